"""What a unit still owes, against the two lists of tasks; dates and numbers copied from print."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from server import catalog
from server.catalog import TaskList
from server.catalog.task_list_flaws import task_list_flaws
from server.scorecard.card import Departments
from server.tasks.ledger import Duty, Line, ledger
from server.tasks.record import TaskFile, TaskRecord
from server.tasks.shortcoming import Code
from server.tasks.task import Label

YIYANG = catalog.task_list("tasks-yiyang-2021")
MODEL = catalog.task_list("tasks-annual-plan-2023")
ANNEX_3, ANNEX_2 = YIYANG.rules
PLAN = YIYANG.tasks[0]
NONE_AT_ALL = replace(PLAN.needs[0], least=0)
SCHOOL = "中共益阳市委党校"
MAY = date(2021, 5, 20)
ALL_LABELS: dict[Label, str] = {
    "held_on": "2021-05-12",
    "place": "报告厅",
    "theme": "益阳市2021年中共益阳市委党校道德讲堂",
    "organiser": "机关党委",
    "participants": "全体教职工",
    "volunteers": "甲、乙",
    "served": "社区老人",
    "service": "义诊",
}


def picture(name: str = "1.jpg", taken_on: date | None = None) -> TaskFile:
    return TaskFile(f"hash of {name}", name, "picture", 3_000_000, taken_on)


def paper(name: str = "a.pdf", size_bytes: int = 400_000) -> TaskFile:
    return TaskFile(f"hash of {name}", name, "pdf", size_bytes)


def activity(task: str = "learn-02", period: str = "by-q2", **changed: object) -> TaskRecord:
    record = TaskRecord("r1", task, period, "activity", "道德讲堂", ALL_LABELS, (picture(),))
    return replace(record, **changed)


def report(task: str = "learn-02", period: str = "by-q2", **changed: object) -> TaskRecord:
    record = TaskRecord("r2", task, period, "report", "情况说明", {}, (paper(),))
    return replace(record, **changed)


def line(
    *records: TaskRecord,
    task: str = "learn-02",
    period: str = "by-q2",
    today: date = MAY,
    duty: Duty | None = None,
) -> Line:
    duties = {} if duty is None else {task: duty}
    lines = ledger(YIYANG, 2021, SCHOOL, records, duties, today)
    return next(each for each in lines if (each.task, each.period) == (task, period))


def codes(record: TaskRecord) -> list[Code]:
    found = line(record, task=record.task, period=record.period)
    return [each.code for each in found.records[0].shortcomings]


def test_a_task_is_met_by_its_picture_and_its_report() -> None:
    assert line().standing == "open"
    assert line(activity()).standing == "open"
    assert line(activity(), report()).standing == "met"
    assert [(need.have, need.least) for need in line(activity()).needs] == [(1, 1), (0, 1)]


def test_what_a_task_asks_twice_is_not_met_by_one() -> None:
    first = activity("learn-01", "q2")
    second = activity("learn-01", "q2", id="r3", files=(picture("2.jpg"),))
    assert line(first, task="learn-01", period="q2").standing != "met"
    assert line(first, second, task="learn-01", period="q2").standing == "met"


def test_one_picture_counts_once() -> None:
    first, again = activity("learn-01", "q2"), activity("learn-01", "q2", id="r3")
    found = line(first, again, task="learn-01", period="q2")
    assert found.needs[0].have == 1
    assert [each.code for each in found.records[1].shortcomings] == ["file_used_before"]


@pytest.mark.parametrize(
    ("today", "standing"),
    [
        (date(2021, 1, 1), "open"),
        (date(2021, 6, 15), "open"),
        (date(2021, 6, 16), "due_soon"),
        (date(2021, 6, 30), "due_soon"),
        (date(2021, 7, 1), "overdue"),
    ],
)
def test_a_task_is_due_on_the_last_day_of_its_period(today: date, standing: str) -> None:
    assert line(today=today).standing == standing


def test_a_quarter_that_has_not_begun_is_not_asked_for() -> None:
    assert line(task="act-03", period="q3").standing == "not_yet"
    assert line(task="online-03", period="q4-october").due_on == date(2021, 10, 31)
    assert line(task="online-04", period="by-august-2023").due_on == date(2023, 8, 31)


def test_a_unit_may_name_the_department_and_an_earlier_day() -> None:
    assert line().department == "机关党委"
    given = line(duty=Duty("宣传科", date(2021, 5, 1)))
    assert (given.department, given.due_on, given.standing) == (
        "宣传科",
        date(2021, 5, 1),
        "overdue",
    )


@pytest.mark.parametrize("label", ["held_on", "place", "theme", "organiser"])
def test_a_picture_without_one_of_its_four_labels_does_not_count(label: Label) -> None:
    labels = {name: words for name, words in ALL_LABELS.items() if name != label}
    assert codes(activity(labels=labels)) == ["label_missing"]
    assert not line(activity(labels=labels)).records[0].counts


def test_volunteering_asks_for_names_whom_and_what() -> None:
    labels: dict[Label, str] = {**ALL_LABELS, "volunteers": " ", "served": "", "service": ""}
    found = codes(activity("vol-02", "q2", labels=labels))
    assert found == ["label_missing"] * 3


def test_the_theme_is_year_and_city_then_unit_then_activity() -> None:
    labels: dict[Label, str] = {**ALL_LABELS, "theme": "道德讲堂"}
    found = line(activity(labels=labels)).records[0].shortcomings
    assert [(each.code, each.subject) for each in found] == [
        ("theme_differs", "益阳市2021年中共益阳市委党校道德讲堂")
    ]


def test_one_to_three_pictures_an_activity() -> None:
    assert codes(activity(files=())) == ["pictures_few"]
    assert codes(activity(files=tuple(picture(f"{n}.jpg") for n in range(4)))) == ["pictures_many"]
    assert codes(activity(files=(paper(),))) == ["not_a_picture"]


def test_a_day_must_be_a_day_of_the_period() -> None:
    assert codes(activity(labels={**ALL_LABELS, "held_on": "2021-07-02"})) == [
        "date_outside_period"
    ]
    assert codes(activity(labels={**ALL_LABELS, "held_on": "五月十二日"})) == ["date_malformed"]


def test_a_picture_of_another_day_is_shown_and_still_counts() -> None:
    found = line(activity(files=(picture(taken_on=date(2020, 5, 12)),))).records[0]
    assert [each.code for each in found.shortcomings] == ["taken_another_day"]
    assert found.counts


def test_papers_of_annex_2_are_pdf_below_two_megabytes() -> None:
    good = report("online-02", "q1")
    assert codes(good) == []
    assert codes(replace(good, files=(paper(size_bytes=2_000_000),))) == ["paper_too_large"]
    word = TaskFile("h", "a.docx", "other", 10)
    assert codes(replace(good, files=(word,))) == ["not_a_pdf"]
    assert codes(replace(good, files=())) == ["paper_missing"]
    assert codes(report(files=(word,))) == [], "annex 3 asks for no format of papers"


def test_records_of_tasks_that_are_not_in_the_list_are_left_aside() -> None:
    assert line(activity("gone", "by-q2"), activity()).needs[0].have == 1


def test_the_years_of_the_two_lists() -> None:
    assert len(ledger(YIYANG, 2021, SCHOOL, (), {}, MAY)) == 8 + (1 + 4) + (4 + 4) + 18 + 8 + 7
    phases = list(ledger(MODEL, 2023, "某中心", (), {}, date(2023, 4, 15)))
    assert len(phases) == 22
    assert {each.due_on for each in phases} == {
        date(2023, 4, 30),
        date(2023, 10, 31),
        date(2023, 12, 31),
    }
    assert {each.department for each in phases} == {""}


def test_a_ledger_of_another_year_keeps_month_and_day() -> None:
    assert {each.due_on.year for each in ledger(MODEL, 2024, "某中心", (), {}, MAY)} == {2024}


@pytest.mark.parametrize(
    ("broken", "record"),
    [
        (replace(YIYANG, version=0), "tasks-yiyang-2021"),
        (replace(YIYANG, groups=()), "step-1-plan"),
        (replace(YIYANG, rules=()), "lead-01"),
        (replace(YIYANG, periods=YIYANG.periods[1:]), "lead-01"),
        (replace(YIYANG, periods=(*YIYANG.periods, YIYANG.periods[0])), "q1"),
        (replace(YIYANG, periods=(replace(YIYANG.periods[0], starts="04-01"),)), "q1"),
        (replace(YIYANG, rules=(replace(ANNEX_3, pictures_most=0),)), "annex-3"),
        (
            replace(YIYANG, rules=(replace(YIYANG.rules[1], picture_over_bytes=2_000_000),)),
            "annex-2",
        ),
        (replace(YIYANG, tasks=(replace(PLAN, periods=()),)), "step-1-plan"),
        (replace(YIYANG, tasks=(replace(PLAN, needs=()),)), "step-1-plan"),
        (
            replace(YIYANG, tasks=(replace(PLAN, needs=(replace(PLAN.needs[0], least=0),)),)),
            PLAN.id,
        ),
        (replace(YIYANG, tasks=(replace(PLAN, group="x"),)), "step-1-plan"),
        (replace(YIYANG, tasks=(replace(PLAN, departments=Departments("printed")),)), PLAN.id),
    ],
)
def test_a_list_at_fault_names_what_is_wrong(broken: TaskList, record: str) -> None:
    assert record in [flaw.record for flaw in task_list_flaws(broken)]
    assert not list(task_list_flaws(YIYANG))
