"""Seed 001 as it is written: counties and the city review 111 units, the city looks again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Playwright, expect

from server.draw.command import main as draw_command
from server.settings import Settings
from tests.journeys.answers import PRESENT
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.patience import PATIENCE_MS
from tests.journeys.server_process import ServerProcess
from tests.server.accounts import set_up
from tests.server.office import Office
from tests.server.outcome import POINT, board
from tests.server.served import Served, copied
from tests.server.tablet import Tablet
from tests.server.test_unit_lists import HEADER, book, seed_list

COUNTY, COUNTY_NAME = "yueyang-huarong", "华容县"
PROCURATORATE = "华容县人民检察院"
FINANCE = "岳阳市财政局"
PRESET = "preset-yueyang-2020"
BOTH = re.compile("市[一二]、市[一二]")


class Desk:
    """One office at its computer."""

    def __init__(self, context: BrowserContext, office: Office) -> None:
        self.office = office
        self.page: Page = context.new_page()
        self.page.set_default_timeout(PATIENCE_MS)
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def go(self, address: str) -> None:
        self.page.goto(f"{self.office.served.url}/office.html#/{address}")

    def see(self, test_id: str) -> Locator:
        return self.page.get_by_test_id(test_id)

    def rows(self) -> Locator:
        return self.see("units").locator("tbody tr")

    def row(self, unit: str) -> Locator:
        return self.rows().filter(has_text=unit)


@pytest.fixture
def city(tmp_path: Path) -> Iterator[Office]:
    # The browser's driver has an event loop of its own in this thread.
    with ThreadPoolExecutor(1) as beside:
        accounts = beside.submit(set_up, tmp_path / "accounts" / "data").result()
    data = copied(accounts.data_dir, tmp_path / "served" / "data")
    served = Served(data, static_dir=Settings().static_dir).start()
    yield Office(served, accounts.tokens["administrator"])
    served.stop()


@pytest.fixture
def computers(playwright: Playwright, chromium_path: str) -> Iterator[Any]:
    browser = playwright.chromium.launch(
        executable_path=chromium_path,
        args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    )

    def give(office: Office) -> Desk:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        session = {"name": "shidi_session", "value": office.token, "url": office.served.url}
        context.add_cookies([session])  # type: ignore[list-item]
        return Desk(context, office)

    yield give
    browser.close()


def office_of(city: Office, region: str) -> Office:
    person = {"name": f"office-{region}", "title": "县文明办", "role": "office", "region": region}
    user = city.send("POST", "/api/users", person)["id"]
    return Office(city.served, Tablet.enrol(city.served, city.code(user)).token)


def begin(desk: Desk, folder: Path) -> str:
    """A campaign from the preset, its 111 units from Excel after a look at the preview; its id."""
    desk.go("campaigns/sample-yueyang-2020/settings")
    desk.see("new-campaign").click()
    desk.see(f"preset-{PRESET}").check()
    desk.see("new-campaign-year").select_option("2020")
    desk.see("new-campaign-title").fill("2020年文明单位复查")
    desk.see("new-campaign-save").click()
    expect(desk.see("terms-title")).to_have_value("2020年文明单位复查")
    july = desk.see("phase-july").locator("input[type=date]")
    assert [july.nth(place).input_value() for place in (0, 1)] == ["2020-07-01", "2020-07-31"]
    wrong, right = folder / "wrong.xlsx", folder / "units.xlsx"
    wrong.write_bytes(book(("某单位",), header=HEADER[:1]))
    right.write_bytes(seed_list())
    desk.see("import-units").click()
    desk.see("unit-file").set_input_files(wrong)
    expect(desk.see("import-problems")).to_be_visible()
    expect(desk.see("import-confirm")).to_be_disabled()
    desk.see("unit-file").set_input_files(right)
    expect(desk.see("import-counts")).to_contain_text("111")
    desk.see("import-confirm").click()
    expect(desk.see("unit-import")).to_be_hidden()
    expect(desk.see("count-july").locator("td").nth(1)).to_have_text("29")
    expect(desk.see("count-september").locator("td").nth(1)).to_have_text("82")
    return desk.page.url.split("/campaigns/")[1].split("/")[0]


def county_plans(desk: Desk, campaign: str, own: str, other: str) -> None:
    """By keyboard: all seven units to one inspector; who works at one of them is kept from it."""
    desk.go(f"campaigns/{campaign}/visits")
    expect(desk.rows()).to_have_count(7)
    desk.rows().first.focus()
    desk.page.keyboard.press("Control+a")
    expect(desk.see("chosen")).to_contain_text("7")
    desk.see(f"crew-{own}").click()
    expect(desk.see("clash")).to_contain_text(PROCURATORATE)
    expect(desk.see("plan-note")).to_contain_text("6")
    desk.see("undo").click()
    expect(desk.see("plan-note")).to_contain_text("已撤销")
    expect(desk.rows().filter(has_text="尚未分工")).to_have_count(6)
    desk.rows().first.focus()
    desk.page.keyboard.press("Control+a")
    desk.rows().first.press("Enter")
    desk.see(f"inspector-{other}").check()
    desk.see("assign-save").click()
    expect(desk.see("assign-dialog")).to_be_hidden()
    expect(desk.rows().filter(has_text="本县检查员")).to_have_count(7)


def city_plans(desk: Desk, campaign: str, team: str) -> None:
    """With the pointer: a unit of the city onto a team; then the board says what is due."""
    desk.go(f"campaigns/{campaign}/visits?q={FINANCE}")
    expect(desk.rows()).to_have_count(1)
    desk.row(FINANCE).locator("strong").drag_to(desk.see(f"crew-{team}"))
    expect(desk.row(FINANCE)).to_contain_text(BOTH)
    desk.go(f"campaigns/{campaign}/board?due=overdue&due-by=region")
    deadlines = desk.see("deadlines")
    desk.see("due-more").click()
    waiting = deadlines.get_by_test_id("due-line-unplanned").filter(has_text="岳阳县")
    expect(waiting.first).to_contain_text("个单位未安排考察")
    waiting.first.click()
    expect(desk.see("units")).to_be_visible()
    assert "planned=no" in desk.page.url
    assert desk.see("filter-area").input_value() == "岳阳县"


def score(tablet: Tablet, visit: str, width_m: str, conduct: list[str]) -> None:
    """On site: the notice board is measured, the sheet signed, the conduct confirmed."""
    tablet.sync()
    tablet.score(visit, POINT, board(width_m))
    tablet.finish(visit)
    tablet.sync()
    with tablet.served.client(tablet.token) as client:
        note = {"user": tablet.user, "items": conduct}
        client.post(f"/api/visits/{visit}/conduct", json=note).raise_for_status()


def draw(desk: Desk, campaign: str, folder: Path) -> dict[str, Any]:
    """Seal a draw, open it with a word that nobody could know, print its record, check the file."""
    desk.go(f"campaigns/{campaign}/settings")
    desk.see("draw-percent").fill("100")
    desk.see("seal-draw").click()
    sealed = desk.see("draws").locator("article[data-open=false]")
    expect(sealed).to_contain_text("已封存")
    sealed.get_by_test_id("witness").fill("见证词：三十七")
    sealed.get_by_test_id("open-draw").click()
    desk.see("to-draw").click()
    expect(desk.see("seed")).not_to_contain_text("已封存")
    desk.page.emulate_media(media="print")
    expect(desk.see("record-file")).to_be_hidden()
    expect(desk.see("drawn").first).to_be_visible()
    desk.page.emulate_media(media="screen")
    with desk.page.expect_download() as download:
        desk.see("record-file").click()
    file = folder / "draw.json"
    download.value.save_as(file)
    assert draw_command(["verify", str(file)]) == 0
    record: dict[str, Any] = json.loads(file.read_text())
    expect(desk.see("drawn")).to_have_count(len(record["drawn"]))
    return record


def visits_of(office: Office, campaign: str, unit: str) -> dict[str, str]:
    """The unit's visits that the office reaches, by purpose."""
    lines = office.get(f"/api/campaigns/{campaign}/board")["visits"]
    return {line["purpose"]: line["id"] for line in lines if line["unit"]["name"] == unit}


