"""The office publishes checklists from Excel; a published version stands for ever."""

from __future__ import annotations

import itertools
import threading
from typing import Any

import httpx
import msgspec
import pytest

from server.authoring.guard import MOST_BYTES
from server.authoring.reading import read_checklist
from server.authoring.writing import checklist_workbook
from sync.checklist import Checklist, Text
from tests.server.accounts import Accounts
from tests.server.authoring.book import sample, with_cells
from tests.server.office import CAMPAIGN, Office
from tests.server.problem import refused

_NAMES = itertools.count(1)


def fresh(version: int = 1) -> Checklist:
    """A checklist that no other test publishes."""
    return msgspec.structs.replace(sample(), id=f"list-{next(_NAMES)}", version=version)


def upload(office: Office, data: bytes, where: str = "") -> httpx.Response:
    with office.served.client(office.token) as client:
        return client.post(f"/api/checklists{where}", content=data)


def publish(office: Office, checklist: Checklist) -> Any:
    answer = upload(office, checklist_workbook(checklist))
    assert answer.status_code == 201, answer.text
    return answer.json()


def preview(office: Office, checklist: Checklist) -> Any:
    answer = upload(office, checklist_workbook(checklist), "/preview")
    assert answer.status_code == 200, answer.text
    return answer.json()


def next_of(checklist: Checklist) -> Checklist:
    return msgspec.structs.replace(
        checklist, version=checklist.version + 1, title=Text("新表", "New list")
    )


def test_a_workbook_becomes_a_version_that_devices_can_read(office: Office) -> None:
    made = fresh()
    assert publish(office, made) == {"id": made.id, "version": 1}
    served = office.get(f"/api/checklists/{made.id}/1")
    assert msgspec.convert(served, Checklist) == made
    (line,) = [one for one in office.get("/api/checklists") if one["id"] == made.id]
    assert line == {
        "id": made.id,
        "version": 1,
        "title": {"zh": "小表", "en": "小表 in English"},
        "checkpoints": 7,
        "conditions": 0,
        "used_by": [],
    }


def test_what_a_campaign_pins_is_listed_with_it(office: Office) -> None:
    pinned = [one for one in office.get("/api/checklists") if one["used_by"]]
    assert [(one["id"], one["version"]) for one in pinned] == [("onsite-yiyang-2021", 1)]
    assert [use["id"] for use in pinned[0]["used_by"]] == ["sample-yueyang-2020"]


def test_the_template_is_a_checklist_that_can_be_published(office: Office) -> None:
    with office.served.client(office.token) as client:
        answer = client.get("/api/checklists/template")
    told = read_checklist(answer.content).checklist
    assert told is not None
    assert [bool(point.relevant) for point in told.checkpoints] == [False] * 6 + [True]


def test_the_workbook_comes_back_as_it_was(office: Office) -> None:
    made = fresh()
    publish(office, made)
    with office.served.client(office.token) as client:
        answer = client.get(f"/api/checklists/{made.id}/1/workbook")
    assert f'filename="{made.id}-1.xlsx"' in answer.headers["content-disposition"]
    assert read_checklist(answer.content).checklist == made


def test_a_preview_tells_what_would_change_and_stores_nothing(office: Office) -> None:
    made = fresh()
    first = preview(office, made)
    assert (first["standing"], first["newest"], first["changes"]) == ("next", 0, [])
    refused(get(office, f"/api/checklists/{made.id}/1"), "checklist_unknown")
    publish(office, made)
    assert preview(office, made)["standing"] == "published"
    second = preview(office, next_of(made))
    assert (second["standing"], second["newest"]) == ("next", 1)
    (change,) = second["changes"]
    assert change["fields"][0] == {"field": "form_title", "before": "小表", "after": "新表"}


def get(office: Office, path: str) -> httpx.Response:
    with office.served.client(office.token) as client:
        return client.get(path)


def test_publishing_again_changes_nothing_and_something_else_is_refused(office: Office) -> None:
    made = fresh()
    publish(office, made)
    publish(office, made)
    other = msgspec.structs.replace(made, title=Text("另一张", "Another"))
    assert preview(office, other)["standing"] == "taken"
    details = refused(upload(office, checklist_workbook(other)), "checklist_taken")
    assert details == {"newest": 1, "version": 1}
    assert office.get(f"/api/checklists/{made.id}/1")["title"]["zh"] == "小表"


