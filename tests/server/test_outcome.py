"""Issue, correction, disposition and rectification, through the doors that people use."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from server.wire.result import read_result, result_hash
from tests.server.accounts import Accounts
from tests.server.office import CAMPAIGN, Office
from tests.server.outcome import (
    POINT,
    board,
    day,
    failed_visit,
    issue,
    links_path,
    open_item,
    outcome,
    unit_phone,
)
from tests.server.photos.pictures import encoded, scene
from tests.server.problem import refused
from tests.server.served import Served


def line(office: Office, visit: str) -> dict[str, Any]:
    lines = office.get(f"/api/campaigns/{CAMPAIGN}/outcomes")
    return next(each for each in lines if each["visit"] == visit)


def post(office: Office, path: str, document: Any) -> Any:
    with office.served.client(office.token) as client:
        return client.post(path, json=document)


def test_what_is_issued_is_frozen_with_the_hash_of_its_bytes(office: Office) -> None:
    _, visit = failed_visit(office)
    assert line(office, visit)["state"] == "open"
    found = issue(office, visit)
    (issued,) = found["issues"]
    ((document, kept),) = office.served.rows(
        "SELECT document, hash FROM issues WHERE visit_id = ?", visit
    )
    assert kept == issued["hash"] == found["seen"] == result_hash(document)
    result = read_result(document)
    # 1.2 m2 of 2.4 m2: the band below the threshold, out of 50 equal points over 100.
    point = result.point(POINT)
    assert point is not None
    assert Fraction(point.worth) == 2
    assert (point.status, point.by) == ("settled", "agreement")
    assert Fraction(result.points) == Fraction(point.points)
    assert (result.settled, result.unscored) == (1, 49)
    assert (found["due"], found["hindrance"]) == (None, "issued")
    assert line(office, visit)["state"] == "issued"


def test_an_incomplete_visit_is_issued_with_a_reason_only(office: Office) -> None:
    _, visit = failed_visit(office)
    wanted = {"kind": "issue", "seen": outcome(office, visit)["seen"], "reason": " "}
    refused(post(office, f"/api/visits/{visit}/issues", wanted), "issue_reason")
    assert outcome(office, visit)["issues"] == []


def test_a_second_issue_is_refused_and_names_the_first(office: Office) -> None:
    _, visit = failed_visit(office)
    code = issue(office, visit)["issues"][0]["code"]
    wanted = {"kind": "issue", "seen": outcome(office, visit)["seen"], "reason": "再签一次"}
    details = refused(post(office, f"/api/visits/{visit}/issues", wanted), "issue_again")
    assert details["code"] == code
    again = {**wanted, "kind": "correction"}
    refused(post(office, f"/api/visits/{visit}/issues", again), "issue_nothing_due")
    assert len(outcome(office, visit)["issues"]) == 1


def test_what_the_clerk_did_not_see_is_not_issued(office: Office) -> None:
    tablet, visit = failed_visit(office)
    seen = outcome(office, visit)["seen"]
    tablet.score(visit, POINT, board("2.5"))
    tablet.sync()
    wanted = {"kind": "issue", "seen": seen, "reason": "先签发"}
    refused(post(office, f"/api/visits/{visit}/issues", wanted), "issue_moved")


def test_open_conflicts_hold_an_issue_up(office: Office) -> None:
    tablet, visit = failed_visit(office)
    other = office.tablet()
    office.assign(visit, tablet, other)
    other.sync()
    other.score(visit, POINT, board("2.5"))
    other.sync()
    found = outcome(office, visit)
    assert found["hindrance"] == "conflicts"
    wanted = {"kind": "issue", "seen": found["seen"], "reason": "先签发"}
    refused(post(office, f"/api/visits/{visit}/issues", wanted), "issue_conflicts")


def test_who_was_on_the_visit_does_not_issue_it(own_office: Office, own_served: Served) -> None:
    tablet, visit = failed_visit(own_office)
    own_served.stop()
    own_served.change("UPDATE users SET role = 'office' WHERE id = ?", tablet.user)
    own_served.start()
    theirs = Office(own_served, tablet.token)
    found = outcome(theirs, visit)
    assert found["hindrance"] == "inspector"
    wanted = {"kind": "issue", "seen": found["seen"], "reason": "我自己签"}
    refused(post(theirs, f"/api/visits/{visit}/issues", wanted), "issue_by_inspector")


def test_what_arrives_later_is_a_correction_with_its_effect_and_never_a_silent_change(
    office: Office,
) -> None:
    tablet, visit = failed_visit(office)
    first = issue(office, visit)["issues"][0]
    tablet.score(visit, POINT, board("2.5"))
    tablet.sync()
    found = outcome(office, visit)
    assert found["issues"] == [first]
    (changed,) = found["due"]["changed"]
    assert (changed["checkpoint"], changed["after"]) == (POINT, "full")
    assert changed["points_before"] == first["total"]
    assert found["due"]["after"]["exact"] == "2"
    assert line(office, visit)["state"] == "correction_due"
    assert line(office, visit)["total"] == first["total"]

    corrected = issue(office, visit, "correction", "检查员补测，旧尺读错")
    assert [each["number"] for each in corrected["issues"]] == [1, 2]
    assert corrected["issues"][0] == first
    assert corrected["issues"][1]["effect"] == found["due"]
    assert corrected["due"] is None


def test_a_late_finding_that_agrees_changes_the_evidence_and_not_the_figure(
    office: Office,
) -> None:
    tablet, visit = failed_visit(office)
    before = issue(office, visit)["issues"][0]
    tablet.score(visit, POINT, board("1.2"))
    tablet.sync()
    due = outcome(office, visit)["due"]
    assert (due["changed"], due["evidence_only"]) == ([], 1)
    assert due["before"] == due["after"] == before["total"]


def test_dispositions_come_from_the_campaigns_lists_with_grounds(office: Office) -> None:
    _, visit = failed_visit(office)
    said = {
        "stage": "proposed",
        "list": "plan",
        "choice": "限期整改",
        "grounds": ["不符合标准"],
        "reason": "宣传栏不达标",
    }
    path = f"/api/visits/{visit}/dispositions"
    refused(post(office, path, said), "issue_missing")
    issue(office, visit)
    for wrong in ({"choice": "约谈警告"}, {"list": "x"}, {"grounds": ["看不顺眼"]}):
        refused(post(office, path, {**said, **wrong}), "disposition_unknown")
    office.send("POST", path, said)
    assert line(office, visit)["disposition_stage"] == "proposed"
    decided = {**said, "stage": "decided", "list": "notice", "choice": "约谈警告"}
    found = office.send("POST", path, decided)
    assert [each["stage"] for each in found["dispositions"]] == ["proposed", "decided"]
    assert line(office, visit)["disposition"] == "约谈警告"
    office.send("POST", path, {**decided, "stage": "withdrawn"})
    assert line(office, visit)["disposition"] is None


def test_a_unit_answers_by_its_link_and_the_office_accepts(office: Office) -> None:
    _, visit = failed_visit(office)
    issue(office, visit)
    item = open_item(office, visit)
    phone = unit_phone(office, visit)
    door = phone.open().json()
    assert (door["purposes"], "T" in door["expires_at"]) == (["rectification"], True)
    page = phone.look().json()
    (mine,) = page["items"]
    assert (mine["id"], mine["state"]) == (item, "open")

    decide = f"/api/rectifications/{item}/decisions"
    refused(post(office, decide, {"kind": "accepted", "text": "好"}), "item_not_answered")
    sent = phone.send(item, encoded(scene(7)))
    assert sent.status_code == 201, sent.text
    (photo,) = sent.json()["after"]
    assert phone.answer(item, "已更换宣传栏", photo["id"]).json()["state"] == "answered"
    picture = phone.call("GET", f"/photos/{photo['sha256']}/small")
    assert picture.headers["content-type"] == "image/jpeg"

    (shown,) = outcome(office, visit)["items"]
    assert shown["after"][0]["sha256"] == photo["sha256"]
    assert shown["steps"][-1]["photos"] == [photo["sha256"]]
    office.send("POST", decide, {"kind": "returned", "text": "请拍全宣传栏", "due_on": day(20)})
    assert phone.look().json()["items"][0]["state"] == "returned"
    phone.answer(item, "已补拍", photo["id"])
    office.send("POST", decide, {"kind": "accepted", "text": "合格"})
    refused(phone.answer(item, "再说一句"), "item_done")
    assert line(office, visit)["accepted"] == 1


def test_the_photo_of_the_visit_is_no_proof_that_it_was_put_right(office: Office) -> None:
    tablet, visit = failed_visit(office)
    before = encoded(scene(21))
    tablet.attach(visit, POINT, before)
    tablet.upload(before)
    tablet.sync()
    issue(office, visit)
    item = open_item(office, visit)
    phone = unit_phone(office, visit)
    phone.open()
    (photo,) = phone.send(item, before).json()["after"]
    assert any("考察时的照片" in each["zh"] for each in photo["remarks"])
    (shown,) = outcome(office, visit)["items"]
    assert shown["after"][0]["verdict"] == "contradicts"


def test_a_link_opens_its_own_items_only_until_it_ends(office: Office) -> None:
    (_, visit), (_, foreign) = failed_visit(office), failed_visit(office)
    for each in (visit, foreign):
        issue(office, each)
    item, other = open_item(office, visit), open_item(office, foreign)
    phone = unit_phone(office, visit)
    refused(phone.look(), "link_unknown")
    phone.open()
    refused(phone.answer(other, "不是我的"), "item_unknown")
    refused(phone.send(other, b"x"), "item_unknown")
    refused(phone.send(item, b"no picture"), "unit_photo_unreadable")
    refused(phone.send(item, bytes(40_000_000)), "unit_photo_large")
    assert outcome(office, visit)["items"][0]["after"] == []

    (link,) = outcome(office, visit)["links"]
    assert link["state"] == "valid"
    office.send("DELETE", f"{links_path(office, visit)}/{link['id']}")
    refused(phone.look(), "link_revoked")
    refused(phone.open(), "link_revoked")
    assert phone.secret not in str(office.served.log)


def test_an_expired_link_says_so(own_office: Office, own_served: Served) -> None:
    _, visit = failed_visit(own_office)
    phone = unit_phone(own_office, visit)
    own_served.stop()
    own_served.change("UPDATE unit_links SET expires_at = 1")
    own_served.start()
    phone = type(phone)(own_office, f"#/answer/{phone.secret}")
    refused(phone.open(), "link_expired")


def test_items_are_for_what_failed_and_once(office: Office) -> None:
    _, visit = failed_visit(office)
    path = f"/api/visits/{visit}/rectifications"
    item = {"checkpoint": POINT, "opinion": "请更换", "due_on": day(7)}
    refused(post(office, path, {"items": [item]}), "issue_missing")
    issue(office, visit)
    refused(post(office, path, {"items": [{**item, "due_on": day(-1)}]}), "day_invalid")
    refused(post(office, path, {"items": [{**item, "due_on": "2026-02-30"}]}), "day_invalid")
    refused(post(office, path, {"items": [item, item]}), "item_not_failed")
    assert outcome(office, visit)["items"] == []
    open_item(office, visit)
    refused(post(office, path, {"items": [item]}), "item_not_failed")


def test_what_stays_late_is_the_citys_business_by_department(
    own_office: Office, own_served: Served
) -> None:
    _, visit = failed_visit(own_office)
    issue(own_office, visit)
    item = {"checkpoint": POINT, "opinion": "请更换", "due_on": day(3), "department": "市城管局"}
    own_office.send("POST", f"/api/visits/{visit}/rectifications", {"items": [item]})
    assert due(own_office, visit)["standing"] == "week"
    own_served.stop()
    own_served.change(f"UPDATE rectifications SET due_on = '{day(-8)}'")
    own_served.start()
    assert own_office.get(DEADLINES)["lines"][0] == due(own_office, visit)
    assert due(own_office, visit)["standing"] == "escalated"
    assert due(own_office, visit)["department"] == "市城管局"
    assert (line(own_office, visit)["overdue"], line(own_office, visit)["escalated"]) == (1, 1)
    assert outcome(own_office, visit)["items"][0]["standing"] == "escalated"
    assert "市城管局 1 项" in told_of(own_office)["rectification_escalated"]
    # The campaign may wait longer: then it is the unit's office alone that is told.
    terms = own_office.get(f"/api/campaigns/{CAMPAIGN}/terms")
    assert terms["escalate_after_days"] == 7
    rules = {
        "negative_list": terms["negative_list"],
        "conduct": [{"id": each["id"], "text": each["text"]} for each in terms["conduct"]],
        "dispositions": [
            {"id": each["id"], "options": each["options"]} for each in terms["dispositions"]
        ],
    }
    path = f"/api/campaigns/{CAMPAIGN}/rules"
    own_office.send("PUT", path, {**rules, "escalate_after_days": 8})
    assert own_office.send("PUT", path, rules)["escalate_after_days"] == 8
    assert due(own_office, visit)["standing"] == "overdue"
    assert set(told_of(own_office)) >= {"rectification_overdue"}
    assert "rectification_escalated" not in told_of(own_office)
    with own_served.client(own_office.token) as client:
        answer = client.put(path, json={**rules, "escalate_after_days": 0})
        assert (answer.status_code, answer.json()["code"]) == (400, "body_malformed")


DEADLINES = f"/api/campaigns/{CAMPAIGN}/deadlines"


def due(office: Office, visit: str) -> Any:
    """What is to be put right by the visit's unit, in the list of what is due."""
    lines = office.get(DEADLINES)["lines"]
    (found,) = [e for e in lines if e["visit"] == visit and e["kind"] == "rectification"]
    return found


