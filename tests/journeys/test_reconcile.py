"""Twelve units, three people, one office: what disagrees is ruled on by two at once, what comes
late is never lost and never silent, every document says what a person would have reckoned."""

from __future__ import annotations

import io
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.journeys.patience import PATIENCE_MS
from tests.journeys.server_process import ServerProcess
from tests.journeys.twelve_visits import (
    BOARD,
    CABLES,
    CLASH,
    CORRECTED,
    ENDS,
    FOUND,
    LATE,
    PEOPLE,
    POINTS,
    SPLIT,
    SPREAD,
    Review,
    by_visit,
    come_back,
    count,
    late_board,
    planned,
)
from tests.server.accounts import PASSWORD, sign_in
from tests.server.office import CAMPAIGN, Office
from tests.server.outcome import day, issue, links_path, outcome
from tests.server.photos.pictures import encoded, scene
from tests.server.served import Served
from tests.server.test_documents import cells, lines, made, rows


class Desk:
    """One person of the office before a screen of their own."""

    def __init__(self, browser: Browser, url: str, name: str, faults: list[str]) -> None:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        self._url = url
        self.page: Page = context.new_page()
        self.page.set_default_timeout(PATIENCE_MS)
        self.page.on("pageerror", lambda error: faults.append(str(error)))
        self.page.goto(f"{url}/office.html")
        self.see("name").fill(name)
        self.see("password").fill(PASSWORD)
        self.see("sign-in-button").click()
        expect(self.see("board")).to_be_visible()

    def go(self, address: str) -> None:
        self.page.goto(f"{self._url}/office.html#/{address}")

    def see(self, name: str) -> Any:
        return self.page.get_by_test_id(name)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)


class Scene:
    """The server, two at their desks, and three who have come back."""

    def __init__(self, served: Served, admin: str, browser: Browser) -> None:
        self.faults: list[str] = []
        city, once = Office(served, admin), "a word for the first day"
        person = {"name": "the-office", "title": "刘主任", "role": "office", "password": once}
        city.send("POST", "/api/users", person)
        self.office = Office(served, sign_in(served, "the-office", once))
        self.review: Review = planned(self.office)
        come_back(self.review)
        self.mine = Desk(browser, served.url, "the-office", self.faults)
        self.other = Desk(browser, served.url, "admin", self.faults)
        self.browser = browser

    def visit(self, place: int) -> str:
        return self.review.visits[place]

    def conflicts(self) -> dict[int, str]:
        found = self.office.get(f"/api/campaigns/{CAMPAIGN}/conflicts")
        return by_visit(
            [line for line in found if line["visit"] in self.review.visits], self.review
        )

    def address(self, place: int, checkpoint: str) -> str:
        return f"visits/{self.visit(place)}/checkpoints/{checkpoint}"


@pytest.fixture
def day_of_review(
    new_server: ServerProcess, playwright: Playwright, chromium_path: str, tmp_path: Path
) -> Iterator[Scene]:
    # What tablets and desks of the server's own tests need of a server is where it is.
    served = Served(tmp_path / "elsewhere")
    served.url = new_server.url
    admin = sign_in(served, "admin", new_server.one_time_password)
    with playwright.chromium.launch(
        executable_path=chromium_path,
        args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    ) as browser:
        yield Scene(served, admin, browser)


def test_twelve_visits_three_people_one_result(day_of_review: Scene) -> None:
    scene_ = day_of_review
    two_rule_at_once(scene_)
    many_small_differences_together(scene_)
    what_comes_late_opens_again(scene_)
    codes = issue_all(scene_)
    a_late_finding_becomes_a_correction(scene_)
    the_unit_puts_it_right(scene_)
    a_masked_photo_is_published(scene_)
    documents_say_what_was_reckoned(scene_, codes)
    assert scene_.faults == []


