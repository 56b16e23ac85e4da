"""A unit's year: a list is chosen, an activity handed in, what it lacks mended, copies made."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Shelf
from tests.journeys.front_desk import FrontDesk
from tests.journeys.jpeg import Camera
from tests.journeys.office import Office
from tests.journeys.server_process import ServerProcess

UNIT = "yueyang-nat-2011-02"
LIST = "tasks-yiyang-2021"


def test_an_activity_is_handed_in_for_a_task_of_the_year(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, tmp_path: Path
) -> None:
    office = Office(shelf.computer("office"), server.url)
    office.start_work()
    office.see("nav-tasks").click()
    choice = office.see(f"list-{LIST}")
    expect(choice.or_(office.see(f"unit-{UNIT}"))).to_be_visible()
    if choice.is_visible():
        choice.check()
        office.see("pin").click()
    office.see(f"unit-{UNIT}").click()
    line = office.see("line-learn-02-by-q2")
    expect(line).to_have_attribute("data-standing", "overdue")

    line.get_by_test_id("add-record").click()
    office.see("kind-activity").check()
    office.see("record-title").fill("道德讲堂")
    office.see("label-held_on").fill("2021-05-12")
    office.see("label-theme").fill("道德讲堂")
    office.see("label-organiser").fill("机关党委")
    office.see("save-record").click()
    card = line.locator("article")
    expect(card).to_contain_text("缺少标注：地点")
    expect(card).to_contain_text("主题应为“益阳市2021年")
    expect(card).to_contain_text("至少需要 1 张照片")

    photo = camera.taken_now()
    card.get_by_test_id("pick-files").set_input_files(photo.path)
    expect(card.locator("img")).to_be_visible()
    expect(card).to_contain_text("拍摄日期与填写的时间不同")
    card.get_by_test_id("edit-record").click()
    office.see("label-place").fill("报告厅")
    office.see("use-theme").click()
    office.see("save-record").click()
    expect(card).to_contain_text("计入")

    copies = exported(office, card, tmp_path)
    assert len(copies) == 1
    with Image.open(io.BytesIO(copies[0])) as copy, Image.open(photo.path) as original:
        assert copy.format == "JPEG"
        assert copy.height / copy.width > original.height / original.width, "a strip is below"

    card.get_by_test_id("withdraw-record").click()
    expect(card).to_have_count(0)
    office.see("undo").click()
    expect(card).to_contain_text("计入")


def exported(office: Office, card: Locator, folder: Path) -> list[bytes]:
    with office.page.expect_download() as download:
        card.get_by_test_id("submit-record").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    with zipfile.ZipFile(file) as archive:
        return [archive.read(name) for name in archive.namelist()]
