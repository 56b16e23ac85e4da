"""A unit on the city's scorecard: papers, a questionnaire on a phone, the site, honours."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.answers import level
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.office import CAMPAIGN, Office
from tests.journeys.server_process import ServerProcess


def test_a_unit_is_scored_by_every_method(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    unit = desk.unit_of(visit)
    office = Office(shelf.computer("office"), server.url)
    office.start_work()
    office.go(f"campaigns/{CAMPAIGN}/scorecard")
    office.see("pin-scorecard-yiyang-2021").click()
    office.see(f"card-{unit}").get_by_role("link").click()
    expect(office.see("unit-card")).to_be_visible()

    phone = shelf.tablet("unit", PHONE).page
    the_unit_scores_itself(office, phone)
    papers_are_read(office, camera)
    phone.reload()
    expect(phone.get_by_test_id("locked")).to_contain_text("自评不能再改")
    visitors_answer(office, shelf.tablet("visitor", PHONE).page)
    honours_are_claimed(office)

    # Papers 2 + 1.5, visitors 1 of 1: 2; honours 2 + 1. The other 51 scoring points are open.
    expect(office.see("card-total").first).to_have_attribute("data-exact", "17/2")
    expect(office.see("card-total").first).to_have_attribute("data-final", "false")

    inspector = Inspector(shelf.tablet("jia"), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    the_site_decides_with_the_papers(office, inspector, visit)


def the_unit_scores_itself(office: Office, phone: Page) -> None:
    """On a phone, by a link without an account; the same link takes its files."""
    office.see("give-link").click()
    phone.goto(office.see("given-link").get_by_test_id("url").inner_text())
    phone.get_by_test_id("door-self_check").click()
    phone.get_by_test_id("full-c01-1-material").click()
    expect(phone.get_by_test_id("full-c01-1-material")).to_have_attribute("aria-pressed", "true")
    expect(phone.get_by_test_id("point-c01-1")).to_have_attribute("data-state", "settled")
    expect(phone.get_by_test_id("check-total")).to_have_text("2.00")
    phone.get_by_test_id("door-materials").click()
    expect(phone.get_by_test_id("files-page")).to_be_visible()
    phone.get_by_test_id("door-self_check").click()
    expect(phone.get_by_test_id("check-total")).to_have_text("2.00")


def papers_are_read(office: Office, camera: Camera) -> None:
    """Typed like cells; one with its file beside it, lowered afterwards with a reason."""
    page = office.page
    office.see("points-c01-1-material").fill("2")
    page.keyboard.press("Enter")
    expect(office.see("point-c01-1")).to_have_attribute("data-state", "settled")
    office.see("points-c01-2-material").fill("2")
    page.keyboard.press("Enter")
    expect(office.see("point-c01-2")).to_have_attribute("data-state", "settled")
    office.see("point-c01-2").get_by_test_id("details").click()
    office.see("file-input").set_input_files(camera.taken_now().path)
    expect(office.see("files").get_by_role("img")).to_be_visible()
    office.see("drawer-points").fill("1.5")
    office.see("drawer-reason").fill("缺第三季度记录")
    office.see("drawer-save").click()
    expect(office.see("history")).to_contain_text("缺第三季度记录")
    expect(office.see("history").locator("li")).to_have_count(2)
    page.keyboard.press("Escape")
    expect(office.see("point-drawer")).to_be_hidden()


def visitors_answer(office: Office, phone: Page) -> None:
    """By the address of the QR code, once; the count comes by itself."""
    office.see("open-visitors").click()
    address = office.see("asked-visitors").get_by_test_id("url").inner_text()
    phone.goto(address)
    phone.get_by_label("满意", exact=True).check()
    phone.get_by_label("没有", exact=True).check()
    phone.get_by_test_id("send").click()
    expect(phone.get_by_test_id("done")).to_contain_text("已提交")
    phone.goto(address)
    expect(phone.get_by_test_id("done")).to_contain_text("已经填写过")
    asked = office.see("asked-visitors")
    expect(asked.get_by_test_id("answered")).to_contain_text("1")
    expect(asked).to_contain_text("不足 30 份")
    office.see("close-asked").click()
    office.page.get_by_role("dialog").get_by_role("button", name="结束并计入评分表").click()
    expect(office.see("point-c15-1")).to_have_attribute("data-state", "settled")


def honours_are_claimed(office: Office) -> None:
    honours = office.see("bonus-honours")
    for title, rank in (("全国先进单位", "national"), ("全省先进单位", "provincial")):
        honours.get_by_test_id("add-claim").click()
        honours.get_by_test_id("claim-title").fill(title)
        honours.get_by_test_id("claim-level").select_option(rank)
        honours.get_by_test_id("claim-date").fill("2021-05-01")
        honours.get_by_test_id("claim-save").click()
        expect(honours).to_contain_text(title)
    expect(honours.get_by_test_id("bonus-points")).to_have_text("3.00")


def the_site_decides_with_the_papers(office: Office, inspector: Inspector, visit: str) -> None:
    """Criterion 13 needs both: papers in full, the site by its two checkpoints."""
    inspector.prepare_offline()
    inspector.open_visit(visit)
    for checkpoint in ("ord-08", "ord-09"):
        inspector.answer(checkpoint, level(1))
    inspector.wait_until_sent()
    office.see("points-c13-1-material").fill("2")
    office.page.keyboard.press("Enter")
    expect(office.see("point-c13-1")).to_have_attribute("data-state", "settled")
    expect(office.see("point-c13-1").get_by_test_id("earned")).to_have_text("1.00")
