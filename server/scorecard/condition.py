"""Numeric rules: shares of people, computed from counts and never from a typed percentage."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

import msgspec

from server.scorecard.card import Condition
from sync.rational import rational

State = Literal["holds", "fails", "missing", "impossible"]


class ConditionResult(msgspec.Struct, frozen=True):
    """What a condition comes to, and by which figures. `share` is None where there is none."""

    condition: Condition
    state: State
    share: Fraction | None
    needed: Fraction


def check(condition: Condition, numbers: Mapping[str, int]) -> ConditionResult:
    """Compute one condition. `numbers` by quantity id; one that is not there is missing.

    A part above its whole, or below 0, is impossible: somebody must look at the figures.
    """
    part, whole = numbers.get(condition.part), numbers.get(condition.whole)
    needed = rational(condition.at_least)
    if part is None or whole is None:
        return ConditionResult(condition, "missing", None, needed)
    if whole <= condition.everyone_up_to:
        needed = Fraction(1)
    if not 0 <= part <= whole:
        return ConditionResult(condition, "impossible", None, needed)
    if whole == 0:
        return ConditionResult(condition, condition.empty, None, needed)
    share = Fraction(part, whole)
    return ConditionResult(condition, "holds" if share >= needed else "fails", share, needed)
