"""A unit's own score: what it is asked for, and how the official one differs."""

from __future__ import annotations

import msgspec

from server.scorecard.result import PointState
from server.wire.reading import Figure
from server.wire.scorecard import CardTotal, SelfLock
from server.wire.tasks import TaskCounts, TaskListName
from server.wire.work import Unit
from sync.checklist import Text


class CriterionDifference(msgspec.Struct, frozen=True):
    """One criterion by both kinds of authors; a figure is null while something of it is open.
    `difference`: official less own. `title` is that of its first scoring point."""

    criterion: int
    category: str
    title: Text
    worth: Figure
    own: Figure | None
    official: Figure | None
    difference: Figure | None


class OwnPoint(msgspec.Struct, frozen=True):
    """What the unit gave itself at a scoring point."""

    scoring_point: str
    state: PointState
    earned: Figure


class SelfCheck(msgspec.Struct, frozen=True):
    """A unit's own card beside the official one. `written`: entries on its own card; `last_at`:
    when the newest of them was written."""

    locked: SelfLock
    written: int
    last_at: str | None
    own: CardTotal
    official: CardTotal
    difference: Figure | None
    """Of the totals, once both are final."""
    criteria: tuple[CriterionDifference, ...]
    points: tuple[OwnPoint, ...]


class OwnCampaign(msgspec.Struct, frozen=True):
    """A campaign that lists the caller's unit: its scorecard and list of tasks, where it has them,
    and how far the unit is with each."""

    id: str
    title: Text
    starts_on: str
    ends_on: str
    scorecard: Text | None
    locked: SelfLock
    own: CardTotal | None
    written: int
    tasks: TaskListName | None
    counts: TaskCounts | None


class OwnUnit(msgspec.Struct, frozen=True):
    """The unit that the caller speaks for, and the campaigns that list it, newest first."""

    unit: Unit
    campaigns: tuple[OwnCampaign, ...]