def two_rule_at_once(at: Scene) -> None:
    """Both open the same conflict; the second to save is stopped and shown what changed."""
    assert at.conflicts() == {CLASH: BOARD, SPLIT: ENDS, SPREAD: BOARD}
    at.mine.go(f"campaigns/{CAMPAIGN}/conflicts")
    at.mine.see("filter-who").select_option(label=PEOPLE[0])
    expect(at.mine.see("conflict-list").locator("tbody tr")).to_have_count(3)
    at.mine.press("j", "k", "Enter")
    expect(at.mine.see("ruling-panel")).to_be_visible()
    at.mine.go(at.address(CLASH, BOARD))
    at.other.go(at.address(CLASH, BOARD))
    expect(at.mine.see("looking")).to_have_attribute("data-here", "1")
    for desk, pick in ((at.mine, "1"), (at.other, "2")):
        expect(desk.see("ruling-panel")).to_be_visible()
        desk.press(pick)
        expect(desk.see(f"pick-{pick}")).to_have_attribute("aria-pressed", "true")
    at.mine.press("r")
    at.mine.page.keyboard.type("以尺量为准。")
    at.other.press("a", "Enter")
    expect(at.other.see("visit")).to_be_visible()
    expect(at.mine.see("moved")).to_contain_text("已作裁定：2.5")
    at.mine.press("Enter")
    expect(at.mine.see("moved")).to_have_attribute("data-stopped", "true")
    assert len(at.office.checkpoint(at.visit(CLASH), BOARD)["rulings"]) == 1
    at.mine.see("show-latest").click()
    expect(at.mine.see("status")).to_have_attribute("data-status", "settled")


def many_small_differences_together(at: Scene) -> None:
    """A small difference by the campaign's policy after a preview, another one by its key; by
    keyboard alone."""
    at.mine.go(f"campaigns/{CAMPAIGN}/conflicts")
    expect(at.mine.see("bulk")).to_be_visible()
    at.mine.press("b")
    expect(at.mine.see("bulk-percent")).to_be_focused()
    at.mine.press("2")
    expect(at.mine.see("bulk-percent")).to_have_value("20")
    line = at.mine.see(f"bulk-{at.visit(SPREAD)}-{BOARD}")
    expect(line).to_contain_text("2.8")
    expect(line).to_contain_text("2.5")
    at.mine.press("Tab")
    expect(line.locator("input")).to_be_focused()
    at.mine.press("Space")
    expect(at.mine.see("bulk-accept")).to_be_disabled()
    at.mine.press("Space")
    expect(at.mine.see("bulk-accept")).to_be_enabled()
    at.mine.press("Tab")
    expect(at.mine.see("bulk-reason")).to_be_focused()
    at.mine.press("Enter")
    expect(at.mine.see("bulk-done")).to_contain_text("1")
    at.mine.go(at.address(SPLIT, ENDS))
    expect(at.mine.see("policy-key")).to_be_visible()
    at.mine.press("p")
    # 2.5 m2 and two ends: 2 + 1 of what was looked at.
    expect(at.mine.see("prospect")).to_contain_text("部分得分")
    at.mine.press("a", "Enter")
    expect(at.mine.see("visit")).to_be_visible()
    assert at.conflicts() == {}


def what_comes_late_opens_again(at: Scene) -> None:
    """The list fills by itself when the third tablet comes back; the old ruling is told as such."""
    at.mine.go(f"campaigns/{CAMPAIGN}/conflicts")
    expect(at.mine.page.get_by_text("没有待裁定的分歧")).to_be_visible()
    late_board(at.review)
    expect(at.mine.see("conflict-list").locator("tbody tr")).to_have_count(2)
    assert at.conflicts() == {CLASH: BOARD, LATE: BOARD}
    at.mine.go(at.address(CLASH, BOARD))
    expect(at.mine.see("stood-until")).to_contain_text("以现场照片所见为准")
    expect(at.mine.page.locator("article").filter(has_text=PEOPLE[2])).to_contain_text("裁定后收到")
    for place in (CLASH, LATE):
        at.mine.go(at.address(place, BOARD))
        expect(at.mine.see("candidate-2")).to_contain_text(PEOPLE[1])
        expect(at.mine.see("ruling-panel")).to_be_visible()
        at.mine.press("2", "a", "Enter")
        expect(at.mine.see("visit")).to_be_visible()
    assert at.conflicts() == {}


