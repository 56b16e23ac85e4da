"""Two scorecards to their full totals, and a unit's year with its self-check, as the documents say.

What a journey is about is done by hand on screen; the rest of a card is entered over HTTP. Every
total was added up by hand from the documents' own figures.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Playwright, expect

from server import catalog
from server.settings import Settings
from tests.journeys.patience import PATIENCE_MS
from tests.server.accounts import PASSWORD, set_up
from tests.server.office import Office
from tests.server.photos.pictures import phone_jpeg
from tests.server.served import Served, copied
from tests.server.test_cards import judge

PROVINCE = {
    "ideals": "12",
    "morals": "10",
    "party": "6",
    "service": "10",
    "civility": "16",
    "culture": "12",
    "responsibility": "8",
    "mechanism": "10",
    "performance": "16",
}
CITY = {
    "ideals": "10",
    "values": "6",
    "morals": "8",
    "party": "4",
    "service": "10",
    "integrity": "6",
    "civility": "12",
    "culture": "10",
    "responsibility": "14",
    "mechanism": "8",
    "performance": "12",
}
"""Points of the categories in the order of the documents; each list adds up to 100."""

Open = Callable[[str, str], Page]
"""A page of the front end (session token, address after `#`)."""


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    # The browser's driver has an event loop of its own in this thread.
    folder = tmp_path_factory.mktemp("cards")
    with ThreadPoolExecutor(1) as beside:
        accounts = beside.submit(set_up, folder / "accounts" / "data").result()
    data = copied(accounts.data_dir, folder / "served" / "data")
    served = Served(data, static_dir=Settings().static_dir).start()
    yield Office(served, accounts.tokens["office"])
    served.stop()


@pytest.fixture(scope="module")
def browser(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    found = playwright.chromium.launch(
        executable_path=chromium_path,
        args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    )
    yield found
    found.close()


@pytest.fixture
def opened(browser: Browser, city: Office) -> Iterator[Open]:
    faults: list[str] = []
    contexts = []

    def page_of(token: str, address: str) -> Page:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        contexts.append(context)
        if token:
            session = {"name": "shidi_session", "value": token, "url": city.served.url}
            context.add_cookies([session])  # type: ignore[list-item]
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{city.served.url}/office.html#/{address}")
        return page

    yield page_of
    for context in contexts:
        context.close()
    assert faults == []


class Paper:
    """A unit's official card in a campaign of its own."""

    def __init__(self, office: Office, scorecard: str, unit: str) -> None:
        self.office, self.unit = office, unit
        new = {"preset": "preset-yueyang-2020", "title": scorecard, "with_units": True}
        self.campaign = office.send("POST", "/api/campaigns", new)["id"]
        card = catalog.scorecard(scorecard)
        wanted = {"scorecard": {"id": card.id, "version": card.version}}
        office.send("PUT", f"/api/campaigns/{self.campaign}/scorecard", wanted)
        self.path = f"/api/campaigns/{self.campaign}/units/{unit}/scorecard/official"
        self.card = card

    @property
    def address(self) -> str:
        return f"campaigns/{self.campaign}/units/{self.unit}/scorecard"

    def write(self, *writes: dict[str, Any]) -> None:
        self.office.send("POST", self.path, {"writes": list(writes)})

    def in_full(self, but: set[tuple[str, str]]) -> list[dict[str, Any]]:
        """Every judgement that a reviewer is asked for, in full, but these by hand."""
        fed = {feed.scoring_point for feed in self.card.feeds}
        return [
            judge(point.id, point.points, method)
            for point in self.card.scoring_points
            if not point.conditions
            for method in point.methods.names or ("material",)
            if not (method == "site" and point.id in fed) and (point.id, method) not in but
        ]


def numbers(**counts: int) -> list[dict[str, Any]]:
    return [
        {"kind": "number", "quantity": name.replace("_", "-"), "count": count}
        for name, count in counts.items()
    ]


def claim(scheme: str, level: str, name: str, content: str = "", on: str = "") -> dict[str, Any]:
    value = {"scheme": scheme, "level": level, "dated_on": on, "title": name, "content": content}
    return {"kind": "claim", "claim": name, "value": value}


def typed(page: Page, field: str, value: str) -> None:
    page.get_by_test_id(field).fill(value)
    page.keyboard.press("Enter")


