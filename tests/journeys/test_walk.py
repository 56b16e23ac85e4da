"""A visit on foot: another way round, slips taken back, marks on a photo, two signatures."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.answers import PRESENT, Count, level
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.office import Office
from tests.journeys.server_process import ServerProcess

HERE = {"latitude": 29.37, "longitude": 113.12, "accuracy": 18.0}

KEPT_MS = 1_500
"""By then what was drawn is kept on the tablet."""


def test_a_walk_and_two_signatures(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    inspector = Inspector(shelf.slow_tablet("walk", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    inspector.device.context.grant_permissions(["geolocation"])
    inspector.device.context.set_geolocation(HERE)  # type: ignore[arg-type]
    inspector.open_visit(visit)
    inspector.tap("place-yes")
    expect(inspector.see("place-word")).to_contain_text("精度 18 米")
    walks_another_way_round(inspector)
    takes_slips_back(inspector)
    says_the_same_elsewhere(inspector)
    marks_a_photo(inspector, camera)
    both_sign(inspector, visit)
    office = Office(shelf.computer("office"), server.url)
    office.start_work()
    office.look_at(visit)
    expect(office.page.get_by_text("单位代表 李四（办公室主任）已签字")).to_be_visible()
    the_office_sees_the_marks(office)


def walks_another_way_round(inspector: Inspector) -> None:
    inspector.tap("visit-more")
    inspector.tap("menu-order")
    inspector.tap("order-down-wall")
    expect(inspector.see("order-sheet").get_by_role("listitem").first).to_contain_text("院内")
    close_sheet(inspector)
    expect(inspector.page.locator("[data-testid^=chip-]").first).to_contain_text("院内")


def takes_slips_back(inspector: Inspector) -> None:
    inspector.answer("san-01", Count(1))
    inspector.answer("san-01", Count(2))
    assert inspector.scored() == 1
    inspector.tap("undo")
    expect(inspector.see("answer-san-01-1")).to_have_attribute("aria-pressed", "true")
    inspector.tap("undo")
    expect(inspector.see("scored")).to_have_text("0")
    expect(inspector.see("undo")).to_be_disabled()


def says_the_same_elsewhere(inspector: Inspector) -> None:
    inspector.answer("pub-03", PRESENT)

    def duplicate() -> None:
        inspector.tap("more-pub-03")
        inspector.tap("similar-of-pub-03")
        for checkpoint in ("pub-04", "san-02"):
            inspector.tap(f"similar-{checkpoint}")
        inspector.tap("similar-save")

    assert inspector.tapped(duplicate) <= 3 + 2
    expect(inspector.see("scored")).to_have_text("3")
    inspector.tap("undo")
    expect(inspector.see("notice")).to_contain_text("等 2 项")
    expect(inspector.see("scored")).to_have_text("1")
    duplicate()
    expect(inspector.see("scored")).to_have_text("3")
    inspector.answer("pub-05", level(1))
    inspector.tap("to-total")
    expect(inspector.see("lost-pub-05")).to_contain_text("−1")
    close_sheet(inspector)


def marks_a_photo(inspector: Inspector, camera: Camera) -> None:
    photo = camera.taken_now()
    assert inspector.tapped(lambda: inspector.add_photo("pub-05", photo, "camera")) == 1
    inspector.photos("pub-05").first.tap()
    expect(inspector.see("photo-place")).to_contain_text("精度 18 米")
    inspector.tap("photo-marks")
    board = inspector.see("mark-board")
    expect(board).to_be_visible()
    inspector.page.wait_for_function(
        "() => !document.querySelector('[class*=-enter-active]')", timeout=5_000
    )
    box = board.bounding_box()
    assert box is not None
    finger = inspector.page.mouse
    finger.move(box["x"] + 20, box["y"] + 20)
    finger.down()
    finger.move(box["x"] + 150, box["y"] + 120)
    finger.up()
    # The page is killed before it is saved, and comes back to the same drawing.
    expect(inspector.see("mark-undo")).to_be_enabled()
    inspector.page.wait_for_timeout(KEPT_MS)
    inspector.reload()
    expect(inspector.see("mark-sheet").get_by_test_id("marks-layer")).to_be_visible()
    inspector.tap("mark-save")
    expect(inspector.see("photo-sheet").get_by_test_id("marks-layer")).to_be_visible()
    close_sheet(inspector)


def the_office_sees_the_marks(office: Office) -> None:
    """Over the photo and in words; hidden by one click, there again when the photo is reviewed."""
    office.page.locator("[data-verdict]").first.click()
    dialog = office.see("photo-dialog")
    expect(dialog.get_by_test_id("marks-layer")).to_be_visible()
    expect(dialog.get_by_test_id("marks-words")).to_contain_text("箭头指向")
    dialog.get_by_test_id("marks-switch").click()
    expect(dialog.get_by_test_id("marks-layer")).to_be_hidden()
    dialog.get_by_test_id("to-review").click()
    page = office.see("photo-page")
    expect(page.get_by_test_id("marks-layer")).to_be_visible()
    office.page.keyboard.press("m")
    expect(page.get_by_test_id("marks-layer")).to_be_hidden()


def both_sign(inspector: Inspector, visit: str) -> None:
    inspector.tap("to-missing")
    inspector.tap("to-finish")
    inspector.tap("to-reading")
    expect(inspector.see("sync-bar")).to_be_hidden()
    expect(inspector.see("reading")).to_contain_text("楼道走道随处可见公益宣传")
    inspector.see("representative-name").fill("李四")
    inspector.see("representative-role").fill("办公室主任")
    inspector.draw(inspector.see("representative-signature"))
    inspector.tap("representative-done")
    expect(inspector.see("represented")).to_contain_text("李四")
    inspector.draw(inspector.see("signature"))
    inspector.tap("finish")
    expect(inspector.see(f"visit-{visit}").get_by_test_id("visit-signed")).to_be_visible()
    # What comes behind the signatures is said to, though no score changed.
    inspector.open_visit(visit)
    inspector.note("pub-04", "签字后补记")
    expect(inspector.see("after-signature-pub-04")).to_be_visible()
    inspector.wait_until_sent()


def close_sheet(inspector: Inspector) -> None:
    inspector.see("sheet-close").last.tap()
    expect(inspector.see("sheet-close")).to_have_count(0)


def test_practice_never_leaves_the_tablet(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    inspector = Inspector(shelf.slow_tablet("newcomer", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-b"))
    inspector.prepare_offline()
    asked: list[str] = []
    inspector.page.on("request", lambda each: asked.append(each.url))
    inspector.tap("nav-visits")
    inspector.see("practice-offer").get_by_role("link").tap()
    inspector.tap("practice-begin")
    step = inspector.see("practice-step")
    expect(step).to_have_attribute("data-step", "tap")
    asked.clear()
    inspector.tap("answer-one-present")
    expect(step).to_have_attribute("data-step", "undo")
    expect(inspector.see("undo")).to_be_enabled()
    inspector.tap("undo")
    expect(step).to_have_attribute("data-step", "photo")
    inspector.see("camera-three").set_input_files(camera.taken_now().path)
    expect(step).to_have_attribute("data-step", "note")
    inspector.tap("practice-pass")
    inspector.tap("practice-pass")
    expect(step).to_have_attribute("data-step", "done")
    assert [url for url in asked if "/api/" in url] == []
    inspector.tap("practice-end")
    expect(inspector.see(f"visit-{visit}")).to_be_visible()
    inspector.sees_unsent(0, 0)
    kept = inspector.page.evaluate("indexedDB.databases().then(all => all.map(one => one.name))")
    assert "shidi-practice" not in kept
