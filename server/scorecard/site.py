"""Site results: what a visit's checkpoints bring to the scoring points that they feed."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import msgspec

from server.scorecard.card import SiteFeed
from sync.checklist import Checklist
from sync.rational import rational
from sync.settle import Settled, Settlement, Unscored


class SiteResult(msgspec.Struct, frozen=True):
    """One checkpoint: its weight, and its award 0..1 (None: it does not apply), once settled."""

    weight: Fraction
    settled: bool
    award: Fraction | None


class SiteShare(msgspec.Struct, frozen=True):
    """What a feed comes to. `award` is None where none of its checkpoints applies."""

    settled: bool
    award: Fraction | None


SiteResults = Mapping[str, Mapping[str, SiteResult]]
"""By checklist, then by checkpoint."""


def site_results(
    checklist: Checklist, settlements: Mapping[str, Settlement]
) -> dict[str, SiteResult]:
    """Every checkpoint of a visit; what has no settlement is open."""
    return {
        checkpoint.id: _result(
            rational(checkpoint.weight), settlements.get(checkpoint.id, Unscored())
        )
        for checkpoint in checklist.checkpoints
    }


def site_share(feed: SiteFeed, results: SiteResults) -> SiteShare:
    """The feed's checkpoints by their weights. It is open until every one of them is settled."""
    of_checklist = results.get(feed.checklist, {})
    fed = [of_checklist.get(checkpoint) for checkpoint in feed.checkpoints]
    settled = [result for result in fed if result is not None and result.settled]
    if len(settled) < len(fed):
        return SiteShare(False, None)
    applied = [(one.weight, one.award) for one in settled if one.award is not None]
    weights = sum((weight for weight, _ in applied), Fraction(0))
    if not weights:
        return SiteShare(True, None)
    return SiteShare(True, sum((w * award for w, award in applied), Fraction(0)) / weights)


def _result(weight: Fraction, settlement: Settlement) -> SiteResult:
    if not isinstance(settlement, Settled):
        return SiteResult(weight, False, None)
    return SiteResult(weight, True, None if settlement.score is None else settlement.score.award)