def earned(page: Page, point: str, points: str) -> None:
    expect(page.get_by_test_id(f"point-{point}").get_by_test_id("earned")).to_have_text(points)


def totals(page: Page, categories: dict[str, str], exact: str) -> None:
    """Every category in full, and the whole."""
    for name, points in categories.items():
        shown = page.get_by_test_id(f"category-{name}").locator(".card-head strong")
        expect(shown).to_have_text(f"{points}.00")
    total = page.get_by_test_id("card-total").first
    expect(total).to_have_attribute("data-final", "true")
    expect(total).to_have_attribute("data-exact", exact)


def test_the_provincial_card_comes_to_its_full_total(city: Office, opened: Open) -> None:
    """Seed 002: 9 categories, 31 criteria, 50 points of 2; volunteers; honours up to 10."""
    paper = Paper(city, "scorecard-hunan-2022", "yueyang-nat-2008-01")
    card = paper.card
    assert [c.points for c in card.categories] == list(PROVINCE.values())
    assert len({p.criterion for p in card.scoring_points}) == 31
    assert [p.points for p in card.scoring_points] == ["2"] * 50
    by_hand = {("c01-1", "material"), ("c02-1", "material")}
    paper.write(*paper.in_full(by_hand))

    page = opened(city.token, paper.address)
    papers_beside_points(city, page, paper)
    page.get_by_test_id("add-hearing").click()
    page.get_by_test_id("hearing-on").fill("2022-09-20")
    page.get_by_test_id("hearing-who").fill("测评组；机关党委")
    page.get_by_test_id("hearing-point-0").select_option("c02-1")
    page.get_by_test_id("hearing-points-0").fill("2")
    page.get_by_test_id("hearing-save").click()
    earned(page, "c02-1", "2.00")

    # 30 of 60 register: half. 20 members or fewer: all of them must. 26 of 30 are active: 86.7 %.
    for field, count in (("staff", 60), ("registered-volunteers", 30), ("party-members", 20)):
        typed(page, f"people-{field}", str(count))
    typed(page, "people-registered-party-members", "19")
    earned(page, "c16-1", "0.00")
    expect(page.get_by_test_id("card-total").first).to_have_attribute("data-exact", "98")
    typed(page, "people-registered-party-members", "20")
    typed(page, "people-active-volunteers", "26")
    earned(page, "c16-1", "2.00")
    totals(page, PROVINCE, "100")

    # 4 national: 8; 2 provincial: 2; one of 2023 counts nothing. A third provincial: 11, so 10.
    paper.write(
        *(claim("honours", "national", f"n{n}", on="2021-06-01") for n in range(4)),
        *(claim("honours", "provincial", f"p{n}", on="2022-12-31") for n in range(2)),
        claim("honours", "national", "late", on="2023-01-01"),
    )
    page.reload()
    honours = page.get_by_test_id("bonus-honours")
    expect(honours.get_by_test_id("bonus-points")).to_have_text("10.00")
    expect(honours).to_contain_text("不在规定时间内")
    honours.get_by_test_id("add-claim").click()
    honours.get_by_test_id("claim-title").fill("全省先进集体")
    honours.get_by_test_id("claim-level").select_option("provincial")
    honours.get_by_test_id("claim-date").fill("2022-03-05")
    honours.get_by_test_id("claim-save").click()
    expect(honours).to_contain_text("合计 11.00 分")
    expect(honours.get_by_test_id("bonus-points")).to_have_text("10.00")
    totals(page, PROVINCE, "110")


