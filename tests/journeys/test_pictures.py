"""Every screen of the field, photographed and looked at as a picky reader would: README.md."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.album import THEMES, WHOLE, Album, Spot, look_at
from tests.journeys.answers import (
    PRESENT,
)
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.drawing import Drawing
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.on_site import on_site
from tests.journeys.scene import BOARD, BY_THE_BOARD, SHEET, photograph
from tests.journeys.server_process import ServerProcess

HERE = {"latitude": 29.37, "longitude": 113.12, "accuracy": 18.0}
THERE = (29.39, 113.14)
"""Some kilometres from here."""


def test_the_screens_of_a_walk(
    server: ServerProcess,
    desk: FrontDesk,
    shelf: Shelf,
    camera: Camera,
    visit: str,
    tmp_path: Path,
) -> None:
    desk.place_unit(desk.unit_of(visit), *THERE)
    inspector = Inspector(shelf.tablet("phone", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    album = Album(inspector.page, "site", PHONE, THEMES)
    inspector.open_visit(visit)
    album.take("walk-before")
    stand_here(inspector)
    on_site(inspector, camera)
    measure(inspector, tmp_path / "board.jpg")
    spots = WalkScreens(inspector, visit).spots()
    look_at(album, spots)
    if WHOLE:
        speak_english(inspector, album)
        look_at(album, spots)
        speak_chinese(inspector, album)
    inspector.open_visit(visit)
    inspector.finish("甲")
    inspector.page.goto(f"{server.url}/#/visit/{visit}/finish")
    expect(inspector.see("finished")).to_be_visible()
    album.take("signed")
    album.close()


class WalkScreens:
    """The way to each screen of a visit."""

    def __init__(self, inspector: Inspector, visit: str) -> None:
        self.inspector = inspector
        self.page = inspector.page
        self.see = inspector.see
        self.here = f"visit/{visit}"
        self.board = photo_ids(inspector, "pub-02")[0]
        self.edited = photo_ids(inspector, "san-05")[0]

    def place(self, address: str, mark: str) -> Callable[[], None]:
        return lambda: go(self.inspector, address, mark)

    def sheet(self, kind: str, on: str, mark: str = "") -> Spot:
        address = f"{self.here}?sheet={kind}&on={on}"
        return f"{kind}-{on}", self.place(address, mark or f"{kind}-sheet")

    def menu(self, kind: str, mark: str = "") -> Spot:
        return kind, self.place(f"{self.here}?sheet={kind}", mark or f"{kind}-sheet")

    def found(self) -> None:
        """A few cards; what lies under the sheets that follow is drawn the sooner."""
        english = self.page.locator("html").get_attribute("lang") == "en"
        self.see("search").fill("Hall" if english else "大厅")
        expect(self.see("card-san-05")).to_be_hidden()

    def drawn(self) -> None:
        go(self.inspector, f"{self.here}?sheet=edit&on=pub-02", "editor")
        self.inspector.tap("picture-0")
        expect(self.see("sketch-range")).to_be_visible()

    def covered(self) -> None:
        go(self.inspector, f"{self.here}?sheet=edit&on=ord-10", "editor")
        if not self.see("recite-peek").is_visible():
            self.inspector.tap("recite-cover")
        expect(self.see("recite-peek")).to_be_visible()

    def reading(self) -> None:
        go(self.inspector, f"{self.here}/finish", "signature")
        self.inspector.tap("to-reading")
        expect(self.see("reading")).to_be_visible()

    def deck(self) -> None:
        go(self.inspector, self.here, "visit-more")
        self.inspector.tap("visit-more")
        self.inspector.tap("menu-deck")
        expect(self.see("deck")).to_be_visible()

    def no_deck(self) -> None:
        self.inspector.tap("visit-more")
        self.inspector.tap("menu-deck")
        expect(self.see("deck")).to_be_hidden()
        self.page.evaluate("window.scrollTo(0, 0)")

    def spots(self) -> list[Spot]:
        return [
            ("deck", self.deck),
            ("walk", self.no_deck),
            ("found", self.found),
            self.sheet("edit", "pub-01", "editor"),
            self.sheet("note", "pub-03", "note-entry"),
            self.sheet("edit", "pub-02", "editor"),
            self.sheet("more", "pub-03"),
            self.sheet("edit", "san-01", "editor"),
            self.sheet("similar", "pub-03"),
            self.sheet("edit", "ord-10", "editor"),
            ("recite-covered", self.covered),
            self.sheet("skip", "pub-09"),
            self.sheet("absent", "toilet"),
            self.menu("menu", "visit-menu"),
            *(self.menu(kind) for kind in ("total", "order", "previous")),
            ("sketch", self.drawn),
            (
                "photo",
                self.place(
                    f"{self.here}?sheet=photo&on=pub-02&photo={self.board}", "photo-time-other_day"
                ),
            ),
            (
                "photo-edited",
                self.place(
                    f"{self.here}?sheet=photo&on=san-05&photo={self.edited}", "photo-edited-editor"
                ),
            ),
            (
                "marks",
                self.place(f"{self.here}?sheet=marks&on=san-05&photo={self.edited}", "mark-board"),
            ),
            ("photos", self.place(f"{self.here}/photos", "photos-all")),
            ("missing", self.place(f"{self.here}/missing", "to-finish")),
            ("finish", self.place(f"{self.here}/finish", "signature")),
            ("reading", self.reading),
        ]


def test_the_screens_around_a_walk(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    inspector = Inspector(shelf.tablet("phone", PHONE), server.url)
    page, see = inspector.page, inspector.see
    album = Album(page, "field", PHONE, THEMES)
    page.goto(server.url)
    for english in (False, True) if WHOLE else (False,):
        if english:
            speak_english(inspector, album)
            page.goto(f"{server.url}/#/enrol")
        expect(see("enrol-code")).to_be_visible()
        album.take("enrol")
        page.evaluate(ACTOR, True)
        page.reload()
        expect(see("seal-plain")).to_be_visible()
        album.take("lock-first")
        page.evaluate(ACTOR, False)
        page.reload()
        expect(see("enrol-code")).to_be_visible()
    if WHOLE:
        speak_chinese(inspector, album)

    page.goto(f"{server.url}/#/enrol")
    inspector.enrol(desk.code_for("inspector-a"))
    album.take("prepare-before")
    inspector.prepare_offline()
    another_enrols(inspector, desk)
    inspector.go_offline()
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.add_photo("pub-01", camera.taken_now(), "camera")
    spots = around_the_walk(inspector, visit)
    look_at(album, spots)
    locked(inspector, album)
    if WHOLE:
        speak_english(inspector, album)
        look_at(album, spots)
        locked(inspector, album)
    album.close()


def around_the_walk(inspector: Inspector, visit: str) -> list[Spot]:
    see = inspector.see

    def place(address: str, mark: str) -> Callable[[], None]:
        return lambda: go(inspector, address, mark)

    def after(tapped: str, mark: str) -> Callable[[], None]:
        def come() -> None:
            inspector.tap(tapped)
            expect(see(mark)).to_be_visible()

        return come

    def choices() -> None:
        go(inspector, "sync", "sync-light")
        inspector.tap("sync-more")
        expect(see("road-never")).to_be_visible()

    def renaming() -> None:
        go(inspector, "settings", "device-rename")
        inspector.tap("device-rename")
        expect(see("rename-name")).to_be_visible()

    def changing_pin() -> None:
        go(inspector, "visits", f"visit-{visit}")
        go(inspector, "settings", "change-pin-open")
        inspector.tap("change-pin-open")
        expect(see("pin-old")).to_be_visible()

    def practising() -> None:
        inspector.tap("practice-begin")
        expect(see("practice-step")).to_be_visible()

    def codes() -> None:
        inspector.tap("practice-end")
        go(inspector, "handover", "handover-codes")
        inspector.tap("handover-codes")
        expect(see("code-show")).to_be_visible()

    return [
        ("visits", place("visits", f"visit-{visit}")),
        ("prepare", place("prepare", "prepare")),
        ("sync", place("sync", "sync-light")),
        ("sync-choices", choices),
        ("handover", place("handover", "handover-pack")),
        ("handover-file", after("handover-pack", "handover-file-1")),
        ("settings", place("settings", "language-zh")),
        ("rename", renaming),
        ("change-pin", changing_pin),
        ("practice", place("practice", "practice-begin")),
        ("practising", practising),
        ("handover-codes", codes),
    ]


def locked(inspector: Inspector, album: Album) -> None:
    """From the settings to the lock and all that stands there, and in again."""
    see = inspector.see
    go(inspector, "settings", "lock-now")
    inspector.tap("lock-now")
    expect(see("person-shidi")).to_be_visible()
    album.take("lock-people")
    inspector.tap("person-shidi")
    album.take("lock")
    for left in (9, 8, 7):
        inspector.try_pin("135792")
        expect(see("lock-problem")).to_contain_text(str(left))
    expect(see("lock-wait")).to_be_visible()
    album.take("lock-wrong")
    see("forgot").tap()
    expect(see("carry")).to_be_visible()
    see("carry").scroll_into_view_if_needed()
    album.take("lock-forgot")
    expect(see("lock-wait")).to_be_hidden()
    inspector.unlock()


def another_enrols(inspector: Inspector, desk: FrontDesk) -> None:
    """A second person works on the same tablet; the first unlocks it again."""
    other = Inspector(inspector.device, inspector.url, "580264")
    go(inspector, "settings", "lock-now")
    inspector.tap("lock-now")
    other.tap("lock-another")
    other.enrol(desk.code_for("inspector-b"))
    go(other, "settings", "lock-now")
    other.tap("lock-now")
    inspector.tap("person-shidi")
    inspector.unlock()


def go(inspector: Inspector, address: str, mark: str) -> None:
    inspector.page.goto(f"{inspector.url}/#/{address}")
    expect(inspector.see(mark)).to_be_visible()
    # One that slides away is gone.
    expect(inspector.page.locator(".sheet-popup:visible").nth(1)).to_have_count(0)


def speak_english(inspector: Inspector, album: Album) -> None:
    go(inspector, "settings", "language-en")
    inspector.tap("language-en")
    expect(inspector.page.locator("html")).to_have_attribute("lang", "en")
    album.in_english()


def speak_chinese(inspector: Inspector, album: Album) -> None:
    go(inspector, "settings", "language-zh")
    inspector.tap("language-zh")
    expect(inspector.page.locator("html")).to_have_attribute("lang", "zh-CN")
    album.in_chinese()


def stand_here(inspector: Inspector) -> None:
    inspector.device.context.grant_permissions(["geolocation"])
    inspector.device.context.set_geolocation(HERE)  # type: ignore[arg-type]
    inspector.tap("place-yes")
    expect(inspector.see("place-word")).to_contain_text("18 米")


def photo_ids(inspector: Inspector, checkpoint: str) -> list[str]:
    names = [one.get_attribute("data-testid") or "" for one in inspector.photos(checkpoint).all()]
    return [name.removeprefix("photo-") for name in names]


def measure(inspector: Inspector, file: Path) -> None:
    """A second board, on a photo beside a sheet of paper."""
    drawing = Drawing(inspector)
    inspector.tap("edit-pub-02")
    drawing.take("pub-02", photograph(file, BY_THE_BOARD, (BOARD, SHEET)))
    drawing.outline(BY_THE_BOARD, BOARD)
    drawing.look_closer(BY_THE_BOARD, SHEET)
    drawing.outline(BY_THE_BOARD, SHEET)
    drawing.use()
    drawing.save()


ACTOR = """async (there) => {
    const done = (asked) => new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
    });
    const db = await done(indexedDB.open("shidi"));
    const actors = db.transaction("actors", "readwrite").objectStore("actors");
    const user = { id: "u-1", name: "li", title: "李", role: "inspector", enabled: true };
    const row = { actor: "a", current: 1, order: 0, user, device: "平板" };
    await done(there ? actors.put(row) : actors.delete("a"));
    db.close();
}"""
"""What a version without vaults leaves: somebody's work, unsealed. Or it is taken away again."""