def test_a_review_in_two_tiers(
    city: Office, computers: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = computers(city)
    campaign = begin(desk, tmp_path)
    base = f"/api/campaigns/{campaign}"
    county = office_of(city, COUNTY)
    at = {unit["name"]: unit["id"] for unit in city.get(f"{base}/units")}
    own = county.inspector("检察院的人")
    county.send("PATCH", f"/api/users/{own}", {"unit": at[PROCURATORATE]})
    mine = county.inspector("本县检查员")
    names = {user["id"]: user["name"] for user in county.get("/api/users")}
    their = computers(county)
    county_plans(their, campaign, names[own], names[mine])

    members = [city.inspector("市一"), city.inspector("市二")]
    team = city.send("POST", "/api/teams", {"name": "市考察一组", "members": members})["id"]
    city_plans(desk, campaign, team)

    tablet = Tablet.enrol(city.served, county.code(mine))
    review = visits_of(county, campaign, PROCURATORATE)["review"]
    score(tablet, review, "2.5", ["plain", "no-show", "no-meal", "no-gift"])
    their.go(f"visits/{review}")
    expect(their.see("visit-conduct")).to_contain_text("全组已确认")

    record = draw(desk, campaign, tmp_path)
    assert at[PROCURATORATE] in record["drawn"]
    assert at[FINANCE] not in record["drawn"], "the city draws among what counties review"

    desk.go(f"campaigns/{campaign}/visits?q={PROCURATORATE}")
    expect(desk.rows()).to_have_count(2)
    second = desk.rows().filter(has_text="市级抽查")
    second.get_by_test_id("pick").check()
    desk.see(f"crew-{team}").click()
    expect(second).to_contain_text(BOTH)
    again = visits_of(city, campaign, PROCURATORATE)["spot_check"]
    score(Tablet.enrol(city.served, city.code(members[0])), again, "1.2", ["no-meal"])

    desk.go(f"visits/{again}")
    expect(desk.see(f"checkpoint-{POINT}")).to_contain_text("0.00")
    expect(desk.see("conduct-no-meal")).to_contain_text("市二")
    assert visits_of(county, campaign, PROCURATORATE).keys() == {"review"}
    their.go(f"campaigns/{campaign}/visits")
    expect(their.rows()).to_have_count(7)
    expect(their.rows().filter(has_text="市级抽查")).to_have_count(0)
    assert desk.faults + their.faults == []
    capsys.readouterr()


def test_a_team_confirms_its_conduct_without_signal(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    desk.state_conduct("没有在被考评单位就餐", "没有收红包、礼金和馈赠物品")
    try:
        inspector = Inspector(shelf.tablet("phone", PHONE), server.url)
        inspector.enrol(desk.code_for("inspector-a"))
        inspector.prepare_offline()
        inspector.tap("nav-visits")
        line = inspector.see(f"visit-{visit}").get_by_test_id("visit-due")
        expect(line).to_contain_text("日前完成")
        inspector.open_visit(visit)
        inspector.go_offline()
        inspector.answer("pub-03", PRESENT)
        inspector.tap("to-missing")
        inspector.tap("to-finish")
        for rule in ("own-1", "own-2"):
            inspector.see(f"conduct-{rule}").check()
        inspector.tap("conduct-confirm")
        state = inspector.see("conduct-state")
        expect(state).to_have_attribute("data-state", "waiting")
        assert desk.confirmed(visit) == {"own-1": [], "own-2": []}
        inspector.reconnect()
        expect(state).to_have_attribute("data-state", "sent")
        assert set(desk.confirmed(visit)) == {"own-1", "own-2"}
        assert all(desk.confirmed(visit).values())
    finally:
        desk.state_conduct()
