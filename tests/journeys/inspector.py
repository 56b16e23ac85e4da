"""An inspector with a tablet or a phone: what they do all day, by the names they would give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Literal

from playwright.sync_api import Locator, Page, expect

from tests.journeys.answers import (
    ALL_VALUES,
    Answer,
    Asked,
    Boards,
    Choice,
    Count,
    NotApplicable,
    People,
    Wall,
)
from tests.journeys.device import Device
from tests.journeys.jpeg import Photo

PIN = "294715"
"""What locks the tablet of everybody who does not say otherwise."""

QUICK = 3
"""The highest count with a button of its own on the card."""

Pairs = Sequence[tuple[str, str]]


class Inspector:
    """One person and one device."""

    def __init__(self, device: Device, url: str, pin: str = PIN) -> None:
        self.device = device
        self.url = url
        self.pin = pin
        self.taps: Counter[str] = Counter()
        """How often a finger touched the screen, by checkpoint; "" for the rest."""
        self._at = ""
        self._tab: Page | None = None
        self._visit = ""

    @property
    def page(self) -> Page:
        return self._tab or self.device.page

    def in_another_tab(self) -> Inspector:
        """The same person and device, with the app open once more."""
        other = Inspector(self.device, self.url, self.pin)
        other._tab = self.device.context.new_page()
        return other

    # ---- in the office ----

    def try_to_enrol(self, code: str) -> None:
        if not self.page.url.startswith(self.url):
            self.page.goto(self.url)
        self.see("enrol-code").fill(code)
        for field in ("pin-new", "pin-again"):
            self.see(field).fill(self.pin)
        self.tap("enrol-send")

    def enrol(self, code: str) -> None:
        self.try_to_enrol(code)
        expect(self.see("readiness")).to_be_visible()

    def prepare_offline(self) -> None:
        """On the screen that comes after enrolment, or from wherever one is."""
        self.page.evaluate("location.hash = '#/prepare'")
        self.tap("prepare")
        expect(self.see("ready-work")).to_have_attribute("data-standing", "ok")
        expect(self.see("prepare")).to_be_enabled()
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    # ---- signal ----

    def go_offline(self) -> None:
        self.device.go_offline()

    def reconnect(self) -> None:
        self.device.go_online()

    def wait_until_sent(self) -> None:
        """Nothing is left here that the server has not receipted."""
        expect(self.see("unsent-findings")).to_have_text("0")
        expect(self.see("unsent-photos")).to_have_text("0")

    def sees_unsent(self, findings: int, photos: int) -> None:
        """So many entries and so many photos wait here."""
        expect(self.see("unsent-findings")).to_have_text(str(findings))
        expect(self.see("unsent-photos")).to_have_text(str(photos))

    def cold_start(self, *, offline: bool) -> None:
        """Switch the device off and on, and open the app as its icon does."""
        self.device.switch_off()
        self.reopen(offline=offline)

    def kill(self) -> None:
        self.device.kill()

    def reopen(self, *, offline: bool) -> None:
        self.device.switch_on(offline=offline)
        self.page.goto(self.url)
        self.unlock()
        expect(self.see("sync-bar")).to_be_visible()

    def reload(self) -> None:
        """As pulling the page down does: whoever does it has to unlock again."""
        self.page.reload()
        self.unlock()

    def unlock(self, pin: str | None = None) -> None:
        self.try_pin(pin or self.pin)
        expect(self.see("lock-screen")).to_be_hidden()

    def try_pin(self, pin: str) -> None:
        expect(self.see("pin-1")).to_be_visible()
        self.page.keyboard.type(pin)
        expect(self.see("pin-done")).to_be_enabled()
        self.page.keyboard.press("Enter")

    # ---- on site ----

    def open_visit(self, visit: str) -> None:
        self._visit = visit
        self.page.goto(f"{self.url}/#/visits")
        self.tap(f"visit-{visit}")
        expect(self.see("scored")).to_be_visible()

    def scored(self) -> int:
        return int(self.see("scored").inner_text())

    def answer(self, checkpoint: str, answer: Answer) -> None:
        """Give an answer; return when the device has stored it."""
        self._go_to(checkpoint)
        match answer:
            case Choice(option):
                self.tap(f"answer-{checkpoint}-{option}")
            case Count(number):
                self.count(checkpoint, number)
            case Wall():
                self.measure_wall(checkpoint, answer)
            case Boards():
                self.measure_boards(checkpoint, answer)
            case People(said):
                self.ask_people(checkpoint, said)
            case Asked(asked, passed):
                self.ask_a_group(checkpoint, asked, passed)
            case NotApplicable(reason):
                self.not_applicable(checkpoint, reason)
        self.see_stored(checkpoint)

    def change_mind(self, checkpoint: str, answer: Answer) -> None:
        """Give another answer than before, without signal; return when it is stored."""
        self._go_to(checkpoint)
        expect(self.see(f"saved-{checkpoint}")).to_have_attribute("data-travel", "sent")
        self.answer(checkpoint, answer)
        expect(self.see(f"saved-{checkpoint}")).to_have_attribute("data-travel", "waiting")

    def begin_to_answer(self, checkpoint: str, choice: Choice) -> None:
        """Tap, and look at nothing that comes of it."""
        self._go_to(checkpoint)
        self.tap_blindly(f"answer-{checkpoint}-{choice.option}")

    def has_chosen(self, checkpoint: str, choice: Choice) -> bool:
        self._go_to(checkpoint)
        button = self.see(f"answer-{checkpoint}-{choice.option}")
        return button.get_attribute("aria-pressed") == "true"

    def sees_answer(self, checkpoint: str, choice: Choice) -> None:
        """The answer stands on the card, stored."""
        self._go_to(checkpoint)
        self.see_stored(checkpoint)
        button = self.see(f"answer-{checkpoint}-{choice.option}")
        expect(button).to_have_attribute("aria-pressed", "true")

    def see_stored(self, checkpoint: str) -> None:
        expect(self.see(f"saved-{checkpoint}")).to_be_visible()

    def count(self, checkpoint: str, number: int) -> None:
        if number <= QUICK:
            self.tap(f"answer-{checkpoint}-{number}")
            return
        self.tap(f"edit-{checkpoint}")
        for digit in str(number):
            self.tap(f"key-{digit}")
        self._save()

    def measure_wall(self, checkpoint: str, answer: Wall) -> None:
        self.tap(f"edit-{checkpoint}")
        self._lengths("wall", answer.wall)
        if answer.openings:
            self.tap("openings-show")
            self._lengths("openings", answer.openings)
        self._lengths("posters", answer.posters)
        self._save()

    def measure_boards(self, checkpoint: str, answer: Boards) -> None:
        self.tap(f"edit-{checkpoint}")
        self._lengths("boards", answer.boards)
        self._save()

    def ask_people(self, checkpoint: str, said: Sequence[Sequence[int]]) -> None:
        self.tap(f"edit-{checkpoint}")
        for number, values in enumerate(said):
            if number:
                self.tap("next-person")
            if tuple(values) == ALL_VALUES:
                self.tap("recite-all")
                continue
            for value in values:
                self.tap(f"value-{value}")
        self._save()

    def ask_a_group(self, checkpoint: str, asked: int, passed: int) -> None:
        self.tap(f"edit-{checkpoint}")
        self.tap("by-count")
        for field, number in (("asked", asked), ("passed", passed)):
            self.see(field).fill(str(number))
            self.see(field).press("Enter")
        self._save()

    def not_applicable(self, checkpoint: str, reason: str) -> None:
        self.tap(f"more-{checkpoint}")
        self.tap(f"skip-{checkpoint}")
        self.see("reason").fill(reason)
        self.tap("reason-give")

    def note(self, checkpoint: str, text: str) -> None:
        self._go_to(checkpoint)
        self.tap(f"note-{checkpoint}")
        self.see("note-entry").fill(text)
        self.tap("note-save")
        expect(self.see(f"note-text-{checkpoint}")).to_contain_text(text)

    def add_photo(self, checkpoint: str, photo: Photo, route: Literal["camera", "album"]) -> None:
        """Take or pick a photo; return when its bytes are stored here."""
        before = self.photos(checkpoint).count()
        self.try_photo(checkpoint, photo, route)
        expect(self.photos(checkpoint)).to_have_count(before + 1)

    def try_photo(self, checkpoint: str, photo: Photo, route: Literal["camera", "album"]) -> None:
        self._go_to(checkpoint)
        self.count_tap()
        self.see(f"{route}-{checkpoint}").set_input_files(photo.path)

    def sees_photos(self, checkpoint: str, number: int) -> None:
        self._go_to(checkpoint)
        expect(self.photos(checkpoint)).to_have_count(number)

    def sees_photos_at_least(self, checkpoint: str, number: int) -> None:
        self._go_to(checkpoint)
        expect(self.photos(checkpoint).nth(number - 1)).to_be_visible()

    def warned_of_another_day(self, checkpoint: str) -> None:
        """The device itself reads the file's time, without any server."""
        self._go_to(checkpoint)
        expect(self.see(f"photo-word-{checkpoint}")).to_contain_text("不是今天")

    def answers_the_office(self, words: str) -> None:
        """Explain the photo that the office asks about."""
        self.tap("questions")
        expect(self.see("office-word-asked")).to_be_visible()
        self.see("explanation").fill(words)
        self.tap("explanation-save")
        expect(self.see("explanation-saved")).to_be_visible()
        self.tap("sheet-close")

    def photos(self, checkpoint: str) -> Locator:
        return self.page.get_by_test_id(f"photos-{checkpoint}").get_by_role("button")

    def finish(self, name: str) -> None:
        """See what is missing, sign, leave."""
        self._at = ""
        self.tap("to-missing")
        self.tap("to-finish")
        self.see("signer").fill(name)
        self.draw(self.see("signature"))
        self.tap("finish")
        signed = self.see(f"visit-{self._visit}").get_by_test_id("visit-signed")
        expect(signed).to_be_visible()

    # ---- fingers ----

    def _go_to(self, checkpoint: str) -> None:
        """On a wide screen the card stands beside the list; on a phone it is scrolled to."""
        self._at = checkpoint
        row = self.see(f"row-{checkpoint}")
        card = self.see(f"card-{checkpoint}")
        expect(row.or_(card).first).to_be_visible()
        if not card.is_visible():
            self.tap(f"row-{checkpoint}")

    def tap(self, test_id: str) -> None:
        self.taps[self._at] += 1
        self.see(test_id).tap()

    def count_tap(self) -> None:
        """A finger touched what has no name of its own: a photo, the camera's button."""
        self.taps[self._at] += 1

    def tapped(self, doing: Callable[[], object]) -> int:
        """How many taps something takes."""
        before = self.taps.total()
        doing()
        return self.taps.total() - before

    def tap_blindly(self, test_id: str) -> None:
        """Tap without looking whether anything came of it."""
        self.see(test_id).dispatch_event("click")

    def see(self, test_id: str) -> Locator:
        return self.page.get_by_test_id(test_id)

    def _lengths(self, name: str, pairs: Pairs) -> None:
        for index, (across, up) in enumerate(pairs):
            if index:
                self.tap(f"{name}-add")
            self.see(f"{name}-{index}-across").fill(across)
            self.see(f"{name}-{index}-up").fill(up)

    def _save(self) -> None:
        self.tap("editor-save")
        expect(self.see("editor")).to_be_hidden()

    def draw(self, pad: Locator) -> None:
        """Sign, up and down from left to right."""
        pad.evaluate("pad => pad.scrollIntoView({ block: 'center' })")
        box = pad.bounding_box()
        assert box is not None
        middle = box["y"] + box["height"] / 2
        # A swipe of synthetic touches ends in a fling, and a tap during a fling is swallowed.
        pen = self.page.mouse
        pen.move(box["x"] + 30, middle)
        pen.down()
        for step in range(1, 9):
            pen.move(box["x"] + 30 + step * 15, middle + (-1) ** step * box["height"] / 5)
        pen.up()
