"""From the results of all methods to points per scoring point, criterion, category and in all.

A scoring point with conditions is decided by its numbers. Any other needs one result of each of
its methods; where the document names no method, any one result will do. The on-site result comes
from the checkpoints that feed the scoring point, or from a reviewer where none do. Results beyond
what is needed count too: a reviewer who finds that figures are untrue can say so. Several results
become one by the card's `combine`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

import msgspec

from server.scorecard.bonus import bonus
from server.scorecard.card import Scorecard, ScoringPoint, SiteFeed
from server.scorecard.condition import ConditionResult, check
from server.scorecard.result import CardScore, Part, PointState, Results, ScoringPointScore, Sum
from server.scorecard.site import SiteShare, site_share
from sync.rational import rational

_ZERO = Fraction(0)
ANY_METHOD = "any"
"""What a scoring point of unknown methods waits for."""


class _Gathered(msgspec.Struct, frozen=True):
    """The results at hand for a scoring point, and what it still waits for."""

    parts: tuple[Part, ...]
    waiting: tuple[str, ...]


def score_card(card: Scorecard, results: Results) -> CardScore:
    """Score a unit. Results that name nothing of the card are passed over."""
    feeds = {feed.scoring_point: feed for feed in card.feeds}
    points = tuple(
        _scoring_point(card, point, feeds.get(point.id), results) for point in card.scoring_points
    )
    bonuses = tuple(bonus(scheme, results.claims) for scheme in card.bonuses)
    added = sum((one.points for one in bonuses), _ZERO)
    base, possible = _base(card, points)
    return CardScore(
        base=base,
        bonus=added,
        low=base + added,
        high=base + possible + added,
        open=sum(point.state == "open" for point in points),
        scoring_points=points,
        criteria={number: _sum(of) for number, of in _by_criterion(points).items()},
        categories={c.id: _sum(p for p in points if p.category == c.id) for c in card.categories},
        bonuses=bonuses,
    )


def _base(card: Scorecard, points: Sequence[ScoringPointScore]) -> tuple[Fraction, Fraction]:
    """Points earned and points still open, both of the card's total."""
    whole, total = _sum(points), rational(card.total_points)
    if card.not_applicable == "full":
        return total - whole.worth + whole.earned, whole.open_points
    if not whole.worth:
        return _ZERO, _ZERO
    scale = total / whole.worth
    return whole.earned * scale, whole.open_points * scale


def _scoring_point(
    card: Scorecard, point: ScoringPoint, feed: SiteFeed | None, results: Results
) -> ScoringPointScore:
    conditions = tuple(check(one, results.numbers) for one in point.conditions)
    gathered = _gather(point, feed, conditions, results)
    state, award = _outcome(card, gathered)
    if point.id in results.not_applicable:
        state, award, gathered = "not_applicable", None, _Gathered((), ())
    return ScoringPointScore(
        scoring_point=point.id,
        category=point.category,
        criterion=point.criterion,
        worth=rational(point.points),
        state=state,
        award=award,
        parts=gathered.parts,
        waiting=gathered.waiting,
        conditions=conditions,
    )


def _outcome(card: Scorecard, gathered: _Gathered) -> tuple[PointState, Fraction | None]:
    if gathered.waiting:
        return "open", None
    awards = [part.award for part in gathered.parts]
    if not awards:
        return "not_applicable", None
    return "settled", min(awards) if card.combine == "lowest" else sum(awards, _ZERO) / len(awards)


def _gather(
    point: ScoringPoint,
    feed: SiteFeed | None,
    conditions: Sequence[ConditionResult],
    results: Results,
) -> _Gathered:
    parts = [
        Part(judged.method, rational(judged.award), (judged.origin,))
        for judged in results.judgements
        if judged.scoring_point == point.id
    ]
    share = None if feed is None else site_share(feed, results.site)
    if feed is not None and share is not None and share.award is not None:
        parts.append(Part("site", share.award, feed.checkpoints))
    if conditions:
        return _with_numbers(parts, conditions)
    return _Gathered(tuple(parts), tuple(_missing(point, share, parts)))


def _with_numbers(parts: Sequence[Part], conditions: Sequence[ConditionResult]) -> _Gathered:
    """One condition that fails decides; else every one must be known."""
    states = {result.state for result in conditions}
    origins = tuple(
        dict.fromkeys(q for one in conditions for q in (one.condition.part, one.condition.whole))
    )
    if "fails" in states:
        return _Gathered((*parts, Part("numbers", _ZERO, origins)), ())
    if states == {"holds"}:
        return _Gathered((*parts, Part("numbers", Fraction(1), origins)), ())
    waiting = (one.condition.part for one in conditions if one.state != "holds")
    return _Gathered(tuple(parts), tuple(waiting))


def _missing(point: ScoringPoint, share: SiteShare | None, parts: Sequence[Part]) -> Iterable[str]:
    have = {part.method for part in parts}
    if share is not None:
        have.discard("site")
    if share is not None and share.settled:
        have.add("site")
    if not point.methods.names:
        return () if have else (ANY_METHOD,)
    return (method for method in point.methods.names if method not in have)


def _sum(points: Iterable[ScoringPointScore]) -> Sum:
    applied = [point for point in points if point.state != "not_applicable"]
    return Sum(
        earned=sum((point.earned for point in applied), _ZERO),
        open_points=sum((point.worth for point in applied if point.state == "open"), _ZERO),
        worth=sum((point.worth for point in applied), _ZERO),
    )


def _by_criterion(points: Iterable[ScoringPointScore]) -> dict[int, list[ScoringPointScore]]:
    found: dict[int, list[ScoringPointScore]] = {}
    for point in points:
        found.setdefault(point.criterion, []).append(point)
    return found