def papers_beside_points(city: Office, page: Page, paper: Paper) -> None:
    """A PDF of two pages and a picture are read beside the points; the next point by a key."""
    base = f"/api/campaigns/{paper.campaign}/units/{paper.unit}/materials"
    sent = (("c01-1", "纪要.pdf", two_pages()), ("c01-1", "合影.jpg", phone_jpeg()))
    for point, name, content in sent:
        with city.served.client(city.token) as client:
            told = client.post(f"{base}?scoring_point={point}&name={name}", content=content)
        assert told.status_code == 201, told.text
    expect(page.get_by_test_id("review-c01-1")).to_have_text("对照 2 份材料打分")
    page.get_by_test_id("review-c01-1").click()
    expect(page.get_by_test_id("pdf")).to_have_attribute("data-state", "shown")
    expect(page.get_by_test_id("pdf-page")).to_have_text("第 1 / 2 页")
    page.get_by_test_id("pdf-after").click()
    expect(page.get_by_test_id("pdf-page")).to_have_text("第 2 / 2 页")
    page.get_by_test_id("point-page").press("f")
    expect(page.get_by_test_id("picture").get_by_role("img")).to_be_visible()
    page.get_by_test_id("point-page").press("p")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    earned(page, "c01-1", "2.00")
    page.get_by_test_id("point-page").press("j")
    expect(page.get_by_test_id("point-c01-2")).to_be_visible()
    expect(page.get_by_test_id("point-page")).to_contain_text("这个计分点没有材料")
    page.get_by_test_id("point-page").press("k")
    expect(page.get_by_test_id("pdf")).to_be_visible()
    page.get_by_test_id("point-page").get_by_role("link", name="回到评分表").click()
    earned(page, "c01-1", "2.00")


def two_pages() -> bytes:
    first, second = (Image.new("RGB", (600, 850), colour) for colour in ("white", "beige"))
    file = io.BytesIO()
    first.save(file, "PDF", save_all=True, append_images=[second])
    return file.getvalue()


def test_the_city_card_comes_to_its_full_total(city: Office, opened: Open) -> None:
    """Seed 003: 11 categories, 44 criteria, 54 points; four methods; two bonuses, each capped."""
    paper = Paper(city, "scorecard-yiyang-2021", "yueyang-nat-2008-02")
    card = paper.card
    assert [c.points for c in card.categories] == list(CITY.values())
    assert len({p.criterion for p in card.scoring_points}) == 44
    assert len(card.scoring_points) == 54
    paper.write(
        *paper.in_full({("c05-1", "material"), ("c24-1", "site"), ("c28-1", "questionnaire")}),
        *numbers(staff=60, registered_volunteers=30, party_members=21),
        *numbers(registered_party_members=17, active_volunteers=26),  # 81 % of 21, 86.7 % of 30
        *numbers(visitors_answered=100, visitors_satisfied=80, staff_answered=40),
    )
    visit = walked(city, paper)

    page = opened(city.token, paper.address)
    typed(page, "points-c05-1-material", "2")
    typed(page, "points-c24-1-site", "1")
    typed(page, "points-c28-1-questionnaire", "2")
    earned(page, "c28-1", "2.00")
    # Of 40: 38 take part (95 %), 36 are satisfied (90 %), 35 in favour (87.5 %) is too few.
    for field, count in (("taking-part", 38), ("satisfied", 36), ("in-favour", 35)):
        typed(page, f"people-staff-{field}", str(count))
    earned(page, "c38-1", "0.00")
    typed(page, "people-staff-in-favour", "36")
    earned(page, "c38-1", "2.00")
    # The site: 48 checkpoints feed 8 scoring points; papers alone do not make up for it.
    for point, checkpoints in (("c04-1", 12), ("c13-1", 2), ("c19-1", 3), ("c44-1", 4)):
        fed = page.get_by_test_id(f"point-{point}").get_by_test_id("fed")
        expect(fed).to_contain_text(f"由实地考察 {checkpoints} 个测评点得出")
    expect(page.locator(f"a[href*='visits/{visit}']").first).to_be_visible()
    totals(page, CITY, "100")

    # Honours 4 x 2 + 1 + 3 x 0.2 = 9.6. Told in Beijing and at home it counts once, at 3.
    paper.write(
        *(claim("honours", "national", f"n{n}", on="2020-06-01") for n in range(4)),
        claim("honours", "provincial", "p", on="2021-12-31"),
        *(claim("honours", "city", f"c{n}", on="2020-01-01") for n in range(3)),
        claim("experience", "central", "daily", "楼栋党建", "2021-03-01"),
        claim("experience", "central", "meeting", "文明餐桌", "2021-04-01"),
        *(claim("experience", "provincial", f"x{n}", on="2021-05-01") for n in range(3)),
    )
    page.reload()
    expect(page.get_by_test_id("bonus-honours").get_by_test_id("bonus-points")).to_have_text("9.60")
    told = page.get_by_test_id("bonus-experience")
    expect(told).to_contain_text("合计 12.00 分")  # 3 + 3 + 3 x 2
    told.get_by_test_id("add-claim").click()
    told.get_by_test_id("claim-title").fill("湖南日报报道")
    told.get_by_test_id("claim-level").select_option("provincial")
    told.get_by_test_id("claim-date").fill("2021-06-01")
    told.get_by_test_id("claim-content").fill("楼栋党建")
    told.get_by_test_id("claim-save").click()
    expect(told).to_contain_text("同一内容，已按最高的一项计")
    expect(told).to_contain_text("合计 12.00 分")
    expect(told.get_by_test_id("bonus-points")).to_have_text("10.00")
    totals(page, CITY, "598/5")  # 100 + 9.6 + 10


