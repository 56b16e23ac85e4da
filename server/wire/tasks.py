"""Tasks of a year on screen: the list, a unit's ledger, what is handed in."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from server.tasks.ledger import Line
from server.tasks.task import Label, RecordKind, TaskList
from sync.checklist import Text

Words = Annotated[str, msgspec.Meta(max_length=500)]
Title = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


class TaskListName(msgspec.Struct, frozen=True):
    """A list of tasks that a campaign can pin; `year` is the one that it was printed for."""

    id: str
    version: int
    title: Text
    year: int
    tasks: int


class PinTasks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which list the campaign keeps, for which year."""

    id: str
    year: Annotated[int, msgspec.Meta(ge=2000, le=2100)]


class TaskCounts(msgspec.Struct, frozen=True):
    """How many lines of a unit's ledger stand how."""

    unit: str
    name: str
    met: int
    overdue: int
    due_soon: int
    open: int
    not_yet: int


class CampaignTasks(msgspec.Struct, frozen=True):
    """What the campaign pins, and how its units stand today; `pinned` is null without a list."""

    pinned: TaskListName | None
    year: int
    today: date
    units: tuple[TaskCounts, ...]


class UnitLedger(msgspec.Struct, frozen=True):
    """One unit's ledger. `withdrawn`: ids of records that can be had again."""

    unit: str
    name: str
    year: int
    today: date
    tasks: TaskList
    lines: tuple[Line, ...]
    withdrawn: tuple[str, ...]


class RecordWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What people write about a record: the activity's or paper's name, and the labels."""

    title: Title
    labels: dict[Label, Words] = {}


class NewRecord(RecordWords, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A record of one task in one period."""

    task: str
    period: str
    kind: RecordKind


class RecordName(msgspec.Struct, frozen=True):
    """The id that the server gave."""

    id: str


class DutyWish(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a unit settles about a task: "" and null take the list's."""

    department: Annotated[str, msgspec.Meta(max_length=100)] = ""
    due_on: date | None = None


class SubmissionView(msgspec.Struct, frozen=True):
    """An archive of everything that a unit hands in: `done` of `total` records are looked at;
    `left_out`: files of which no copy could be made (its index says why)."""

    id: str
    state: Literal["waiting", "running", "done", "failed", "cancelled"]
    done: int
    total: int
    left_out: int
    user_title: str
    created_at: str
    problem: str
    message: Text | None
    remedy: Text | None


class LatestSubmission(msgspec.Struct, frozen=True):
    """The newest archive of a unit, or null."""

    latest: SubmissionView | None
