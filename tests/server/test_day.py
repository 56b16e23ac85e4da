"""The thinnest honest path, against the real server: from two tablets without signal to a score."""

from __future__ import annotations

from fractions import Fraction

import pytest

from sync.merge import Receipt
from tests.server.accounts import Accounts
from tests.server.office import Office
from tests.server.tablet import Tablet

POINT = "pub-02"
"""Area of the notice board, full from 2.4 m2 on, tolerance 0.2 m2."""
OTHER = "pub-03"
"""Seen or not."""


def board(width_m: str) -> dict[str, object]:
    """A board one metre high."""
    return {"boards": [{"width_m": width_m, "height_m": "1"}]}


def prepared(office: Office) -> tuple[Tablet, Tablet, str]:
    """Two inspectors of one visit, both tablets at the desk with the visit on them."""
    first, second = office.tablet(device="平板 甲"), office.tablet(device="平板 乙")
    visit = office.visit(first, second)
    first.sync()
    second.sync()
    return first, second, visit


def statuses(receipts: list[Receipt]) -> list[str]:
    return [receipt.status for receipt in receipts]


def points(office: Office, visit: str) -> Fraction:
    return Fraction(office.reading(visit)["total"]["points"]["exact"])


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["first", "second"])
def test_two_tablets_offline_one_conflict_one_ruling_one_score(
    office: Office, order: tuple[int, int]
) -> None:
    first, second, visit = prepared(office)
    narrow = first.score(visit, POINT, board("2.3"))
    wide = second.score(visit, POINT, board("2.5"))
    assert office.checkpoint(visit, POINT)["status"] == "unscored"

    for each in order:
        assert statuses((first, second)[each].sync()) == ["accepted"]
    point = office.checkpoint(visit, POINT)
    assert (point["status"], point["kind"]) == ("conflict", "outcome")
    assert {each["dot"] for each in point["findings"]} == {str(narrow), str(wide)}
    (line,) = office.conflicts(visit)
    assert (line["checkpoint"], line["candidates"]) == (POINT, 2)
    assert not office.reading(visit)["total"]["final"]

    assert office.rule(visit, POINT, {"kind": "measured", "inputs": board("2.5")}).position
    point = office.checkpoint(visit, POINT)
    assert (point["status"], point["by"]) == ("settled", "ruling")
    assert point["score"]["outcome"] == "full"
    assert office.conflicts(visit) == []
    assert points(office, visit) == Fraction(point["worth"]["exact"])


def test_a_difference_within_tolerance_on_the_same_side_is_no_conflict(office: Office) -> None:
    first, second, visit = prepared(office)
    first.score(visit, POINT, board("2.4"))
    second.score(visit, POINT, board("2.6"))
    first.sync()
    second.sync()
    point = office.checkpoint(visit, POINT)
    assert (point["status"], point["by"]) == ("settled", "agreement")
    assert office.conflicts(visit) == []


def test_a_late_op_reopens_exactly_its_checkpoint(office: Office) -> None:
    first, second, visit = prepared(office)
    for tablet, width, seen in ((first, "2.3", True), (second, "2.5", False)):
        tablet.score(visit, POINT, board(width))
        tablet.score(visit, OTHER, {"present": seen})
        tablet.sync()
    late = first.score(visit, POINT, board("2.5"))
    office.rule(visit, POINT, {"kind": "measured", "inputs": board("2.3")})
    ruling = office.rule(visit, OTHER, {"kind": "measured", "inputs": {"present": True}})
    assert office.conflicts(visit) == []
    before = points(office, visit)

    first.sync()
    (line,) = office.conflicts(visit)
    assert (line["checkpoint"], line["kind"]) == (POINT, "reopened")
    point = office.checkpoint(visit, POINT)
    assert point["stood_until"] == point["rulings"][0]["dot"]
    assert str(late) in {each["dot"] for each in point["findings"] if each["head"]}
    other = office.checkpoint(visit, OTHER)
    assert (other["status"], other["dot"]) == ("settled", ruling.dot)

    office.rule(visit, POINT, {"kind": "measured", "inputs": board("2.5")})
    assert office.conflicts(visit) == []
    assert points(office, visit) == before + Fraction(point["worth"]["exact"])


def test_findings_of_team_mates_and_rulings_come_down(office: Office) -> None:
    first, second, visit = prepared(office)
    mine = first.score(visit, POINT, board("2.3"))
    noted = first.note(visit, POINT, "北门的宣传栏")
    first.sync()
    second.sync()
    assert second.shown(visit, first.path("finding", POINT)) == [str(mine)]
    assert second.shown(visit, first.path("note", POINT)) == [str(noted)]
    second.score(visit, POINT, board("2.5"))
    second.sync()
    ruling = office.rule(visit, POINT, {"kind": "not_applicable"})
    state = office.write(visit, "visit/state", {"kind": "issued", "reason": "复核完毕"})
    for tablet in (first, second):
        tablet.sync()
        assert tablet.shown(visit, f"ruling/{POINT}") == [ruling.dot]
        assert tablet.shown(visit, "visit/state") == [state.dot]
    assert office.reading(visit)["state"] == "issued"


