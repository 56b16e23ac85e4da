"""From a result to what was put right: issue, a late finding, a link on a phone, another visit."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright

from server.settings import Settings
from tests.journeys.patience import PATIENCE_MS
from tests.server.accounts import set_up
from tests.server.office import CAMPAIGN, Office
from tests.server.outcome import POINT, board, failed_visit, outcome
from tests.server.photos.pictures import encoded, scene
from tests.server.served import Served, copied


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    # The browser's driver has an event loop of its own in this thread.
    with ThreadPoolExecutor(1) as beside:
        accounts = beside.submit(set_up, tmp_path / "accounts" / "data").result()
    data = copied(accounts.data_dir, tmp_path / "served" / "data")
    served = Served(data, static_dir=Settings().static_dir).start()
    yield Office(served, accounts.tokens["office"])
    served.stop()


@pytest.fixture
def desk(playwright: Playwright, chromium_path: str, office: Office) -> Iterator[BrowserContext]:
    browser = playwright.chromium.launch(
        executable_path=chromium_path,
        args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    )
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    session = {"name": "shidi_session", "value": office.token, "url": office.served.url}
    context.add_cookies([session])  # type: ignore[list-item]
    yield context
    browser.close()


def opened(context: BrowserContext, faults: list[str]) -> Page:
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.on("pageerror", lambda error: faults.append(str(error)))
    return page


def issue_and_ask(page: Page) -> str:
    """Issue the result, open an item for the board, make a link; the link."""
    page.get_by_test_id("issue-reason").fill("其余测评点不在本次范围")
    page.get_by_test_id("issue").click()
    page.get_by_test_id("issue-1").wait_for()
    page.get_by_test_id(f"pick-{POINT}").check()
    page.get_by_test_id("open-items-save").click()
    page.get_by_test_id(f"item-{POINT}").wait_for()
    page.get_by_test_id("give-link").click()
    return page.get_by_test_id("given-link").get_by_test_id("url").inner_text()


def answer(phone: Page, link: str, folder: Path) -> None:
    """The unit's answer: a photo too large, a good one, and a moment without network."""
    phone.goto(link)
    phone.get_by_test_id("item-1").wait_for()
    assert phone.evaluate("location.hash") == "#/unit"
    large, after = folder / "large.jpg", folder / "after.jpg"
    large.write_bytes(bytes(40_000_000))
    after.write_bytes(encoded(scene(9)))
    phone.get_by_test_id("photos").set_input_files(large)
    assert phone.get_by_test_id("trouble").get_attribute("data-code") == "unit_photo_large"
    phone.get_by_test_id("photos").set_input_files(after)
    phone.get_by_test_id("after-photo").wait_for()
    phone.get_by_test_id("answer-text").fill("已更换宣传栏")
    phone.context.set_offline(True)
    phone.get_by_test_id("answer-send").click()
    phone.locator("[data-testid=trouble][data-code=offline]").wait_for()
    phone.context.set_offline(False)
    assert phone.get_by_test_id("answer-text").input_value() == "已更换宣传栏"
    phone.get_by_test_id("answer-send").click()
    phone.get_by_test_id("sent").wait_for()


def correct_and_accept(page: Page) -> None:
    """Approve what a late finding changed, accept the answer, set up another visit."""
    page.get_by_test_id("correct-reason").fill("补测")
    page.get_by_test_id("correct").click()
    page.get_by_test_id("issue-2").wait_for()
    card = page.get_by_test_id(f"item-{POINT}")
    card.get_by_test_id("item-accepted").click()
    card.get_by_test_id("item-words").fill("合格")
    card.get_by_test_id("item-save").click()
    page.locator(f"[data-testid=item-{POINT}][data-state=accepted]").wait_for()
    page.get_by_test_id("again-open").click()
    page.get_by_test_id("again-panel").locator("input[type=checkbox]").first.check()
    page.get_by_test_id("again-save").click()
    page.get_by_test_id("revisit").wait_for()


def test_from_a_result_to_what_was_put_right(
    office: Office, desk: BrowserContext, tmp_path: Path
) -> None:
    tablet, visit = failed_visit(office)
    faults: list[str] = []
    page = opened(desk, faults)
    page.goto(f"{office.served.url}/office.html#/visits/{visit}/outcome")
    link = issue_and_ask(page)
    code = outcome(office, visit)["issues"][0]["code"]
    assert desk.browser is not None
    pocket = desk.browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    phone = opened(pocket, faults)
    answer(phone, link, tmp_path)

    tablet.score(visit, POINT, board("2.5"))
    tablet.sync()
    page.reload()
    correct_and_accept(page)

    phone.goto(f"{office.served.url}/guest.html#/verify/{code}")
    phone.get_by_test_id("verified").locator(".trouble").wait_for()
    phone.goto(f"{office.served.url}/guest.html#/answer/no-such-secret-at-all")
    phone.locator("[data-testid=trouble][data-code=link_unknown]").wait_for()
    page.goto(f"{office.served.url}/office.html#/campaigns/{CAMPAIGN}/outcomes")
    page.locator(f"[data-testid=outcome-{visit}][data-state=issued]").wait_for()
    found = outcome(office, visit)
    assert [each["total"]["shown"] for each in found["issues"]] == ["0.00", "2.00"]
    assert found["items"][0]["state"] == "accepted"
    assert faults == []
