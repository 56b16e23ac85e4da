"""A unit's ledger end to end: a list is kept, things are handed in, checked, taken back."""

from __future__ import annotations

import hashlib
import io
import itertools
import zipfile
from typing import Any

import pytest
from openpyxl import load_workbook
from PIL import Image

from tests.journeys.patience import wait_until
from tests.server.office import CAMPAIGN, Office
from tests.server.photos.pictures import phone_jpeg

TASKS = f"/api/campaigns/{CAMPAIGN}/tasks"
LIST = {"id": "tasks-yiyang-2021", "year": 2021}
PDF = b"%PDF-1.7 a plan"
COHORT = itertools.count(1)


class Desk:
    """Somebody of the office with the ledger of a unit that no other test looks at."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.unit = f"yueyang-pro-2018-{next(COHORT):02}"
        self.ledger = f"/api/campaigns/{CAMPAIGN}/units/{self.unit}"
        self.records = f"{self.ledger}/task-records"

    def ask(self, method: str, path: str, **sent: Any) -> tuple[int, Any]:
        with self.office.served.client(self.office.token) as client:
            response = client.request(method, path, **sent)
        return response.status_code, response.json() if response.content else None

    def code(self, method: str, path: str, **sent: Any) -> str:
        return str(self.ask(method, path, **sent)[1]["code"])

    def labels(self, day: str = "2021-05-12") -> dict[str, str]:
        name = self.office.get(f"{self.ledger}/tasks")["name"]
        return {
            "held_on": day,
            "place": "报告厅",
            "theme": f"益阳市2021年{name}道德讲堂",
            "organiser": "机关党委",
        }

    def record(self, **changed: Any) -> str:
        new = {
            "task": "learn-02",
            "period": "by-q2",
            "kind": "activity",
            "title": "道德讲堂",
            "labels": self.labels(),
        }
        found: str = self.office.send("POST", self.records, {**new, **changed})["id"]
        return found

    def hand_in(self, record_id: str, name: str, content: bytes) -> tuple[int, Any]:
        path = f"{self.records}/{record_id}/files"
        return self.ask("POST", path, params={"name": name}, content=content)

    def line(self, task: str = "learn-02") -> dict[str, Any]:
        lines = self.office.get(f"{self.ledger}/tasks")["lines"]
        found: dict[str, Any] = next(each for each in lines if each["task"] == task)
        return found


@pytest.fixture
def desk(office: Office) -> Desk:
    office.send("PUT", TASKS, LIST)
    return Desk(office)


def test_an_activity_with_its_picture_and_a_report_meet_a_task(desk: Desk) -> None:
    photo = phone_jpeg("2021:05:12 09:30:00")
    activity = desk.record()
    status, file = desk.hand_in(activity, "讲堂.jpg", photo)
    assert status == 201
    assert (file["kind"], file["taken_on"]) == ("picture", "2021-05-12")
    assert file["sha256"] == hashlib.sha256(photo).hexdigest()
    assert desk.line()["standing"] == "overdue", "2021 is over, and the report is missing"
    report = desk.record(kind="report", title="情况说明", labels={})
    assert desk.hand_in(report, "说明.pdf", PDF)[0] == 201
    assert desk.line()["standing"] == "met"
    met = {unit["unit"]: unit["met"] for unit in desk.office.get(TASKS)["units"]}
    assert met[desk.unit] == 1
    assert len(met) == 111

    with desk.office.served.client(desk.office.token) as client:
        answer = client.get(f"{desk.records}/{activity}/files/{file['sha256']}")
        shown = client.get(f"{desk.records}/{activity}/files/{file['sha256']}/picture")
    assert answer.content == photo
    assert answer.headers["content-disposition"].startswith("attachment")
    assert shown.headers["content-type"] == "image/jpeg"

    desk.office.send("DELETE", f"{desk.records}/{activity}/files/{file['sha256']}")
    found = desk.line()["records"][0]
    assert [each["code"] for each in found["shortcomings"]] == ["pictures_few"]


def test_what_keeps_a_record_from_counting_is_said(desk: Desk) -> None:
    activity = desk.record(labels={**desk.labels("2020-05-12"), "place": ""})
    desk.hand_in(activity, "a.jpg", phone_jpeg("2020:05:13 09:30:00"))
    found = [each["code"] for each in desk.line()["records"][0]["shortcomings"]]
    assert found == ["label_missing", "date_outside_period", "taken_another_day"]
    words = {"title": "道德讲堂", "labels": desk.labels("2021-05-12")}
    desk.office.send("PUT", f"{desk.records}/{activity}", words)
    again = desk.line()["records"][0]
    assert (again["counts"], [each["code"] for each in again["shortcomings"]]) == (
        True,
        ["taken_another_day"],
    )


def test_what_is_handed_in_is_labelled_and_the_original_is_kept(desk: Desk) -> None:
    photo = phone_jpeg("2021:05:12 09:30:00")
    activity = desk.record()
    assert desk.code("GET", f"{desk.records}/{activity}/submission") == "nothing_to_submit"
    desk.hand_in(activity, "讲堂.jpg", photo)
    with desk.office.served.client(desk.office.token) as client:
        answer = client.get(f"{desk.records}/{activity}/submission")
    assert answer.status_code == 200, answer.text
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        (name,) = archive.namelist()
        copy = archive.read(name)
    assert name == f"{desk.labels()['theme']}-1.jpg"
    with Image.open(io.BytesIO(copy)) as image, Image.open(io.BytesIO(photo)) as original:
        assert image.width == original.width
        assert image.height > original.height
        assert not image.getexif()


def test_a_small_picture_is_told_that_it_cannot_reach_the_size(desk: Desk) -> None:
    named = {**desk.labels(), "participants": "全体", "served": "村民", "service": "宣讲"}
    activity = desk.record(task="online-03", period="q2", labels=named)
    desk.hand_in(activity, "a.jpg", phone_jpeg("2021:05:12 09:30:00"))
    assert desk.code("GET", f"{desk.records}/{activity}/submission") == "copy_too_small"


def test_a_record_is_taken_back_and_had_again(desk: Desk) -> None:
    activity = desk.record()
    desk.hand_in(activity, "a.jpg", phone_jpeg("2021:05:12 09:30:00"))
    desk.office.send("DELETE", f"{desk.records}/{activity}")
    desk.office.send("DELETE", f"{desk.records}/{activity}")
    assert desk.line()["records"] == []
    assert desk.office.get(f"{desk.ledger}/tasks")["withdrawn"] == [activity]
    desk.office.send("POST", f"{desk.records}/{activity}/restored")
    assert [each["record"]["id"] for each in desk.line()["records"]] == [activity]


def test_a_unit_names_its_own_department_and_day(desk: Desk) -> None:
    duty = {"department": "宣传科", "due_on": "2099-01-01"}
    desk.office.send("PUT", f"{desk.ledger}/tasks/learn-02/duty", duty)
    found = desk.line()
    assert (found["department"], found["due_on"], found["standing"]) == (
        "宣传科",
        "2099-01-01",
        "open",
    )
    desk.office.send("DELETE", f"{desk.ledger}/tasks/learn-02/duty")
    assert desk.line()["department"] == "机关党委"
    assert desk.code("PUT", f"{desk.ledger}/tasks/gone/duty", json=duty) == "task_unknown"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("空.jpg", b"", "file_empty"),
        ("看.jpg", b"MZ a program under the name of a picture", "file_kind_refused"),
        ("影.jpg", b"\x00\x00\x00\x18ftypmp42 a film", "file_kind_refused"),
        ("压缩.zip", b"PK\x03\x04 an archive", "file_kind_refused"),
        ("坏.jpg", b"\xff\xd8\xff\xe0 broken off at once", "file_damaged"),
    ],
)
def test_files_of_no_use_are_refused_with_a_reason(
    desk: Desk, name: str, content: bytes, expected: str
) -> None:
    activity = desk.record()
    assert desk.hand_in(activity, name, content)[1]["code"] == expected
    assert desk.line()["records"][0]["record"]["files"] == []


def test_a_files_name_is_no_path_and_the_same_file_comes_once(desk: Desk) -> None:
    report = desk.record(kind="report", labels={})
    _, file = desk.hand_in(report, "..\\..\\etc/a\u202ebc.pdf", PDF)
    assert file["name"] == "abc.pdf"
    assert desk.hand_in(report, "again.pdf", PDF)[1]["code"] == "file_there"
    assert desk.hand_in(report, "large.pdf", b"%PDF" + bytes(20 << 20))[0] == 413


def test_lists_tasks_and_records_that_are_not_there(desk: Desk) -> None:
    assert desk.code("PUT", TASKS, json={"id": "gone", "year": 2021}) == "task_list_unknown"
    new = {"task": "gone", "period": "q1", "kind": "report", "title": "x"}
    assert desk.code("POST", desk.records, json=new) == "task_unknown"
    assert desk.code("POST", desk.records, json={**new, "task": "learn-02"}) == "task_unknown"
    assert desk.code("DELETE", f"{desk.records}/gone") == "task_record_unknown"
    activity = desk.record()
    elsewhere = desk.records.replace(desk.unit, "yueyang-nat-2008-02")
    assert desk.code("DELETE", f"{elsewhere}/{activity}") == "task_record_unknown"
    assert desk.code("GET", f"{desk.records}/{activity}/files/{'0' * 64}") == "file_unknown"
    assert desk.code("GET", f"{desk.ledger}x/tasks") == "unit_unknown"
    assert desk.code("GET", "/api/campaigns/gone/tasks") == "campaign_unknown"


def test_the_list_cannot_change_once_something_was_handed_in(desk: Desk) -> None:
    assert desk.office.get(TASKS)["pinned"]["tasks"] == 27
    desk.record()
    desk.office.send("PUT", TASKS, LIST)
    other = {"id": "tasks-annual-plan-2023", "year": 2021}
    assert desk.code("PUT", TASKS, json=other) == "task_list_in_use"
    assert [each["id"] for each in desk.office.get("/api/task-lists")] == [
        "tasks-annual-plan-2023",
        "tasks-yiyang-2021",
    ]


def made(desk: Desk) -> dict[str, Any]:
    """Everything of the unit, once it is made."""
    desk.office.send("POST", f"{desk.ledger}/submissions")

    def latest() -> dict[str, Any]:
        found: dict[str, Any] = desk.office.get(f"{desk.ledger}/submissions")["latest"]
        return found

    wait_until(lambda: latest()["state"] not in ("waiting", "running"), "it is made")
    return latest()


def test_everything_of_a_unit_is_handed_in_at_once(desk: Desk) -> None:
    activity = desk.record()
    desk.hand_in(activity, "讲堂.jpg", phone_jpeg("2021:05:12 09:30:00"))
    report = desk.record(kind="report", title="=情况/说明", labels={})
    desk.hand_in(report, "说明.pdf", PDF)
    desk.record(task="learn-03", title="还缺照片")
    named = {**desk.labels(), "participants": "全体", "served": "村民", "service": "宣讲"}
    small = desk.record(task="online-03", period="q2", labels=named)
    desk.hand_in(small, "小图.jpg", phone_jpeg("2021:05:12 09:31:00"))

    done = made(desk)
    assert (done["state"], done["done"], done["total"]) == ("done", 4, 4), done
    assert done["left_out"] == 1, "a picture that cannot reach its size is told, not hidden"
    with desk.office.served.client(desk.office.token) as client:
        answer = client.get(f"{desk.ledger}/submissions/{done['id']}/file")
    assert "attachment" in answer.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        names = archive.namelist()
        book = load_workbook(io.BytesIO(archive.read("目录.xlsx")))
        (paper,) = (archive.read(name) for name in names if name.endswith("说明.pdf"))
    assert paper == PDF
    assert len(names) == 3
    (copy,) = (name for name in names if name.endswith(".jpg"))
    assert copy.split("/")[0] == next(n for n in names if n.endswith(".pdf")).split("/")[0]
    rows = [[str(cell.value or "") for cell in row] for row in book["目录"].iter_rows(min_row=3)]
    told = {row[6]: row for row in rows}
    assert [row[8] for row in rows if row[6] == "道德讲堂" and row[8]] == [copy]
    assert told["=情况/说明"][6] == "=情况/说明"
    assert "至少需要 1 张照片" in told["还缺照片"][9]
    assert any("小图.jpg：照片内容太少" in row[9] for row in rows)
    lines = desk.office.get(f"{desk.ledger}/tasks")["lines"]
    without = [line for line in lines if not line["records"]]
    assert [row[6] for row in rows].count("（还没有材料）") == len(without)


def test_an_archive_is_cancelled_and_another_units_is_not_there(desk: Desk) -> None:
    done = made(desk)
    other = f"/api/campaigns/{CAMPAIGN}/units/yueyang-pro-2014-01/submissions/{done['id']}"
    assert desk.code("GET", f"{other}/file") == "export_unknown"
    assert desk.code("DELETE", other) == "export_unknown"
    mine = f"{desk.ledger}/submissions/{done['id']}"
    assert desk.code("DELETE", mine) == "export_done"
    begun = desk.office.send("POST", f"{desk.ledger}/submissions")
    status, told = desk.ask("DELETE", f"{desk.ledger}/submissions/{begun['id']}")
    assert status == 204 or told["code"] == "export_done", "it was quicker"
    if status == 204:
        assert desk.code("GET", f"{desk.ledger}/submissions/{begun['id']}/file") == "export_unknown"
