"""Every screen of the office, photographed and looked at as a picky reader would: README.md."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.journeys.album import WHOLE, Album, Spot, look_at
from tests.journeys.answers import ABSENT, PRESENT, Boards, Wall, level
from tests.journeys.conftest import Shelf
from tests.journeys.device import COMPUTER, PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.office import Office
from tests.journeys.on_site import on_site
from tests.journeys.server_process import ServerProcess


def test_the_offices_screens(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    two_disagree(server, desk, shelf, camera, visit)
    office = Office(shelf.computer("office"), server.url)
    album = Album(office.page, "office", COMPUTER)
    office.page.goto(f"{server.url}/office.html")
    expect(office.see("sign-in")).to_be_visible()
    album.take("sign-in")
    office.start_work()
    office.open_ruling(visit, "pub-02")
    expect(office.page.locator("[data-verdict=pending]")).to_have_count(0)
    spots = OfficeScreens(office, visit).spots()
    look_at(album, spots)
    if WHOLE:
        spots[0][1]()
        office.see("language").click()
        album.in_english()
        look_at(album, spots)
    album.close()


class OfficeScreens:
    """The way to each screen of the office."""

    def __init__(self, office: Office, visit: str) -> None:
        self.office = office
        self.page = office.page
        self.see = office.see
        self.visit = visit
        self.campaign = f"campaigns/{office.campaign}"

    def place(self, address: str, mark: str) -> Callable[[], None]:
        def come() -> None:
            self.page.keyboard.press("Escape")
            self.office.go(address)
            expect(self.see(mark).first).to_be_visible()

        return come

    def typed(self) -> None:
        self.place(f"visits/{self.visit}/checkpoints/pub-02", "ruling-panel")()
        self.see("choose-typed").check()

    def photo(self) -> None:
        self.page.locator("[data-verdict=contradicts]").first.click()
        expect(self.see("photo-reasons")).to_be_visible()

    def lineage(self) -> None:
        self.place(f"visits/{self.visit}", "checkpoints")()
        self.office.status_of("pub-02").click()
        expect(self.see("to-ruling")).to_be_visible()

    def questioned(self) -> None:
        self.place(f"{self.campaign}/photos?visit={self.visit}", "photo-queue")()
        self.page.keyboard.press("j")
        self.page.keyboard.press("Enter")
        expect(self.see("photo-page")).to_be_visible()

    def enrolling(self) -> None:
        self.place("people", "users")()
        self.see("user-inspector-a").get_by_test_id("enrol").click()
        expect(self.see("enrol-code")).to_be_visible()

    def renaming(self) -> None:
        self.see("enrol-dialog").get_by_role("button").last.click()
        self.place(f"{self.campaign}/board", "devices")()
        self.see("devices").get_by_test_id("rename").first.click()
        expect(self.page.get_by_role("dialog")).to_be_visible()

    def spots(self) -> list[Spot]:
        return [
            ("board", self.place(f"{self.campaign}/board", "visits")),
            ("conflicts", self.place(f"{self.campaign}/conflicts", "conflict-list")),
            ("ruling", self.place(f"visits/{self.visit}/checkpoints/pub-02", "ruling-panel")),
            ("ruling-typed", self.typed),
            ("photo", self.photo),
            ("visit", self.place(f"visits/{self.visit}", "checkpoints")),
            ("lineage", self.lineage),
            (
                "photo-queue",
                self.place(f"{self.campaign}/photos?visit={self.visit}", "photo-queue"),
            ),
            ("photo-review", self.questioned),
            ("quarantine", self.place("quarantine", "let-in")),
            ("handover", self.place("handover", "handover-scan")),
            ("set-up", self.place(f"{self.campaign}/visits", "units")),
            ("settings", self.place(f"{self.campaign}/settings", "hits")),
            ("people", self.place("people", "users")),
            ("password", self.place("password", "change-password")),
            ("enrol", self.enrolling),
            ("rename", self.renaming),
        ]


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
