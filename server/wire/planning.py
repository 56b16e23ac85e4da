"""Planning a campaign: teams, who goes where by when, what is due, and the negative list."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from server.catalog.preset import EscalateAfterDays
from server.catalog.unit import Name
from server.wire.work import Id, Ids, Person
from sync.checklist import Identifier, Text
from sync.finding import Reason


class TeamView(msgspec.Struct, frozen=True):
    """Inspectors who go together; `region` None is the whole city's."""

    id: str
    name: str
    region: str | None
    members: tuple[Person, ...]


class GivenTeam(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a team is to be. `region` "" is the whole city, from an office of a region its own."""

    name: Name
    members: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=50)]
    region: Annotated[str, msgspec.Meta(max_length=64)] = ""


class PlanLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One visit to plan: an existing one, or (`visit` None) a new one of the unit.

    `inspectors`: exactly who goes from now on; None leaves them. `due_on`: the last day, "" for
    that of the unit's phase; None leaves it.
    """

    unit: Id
    visit: Id | None = None
    inspectors: Ids | None = None
    due_on: Annotated[str, msgspec.Meta(pattern=r"^(\d{4}-\d\d-\d\d)?(?!\n)$")] | None = None


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Several lines, all or none."""

    lines: Annotated[tuple[PlanLine, ...], msgspec.Meta(min_length=1, max_length=1000)]


class PlannedLine(msgspec.Struct, frozen=True):
    """A visit that was planned, and how it stood before: sent back, it undoes the line.

    `added`: there was no such visit. A visit is never deleted, since a tablet may know of it; with
    nobody on it, it waits to be given to somebody.
    """

    unit: str
    visit: str
    added: bool
    inspectors_before: tuple[str, ...]
    due_before: str


DueKind = Literal["visit", "unplanned", "rectification", "report", "draw"]
DueStanding = Literal["escalated", "overdue", "week", "later"]
"""Its day has passed by more than the campaign waits before the city is told (rectification alone);
it has passed; it is within seven days; after that."""
LATE: tuple[DueStanding | None, ...] = ("escalated", "overdue")


class DueLine(msgspec.Struct, frozen=True):
    """Something that is still to be done by a day at the site.

    `visit`: a visit that not everybody has signed. `unplanned`: `count` units of a phase and region
    without a visit. `rectification`: `count` items of a unit that one
    `department` is to see to. `report`: reports of units of one
    kind, which nobody here ticks off. `draw`: one that may be opened.
    """

    kind: DueKind
    due_on: date
    standing: DueStanding
    region: str
    count: int = 1
    phase: Text | None = None
    levels: tuple[str, ...] = ()
    unit: str | None = None
    unit_name: str = ""
    visit: str | None = None
    spot_check: bool = False
    people: tuple[Person, ...] = ()
    department: str = ""


class Deadlines(msgspec.Struct, frozen=True):
    """What is to be done, what is escalated first, then the earliest, as of `today` at the site."""

    today: date
    escalate_after_days: int
    lines: tuple[DueLine, ...]


class GivenConduct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule for those who review; one with a known id keeps its source."""

    id: Identifier
    text: Text


class GivenDisposition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One list of what may follow; one with a known id keeps its source."""

    id: Identifier
    options: Annotated[tuple[Name, ...], msgspec.Meta(min_length=1, max_length=20)]


class GivenRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Negative list, conduct and dispositions of a campaign; the whole of each."""

    negative_list: Annotated[tuple[Name, ...], msgspec.Meta(max_length=50)]
    conduct: Annotated[tuple[GivenConduct, ...], msgspec.Meta(max_length=20)]
    dispositions: Annotated[tuple[GivenDisposition, ...], msgspec.Meta(max_length=10)]
    escalate_after_days: EscalateAfterDays | None = None
    """None leaves it."""


class NewHit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ground of the campaign's negative list that a unit gave, and what shows it."""

    ground: Name
    evidence: Reason


class HitWithdrawal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why it does not stand."""

    reason: Reason


class Withdrawn(msgspec.Struct, frozen=True):
    """Who took it back, when (RFC 3339) and why."""

    user_title: str
    at: str
    reason: str


class HitFile(msgspec.Struct, frozen=True):
    """A file that shows it; bytes are at `…/files/<id>/<size>`: pictures `small` and `large`,
    everything as `original`."""

    id: str
    name: str
    sha256: str
    size_bytes: int
    media_type: str
    at: str


class HitView(msgspec.Struct, frozen=True):
    """A unit on the negative list; it stands while `withdrawn` is None."""

    id: str
    unit: str
    unit_name: str
    ground: str
    evidence: str
    user_title: str
    at: str
    withdrawn: Withdrawn | None
    files: tuple[HitFile, ...]
