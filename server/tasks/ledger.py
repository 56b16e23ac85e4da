"""Ledger: every task of a unit in every period, what is there, what is missing, when it is due."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Literal

import msgspec

from server.tasks.record import TaskRecord
from server.tasks.shortcoming import Shortcoming, Span, counts, shortcomings
from server.tasks.task import Need, Period, RecordKind, Task, TaskList

SOON = timedelta(days=14)

Standing = Literal["met", "overdue", "due_soon", "open", "not_yet"]
"""met: nothing is missing. overdue: its last day has passed. due_soon: it ends within SOON.
not_yet: its period has not begun."""


class Duty(msgspec.Struct, frozen=True):
    """What a unit settled about one of its tasks: who leads it, and an earlier or later day."""

    department: str = ""
    due_on: date | None = None


class NeedState(msgspec.Struct, frozen=True):
    """How far one need is met: `have` records that count, of `least`."""

    kinds: tuple[RecordKind, ...]
    least: int
    have: int


class RecordState(msgspec.Struct, frozen=True):
    """A record, and what is wrong with it."""

    record: TaskRecord
    counts: bool
    shortcomings: tuple[Shortcoming, ...]


class Line(msgspec.Struct, frozen=True):
    """One task in one period."""

    task: str
    period: str
    due_on: date
    department: str
    """"" where neither the document nor the unit names one."""
    standing: Standing
    needs: tuple[NeedState, ...]
    records: tuple[RecordState, ...]


def ledger(
    tasks: TaskList,
    year: int,
    unit_name: str,
    records: Collection[TaskRecord],
    duties: Mapping[str, Duty],
    today: date,
) -> tuple[Line, ...]:
    """The unit's ledger of a year, in the order of the list; records in the order given.

    A file counts in the first record that brings it: later ones are told that it was used before.
    """
    states = _states(tasks, year, unit_name, records)
    return tuple(
        _line(task, period, year, states, duties.get(task.id, Duty()), today)
        for task in tasks.tasks
        for period in _periods(tasks, task)
    )


def span_of(period: Period, year: int) -> Span:
    """The days of a period. A day that the month does not have is its last (02-29)."""
    return Span(_day(year, period.starts), _day(year + period.years_later, period.ends))


def _states(
    tasks: TaskList, year: int, unit_name: str, records: Collection[TaskRecord]
) -> list[RecordState]:
    used: set[str] = set()
    states = []
    for record in records:
        task, period = tasks.task(record.task), tasks.period(record.period)
        if task is None or period is None:
            continue  # of a task that another version of the list had; its files stay stored
        rule, span = tasks.rule(task.rule), span_of(period, year)
        found = shortcomings(record, task, rule, span, unit_name, used)
        states.append(RecordState(record, counts(found), found))
        used.update(file.sha256 for file in record.files)
    return states


def _line(
    task: Task,
    period: Period,
    year: int,
    states: list[RecordState],
    duty: Duty,
    today: date,
) -> Line:
    here = tuple(s for s in states if (s.record.task, s.record.period) == (task.id, period.id))
    needs = tuple(_need_state(need, here) for need in task.needs)
    span = span_of(period, year)
    due = duty.due_on or span.last
    lead = duty.department or next(iter(task.departments.names), "")
    standing = _standing(needs, span, due, today)
    return Line(task.id, period.id, due, lead, standing, needs, here)


def _need_state(need: Need, states: tuple[RecordState, ...]) -> NeedState:
    have = sum(state.counts and state.record.kind in need.kinds for state in states)
    return NeedState(need.kinds, need.least, have)


def _standing(needs: tuple[NeedState, ...], span: Span, due: date, today: date) -> Standing:
    if all(need.have >= need.least for need in needs):
        return "met"
    if today > due:
        return "overdue"
    if today < span.first:
        return "not_yet"
    return "due_soon" if due - today <= SOON else "open"


def _periods(tasks: TaskList, task: Task) -> Iterator[Period]:
    return (period for wanted in task.periods if (period := tasks.period(wanted)) is not None)


def _day(year: int, month_day: str) -> date:
    month, day = map(int, month_day.split("-"))
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day - 1), first_of_next - timedelta(days=1))
