"""Quarantine: what was not let in is kept, shown, and enters late without raising the dead."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.office import Office
from tests.server.pen import Pen
from tests.server.problem import refused
from tests.server.tablet import Tablet

POINT = "pub-02"


def board(width_m: str) -> dict[str, object]:
    return {"boards": [{"width_m": width_m, "height_m": "1"}]}


def let_in_refused(office: Office, dot: Any) -> dict[str, Any]:
    with office.served.client(office.token) as client:
        answer = client.post(f"/api/quarantine/{dot}/let-in", json={"reason": "已核实"})
    return refused(answer, "quarantine_stands")


def stray(office: Office) -> tuple[Tablet, Tablet, str]:
    """A visit of the first inspector; the second was never on it."""
    first, second = office.tablet(), office.tablet(device="平板 乙")
    visit = office.visit(first)
    first.sync()
    second.sync()
    return first, second, visit


def test_an_op_of_a_visit_never_assigned_waits_for_the_office(office: Office) -> None:
    _, second, visit = stray(office)
    dot = second.score(visit, POINT, board("2.5"))
    (receipt,) = second.sync()
    assert (receipt.status, receipt.code) == ("quarantined", "not_assigned")
    (held,) = office.quarantine(second)
    assert (held["dot"], held["code"], held["let_in_at"]) == (str(dot), "not_assigned", None)
    assert held["message"]["zh"]
    assert office.checkpoint(visit, POINT)["status"] == "unscored"
    assert second.shown(visit, second.path("finding", POINT)) == []


def test_let_in_it_counts_and_comes_down_to_the_team(office: Office) -> None:
    first, second, visit = stray(office)
    dot = second.score(visit, POINT, board("2.5"))
    second.sync()
    office.let_in(dot)
    assert office.checkpoint(visit, POINT)["dot"] == str(dot)
    first.sync()
    assert first.shown(visit, second.path("finding", POINT)) == [str(dot)]
    (held,) = office.quarantine(second)
    assert held["let_in_at"]


def test_let_in_after_the_visit_was_assigned_it_reaches_its_author(office: Office) -> None:
    first, second, visit = stray(office)
    dot = second.score(visit, POINT, board("2.5"))
    second.sync()
    office.assign(visit, first, second)
    second.sync()
    assert second.state(dot) == "quarantined"
    office.let_in(dot)
    second.sync()
    assert second.state(dot) == "gone"
    assert second.shown(visit, second.path("finding", POINT)) == [str(dot)]


def test_the_next_op_of_somebody_who_was_let_in_counts_at_once(office: Office) -> None:
    """Letting in says that this person was there: their next correction is no stray."""
    first, second, visit = stray(office)
    dot = second.score(visit, POINT, board("2.5"))
    second.sync()
    office.let_in(dot)
    later = second.score(visit, POINT, board("2.6"))
    (receipt,) = second.sync()
    assert receipt.status == "accepted"
    first.sync()
    assert first.shown(visit, second.path("finding", POINT)) == [str(later)]
    sheets = {sheet["user"]: sheet["scored"] for sheet in office.reading(visit)["sheets"]}
    assert sheets == {first.user: 0, second.user: 1}


def test_letting_in_never_resurrects_what_was_superseded(office: Office) -> None:
    first, second, visit = stray(office)
    early = second.score(visit, POINT, board("2.3"))
    second.sync()
    office.assign(visit, first, second)
    late = second.score(visit, POINT, board("2.5"))
    second.sync()
    office.let_in(early)
    findings = office.checkpoint(visit, POINT)["findings"]
    assert {each["dot"]: each["head"] for each in findings} == {str(early): False, str(late): True}
    first.sync()
    second.sync()
    assert first.shown(visit, second.path("finding", POINT)) == [str(late)]


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        (POINT, {"kind": "measured", "inputs": {"boards": "many"}}, "value_malformed"),
        (POINT, {"kind": "measured", "inputs": {"count": 10**40}}, "value_malformed"),
        ("no-such-point", {"kind": "cleared"}, "checkpoint_unknown"),
    ],
)
def test_what_nobody_can_read_is_never_let_in(
    office: Office, key: str, value: Any, code: str
) -> None:
    """Also when the inspector lacked the visit too: that excuse hides nothing else."""
    first, second, visit = stray(office)
    for tablet in (first, second):
        dot = tablet.write(visit, tablet.path("finding", key), value)
        tablet.sync()
        assert let_in_refused(office, dot)["code"] == code
        assert office.quarantine(tablet)[0]["dot"] == str(dot)
    assert office.reading(visit)["total"]["settled"] == 0


def test_it_is_let_in_once(office: Office) -> None:
    _, second, visit = stray(office)
    dot = second.score(visit, POINT, board("2.5"))
    second.sync()
    office.let_in(dot)
    with office.served.client(office.token) as client:
        again = client.post(f"/api/quarantine/{dot}/let-in", json={"reason": "再次"})
        refused(again, "already_let_in")
        unknown = client.post("/api/quarantine/nobody.1/let-in", json={"reason": "再次"})
        refused(unknown, "quarantine_unknown")
        no_dot = client.post("/api/quarantine/what/let-in", json={"reason": "再次"})
        refused(no_dot, "quarantine_unknown")
    assert len(office.checkpoint(visit, POINT)["findings"]) == 1


def test_a_revoked_device_pushes_into_quarantine(office: Office) -> None:
    first, _, visit = stray(office)
    office.send("DELETE", f"/api/actors/{first.actor}")
    dot = first.score(visit, POINT, board("2.5"))
    (receipt,) = first.sync()
    assert (receipt.status, receipt.code) == ("quarantined", "actor_revoked")
    office.let_in(dot)
    assert office.checkpoint(visit, POINT)["dot"] == str(dot)
    first.sync()
    assert first.state(dot) == "gone"


def test_a_revoked_key_cannot_be_enrolled_again(office: Office) -> None:
    first, _, _ = stray(office)
    office.send("DELETE", f"/api/actors/{first.actor}")
    claim = {
        "code": office.code(first.user),
        "public_key": first.pens[first.actor].public_key,
        "device": "平板 A",
    }
    with office.served.client() as client:
        refused(client.post("/api/enrolments/claim", json=claim), "actor_revoked")
        claim["public_key"] = Pen().public_key
        assert client.post("/api/enrolments/claim", json=claim).status_code == 201
