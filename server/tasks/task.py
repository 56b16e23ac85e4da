"""TaskList: the yearly tasks of a unit, as a document lists them.

Immutable once published. Dates are month and day; the year is that of the ledger.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.scorecard.card import Basis, Departments
from sync.checklist import Clause, Identifier, Text

MonthDay = Annotated[str, msgspec.Meta(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\Z")]
"""`10-31`."""

RecordKind = Literal["activity", "report", "document", "table"]
"""活动图片: pictures of one activity. 说明报告, 文件, 数据表: papers."""

Label = Literal[
    "held_on",
    "place",
    "theme",
    "organiser",
    "participants",
    "volunteers",
    "served",
    "service",
]
"""What must be written beside a picture: 时间 (a date), 地点, 主题, 主办单位, 参加人员, 志愿者名字,
服务对象, 服务内容."""


class Period(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A stretch of the year in which a task is to be done; the last day is the day it is due."""

    id: Identifier
    title: Text
    starts: MonthDay
    ends: MonthDay
    source: Clause
    basis: Basis = "printed"
    years_later: int = 0
    """How many years after the ledger's it ends."""


class EvidenceRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What papers and pictures must be like to be handed in."""

    id: Identifier
    labels: tuple[Label, ...]
    pictures_least: int
    pictures_most: int
    source: Clause
    theme_prefix: str = ""
    """The theme is this, the unit's name and the activity's name; "" where no pattern is asked."""
    picture_over_bytes: int = 0
    picture_under_bytes: int = 0
    """The window of a picture that is handed in, both bounds excluded; 0: none. Originals keep
    their size: the copies for submission are made to fit."""
    paper_under_bytes: int = 0


class Need(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How many records of these kinds a task needs in each of its periods."""

    kinds: tuple[RecordKind, ...]
    least: int = 1
    basis: Basis = "printed"


class Task(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One line of the ledger. The first department leads."""

    id: Identifier
    group: Identifier
    title: Text
    periods: tuple[Identifier, ...]
    needs: tuple[Need, ...]
    departments: Departments
    source: Clause
    rule: Identifier = ""
    labels: tuple[Label, ...] = ()
    """Asked for beside those of the rule."""


class TaskGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A heading of the ledger."""

    id: Identifier
    title: Text


class TaskList(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An immutable versioned list of tasks."""

    id: Identifier
    version: int
    title: Text
    year: int
    """The year it was printed for; a ledger of another year keeps month and day."""
    source: Clause
    groups: tuple[TaskGroup, ...]
    periods: tuple[Period, ...]
    tasks: tuple[Task, ...]
    rules: tuple[EvidenceRule, ...] = ()
    notes: tuple[str, ...] = ()

    def task(self, wanted: str) -> Task | None:
        """The task with this id."""
        return next((task for task in self.tasks if task.id == wanted), None)

    def period(self, wanted: str) -> Period | None:
        """The period with this id."""
        return next((period for period in self.periods if period.id == wanted), None)

    def rule(self, wanted: str) -> EvidenceRule | None:
        """The rule with this id."""
        return next((rule for rule in self.rules if rule.id == wanted), None)
