"""Shortcoming: why a record does not count yet, or what somebody should look at.

Codes are stable; the words for them stand on the screens. `subject` is a label, a file's name or
a number, as the code says.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Literal

import msgspec

from server.tasks.record import TaskFile, TaskRecord
from server.tasks.task import EvidenceRule, Label, Task

Code = Literal[
    "label_missing",
    "date_malformed",
    "date_outside_period",
    "theme_differs",
    "pictures_few",
    "pictures_many",
    "paper_missing",
    "not_a_picture",
    "not_a_pdf",
    "paper_too_large",
    "file_used_before",
    "taken_another_day",
]

ADVICE: frozenset[Code] = frozenset({"taken_another_day"})
"""To be looked at by a person: the record counts all the same. A camera's clock may be wrong, and a
picture may show the notice of an activity."""


class Shortcoming(msgspec.Struct, frozen=True):
    """`subject`: the label; the theme expected; the file's name; how many are asked for."""

    code: Code
    subject: str = ""


class Span(msgspec.Struct, frozen=True):
    """First and last day of a period, in its year."""

    first: date
    last: date


def counts(found: Collection[Shortcoming]) -> bool:
    """Whether a record with these shortcomings counts for its task."""
    return all(each.code in ADVICE for each in found)


def labels_of(task: Task, rule: EvidenceRule | None) -> tuple[Label, ...]:
    """What has to be written beside the pictures of this task."""
    asked = (*(rule.labels if rule else ()), *task.labels)
    return tuple(dict.fromkeys(asked))


def theme_of(rule: EvidenceRule | None, unit_name: str, title: str) -> str:
    """The theme a rule asks for; "" where it asks for no pattern."""
    return f"{rule.theme_prefix}{unit_name}{title}" if rule and rule.theme_prefix else ""


def shortcomings(
    record: TaskRecord,
    task: Task,
    rule: EvidenceRule | None,
    span: Span,
    unit_name: str,
    used_before: Collection[str],
) -> tuple[Shortcoming, ...]:
    """Everything that keeps the record from counting. `used_before`: hashes in other records."""
    if record.kind == "activity":
        found = (*_label_gaps(record, task, rule, unit_name), *_picture_gaps(record, rule))
        day = _day(record)
        dated = () if day is None else tuple(_day_gaps(record, day, span))
    else:
        found, dated = tuple(_paper_gaps(record, rule)), ()
    again = (
        Shortcoming("file_used_before", f.name) for f in record.files if f.sha256 in used_before
    )
    return (*found, *dated, *again)


def _label_gaps(
    record: TaskRecord, task: Task, rule: EvidenceRule | None, unit_name: str
) -> Iterator[Shortcoming]:
    for label in labels_of(task, rule):
        if not record.labels.get(label, "").strip():
            yield Shortcoming("label_missing", label)
    if record.labels.get("held_on", "").strip() and _day(record) is None:
        yield Shortcoming("date_malformed", record.labels["held_on"])
    expected = theme_of(rule, unit_name, record.title)
    given = record.labels.get("theme", "").strip()
    if given and expected and given != expected:
        yield Shortcoming("theme_differs", expected)


def _picture_gaps(record: TaskRecord, rule: EvidenceRule | None) -> Iterator[Shortcoming]:
    least, most = (rule.pictures_least, rule.pictures_most) if rule else (1, 0)
    if len(record.files) < least:
        yield Shortcoming("pictures_few", str(least))
    if most and len(record.files) > most:
        yield Shortcoming("pictures_many", str(most))
    for file in record.files:
        if file.kind != "picture":
            yield Shortcoming("not_a_picture", file.name)


def _paper_gaps(record: TaskRecord, rule: EvidenceRule | None) -> Iterator[Shortcoming]:
    if not record.files:
        yield Shortcoming("paper_missing")
    for file in record.files:
        if rule and rule.paper_under_bytes:
            if file.kind != "pdf":
                yield Shortcoming("not_a_pdf", file.name)
            elif file.size_bytes >= rule.paper_under_bytes:
                yield Shortcoming("paper_too_large", file.name)


def _day_gaps(record: TaskRecord, day: date, span: Span) -> Iterator[Shortcoming]:
    if not span.first <= day <= span.last:
        yield Shortcoming("date_outside_period", day.isoformat())
    for file in record.files:
        if _other_day(file, day):
            yield Shortcoming("taken_another_day", file.name)


def _other_day(file: TaskFile, day: date) -> bool:
    return file.taken_on is not None and file.taken_on != day


def _day(record: TaskRecord) -> date | None:
    try:
        return date.fromisoformat(record.labels.get("held_on", "").strip())
    except ValueError:
        return None
