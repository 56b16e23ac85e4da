"""Finding: what one inspector observed at one checkpoint. Measured inputs, never points."""

from __future__ import annotations

from typing import Annotated, Generic, TypeVar

import msgspec

from sync.checklist import Decimal
from sync.sketch import BoardSketch, WallSketch

Reason = Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]
Label = Annotated[str, msgspec.Meta(max_length=100)]


class Panel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rectangle of wall, poster or opening, in metres."""

    length_m: Decimal
    height_m: Decimal


class Board(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rectangle of notice board, in metres."""

    width_m: Decimal
    height_m: Decimal


class RatioInputs(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Wall, posters on it, and openings (gates) that are no wall."""

    wall: Annotated[tuple[Panel, ...], msgspec.Meta(min_length=1, max_length=50)]
    posters: Annotated[tuple[Panel, ...], msgspec.Meta(max_length=200)]
    openings: Annotated[tuple[Panel, ...], msgspec.Meta(max_length=50)] = ()
    sketch: WallSketch | None = None


class AreaInputs(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """All boards that count together; none is a finding too (nothing hangs there)."""

    boards: Annotated[tuple[Board, ...], msgspec.Meta(max_length=50)]
    sketch: BoardSketch | None = None


class CountInputs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many were seen."""

    count: Annotated[int, msgspec.Meta(ge=0, le=999_999)]


class BooleanInputs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whether it was seen."""

    present: bool


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One person asked: which items they recited (rising indices); never a name."""

    said: Annotated[tuple[int, ...], msgspec.Meta(max_length=200)]
    role: Label = ""
    department: Label = ""
    took_s: Annotated[int, msgspec.Meta(ge=0, le=3600)] = 0
    """How long the recitation took, in seconds; 0: not timed."""


class AskedInputs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """m of n, counted by the inspector."""

    asked: Annotated[int, msgspec.Meta(ge=0, le=9999)]
    passed: Annotated[int, msgspec.Meta(ge=0, le=9999)]


class PeopleInputs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """m of n, person by person, from the recitation helper."""

    people: Annotated[tuple[Person, ...], msgspec.Meta(max_length=200)]


class RatingInputs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Index of the measure's levels, worst first."""

    level: Annotated[int, msgspec.Meta(ge=0, le=99)]


Inputs = (
    RatioInputs
    | AreaInputs
    | CountInputs
    | BooleanInputs
    | AskedInputs
    | PeopleInputs
    | RatingInputs
)


_T = TypeVar("_T", BooleanInputs, CountInputs, RatingInputs)


class RawMeasured(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="measured"
):
    """A measured finding whose inputs wait for their checkpoint's measure."""

    inputs: msgspec.Raw


class RawOneTap(
    msgspec.Struct,
    Generic[_T],
    frozen=True,
    forbid_unknown_fields=True,
    tag_field="kind",
    tag="measured",
):
    """A measured finding whose checkpoint has a measure that one tap answers."""

    inputs: _T


class NotApplicable(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="not_applicable"
):
    """There is nothing of the kind here (no canteen)."""

    reason: Reason


class Cleared(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="cleared"
):
    """The inspector took the finding back."""


class Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a finding; empty text takes them back."""

    text: Annotated[str, msgspec.Meta(max_length=4000)]


RawFinding = RawMeasured | NotApplicable | Cleared


class Measured(msgspec.Struct, frozen=True):
    """Measured inputs of one checkpoint's measure."""

    inputs: Inputs


Finding = Measured | NotApplicable | Cleared