def issue_all(at: Scene) -> list[str]:
    """One on screen, the others beside it; the codes."""
    at.mine.go(f"visits/{at.visit(CLASH)}/outcome")
    at.mine.see("issue-reason").fill("其余测评点不在本次范围")
    at.mine.see("issue").click()
    expect(at.mine.see("issue-1")).to_be_visible()
    for place, visit in enumerate(at.review.visits):
        if place != CLASH:
            issue(at.office, visit)
    found = [outcome(at.office, visit)["issues"][-1] for visit in at.review.visits]
    assert [Fraction(each["total"]["exact"]) for each in found] == list(POINTS)
    return [each["code"] for each in found]


def a_late_finding_becomes_a_correction(at: Scene) -> None:
    """What arrives after the issue changes nothing by itself: its effect is shown and approved."""
    first = at.review.tablets[0]
    first.score(at.visit(0), CABLES, count(0))
    first.sync()
    assert outcome(at.office, at.visit(0))["issues"][-1]["total"]["exact"] == str(POINTS[0])
    at.mine.go(f"visits/{at.visit(0)}/outcome")
    expect(at.mine.see("effect")).to_contain_text("6.00")
    at.mine.see("correct-reason").fill("补测电缆")
    at.mine.see("correct").click()
    expect(at.mine.see("issue-2")).to_be_visible()


def the_unit_puts_it_right(at: Scene) -> None:
    """Both failed points of the fifth unit; one answered on a phone and accepted, one looked at
    again."""
    visit = at.visit(4)
    items = [{"checkpoint": each, "opinion": "请整改", "due_on": day(14)} for each in (BOARD, ENDS)]
    at.office.send("POST", f"/api/visits/{visit}/rectifications", {"items": items})
    asked = {"purposes": ["rectification"], "visit": visit, "days": 7}
    link = at.office.send("POST", links_path(at.office, visit), asked)["url"]
    pocket = at.browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    phone = pocket.new_page()
    phone.goto(link)
    item = phone.get_by_test_id("item-1")
    item.get_by_test_id("photos").set_input_files(
        {"name": "after.jpg", "mimeType": "image/jpeg", "buffer": encoded(scene(12))}
    )
    expect(item.get_by_test_id("after-photo")).to_be_visible()
    item.get_by_test_id("answer-text").fill("已更换宣传栏")
    item.get_by_test_id("answer-send").click()
    expect(item.get_by_test_id("sent")).to_be_visible()
    at.mine.go(f"visits/{visit}/outcome")
    answered = at.mine.page.locator("[data-testid^=item-][data-state=answered]")
    answered.get_by_test_id("item-accepted").click()
    answered.get_by_test_id("item-words").fill("合格")
    answered.get_by_test_id("item-save").click()
    expect(at.mine.page.locator("[data-testid^=item-][data-state=accepted]")).to_be_visible()
    at.mine.see("again-open").click()
    at.mine.see("again-panel").get_by_label(PEOPLE[1]).check()
    at.mine.see("again-save").click()
    expect(at.mine.see("revisit")).to_be_visible()
    (again,) = outcome(at.office, visit)["revisits"]
    assert outcome(at.office, again)["looks_again_at"] == visit
    sheets = at.office.reading(again)["sheets"]
    assert [each["user"] for each in sheets] == [at.review.tablets[1].user]


