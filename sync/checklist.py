"""The checklist as plain values: what is looked at, how it is measured, what it is worth.

A checklist is immutable once published; a visit keeps the version it was begun on.
Every number is a decimal string ("0.6", "2.4"), never a binary float, because
2.6 - 2.4 <= 0.2 is false in floats and points must stand up to an appeal.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Decimal = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,6}(\.[0-9]{1,4})?(?!\n)$")]
"""A non-negative decimal with at most four places, as typed: "2.4"."""

Identifier = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,63}(?!\n)$")]


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sentence or label in both languages of the screen."""

    zh: str
    en: str


class Band(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One line of a rule: a figure inside [at_least, at_most] earns `award` (0..1 of the points).

    Bands are tried in order and the first that matches counts; none matching earns 0.
    """

    award: Decimal
    at_least: Decimal | None = None
    at_most: Decimal | None = None


class Level(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step of a rating, worst first."""

    title: Text
    award: Decimal


class Measure(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", omit_defaults=True
):
    """How a checkpoint is observed, with its rule from measured inputs to an award."""


class Ratio(Measure, frozen=True, tag="ratio"):
    """Share of the wall (less openings) that posters cover, 0..1."""

    bands: tuple[Band, ...]


class Area(Measure, frozen=True, tag="area"):
    """Sum of width x height over all boards, in m2."""

    bands: tuple[Band, ...]


class Count(Measure, frozen=True, tag="count"):
    """A whole number of things."""

    bands: tuple[Band, ...]
    unit: Text | None = None


class Boolean(Measure, frozen=True, tag="boolean"):
    """Seen or not seen; `good` says which of the two earns the points."""

    good: Literal["present", "absent"]


class Sample(Measure, frozen=True, tag="sample"):
    """m of n people asked can do it; `items` > 0 opens the recitation helper.

    The share is passed / max(asked, min_asked): whoever was not asked did not pass.
    With the helper a person passes who recited at least `pass_at` of the `items`.
    """

    bands: tuple[Band, ...]
    min_asked: int = 1
    items: tuple[Text, ...] = ()
    pass_at: int = 0


class Rating(Measure, frozen=True, tag="rating"):
    """One of several levels, worst first."""

    levels: tuple[Level, ...]


AnyMeasure = Ratio | Area | Count | Boolean | Sample | Rating


class Clause(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where in a document something stands, and what of it the scan lost."""

    document: str
    clause: str
    quote: str = ""
    lost: str = ""


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One stop of the walk; places are listed in walking order."""

    id: Identifier
    title: Text


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One heading of the source document."""

    id: Identifier
    title: Text


class Checkpoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One scored line of a checklist."""

    id: Identifier
    group: Identifier
    place: Identifier
    title: Text
    measure: AnyMeasure
    weight: Decimal
    """Its share of the checklist's points, relative to the other checkpoints; 0 for a fact that is
    only asked because others rest on it."""
    tolerance: Decimal
    """Greatest difference of figures (in the figure's own unit) that still counts as agreement."""
    source: Clause
    hint: Text | None = None
    department: str = ""
    """Responsible department as printed; empty where the document does not say."""
    photo: Literal["required", "advised", "none"] = "advised"
    photo_hint: Text | None = None
    """What a photo must show to prove the finding."""
    phrases: tuple[Text, ...] = ()
    """Beginnings of a note, to be completed by the inspector."""
    document: bool = False
    """Photos of this checkpoint show paper: exempt from visual matches."""
    relevant: str = ""
    """Condition on earlier checkpoints (sync/relevance.py) without which it does not apply."""


class Checklist(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An immutable versioned list of checkpoints."""

    id: Identifier
    version: int
    title: Text
    source: Clause
    total_points: Decimal
    groups: tuple[Group, ...]
    places: tuple[Place, ...]
    checkpoints: tuple[Checkpoint, ...]
    not_applicable: Literal["excluded", "full"] = "excluded"
    """excluded: the other checkpoints are scaled up to the total; full: it earns its points."""
