"""The office's own work: by keyboard, beside speaking tablets, without network, signed out."""

from __future__ import annotations

import contextlib

from playwright.sync_api import TimeoutError as TooLate
from playwright.sync_api import expect

from tests.journeys.answers import Boards, Count
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.office import PASSWORD, Office
from tests.journeys.server_process import ServerProcess

CHECKPOINTS = ("pub-02", "ord-03", "ord-15")
"""A board, cigarette ends, loose cables: two points at stake at the board, one at the others."""

UNIT = "yueyang-nat-2008-02"
PLACE = "29.35388, 113.11650"
"""29.3572, 113.1290 of a BD-09 map, as satellites count it."""


def test_rules_by_keyboard_alone(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    two_disagree(server, desk, shelf, visit)
    office = at_work(server, shelf)
    keys = office.page.keyboard
    office.go(f"campaigns/{office.campaign}/conflicts?visit={visit}")
    expect(office.see("conflict-list").locator("tbody tr")).to_have_count(3)

    # The first line is the board's: most points at stake.
    keys.press("j")
    keys.press("k")
    keys.press("Enter")
    expect(office.page.get_by_role("heading", level=1)).to_contain_text("宣传栏的面积")
    keys.press("2")
    expect(office.see("pick-2")).to_have_attribute("aria-pressed", "true")
    keys.press("Enter")
    expect(office.see("reason")).to_be_focused()
    expect(office.see("ruling-panel")).to_contain_text("请填写理由")
    keys.type("现场复量。")
    keys.press("Enter")

    # After saving the next one is there; n: not applicable, r: the reason.
    expect(office.see("ruling")).not_to_contain_text("宣传栏的面积")
    expect(office.page.get_by_text("第 1 条，共 2 条")).to_be_visible()
    keys.press("n")
    keys.press("r")
    keys.type("当日封闭。")
    keys.press("Enter")

    expect(office.page.get_by_text("第 1 条，共 1 条")).to_be_visible()
    keys.press("t")
    office.see("count").fill("１")
    expect(office.see("prospect")).to_contain_text("部分得分")
    office.see("template-1").click()
    keys.press("Enter")
    expect(office.see("conflicts")).to_be_visible()
    assert office.conflicts(visit) == {}
    office.look_at(visit)
    for checkpoint in CHECKPOINTS:
        expect(office.status_of(checkpoint)).to_have_attribute("data-status", "settled")


def test_rules_in_three_keystrokes(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    two_disagree(server, desk, shelf, visit)
    office = at_work(server, shelf)
    office.open_ruling(visit, "pub-02")
    for key in ("2", "a", "Enter"):
        office.page.keyboard.press(key)
    expect(office.status_of("pub-02")).to_have_attribute("data-status", "settled")
    office.open_ruling(visit, "pub-02")
    expect(office.see("status")).to_contain_text("以现场照片所见为准。")


def test_what_arrives_while_somebody_decides_is_announced_and_never_covered_unseen(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    jia, _ = two_disagree(server, desk, shelf, visit)
    office = at_work(server, shelf)
    office.open_ruling(visit, "pub-02")
    office.candidate("检查员乙").locator("[data-testid^=pick-]").click()
    jia.answer("pub-02", Boards((("1.1", "1"),)))
    jia.wait_until_sent()

    expect(office.see("moved")).to_be_visible()
    expect(office.candidate("检查员甲")).to_contain_text("1 m × 1 m")
    office.see("ruling-panel").get_by_test_id("reason").fill("按屏幕所见裁定。")
    office.see("save-ruling").click()
    # Nothing is saved over what was not seen; the reason is kept for when it was.
    expect(office.see("moved")).to_have_attribute("data-stopped", "true")
    expect(office.see("moved")).to_contain_text("检查员甲（示例）的新评分：1.1 m²")
    office.see("show-latest").click()
    expect(office.candidate("检查员甲")).to_contain_text("1.1 m × 1 m")
    office.candidate("检查员乙").locator("[data-testid^=pick-]").click()
    office.see("save-ruling").click()
    expect(office.see("visit")).to_be_visible()
    expect(office.status_of("pub-02")).to_have_attribute("data-status", "settled")

    # What comes after the ruling opens the checkpoint again, and says so.
    jia.answer("pub-02", Boards((("1.2", "1"),)))
    jia.wait_until_sent()
    office.open_ruling(visit, "pub-02")
    expect(office.see("stood-until")).to_contain_text("按屏幕所见裁定。")
    expect(office.candidate("检查员甲")).to_contain_text("裁定后收到")


def test_a_ruling_made_without_network_waits_and_says_so(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    two_disagree(server, desk, shelf, visit)
    office = at_work(server, shelf)
    office.open_ruling(visit, "ord-03")
    office.device.go_offline()
    office.candidate("检查员甲").locator("[data-testid^=pick-]").click()
    office.see("ruling-panel").get_by_test_id("reason").fill("照片为证。")
    office.see("save-ruling").click()
    expect(office.see("fate")).to_have_attribute("data-kind", "waiting")
    expect(office.see("unsent")).to_contain_text("1 项决定尚未送达")
    assert desk.findings(visit)["ord-03"] == 2

    office.device.go_online()
    expect(office.see("outbox")).to_be_hidden()
    expect(office.see("fate")).to_be_hidden()
    expect(office.see("status")).to_have_attribute("data-status", "settled")


def test_a_session_that_ended_comes_back_to_the_same_page(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    office = at_work(server, shelf)
    office.go(f"visits/{visit}?show=unscored")
    expect(office.see("show-unscored")).to_have_attribute("aria-pressed", "true")
    office.device.context.clear_cookies()
    # The page may have asked by itself already, and be gone.
    with contextlib.suppress(TooLate):
        office.see("refresh").click(timeout=5_000)
    expect(office.see("sign-in")).to_contain_text("登录已失效")
    office.see("name").fill("admin")
    office.see("password").fill(PASSWORD)
    office.see("sign-in-button").click()
    expect(office.see("show-unscored")).to_have_attribute("aria-pressed", "true")
    office.device.expects("401", "/api/")

    # Where a unit is: entered as read from a map, kept, and shown as satellites count it.
    office.enter_place(UNIT, "113.1290,29.3572", "bd09")
    expect(office.place_of(UNIT)).to_contain_text("录入")
    office.page.reload()
    expect(office.place_of(UNIT)).to_contain_text(PLACE)


def at_work(server: ServerProcess, shelf: Shelf) -> Office:
    office = Office(shelf.computer("office"), server.url)
    office.start_work()
    return office


def two_disagree(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> tuple[Inspector, Inspector]:
    """Two phones at one visit that disagree at three checkpoints; all of it sent."""
    jia = Inspector(shelf.tablet("jia", PHONE), server.url)
    yi = Inspector(shelf.tablet("yi", PHONE), server.url)
    for inspector, name, side, count in (
        (jia, "inspector-a", "1", 0),
        (yi, "inspector-b", "2.5", 2),
    ):
        inspector.enrol(desk.code_for(name))
        inspector.prepare_offline()
        inspector.open_visit(visit)
        inspector.answer("pub-02", Boards(((side, "1"),)))
        inspector.answer("ord-03", Count(count))
        inspector.answer("ord-15", Count(count))
        inspector.wait_until_sent()
    return jia, yi
