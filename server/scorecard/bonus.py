"""Bonus: which honours and publications count, at what, up to the scheme's own cap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Literal

import msgspec

from server.scorecard.card import BonusScheme
from sync.rational import rational

Reason = Literal["counts", "unknown_level", "outside_period", "same_content"]


class Claim(msgspec.Struct, frozen=True):
    """One honour or publication. Claims with the same `content` tell of the same thing; an empty
    one stands alone. `scheme` and `level` are ids of the scorecard."""

    id: str
    scheme: str
    level: str
    dated_on: date
    content: str = ""


class ClaimResult(msgspec.Struct, frozen=True):
    """What one claim adds before the cap, and why."""

    claim: str
    points: Fraction
    reason: Reason
    counted_with: str = ""
    """The claim that stands for the same content."""


class BonusScore(msgspec.Struct, frozen=True):
    """What a scheme adds: `points` after the cap, `uncapped` before it."""

    scheme: str
    points: Fraction
    uncapped: Fraction
    claims: tuple[ClaimResult, ...]


def bonus(scheme: BonusScheme, claims: Sequence[Claim]) -> BonusScore:
    """Score the claims that name this scheme, in the order given. Both days of the period count."""
    worth = {level.id: rational(level.points) for level in scheme.levels}
    own = [claim for claim in claims if claim.scheme == scheme.id]
    valid = [claim for claim in own if _flaw(scheme, worth, claim) is None]
    results = tuple(_result(scheme, worth, valid, claim) for claim in own)
    uncapped = sum((result.points for result in results), Fraction(0))
    return BonusScore(scheme.id, min(uncapped, rational(scheme.cap)), uncapped, results)


def _result(
    scheme: BonusScheme, worth: dict[str, Fraction], valid: Sequence[Claim], claim: Claim
) -> ClaimResult:
    flaw = _flaw(scheme, worth, claim)
    if flaw is not None:
        return ClaimResult(claim.id, Fraction(0), flaw)
    if scheme.same_content == "highest" and claim.content:
        same = [other for other in valid if other.content == claim.content]
        best = max(same, key=lambda other: worth[other.level])
        if best is not claim:
            return ClaimResult(claim.id, Fraction(0), "same_content", best.id)
    return ClaimResult(claim.id, worth[claim.level], "counts")


def _flaw(scheme: BonusScheme, worth: dict[str, Fraction], claim: Claim) -> Reason | None:
    if claim.level not in worth:
        return "unknown_level"
    if not scheme.starts_on <= claim.dated_on <= scheme.ends_on:
        return "outside_period"
    return None