def a_masked_photo_is_published(at: Scene) -> None:
    """A box is drawn over a photo by hand; the public sees the copy, and no original."""
    visit = at.visit(4)
    at.mine.go(f"visits/{visit}/public-copies")
    at.mine.see("mask").click()
    picture = at.mine.see("mask-desk").locator("img")
    expect(picture).to_have_js_property("complete", value=True)
    bounds = picture.bounding_box()
    assert bounds is not None
    # A small face is looked for in a larger picture; boxes stay where they were drawn.
    at.mine.see("mask-larger").click()
    expect(at.mine.see("mask-smaller")).to_be_enabled()
    larger = picture.bounding_box()
    assert larger is not None
    assert larger["width"] == pytest.approx(2 * bounds["width"], abs=2)
    at.mine.see("mask-smaller").click()
    expect(at.mine.see("mask-smaller")).to_be_disabled()
    # Looking closer may have scrolled the page.
    picture.scroll_into_view_if_needed()
    bounds = picture.bounding_box()
    assert bounds is not None
    mouse = at.mine.page.mouse
    mouse.move(bounds["x"] + 10, bounds["y"] + 10)
    mouse.down()
    mouse.move(bounds["x"] + bounds["width"] / 2, bounds["y"] + bounds["height"] / 2, steps=4)
    mouse.up()
    expect(at.mine.see("mask-1")).to_be_visible()
    at.mine.see("mask-save").click()
    expect(at.mine.see("public-copy")).to_have_count(0)
    at.mine.see("mask-checked").check()
    at.mine.see("mask-save").click()
    expect(at.mine.see("public-copy")).to_have_count(1)
    at.mine.go(f"campaigns/{CAMPAIGN}/publication")
    at.mine.see(f"publish-{visit}").check()
    at.mine.see("photo-pick").locator("input").check()
    at.mine.see("publish").click()
    link = at.mine.page.locator("[data-testid^=list-] a.url")
    expect(link).to_be_visible()
    visitor = at.browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    visitor.goto(str(link.get_attribute("href")))
    shown = visitor.get_by_test_id("list-photo")
    expect(shown).to_be_visible()
    assert shown.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0


def documents_say_what_was_reckoned(at: Scene, codes: list[str]) -> None:
    """Opened again by other libraries, against the figures of `twelve_visits`."""
    visits, totals = list(at.review.visits), [CORRECTED, *POINTS[1:]]
    expect_table_of_points(at, visits, totals)
    report = made(at.office, "county", "docx", visits=visits)
    text = "\n".join(lines(report))
    assert sum(totals) == 37
    for words in ("已签发12个", "最高6分", "最低1分", "平均得分3.08分"):
        assert words in text, words
    # Board: four units with none of 2 points. Ends: the same four and SPLIT, each one point short.
    assert "4个单位失分" in text
    assert "5个单位失分" in text
    ranked = [row[1] for row in rows(report)[1:13]]
    assert ranked[0] == at.review.units[0]
    log = cells(made(at.office, "rulings", "xlsx", visits=visits), "分歧与裁定")
    ruled = [row for row in log.iter_rows(min_row=2, values_only=True) if row[7]]
    assert len(ruled) == 5
    assert {row[9] for row in ruled} == {1, 2}
    correction = "\n".join(lines(made(at.office, "correction", "docx", visit=visits[0])))
    assert f"{codes[0][:4]}-{codes[0][4:]}" in correction
    assert "得分由4分更正为6分" in correction
    notice = rows(made(at.office, "notice", "docx", visit=visits[4]))
    assert len(notice) == 3


def expect_table_of_points(at: Scene, visits: list[str], totals: list[int]) -> None:
    """Every figure of the table of points, and what its formulas refer to."""
    book = openpyxl.load_workbook(io.BytesIO(made(at.office, "scores", "xlsx", visits=visits)))
    table, detail = book["得分"], book["明细"]
    placed = {row[1]: row for row in table.iter_rows(min_row=2, values_only=True)}
    for unit, total, (boards, _) in zip(at.review.units, totals, FOUND, strict=True):
        cell = str(placed[unit][7]).rpartition("!")[2]
        column = [each.value for each in detail[cell.rstrip("0123456789")]]
        assert column[0] == unit
        numbers = [each for each in column[1:51] if isinstance(each, (int, float))]
        assert sum(numbers) == total, (unit, boards)
        assert len(numbers) == (3 if total == CORRECTED else 2)