def test_of_two_clashing_states_both_are_shown_and_the_later_counts(
    office: Office, accounts: Accounts
) -> None:
    _, _, visit = prepared(office)
    pair = [Office(office.served, accounts.tokens[role]) for role in ("office", "administrator")]
    # The one who comes later has the lower name: names say nothing about time.
    pair.sort(key=lambda each: each.browser.actor, reverse=True)
    for each, kind in zip(pair, ("issued", "closed"), strict=True):
        each.write(visit, "visit/state", {"kind": kind, "reason": "各自决定"})
    reading = office.reading(visit)
    assert {head["kind"] for head in reading["state_heads"]} == {"issued", "closed"}
    assert reading["state"] == "closed"


def test_a_visit_is_complete_when_all_have_signed_what_stands(office: Office) -> None:
    first, second, visit = prepared(office)
    assert not office.reading(visit)["complete"]
    for tablet in (first, second):
        tablet.score(visit, POINT, board("2.4"))
        tablet.finish(visit)
        tablet.sync()
    reading = office.reading(visit)
    assert reading["complete"]
    assert [sheet["state"] for sheet in reading["sheets"]] == ["finished", "finished"]
    unsigned = first.score(visit, POINT, board("2.5"))
    first.sync()
    reading = office.reading(visit)
    assert not reading["complete"]
    assert str(unsigned) in {dot for sheet in reading["sheets"] for dot in sheet["unsigned"]}


def test_a_visit_gained_comes_as_a_snapshot_and_a_visit_lost_goes(office: Office) -> None:
    first, second, visit = prepared(office)
    first.score(visit, POINT, board("2.3"))
    last = first.score(visit, POINT, board("2.4"))
    first.sync()
    third = office.tablet(device="平板 丙")
    third.sync()
    assert third.device.layers == {}

    office.assign(visit, first, second, third)
    page = third.round()
    layers = {name.layer for name in page.header.snapshots}
    assert layers == {"ruling", "visit", *(f"sheet/{t.user}" for t in (first, second, third))}
    assert third.shown(visit, first.path("finding", POINT)) == [str(last)], "heads, not history"
    first.sync()
    assert (visit, f"sheet/{third.user}") in first.device.layers

    office.assign(visit, first, second)
    page = third.round()
    assert {name.layer for name in page.header.dropped} == layers
    assert third.device.layers == {}
    assert third.device.confirmed == {}
    assert (visit, f"sheet/{third.user}") in first.device.layers, "what was written there stays"


def test_a_visit_lost_gained_and_lost_again_while_offline_goes(office: Office) -> None:
    """Device and server agree on every granted register: none is kept that is not granted."""
    first, second, visit = prepared(office)
    for people in ((first,), (first, second), (first,)):
        office.assign(visit, *people)
    second.sync()
    assert second.device.layers == {}


def test_what_was_written_before_the_visit_was_lost_still_counts(office: Office) -> None:
    first, second, visit = prepared(office)
    dot = second.score(visit, POINT, board("2.5"))
    office.assign(visit, first)
    assert statuses(second.sync()) == ["accepted"]
    assert second.device.layers == {}
    assert [each["dot"] for each in office.checkpoint(visit, POINT)["findings"]] == [str(dot)]
    first.sync()
    assert first.shown(visit, second.path("finding", POINT)) == [str(dot)]


def test_a_lost_reply_costs_nothing(office: Office) -> None:
    first, _, visit = prepared(office)
    dot = first.score(visit, POINT, board("2.5"))
    first.round(lose_reply=True)
    assert first.outbox()
    (receipt,) = first.sync()
    assert (receipt.status, receipt.dot) == ("duplicate", str(dot))
    assert receipt.position
    assert first.outbox() == []
    assert len(office.checkpoint(visit, POINT)["findings"]) == 1


def test_the_day_goes_on_after_the_server_was_restarted(own_office: Office) -> None:
    office = own_office
    first, second, visit = prepared(office)
    first.score(visit, POINT, board("2.3"))
    first.sync()
    office.served.restart()
    second.score(visit, POINT, board("2.5"))
    second.sync()
    office.served.restart()
    assert [line["checkpoint"] for line in office.conflicts(visit)] == [POINT]
    first.score(visit, OTHER, {"present": True})
    assert statuses(first.sync()) == ["accepted"]
    office.rule(visit, POINT, {"kind": "measured", "inputs": board("2.5")})
    office.served.restart()
    assert office.conflicts(visit) == []
