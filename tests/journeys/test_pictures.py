"""Every screen at every size: photographed, and looked at as a picky reader would."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.answers import (
    ABSENT,
    ALL_VALUES,
    PRESENT,
    Boards,
    Count,
    NotApplicable,
    People,
    Wall,
    level,
)
from tests.journeys.conftest import Shelf
from tests.journeys.device import COMPUTER, PHONE, TABLET, Screen
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.look import (
    PICTURES,
    latin_words,
    overflow,
    photograph,
    small_targets,
    violations,
)
from tests.journeys.office import Office
from tests.journeys.server_process import ServerProcess

SIZES = (PHONE, TABLET, COMPUTER)
THEMES = ("light", "dark", "outdoor")

NEUTRAL = tuple(
    re.compile(pattern)
    for pattern in (
        r"https?://\S+",
        r"\b(B|kB|KB|MB|GB|mm|cm|km)\b",
        # Letters on keys, and what the keys are called.
        r"\b(Enter|Shift|Esc)\b",
        r"\b(EXIF|GPS|JPEG|PNG|WiFi|Wi-Fi|CSV)\b",
        r"ABCD-EFGH|[A-Z0-9]{4}-[A-Z0-9]{4}",
        # Names of users, devices, ops and versions, which are nobody's language.
        r"\b(admin|inspector-[ab])\b|[a-z2-7]{16}(\.\d+)?|\bp-[a-z2-7]+\b|\b\d+\.\d+\.\d+\S*",
        r"\b(HUAWEI|ALN-AL00)\b",
        r"校验码 [A-Za-z0-9_-]{8}",
        # What the systems of coordinates are called.
        r"\b(WGS-84|GCJ-02|BD-09)\b",
        r"^English$",
    )
)
"""What may stand in Latin letters on a Chinese screen."""


class Album:
    """Photographs one page's screens in all sizes and looks at each."""

    def __init__(self, page: Page, kind: str, themes: tuple[str, ...], judged: Screen) -> None:
        """`judged`: the size at which WCAG is checked, in every theme."""
        self.page = page
        self.kind = kind
        self.judged = judged
        self.chinese = True
        self.themes = themes
        self.faults: list[str] = []

    def take(self, name: str) -> None:
        """The screen that is open now."""
        own = self.page.viewport_size
        assert own is not None
        for screen in SIZES:
            self.page.set_viewport_size({"width": screen.width, "height": screen.height})
            for theme in self.themes:
                self._wear(theme)
                self._look(f"{self.kind}-{name}", screen, theme)
        self.page.set_viewport_size(own)

    def close(self) -> None:
        """No screen may have a fault; all of them are listed beside the pictures."""
        listed = "".join(f"{fault}\n" for fault in self.faults)
        (PICTURES / f"{self.kind}.txt").write_text(listed)
        assert listed == ""

    def _look(self, name: str, screen: Screen, theme: str) -> None:
        where = f"{name} {screen.width} {theme}"
        photograph(self.page, name, screen, theme)
        if theme == self.themes[0]:
            self._note(where, overflow(self.page))
            self._note(where, self._stray_words())
            if screen.touch:
                self._note(where, small_targets(self.page))
        if screen is self.judged:
            self._note(where, violations(self.page, screen))

    def _stray_words(self) -> list[str]:
        return sorted(latin_words(self.page, NEUTRAL)) if self.chinese else []

    def _wear(self, theme: str) -> None:
        self.page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)

    def _note(self, where: str, faults: list[str]) -> None:
        self.faults += [f"{where}: {one}" for one in faults]