def walked(city: Office, paper: Paper) -> str:
    """A visit that found every checkpoint in order; its id."""
    tablet = city.tablet()
    wanted = {"unit": paper.unit, "inspectors": [tablet.user]}
    path = f"/api/campaigns/{paper.campaign}/visits"
    visit: str = city.send("POST", path, wanted)["id"]
    tablet.sync()
    for point in catalog.checklist("onsite-yiyang-2021").checkpoints:
        tablet.score(visit, point.id, in_order(point.measure))
    tablet.sync()
    return visit


def in_order(measure: Any) -> dict[str, Any]:
    """What earns a checkpoint everything."""
    panel = {"length_m": "10", "height_m": "2"}
    match type(measure).__name__:
        case "Ratio":
            return {"wall": [panel], "posters": [panel]}
        case "Area":
            return {"boards": [{"width_m": "2", "height_m": "1.3"}]}
        case "Count":
            return {"count": int(measure.bands[0].at_least or 0)}
        case "Boolean":
            return {"present": measure.good == "present"}
        case "Sample":
            return {"asked": 10, "passed": 10}
        case _:
            return {"level": len(measure.levels) - 1}


UNIT = "市创建中心"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def test_a_units_year(city: Office, opened: Open, tmp_path: Path) -> None:
    """Seed 004: a ledger in three phases, a self-check against the card, then the review."""
    campaign, unit = year_of(city)
    path = f"/api/campaigns/{campaign}/units/{unit}"
    office = opened(city.token, f"campaigns/{campaign}/units/{unit}/scorecard")
    office.get_by_test_id("add-account").click()
    office.get_by_test_id("account-title").fill("创建办")
    office.get_by_test_id("account-name").fill("cuangjian")
    office.get_by_test_id("account-save").click()
    once = office.get_by_test_id("account-password").inner_text()

    page, mine = enters(city, opened, once)

    the_year_is_kept(page, mine, path, tmp_path)
    page.goto(f"{city.served.url}/office.html#/own")
    expect(page.get_by_test_id("to-ledger")).to_contain_text("已完成 22 / 22")
    rest = the_unit_scores_itself(page, mine, path)

    # The review: the office gives 1 where the unit gave 1.5, and 2 for the rest: 99.
    expect(office.get_by_test_id("own-total")).to_contain_text("99.50")
    writes = [judge("c01-1", "2"), *rest]
    city.send("POST", f"{path}/scorecard/official", {"writes": writes})
    office.reload()
    expect(office.get_by_test_id("point-c01-2").get_by_test_id("own")).to_have_text("自评 1.50")
    typed(office, "points-c01-2-material", "1")
    first = office.get_by_test_id("difference-1")
    expect(first).to_contain_text("−0.50")
    expect(office.get_by_test_id("self-check").locator("tbody tr")).to_have_count(1)
    expect(office.get_by_test_id("own-difference")).to_have_text("−0.50")
    expect(office.get_by_test_id("card-total").first).to_have_attribute("data-exact", "99")
    page.reload()
    expect(page.get_by_test_id("locked")).to_contain_text("自评已截止")
    expect(page.get_by_test_id("points-c01-1-material")).to_have_count(0)