def told_of(office: Office) -> dict[str, str]:
    """The board's warnings."""
    warnings = office.get(f"/api/campaigns/{CAMPAIGN}/board")["warnings"]
    return {each["code"]: each["message"]["zh"] for each in warnings}


def test_the_trail_names_what_it_speaks_of_and_is_found_by_it(office: Office) -> None:
    (_, visit), (_, other) = failed_visit(office), failed_visit(office)
    for each in (visit, other):
        issue(office, each)
    item = open_item(office, visit)
    (only,) = office.get(f"/api/audit?about={item}")
    assert (only["action"], only["subject"]) == ("open_item", item)
    names = {each["id"]: each for each in only["names"]}
    unit = office.reading(visit)["unit"]["name"]
    assert {key: (each["kind"], each["title"]["zh"]) for key, each in names.items()} == {
        item: ("item", unit),
        visit: ("visit", unit),
    }
    assert names[item]["visit"] == visit
    about = office.get(f"/api/audit?about={visit}")
    assert [each["action"] for each in about] == ["open_item", "issue", "add_visit"]
    assert office.get(f"/api/audit?about={visit[:-1]}") == []


def test_another_visit_looks_again(office: Office) -> None:
    _, visit = failed_visit(office)
    issue(office, visit)
    tablet = office.tablet()
    path = f"/api/visits/{visit}/revisits"
    added = office.send("POST", path, {"inspectors": [tablet.user]})["id"]
    assert outcome(office, visit)["revisits"] == [added]
    assert outcome(office, added)["looks_again_at"] == visit
    assert office.reading(added)["unit"]["id"] == office.reading(visit)["unit"]["id"]


@pytest.mark.parametrize("role", ["viewer", "inspector", "unit"])
def test_nobody_else_decides(served: Served, accounts: Accounts, office: Office, role: str) -> None:
    _, visit = failed_visit(office)
    with served.client(accounts.tokens[role]) as client:
        wanted = {"kind": "issue", "seen": "", "reason": "x"}
        answer = client.post(f"/api/visits/{visit}/issues", json=wanted)
        refused(answer, "not_allowed")
