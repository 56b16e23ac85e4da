"""Honest and dishonest photos through the real upload: asked about, explained, decided on, seen."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.answers import Boards
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.office import Office
from tests.journeys.server_process import ServerProcess


def test_photos_are_asked_about_explained_and_decided(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    earlier = desk.new_visit()
    inspector = Inspector(shelf.tablet("jia", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    on_two_sites(inspector, camera, earlier, visit)
    office = Office(shelf.computer("office"), server.url)
    office.start_work()
    queue = office.photo_queue(visit, expected=3)
    assert queue == {"时间不在考察内", "画面与别处相似", "缩略图不一致"}

    a_question_goes_out_and_is_answered(office, inspector, visit)

    office.photo_queue(visit, expected=2)
    office.open_by_keyboard("DUP_VISUAL")
    expect(office.see("pair")).to_have_attribute("data-visit", earlier)
    office.page.keyboard.press("t")
    expect(office.see("tile-map").first).to_be_visible()
    office.decide("x", "rejected")

    office.look_at(visit)
    expect(office.page.locator("[data-review=accepted]").first).to_be_visible()
    rejected = office.page.locator("[data-review=rejected]").first
    expect(rejected).to_have_attribute("data-verdict", "contradicts")
    rejected.click()
    expect(office.see("review-history")).to_contain_text("不是本次考察所拍")


def on_two_sites(inspector: Inspector, camera: Camera, earlier: str, visit: str) -> None:
    """Honest photos, and one of each kind that is none."""
    first = camera.taken_now()
    inspector.open_visit(earlier)
    inspector.answer("pub-02", Boards((("2.4", "1"),)))
    inspector.add_photo("pub-02", first, "camera")
    inspector.open_visit(visit)
    inspector.answer("pub-02", Boards((("2.4", "1"),)))
    inspector.add_photo("pub-02", camera.taken_last_week(), "album")
    inspector.warned_of_another_day("pub-02")
    inspector.add_photo("pub-03", camera.chat_copy(first), "album")
    inspector.add_photo("pub-05", camera.with_anothers_thumbnail(), "camera")
    inspector.add_photo("ord-11", camera.screenshot(), "album")
    inspector.add_photo("san-05", camera.taken_now(), "camera")
    inspector.wait_until_sent()


def a_question_goes_out_and_is_answered(office: Office, inspector: Inspector, visit: str) -> None:
    """By keyboard at the office; on the phone where the photo is."""
    office.open_by_keyboard("TIME_OUTSIDE_VISIT")
    expect(office.see("timeline")).to_contain_text("6 天")
    expect(office.see("photo-reasons")).to_contain_text("诚实的照片为什么也会这样")
    for key in ("q", "1", "Enter"):
        office.page.keyboard.press(key)
    expect(office.see("photo-queue")).to_be_visible()

    inspector.reload()
    inspector.answers_the_office("相机的日期没有调对，照片是今天上午拍的。")
    inspector.wait_until_sent()

    office.photo_queue(visit, expected=3)
    expect(office.photo_line("explained")).to_be_visible()
    office.open_by_keyboard("TIME_OUTSIDE_VISIT")
    expect(office.see("explanation")).to_contain_text("相机的日期没有调对")
    office.decide("a", "accepted")
