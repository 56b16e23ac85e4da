"""Lists of units: what a file would do to a campaign, and units changed by hand."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.catalog.unit import Level, Name
from server.wire.checklist import CellProblem

ImportStatus = Literal["new", "joined", "changed", "same"]
"""Unknown yet; known, and joins the campaign; in the campaign with other facts; nothing to do."""


class FieldChange(msgspec.Struct, frozen=True):
    """One fact of a unit, before and after, as stored."""

    field: str
    before: str
    after: str


class ImportRow(msgspec.Struct, frozen=True):
    """One line of a file. `twin`: another unit of the campaign has the same name. `successor`: who
    took over, by name; `successor_found`: read off the name, not given."""

    line: int
    id: str
    name: str
    level: Level
    cohort_year: int
    jurisdiction: str
    derived: bool
    reorganised: bool
    status: ImportStatus
    changes: tuple[FieldChange, ...]
    twin: bool
    successor: str
    successor_found: bool


class UnitPreview(msgspec.Struct, frozen=True):
    """What importing the file would do; nothing where there are problems (the first 500).

    `seen` goes back with the file, so that what is imported is what was looked at.
    """

    seen: str
    rows: tuple[ImportRow, ...]
    problems: tuple[CellProblem, ...]
    problem_count: int


class Imported(msgspec.Struct, frozen=True):
    """How many units were added to the campaign, and how many were changed."""

    added: int
    changed: int


class UnitChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What to change of a unit; what is left out stays. `successor`: a unit's id, "" for none."""

    name: Name | None = None
    level: Level | None = None
    cohort_year: Annotated[int, msgspec.Meta(ge=1980, le=2100)] | None = None
    region: Annotated[str, msgspec.Meta(max_length=64)] | None = None
    reorganised: bool | None = None
    successor: Annotated[str, msgspec.Meta(max_length=64)] | None = None
    note: Annotated[str, msgspec.Meta(max_length=500)] | None = None