def the_year_is_kept(page: Page, mine: Office, path: str, tmp_path: Path) -> None:
    """22 tasks of 3 phases and the year: one by hand, with a paper; the rest over HTTP."""
    page.get_by_test_id("to-ledger").click()
    line = page.get_by_test_id("line-phase-01-mobilise")
    line.get_by_test_id("add-record").click()
    page.get_by_test_id("kind-report").check()
    page.get_by_test_id("record-title").fill("动员大会情况说明")
    page.get_by_test_id("save-record").click()
    paper = tmp_path / "说明.pdf"
    paper.write_bytes(PDF)
    line.get_by_test_id("pick-files").set_input_files(paper)
    expect(line).to_have_attribute("data-standing", "met")
    for each in mine.get(f"{path}/tasks")["lines"]:
        if each["standing"] != "met":
            hand_in(mine, path, each)
    with page.expect_download() as download:
        line.get_by_test_id("submit-record").click()
    assert [content for _, content in unpacked(download.value.path())] == [PDF]
    page.get_by_test_id("submission-begin").click()
    with page.expect_download() as download:
        page.get_by_test_id("submission-file").click()
    whole = dict(unpacked(download.value.path()))
    assert len(whole) == 22 + 1
    assert whole["01-召开创建动员大会-宣传发动阶段/01-动员大会情况说明/1-说明.pdf"] == PDF
    assert whole["目录.xlsx"].startswith(b"PK")


def the_unit_scores_itself(page: Page, mine: Office, path: str) -> list[dict[str, Any]]:
    """49 points of 2 in full, 1.5 for one: 99.5. What was not entered by hand."""
    page.get_by_test_id("to-self-check").click()
    typed(page, "points-c01-1-material", "2")
    typed(page, "points-c01-2-material", "1.5")
    earned(page, "c01-2", "1.50")
    card = catalog.scorecard("scorecard-hunan-2022")
    rest = [judge(p.id, "2") for p in card.scoring_points if not p.conditions][2:]
    people = numbers(staff=60, registered_volunteers=30, party_members=20)
    people += numbers(registered_party_members=20, active_volunteers=26)
    mine.send("POST", f"{path}/scorecard/self", {"writes": [*rest, *people]})
    page.reload()
    expect(page.get_by_test_id("card-total").first).to_have_attribute("data-exact", "199/2")
    return [*rest, *people]


def enters(city: Office, opened: Open, once: str) -> tuple[Page, Office]:
    """The unit's person signs in with the password that they were told, and chooses their own."""
    page = opened("", "sign-in")
    page.get_by_test_id("name").fill("cuangjian")
    page.get_by_test_id("password").fill(once)
    page.get_by_test_id("sign-in-button").click()
    page.get_by_test_id("old-password").fill(once)
    page.get_by_test_id("new-password").fill(PASSWORD)
    page.get_by_test_id("new-password-again").fill(PASSWORD)
    page.get_by_test_id("change-password-button").click()
    expect(page.get_by_test_id("own-unit")).to_contain_text(UNIT)
    token = next(c["value"] for c in page.context.cookies() if c["name"] == "shidi_session")
    return page, Office(city.served, str(token))


def year_of(city: Office) -> tuple[str, str]:
    """A campaign from the plan with one unit, its list of tasks and the province's card."""
    new = {"preset": "preset-annual-2023", "title": "2023年创建", "with_units": False}
    campaign: str = city.send("POST", "/api/campaigns", new)["id"]
    base = f"/api/campaigns/{campaign}"
    listed = f"单位名称,级别,届期,管辖\r\n{UNIT},省级,2018,市直\r\n".encode()
    with city.served.client(city.token) as client:
        seen = client.post(f"{base}/units/preview", content=listed).json()["seen"]
        told = client.post(f"{base}/units/import", params={"seen": seen}, content=listed)
        assert told.json()["added"] == 1, told.text
    city.send("PUT", f"{base}/tasks", {"id": "tasks-annual-plan-2023", "year": 2023})
    wanted = {"scorecard": {"id": "scorecard-hunan-2022", "version": 1}}
    city.send("PUT", f"{base}/scorecard", wanted)
    return campaign, city.get(f"{base}/units")[0]["id"]


def hand_in(mine: Office, path: str, line: dict[str, Any]) -> None:
    """A report with a paper of its own: the same file would not count twice."""
    told = {"task": line["task"], "period": line["period"], "kind": "report", "title": "说明"}
    record = mine.send("POST", f"{path}/task-records", told)["id"]
    content = PDF + f"{line['task']} {line['period']}\n%%EOF\n".encode()
    with mine.served.client(mine.token) as client:
        sent = client.post(f"{path}/task-records/{record}/files?name=a.pdf", content=content)
    assert sent.status_code == 201, sent.text


def unpacked(archive: Path) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(archive.read_bytes())) as found:
        return [(name, found.read(name)) for name in found.namelist()]
