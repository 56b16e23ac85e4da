"""What a scorecard comes to, each figure with the results that it was made from."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import msgspec

from server.scorecard.bonus import BonusScore, Claim
from server.scorecard.card import Method
from server.scorecard.condition import ConditionResult
from server.scorecard.site import SiteResult


class Judgement(msgspec.Struct, frozen=True):
    """A reviewer's word on one scoring point by one method: `award` 0..1 of its points, exact, as a
    decimal or `n/d`."""

    scoring_point: str
    method: Method
    award: str
    origin: str = ""
    """What it comes from: the name of a review, for the lineage."""


class Results(msgspec.Struct, frozen=True):
    """Everything known about one unit."""

    judgements: tuple[Judgement, ...] = ()
    numbers: dict[str, int] = {}
    """By quantity."""
    site: dict[str, dict[str, SiteResult]] = {}
    """By checklist, then by checkpoint (site.site_results)."""
    not_applicable: frozenset[str] = frozenset()
    """Scoring points that do not apply to this unit."""
    claims: tuple[Claim, ...] = ()


PointState = Literal["settled", "open", "not_applicable"]


class Part(msgspec.Struct, frozen=True):
    """One result that a scoring point is made of. `origins`: checkpoints, quantities or reviews."""

    method: Method | Literal["numbers"]
    award: Fraction
    origins: tuple[str, ...]


class ScoringPointScore(msgspec.Struct, frozen=True):
    """`award` is None where it does not apply, and while it is open."""

    scoring_point: str
    category: str
    criterion: int
    worth: Fraction
    state: PointState
    award: Fraction | None
    parts: tuple[Part, ...]
    waiting: tuple[str, ...]
    """Methods and quantities that are still missing, or figures that cannot be."""
    conditions: tuple[ConditionResult, ...]

    @property
    def earned(self) -> Fraction:
        """Points won so far, before anything is scaled."""
        return Fraction(0) if self.award is None else self.award * self.worth


class Sum(msgspec.Struct, frozen=True):
    """Points of a category or criterion, unscaled: `worth` leaves out what does not apply."""

    earned: Fraction
    open_points: Fraction
    worth: Fraction


class CardScore(msgspec.Struct, frozen=True):
    """A unit's figure: `low` and `high` are what it can still become, bonuses included."""

    base: Fraction
    bonus: Fraction
    low: Fraction
    high: Fraction
    open: int
    scoring_points: tuple[ScoringPointScore, ...]
    criteria: dict[int, Sum]
    categories: dict[str, Sum]
    bonuses: tuple[BonusScore, ...]

    @property
    def total(self) -> Fraction:
        """What is settled, with its bonuses."""
        return self.base + self.bonus

    @property
    def final(self) -> bool:
        """Nothing is open."""
        return not self.open
