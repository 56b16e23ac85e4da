"""An office worker at a computer: signs in, hands out codes, looks, rules."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.journeys.device import Device

CAMPAIGN = "sample-yueyang-2020"
PASSWORD = "correct horse 电池"
"""What the administrator chooses at the first sign-in."""


class Office:
    """One person and one computer."""

    def __init__(self, device: Device, url: str, campaign: str = CAMPAIGN) -> None:
        self.device = device
        self.url = url
        self.campaign = campaign

    @property
    def page(self) -> Page:
        return self.device.page

    def sign_in(self, name: str, password: str) -> None:
        self.page.goto(f"{self.url}/office.html")
        self.see("name").fill(name)
        self.see("password").fill(password)
        self.see("sign-in-button").click()

    def start_work(self) -> None:
        self.sign_in("admin", PASSWORD)
        expect(self.see("board")).to_be_visible()

    def first_sign_in(self, one_time_password: str) -> None:
        """With the password of the terminal, and choose an own one."""
        self.sign_in("admin", one_time_password)
        self.change_password(one_time_password, PASSWORD)
        expect(self.see("board")).to_be_visible()

    def change_password(self, old: str, new: str) -> None:
        self.see("old-password").fill(old)
        self.see("new-password").fill(new)
        self.see("new-password-again").fill(new)
        self.see("change-password-button").click()

    def code_for(self, inspector: str) -> str:
        """Read an enrolment code off the screen."""
        self.go("people")
        self.see(f"user-{inspector}").get_by_test_id("enrol").click()
        code = self.see("enrol-code").inner_text()
        self.see("enrol-dialog").get_by_role("button").last.click()
        expect(self.see("enrol-dialog")).to_be_hidden()
        return code

    def go_home(self) -> None:
        """Leave the computer alone: no page asks the server any more."""
        self.page.goto("about:blank")

    # ---- looking ----

    def look_at(self, visit: str) -> None:
        self.go(f"visits/{visit}")
        expect(self.see("checkpoints")).to_be_visible()

    def conflicts(self, visit: str) -> dict[str, str]:
        """Open conflicts of the visit: checkpoint and kind in words, as the list shows them."""
        self.go(f"campaigns/{self.campaign}/conflicts")
        page = self.see("conflicts")
        listed = page.get_by_test_id("conflict-list")
        expect(listed.or_(page.get_by_text("没有待裁定的分歧"))).to_be_visible()
        prefix = f"conflict-{visit}-"
        found = {}
        for row in page.locator(f'tr[data-testid^="{prefix}"]').all():
            checkpoint = (row.get_attribute("data-testid") or "").removeprefix(prefix)
            found[checkpoint] = row.locator("td").nth(3).inner_text().strip()
        return found

    def status_of(self, checkpoint: str) -> Locator:
        """The line of a checkpoint on the page of a visit."""
        return self.see(f"checkpoint-{checkpoint}")

    def points_of(self, checkpoint: str) -> Locator:
        return self.status_of(checkpoint).locator("td strong")

    def total(self) -> Locator:
        """The total on the page of a visit."""
        return self.see("visit").get_by_test_id("total").first

    def verdict(self, visit: str, checkpoint: str, inspector: str) -> str:
        """What the checks say of the inspector's one photo there, once they are done."""
        photo = self._photo(visit, checkpoint, inspector)
        expect(photo).not_to_have_attribute("data-verdict", "pending")
        return photo.get_attribute("data-verdict") or ""

    def reasons(self, visit: str, checkpoint: str, inspector: str) -> str:
        """Why, as the opened photo says it."""
        self._photo(visit, checkpoint, inspector).click()
        words = self.see("photo-reasons").inner_text()
        self.page.keyboard.press("Escape")
        expect(self.see("photo-reasons")).to_be_hidden()
        return words

    def _photo(self, visit: str, checkpoint: str, inspector: str) -> Locator:
        self.open_ruling(visit, checkpoint)
        photo = self.candidate(inspector).locator("[data-verdict]")
        expect(photo).to_have_count(1)
        return photo

    def photo_queue(self, visit: str, expected: int) -> set[str]:
        """What the photos of a visit that wait for the office are questioned for."""
        self.go(f"campaigns/{self.campaign}/photos?visit={visit}")
        rows = self.see("photo-queue").locator("tr[data-state]")
        expect(rows).to_have_count(expected)
        return {row.locator("td").nth(3).inner_text().strip() for row in rows.all()}

    def open_by_keyboard(self, code: str) -> None:
        """The one photo of the queue that is questioned for this."""
        self.see("filter-code").select_option(code)
        expect(self.see("photo-queue").locator("tr[data-state]")).to_have_count(1)
        self.page.keyboard.press("j")
        self.page.keyboard.press("Enter")
        expect(self.see("photo-page")).to_be_visible()

    def photo_line(self, state: str) -> Locator:
        return self.see("photo-queue").locator(f"tr[data-state={state}]")

    # ---- deciding ----

    def decide(self, key: str, state: str) -> None:
        """Decide on the open photo with the first ready sentence; by keyboard."""
        for pressed in (key, "1", "Enter"):
            self.page.keyboard.press(pressed)
        expect(self.see("photo-queue")).to_be_visible()
        self.see(f"tab-{'decided' if state != 'asked' else 'asked'}").click()
        expect(self.photo_line(state)).to_have_count(1)

    def let_in(self, checkpoint: str, reason: str) -> None:
        """Let in what stands in quarantine about the checkpoint of this title."""
        self.go("quarantine")
        entry = self.page.locator("article[data-testid^=quarantined-]").filter(has_text=checkpoint)
        entry.get_by_test_id("let-in").click()
        self.see("let-in-reason").fill(reason)
        self.see("let-in-confirm").click()
        expect(entry).to_be_hidden()

    def enter_place(self, unit: str, pair: str, datum: str) -> None:
        """Say where a unit is by a pair in one field; what is amiss is told before it is sent."""
        self.go(f"campaigns/{self.campaign}/visits")
        self.see(f"unit-{unit}").get_by_test_id("place-change").click()
        self.see("place-lat").fill("91")
        self.see("place-save").click()
        expect(self.see("place-complaint")).to_be_visible()
        self.see("place-lat").fill(pair)
        self.see(f"datum-{datum}").check()
        self.see("place-save").click()
        expect(self.see("place-dialog")).to_be_hidden()

    def place_of(self, unit: str) -> Locator:
        return self.see(f"unit-{unit}").get_by_test_id("place")

    def open_ruling(self, visit: str, checkpoint: str) -> None:
        self.go(f"visits/{visit}/checkpoints/{checkpoint}")
        expect(self.see("ruling-panel")).to_be_visible()

    def candidate(self, title: str) -> Locator:
        """The card of an inspector's finding."""
        return self.page.locator("article[data-testid^=candidate-]").filter(has_text=title)

    def rule_for(self, visit: str, checkpoint: str, inspector: str, reason: str) -> None:
        """Take over what one of the inspectors found."""
        self.open_ruling(visit, checkpoint)
        self.candidate(inspector).locator("[data-testid^=pick-]").click()
        self._decide(reason)

    def rule_not_applicable(self, visit: str, checkpoint: str, reason: str) -> None:
        self.open_ruling(visit, checkpoint)
        self.see("choose-not-applicable").check()
        self._decide(reason)

    def rule_typed_count(self, visit: str, checkpoint: str, count: int, reason: str) -> None:
        self.open_ruling(visit, checkpoint)
        self.see("choose-typed").check()
        self.see("inputs-editor").get_by_test_id("count").fill(str(count))
        self._decide(reason)

    def _decide(self, reason: str) -> None:
        self.see("ruling-panel").get_by_test_id("reason").fill(reason)
        self.see("save-ruling").click()
        expect(self.see("visit")).to_be_visible()

    def go(self, address: str) -> None:
        self.page.goto(f"{self.url}/office.html#/{address}")

    def see(self, test_id: str) -> Locator:
        return self.page.get_by_test_id(test_id)
