"""Rulings where there is nothing to settle, and rulings that did not see each other."""

from __future__ import annotations

from typing import Any

from tests.server.office import CAMPAIGN, Office
from tests.server.outcome import POINT, board
from tests.server.tablet import Tablet

DECIDED = {"kind": "measured", "inputs": board("1.2")}


def agreed(office: Office) -> tuple[Tablet, str]:
    """Two people found a board of the same size: nothing to rule on."""
    first, second = office.tablet(), office.tablet()
    visit = office.visit(first, second)
    for tablet in (first, second):
        tablet.sync()
        tablet.score(visit, POINT, board("2.5"))
        tablet.sync()
    return first, visit


def ruling(office: Office, visit: str, reason: str) -> dict[str, Any]:
    """A ruling on what the office's screen shows of the findings, and of no other ruling."""
    findings = office.checkpoint(visit, POINT)["findings"]
    covers = [each["dot"] for each in findings if each["head"]]
    return {"covers": covers, "decision": DECIDED, "policy": "typed", "reason": reason}


def test_a_ruling_on_what_all_agree_stands_as_one_and_is_taken_back(office: Office) -> None:
    _, visit = agreed(office)
    before = office.checkpoint(visit, POINT)
    assert (before["status"], before["by"], office.conflicts(visit)) == ("settled", "agreement", [])
    assert office.rule(visit, POINT, DECIDED).status == "accepted"
    after = office.checkpoint(visit, POINT)
    assert (after["status"], after["by"], after["score"]["points"]["exact"]) == (
        "settled",
        "ruling",
        "0",
    )
    assert [each["head"] for each in after["findings"]] == [True, True], "nothing is overwritten"
    assert office.rule(visit, POINT, {"kind": "withdrawn"}).status == "accepted"
    again = office.checkpoint(visit, POINT)
    assert (again["by"], again["score"]["points"]["exact"]) == ("agreement", "2")
    assert len(again["rulings"]) == 2, "both stay in the history"


def test_two_rulings_that_did_not_see_each_other_are_shown_to_both(own_office: Office) -> None:
    office = own_office
    other = Office(office.served, office.token)
    _, visit = agreed(office)
    mine, theirs = ruling(office, visit, "以尺量为准"), ruling(office, visit, "以照片为准")
    for desk, value in ((office, mine), (other, theirs)):
        assert desk.write(visit, f"ruling/{POINT}", value).status == "accepted"
    (line,) = office.conflicts(visit)
    assert line["kind"] == "clashing_rulings"
    found = office.checkpoint(visit, POINT)
    assert {each["reason"] for each in found["rulings"]} == {"以尺量为准", "以照片为准"}
    assert office.rule(visit, POINT, DECIDED).status == "accepted"
    assert office.conflicts(visit) == []


def test_a_ruling_on_what_nobody_found_is_kept_apart_with_its_reason(office: Office) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    value = {"covers": [], "decision": DECIDED, "policy": "typed", "reason": "没有人评过"}
    receipt = office.write(visit, f"ruling/{POINT}", value)
    status = office.checkpoint(visit, POINT)["status"]
    assert (receipt.status, receipt.code, status) == ("quarantined", "value_malformed", "unscored")
    lines = office.get(f"/api/campaigns/{CAMPAIGN}/conflicts")
    assert visit not in {each["visit"] for each in lines}
