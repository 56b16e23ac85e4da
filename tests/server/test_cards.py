"""Scorecards end to end: pinned, written on, fed by the visit, never overwritten."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Any

import pytest

from tests.server.office import CAMPAIGN, Office
from tests.server.problem import refused

CITY = {"id": "scorecard-yiyang-2021", "version": 2}
PIN = f"/api/campaigns/{CAMPAIGN}/scorecard"
UNITS = (f"yueyang-pro-2014-{number:02}" for number in itertools.count(1))


class Card:
    """The card of a unit that no other test writes on."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.unit = next(UNITS)
        self.path = f"/api/campaigns/{CAMPAIGN}/units/{self.unit}/scorecard/official"

    def read(self) -> dict[str, Any]:
        found: dict[str, Any] = self.office.get(self.path)
        return found

    def write(self, *writes: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = self.office.send("POST", self.path, {"writes": writes})
        return found

    def refused(self, code: str, *writes: dict[str, Any]) -> None:
        with self.office.served.client(self.office.token) as client:
            refused(client.post(self.path, json={"writes": writes}), code)


@pytest.fixture
def card(office: Office) -> Card:
    office.send("PUT", PIN, {"scorecard": CITY})
    return Card(office)


def judge(name: str, points: str | None, method: str = "material", **more: Any) -> dict[str, Any]:
    told = {"kind": "judgement", "scoring_point": name, "method": method, "points": points}
    return told | more


def point(reading: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(p for p in reading["points"] if p["scoring_point"] == name)
    return found


def test_without_a_scorecard_the_options_are_told(office: Office) -> None:
    found = office.get(PIN)
    assert found["scorecard"] is None
    sizes = ("categories", "criteria", "scoring_points")
    offered = {each["id"]: tuple(each[size] for size in sizes) for each in found["options"]}
    assert offered == {
        "scorecard-hunan-2022": (9, 31, 50),
        "scorecard-yiyang-2021": (11, 44, 54),
    }
    with office.served.client(office.token) as client:
        refused(client.get(Card(office).path), "scorecard_missing")
        wrong = {"scorecard": {"id": "nothing", "version": 1}}
        refused(client.put(PIN, json=wrong), "scorecard_unknown")


def test_a_card_in_use_is_not_exchanged(card: Card) -> None:
    office = card.office
    office.send("PUT", PIN, {"scorecard": None})
    office.send("PUT", PIN, {"scorecard": CITY})
    card.write(judge("c01-1", "2"))
    with office.served.client(office.token) as client:
        other = {"scorecard": {"id": "scorecard-hunan-2022", "version": 1}}
        refused(client.put(PIN, json=other), "scorecard_in_use")
    office.send("PUT", PIN, {"scorecard": CITY})


def test_nothing_is_overwritten(card: Card) -> None:
    first = card.write(judge("c01-1", "2", reason="台账齐全"))["entries"][0]["id"]
    second = card.write(judge("c01-1", "1.5", after=first, reason="缺一季度"))
    told = [(e["points"], e["counts"], e["reason"]) for e in second["entries"]]
    assert told == [("2", False, "台账齐全"), ("1.5", True, "缺一季度")]
    assert point(second, "c01-1")["earned"]["exact"] == "3/2"
    newest = second["entries"][1]["id"]
    assert point(second, "c01-1")["parts"][0]["origins"] == [str(newest)]
    card.refused("card_moved", judge("c02-1", "1"), judge("c01-1", "0", after=first))
    assert len(card.read()["entries"]) == 2
    gone = card.write(judge("c01-1", None, after=newest, reason="复核"))
    assert point(gone, "c01-1")["state"] == "open"
    assert len(gone["entries"]) == 3


@pytest.mark.parametrize(
    "wrong",
    [
        judge("c01-1", "2.01"),
        judge("nothing", "1"),
        {"kind": "number", "quantity": "nobody", "count": 3},
        {"kind": "not_applicable", "scoring_point": "nothing", "applies": False},
        {
            "kind": "claim",
            "claim": "h1",
            "value": {"scheme": "honours", "level": "x", "dated_on": "2021-01-01", "title": "奖"},
        },
    ],
)
def test_what_the_card_does_not_have_is_refused(card: Card, wrong: dict[str, Any]) -> None:
    card.refused("card_entry_invalid", wrong)
    assert card.read()["entries"] == []


def test_what_a_unit_says_of_itself_stands_apart(card: Card) -> None:
    own = card.path.replace("official", "self")
    site = judge("c13-1", "2", "site")
    told = card.office.send("POST", own, {"writes": [judge("c13-1", "1"), site]})
    assert point(told, "c13-1")["earned"]["exact"] == "1"
    assert card.read()["entries"] == []


def test_claims_numbers_and_what_does_not_apply(card: Card) -> None:
    def claim(name: str, level: str, content: str) -> dict[str, Any]:
        value = {"scheme": "experience", "level": level, "dated_on": "2021-03-01", "title": name}
        return {"kind": "claim", "claim": name, "value": value | {"content": content}}

    told = card.write(
        judge("c01-1", "2"),
        claim("e1", "provincial", "论坛"),
        claim("e2", "central", "论坛"),
        {"kind": "number", "quantity": "visitors-answered", "count": 5},
        {"kind": "number", "quantity": "visitors-satisfied", "count": 4},
        {"kind": "not_applicable", "scoring_point": "c13-1", "applies": False},
    )
    assert told["total"]["bonus"]["exact"] == "3"
    reasons = [claim["reason"] for bonus in told["bonuses"] for claim in bonus["claims"]]
    assert reasons == ["same_content", "counts"]
    assert point(told, "c13-1")["state"] == "not_applicable"
    (rule,) = point(told, "c15-1")["conditions"]
    assert (rule["share"]["exact"], rule["state"]) == ("4/5", "holds")
    assert told["total"]["base"]["exact"] == str(Fraction(4 * 100, 98))


def test_the_newest_visit_with_findings_feeds_the_card(card: Card) -> None:
    office = card.office
    tablet = office.tablet()
    visit = office.visit(tablet, unit=card.unit)
    tablet.score(visit, "ord-08", {"level": 2})
    tablet.score(visit, "ord-09", {"level": 2})
    tablet.sync()
    planned = office.visit(tablet, unit=card.unit)
    told = card.write(judge("c13-1", "2"))
    assert [(v["visit"], v["settled"]) for v in told["visits"]] == [(visit, 2)]
    found = point(told, "c13-1")
    assert {part["method"] for part in found["parts"]} == {"material", "site"}
    assert found["state"] == "settled"
    tablet.score(planned, "ord-08", {"level": 2})
    tablet.sync()
    assert [v["visit"] for v in card.read()["visits"]] == [planned]
    listed = {each["unit"]["id"]: each for each in office.get(PIN)["units"]}
    assert listed[card.unit]["written"] == 1
    assert listed[card.unit]["total"] == card.read()["total"]
