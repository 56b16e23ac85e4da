"""What a stated policy makes of findings that disagree: the strictest, the mean, the median.

| | measured areas, shares, counts, samples | seen or not seen | a level |
|---|---|---|---|
| strictest | the finding that earns least, then the lowest dot | the same | the same |
| mean | the exact mean of the figures, never rounded | what most saw; a tie: what earns less | the level whose award is nearest the mean award; a tie: the lower one |
| median | the middle figure, or the mean of the two in the middle | as for the mean | the middle level, the lower of two |

A person counts once: of several of their own findings the strictest does. Where some say that the
checkpoint does not apply no mean answers that, and no policy but the strictest decides: among what
was measured.
"""  # noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Literal, get_args

import msgspec

from sync.checklist import Boolean, Checkpoint, Rating
from sync.dot import Dot
from sync.finding import BooleanInputs, Inputs, Measured, RatingInputs
from sync.rational import rational, text
from sync.score import Score, score, score_figure
from sync.settle import FindingHead, finding_score

Policy = Literal["strictest", "mean", "median"]
POLICIES: tuple[Policy, ...] = get_args(Policy)

MOST_DIGITS = 30
"""Of each part of an exact figure in a ruling (`sync/ruling.py`)."""


class Decided(msgspec.Struct, frozen=True):
    """A decision as a ruling carries it, what it earns, and whose finding it is if anybody's."""

    decision: dict[str, Any]
    score: Score
    dot: Dot | None = None


class _Measurement(msgspec.Struct, frozen=True):
    head: FindingHead
    inputs: Inputs
    score: Score


def decide(policy: Policy, point: Checkpoint, heads: Sequence[FindingHead]) -> Decided | None:
    """What the policy decides on these candidates; None where it decides nothing."""
    measured = [
        _Measurement(head, head.finding.inputs, found)
        for head in heads
        if isinstance(head.finding, Measured)
        and (found := finding_score(point, head.finding)) is not None
    ]
    if not measured:
        return None
    strictest = min(measured, key=lambda each: (each.score.award, each.head.dot))
    if policy == "strictest":
        return Decided(_taking(strictest.inputs), strictest.score, strictest.head.dot)
    if len(measured) < len(heads):
        return None
    scores = [each.score for each in _one_each(measured)]
    match point.measure:
        case Boolean():
            return _level(point, BooleanInputs(_seen(point.measure, scores)))
        case Rating(levels=levels):
            awards = [rational(level.award) for level in levels]
            return _level(
                point, RatingInputs(_nearest(awards, _middle(policy, scores, levels=True)))
            )
        case _:
            return _figure(point, _middle(policy, scores, levels=False))


def _one_each(measured: Sequence[_Measurement]) -> list[_Measurement]:
    """The strictest of each person."""
    ordered = sorted(measured, key=lambda each: (each.score.award, each.head.dot), reverse=True)
    return list({each.head.user: each for each in ordered}.values())


def _seen(measure: Boolean, scores: Sequence[Score]) -> bool:
    """What most saw."""
    yes = sum(each.figure == 1 for each in scores)
    if yes * 2 != len(scores):
        return yes * 2 > len(scores)
    return measure.good == "absent"


def _middle(policy: Policy, scores: Sequence[Score], *, levels: bool) -> Fraction:
    figures = sorted(each.figure for each in scores)
    if policy == "mean":
        return sum(figures, Fraction(0)) / len(figures)
    half = len(figures) // 2
    if len(figures) % 2 or levels:
        return figures[(len(figures) - 1) // 2]
    return (figures[half - 1] + figures[half]) / 2


def _nearest(awards: Sequence[Fraction], wanted: Fraction) -> int:
    """Index of the level nearest the award; of two the one that earns less."""
    return min(range(len(awards)), key=lambda at: (abs(awards[at] - wanted), awards[at], at))


def _level(point: Checkpoint, inputs: BooleanInputs | RatingInputs) -> Decided:
    return Decided(_taking(inputs), score(point.measure, inputs))


def _figure(point: Checkpoint, figure: Fraction) -> Decided | None:
    if max(len(str(figure.numerator)), len(str(figure.denominator))) > MOST_DIGITS:
        return None
    decision = {"kind": "figure", "figure": text(figure)}
    return Decided(decision, score_figure(point.measure, figure))


def _taking(inputs: Inputs) -> dict[str, Any]:
    return {"kind": "measured", "inputs": inputs}