@pytest.mark.parametrize("version", [3, 999])
def test_a_version_is_the_one_after_the_newest(office: Office, version: int) -> None:
    made = fresh()
    publish(office, made)
    far = msgspec.structs.replace(made, version=version)
    assert preview(office, far)["standing"] == "out_of_turn"
    details = refused(upload(office, checklist_workbook(far)), "checklist_out_of_turn")
    assert details == {"newest": 1, "version": version}
    refused(upload(office, checklist_workbook(fresh(version))), "checklist_out_of_turn")


def test_each_version_tells_what_it_changed(office: Office) -> None:
    made = fresh()
    publish(office, made)
    publish(office, next_of(made))
    assert office.get(f"/api/checklists/{made.id}/1/changes") == []
    (change,) = office.get(f"/api/checklists/{made.id}/2/changes")
    assert (change["part"], change["what"]) == ("checklist", "changed")
    refused(get(office, f"/api/checklists/{made.id}/3/changes"), "checklist_unknown")
    refused(get(office, f"/api/checklists/{made.id}/3/workbook"), "checklist_unknown")
    versions = [one["version"] for one in office.get("/api/checklists") if one["id"] == made.id]
    assert versions == [2, 1]


def test_a_new_version_leaves_campaigns_and_visits_on_theirs(office: Office) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    data = get(office, "/api/checklists/onsite-yiyang-2021/1/workbook").content
    pinned = read_checklist(data).checklist
    assert pinned is not None
    publish(office, next_of(pinned))
    assert office.reading(visit)["checklist"]["version"] == 1
    (campaign,) = [one for one in office.get("/api/campaigns") if one["id"] == CAMPAIGN]
    assert campaign["checklist"] == {"id": "onsite-yiyang-2021", "version": 1}


def test_every_problem_is_told_by_cell_and_nothing_is_published(office: Office) -> None:
    data = with_cells(survey_B3="wall", settings_D2="zero")
    shown = upload(office, data, "/preview").json()
    assert (shown["standing"], shown["checklist"], shown["problem_count"]) == ("invalid", None, 2)
    cells = [(one["sheet"], one["cell"], one["code"]) for one in shown["problems"]]
    assert cells == [("settings", "D2", "number_bad"), ("survey", "B3", "name_twice")]
    assert all(one["message"]["zh"] and one["message"]["en"] for one in shown["problems"])
    before = office.get("/api/checklists")
    details = refused(upload(office, data), "checklist_invalid")
    assert details == {"problems": shown["problems"], "problem_count": 2}
    assert office.get("/api/checklists") == before


def test_hostile_bodies_are_refused(office: Office) -> None:
    for data, code in ((b"", "file_not_a_workbook"), (b"\xd0\xcf\x11\xe0", "file_old_or_locked")):
        (problem,) = refused(upload(office, data), "checklist_invalid")["problems"]
        assert (problem["code"], problem["sheet"]) == (code, "")
    refused(upload(office, bytes(MOST_BYTES + 1)), "body_too_large")


def test_of_two_that_publish_a_version_at_once_one_wins(office: Office) -> None:
    made = fresh()
    other = msgspec.structs.replace(made, title=Text("另一张", "Another"))
    answers: list[httpx.Response] = []

    def send(checklist: Checklist) -> None:
        answers.append(upload(office, checklist_workbook(checklist)))

    threads = [threading.Thread(target=send, args=(one,)) for one in (made, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer.status_code for answer in answers) == [201, 409]


def test_readers_may_look_and_not_publish(office: Office, accounts: Accounts) -> None:
    made = fresh()
    publish(office, made)
    with office.served.client(accounts.tokens["viewer"]) as client:
        assert client.get(f"/api/checklists/{made.id}/1/workbook").status_code == 200
        refused(client.post("/api/checklists", content=b""), "not_allowed")
        refused(client.post("/api/checklists/preview", content=b""), "not_allowed")
    with office.served.client(accounts.tokens["inspector"]) as client:
        assert client.get(f"/api/checklists/{made.id}/1").status_code == 200
        refused(client.get(f"/api/checklists/{made.id}/1/workbook"), "not_allowed")