def test_the_inspectors_screens(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    inspector = Inspector(shelf.tablet("phone", PHONE), server.url)
    page = inspector.page
    album = Album(page, "field", THEMES, PHONE)
    page.goto(server.url)
    expect(inspector.see("enrol-code")).to_be_visible()
    album.take("enrol")
    inspector.enrol(desk.code_for("inspector-a"))
    album.take("prepare-before")
    inspector.prepare_offline()
    album.take("prepare")
    inspector.tap("nav-visits")
    expect(inspector.see(f"visit-{visit}")).to_be_visible()
    album.take("visits")

    inspector.open_visit(visit)
    album.take("walk-before")
    on_site(inspector, camera)
    album.take("walk")
    for sheet, checkpoint in (
        ("edit", "pub-01"),
        ("edit", "pub-02"),
        ("edit", "san-01"),
        ("edit", "ord-10"),
        ("note", "pub-03"),
        ("more", "pub-03"),
        ("skip", "pub-09"),
    ):
        page.goto(f"{server.url}/#/visit/{visit}?sheet={sheet}&on={checkpoint}")
        expect(inspector.see("sheet-close")).to_be_visible()
        album.take(f"{sheet}-{checkpoint}")
    page.goto(f"{server.url}/#/visit/{visit}")
    inspector.photos("pub-02").first.tap()
    expect(inspector.see("photo-time-other_day")).to_be_visible()
    album.take("photo")

    for name, path, mark in (
        ("missing", f"visit/{visit}/missing", "to-finish"),
        ("finish", f"visit/{visit}/finish", "signature"),
        ("sync", "sync", "sync-light"),
        ("handover", "handover", "back"),
        ("settings", "settings", "language-zh"),
    ):
        page.goto(f"{server.url}/#/{path}")
        expect(inspector.see(mark)).to_be_visible()
        album.take(name)
    inspector.open_visit(visit)
    inspector.finish("甲")
    page.goto(f"{server.url}/#/visit/{visit}/finish")
    expect(inspector.see("finished")).to_be_visible()
    album.take("signed")
    album.close()


def test_the_screens_in_english(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    """English words are longer: nothing may burst."""
    two_disagree(server, desk, shelf, camera, visit)
    inspector = Inspector(shelf.tablet("english", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    inspector.tap("nav-settings")
    inspector.tap("language-en")
    field = Album(inspector.page, "field-en", ("light",), PHONE)
    field.chinese = False
    for name, address, mark in (
        ("visits", "visits", f"visit-{visit}"),
        ("prepare", "prepare", "prepare"),
        ("walk", f"visit/{visit}", "scored"),
        ("measure", f"visit/{visit}?sheet=edit&on=pub-01", "editor"),
        ("recite", f"visit/{visit}?sheet=edit&on=ord-10", "editor"),
        ("missing", f"visit/{visit}/missing", "to-finish"),
        ("finish", f"visit/{visit}/finish", "signature"),
        ("sync", "sync", "sync-light"),
        ("settings", "settings", "language-zh"),
    ):
        inspector.page.goto(f"{server.url}/#/{address}")
        expect(inspector.see(mark)).to_be_visible()
        field.take(name)
    field.close()

    office = Office(shelf.computer("office"), server.url)
    office.start_work()
    office.see("language").click()
    screens = Album(office.page, "office-en", ("light",), COMPUTER)
    screens.chinese = False
    for name, address, mark in (
        ("board", f"campaigns/{office.campaign}/board", "visits"),
        ("conflicts", f"campaigns/{office.campaign}/conflicts", "conflict-list"),
        ("ruling", f"visits/{visit}/checkpoints/pub-02", "ruling-panel"),
        ("visit", f"visits/{visit}", "checkpoints"),
        ("quarantine", "quarantine", "quarantine"),
        ("set-up", f"campaigns/{office.campaign}/visits", "units"),
        ("settings", f"campaigns/{office.campaign}/settings", "hits"),
        ("people", "people", "users"),
    ):
        office.go(address)
        expect(office.see(mark)).to_be_visible()
        screens.take(name)
    screens.close()


def on_site(inspector: Inspector, camera: Camera) -> None:
    """Something of every kind."""
    gate = (("4", "2.5"),)
    inspector.answer("pub-01", Wall((("40", "2.5"),), (("20", "2.8"),), gate))
    inspector.answer("pub-02", Boards((("2.3", "1"),)))
    inspector.answer("san-01", Count(12))
    inspector.answer("san-05", ABSENT)
    inspector.answer("ord-11", PRESENT)
    inspector.answer("pub-03", PRESENT)
    inspector.answer("pub-05", level(1))
    inspector.answer("pub-09", NotApplicable("院内没有绿化带和草坪。"))
    inspector.answer("ord-10", People((ALL_VALUES, (0, 1, 2, 3, 8), ALL_VALUES)))
    inspector.note("pub-03", "行为规范挂在大厅左侧，字号偏小。")
    inspector.add_photo("pub-01", camera.taken_now(), "camera")
    inspector.add_photo("pub-02", camera.taken_the_day_before(), "album")
    inspector.add_photo("pub-02", camera.stripped(), "album")


def test_the_offices_screens(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    two_disagree(server, desk, shelf, camera, visit)
    office = Office(shelf.computer("office"), server.url)
    page = office.page
    album = Album(page, "office", ("light",), COMPUTER)
    page.goto(f"{server.url}/office.html")
    expect(office.see("sign-in")).to_be_visible()
    album.take("sign-in")
    office.start_work()
    expect(office.see("visits")).to_be_visible()
    album.take("board")
    office.conflicts(visit)
    album.take("conflicts")
    office.open_ruling(visit, "pub-02")
    expect(page.locator("[data-verdict=pending]")).to_have_count(0, timeout=60_000)
    album.take("ruling")
    office.see("choose-typed").check()
    album.take("ruling-typed")
    page.locator("[data-verdict=contradicts]").first.click()
    expect(office.see("photo-reasons")).to_be_visible()
    album.take("photo")

    office.look_at(visit)
    album.take("visit")
    office.status_of("pub-02").click()
    expect(office.see("to-ruling")).to_be_visible()
    album.take("lineage")
    for name, address, mark in (
        ("quarantine", "quarantine", "let-in"),
        ("handover", "handover", "handover-scan"),
        ("set-up", f"campaigns/{office.campaign}/visits", "units"),
        ("settings", f"campaigns/{office.campaign}/settings", "hits"),
        ("people", "people", "users"),
        ("password", "password", "change-password"),
    ):
        office.go(address)
        expect(office.see(mark).first).to_be_visible()
        album.take(name)
    office.go("people")
    office.see("user-inspector-a").get_by_test_id("enrol").click()
    expect(office.see("enrol-code")).to_be_visible()
    album.take("enrol")
    album.close()


def two_disagree(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    """Two tablets at one visit; the second is revoked before its last finding arrives."""
    jia = Inspector(shelf.tablet("jia", PHONE), server.url)
    yi = Inspector(shelf.tablet("yi", PHONE), server.url)
    for inspector, name in ((jia, "inspector-a"), (yi, "inspector-b")):
        inspector.enrol(desk.code_for(name))
        inspector.prepare_offline()
        inspector.open_visit(visit)
    on_site(jia, camera)
    yi.answer("pub-01", Wall((("40", "2.5"),), (("20", "2.9"),), (("4", "2.5"),)))
    yi.answer("pub-02", Boards((("1.5", "1"), ("1", "1"))))
    yi.add_photo("pub-02", camera.taken_now(), "camera")
    yi.answer("pub-05", level(2))
    yi.answer("ord-11", ABSENT)
    for inspector in (jia, yi):
        inspector.wait_until_sent()
    yi.go_offline()
    yi.answer("san-05", PRESENT)
    desk.revoke_newest("u-inspector-b")
    yi.reconnect()
    yi.wait_until_sent()
