"""Whether the findings of a checkpoint agree, and what a visit comes to.

The order of the questions is the rule (README.md, "Settled or not"); asking for agreement before
looking at rulings ignored rulings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Literal

import msgspec

from sync.checklist import Boolean, Checklist, Checkpoint
from sync.dot import Dot
from sync.finding import Cleared, Finding, Measured
from sync.rational import rational
from sync.relevance import Condition, Value, holds, names_of, parse_relevance
from sync.ruling import Ruling
from sync.score import Score, point_value, score, score_figure

ConflictKind = Literal[
    "clashing_rulings", "reopened", "applicability", "same_person", "outcome", "measure"
]


class FindingHead(msgspec.Struct, frozen=True):
    """A head of a finding register: who wrote what."""

    dot: Dot
    user: str
    finding: Finding


class RulingHead(msgspec.Struct, frozen=True):
    """A head of a ruling register."""

    dot: Dot
    ruling: Ruling


class Settled(msgspec.Struct, frozen=True):
    """One answer stands. `score` is None when the checkpoint does not apply."""

    by: Literal["ruling", "agreement", "relevance"]
    dot: Dot
    """The ruling, the strictest of the agreeing findings, or what settled the checkpoint because of
    which this one is not relevant."""
    score: Score | None


class Conflict(msgspec.Struct, frozen=True):
    """The office must decide."""

    kind: ConflictKind
    candidates: tuple[Dot, ...]
    stood_until: Dot | None = None
    """The ruling that stood before something arrived that it does not cover."""


class Unscored(msgspec.Struct, frozen=True):
    """Nobody has found anything yet."""


Settlement = Settled | Conflict | Unscored


def settle(
    checkpoint: Checkpoint, findings: Sequence[FindingHead], rulings: Sequence[RulingHead]
) -> Settlement:
    """Settle one checkpoint from the heads of its finding registers and its ruling register."""
    candidates = [head for head in findings if not isinstance(head.finding, Cleared)]
    if any(head.ruling.kind != "withdrawn" for head in rulings):
        return _ruled(checkpoint, findings, candidates, rulings)
    if not candidates:
        return Unscored()
    kind = _disagreement(checkpoint, candidates)
    if kind is not None:
        return Conflict(kind, _dots(candidates))
    strictest = min(candidates, key=lambda head: (_award(checkpoint, head), head.dot))
    return Settled("agreement", strictest.dot, finding_score(checkpoint, strictest.finding))


def settle_all(
    checklist: Checklist,
    findings: Mapping[str, Sequence[FindingHead]],
    rulings: Mapping[str, Sequence[RulingHead]],
) -> dict[str, Settlement]:
    """Settle every checkpoint of a visit; heads by checkpoint id.

    One whose condition certainly fails does not apply, whatever was found there: the findings stay,
    and count again as soon as the condition may hold. It is asked first, before any ruling.
    """
    found: dict[str, Settlement] = {}
    for point in checklist.checkpoints:
        dot = _irrelevant(checklist, point, found) if point.relevant else None
        if dot is not None:
            found[point.id] = Settled("relevance", dot, None)
        else:
            found[point.id] = settle(point, findings.get(point.id, ()), rulings.get(point.id, ()))
    return found


def _irrelevant(
    checklist: Checklist, checkpoint: Checkpoint, found: Mapping[str, Settlement]
) -> Dot | None:
    """What settled the last checkpoint that its condition fails by; None when it may hold."""
    condition = _condition(checkpoint.relevant)
    points = {point.id: point for point in checklist.checkpoints}
    answers = {
        name: (settled, _value(points[name], settled.score))
        for name in names_of(condition)
        if isinstance(settled := found.get(name), Settled)
    }
    known = {name: value for name, (_, value) in answers.items()}
    if holds(condition, known.get) is not False:
        return None
    # A condition that asks about nothing is refused when published.
    return max((settled.dot for settled, _ in answers.values()), default=None)


def _value(checkpoint: Checkpoint, found: Score | None) -> Value:
    if found is None:
        return ""
    if isinstance(checkpoint.measure, Boolean):
        return "present" if found.figure == 1 else "absent"
    return found.figure


@lru_cache(maxsize=1024)
def _condition(text: str) -> Condition:
    return parse_relevance(text)


def finding_score(checkpoint: Checkpoint, finding: Finding) -> Score | None:
    """What one finding comes to by itself; None when cleared or not applicable."""
    return score(checkpoint.measure, finding.inputs) if isinstance(finding, Measured) else None


def ruling_score(checkpoint: Checkpoint, ruling: Ruling) -> Score | None:
    """What a ruling comes to; None when it says not applicable or withdrawn."""
    if ruling.inputs is not None:
        return score(checkpoint.measure, ruling.inputs)
    if ruling.figure is not None:
        return score_figure(checkpoint.measure, ruling.figure)
    return None


def _ruled(
    checkpoint: Checkpoint,
    findings: Sequence[FindingHead],
    candidates: Sequence[FindingHead],
    rulings: Sequence[RulingHead],
) -> Settlement:
    if len(rulings) > 1:
        return Conflict("clashing_rulings", _dots(candidates))
    head = rulings[0]
    if all(str(finding.dot) in head.ruling.covers for finding in findings):
        return Settled("ruling", head.dot, ruling_score(checkpoint, head.ruling))
    return Conflict("reopened", _dots(candidates), stood_until=head.dot)


def _disagreement(checkpoint: Checkpoint, candidates: Sequence[FindingHead]) -> ConflictKind | None:
    scores = [finding_score(checkpoint, head.finding) for head in candidates]
    measured = [each for each in scores if each is not None]
    if len(measured) not in (0, len(scores)):
        return "applicability"
    figures = [each.figure for each in measured]
    same_outcome = len({each.outcome for each in measured}) <= 1
    spread = max(figures) - min(figures) if figures else Fraction(0)
    if same_outcome and spread <= rational(checkpoint.tolerance):
        return None
    if len({head.user for head in candidates}) == 1:
        return "same_person"
    return "measure" if same_outcome else "outcome"


def _award(checkpoint: Checkpoint, head: FindingHead) -> Fraction:
    found = finding_score(checkpoint, head.finding)
    return Fraction(0) if found is None else found.award


def _dots(heads: Sequence[FindingHead]) -> tuple[Dot, ...]:
    return tuple(sorted(head.dot for head in heads))


class Total(msgspec.Struct, frozen=True):
    """A visit's figure. `points` counts what is settled; `low` and `high` are the least and the
    most that it can become while something is open. All are of the checklist's total points."""

    points: Fraction
    low: Fraction
    high: Fraction
    settled: int
    conflicts: int
    unscored: int

    @property
    def final(self) -> bool:
        """Nothing is open."""
        return not self.conflicts and not self.unscored


def total(checklist: Checklist, settlements: Mapping[str, Settlement]) -> Total:
    """Sum a visit. `settlements` by checkpoint id; what is missing counts as unscored."""
    earned = open_points = excluded = Fraction(0)
    settled = conflicts = unscored = 0
    unit = point_value(checklist)
    for checkpoint in checklist.checkpoints:
        worth = rational(checkpoint.weight) * unit
        match settlements.get(checkpoint.id, Unscored()):
            case Settled(score=None):
                settled += 1
                excluded += worth
            case Settled(score=Score(award=award)):
                settled += 1
                earned += award * worth
            case Conflict():
                conflicts += 1
                open_points += worth
            case _:
                unscored += 1
                open_points += worth
    whole = rational(checklist.total_points)
    if checklist.not_applicable == "full":
        earned, excluded = earned + excluded, Fraction(0)
    scale = whole / (whole - excluded) if whole > excluded else Fraction(0)
    low, high = _range(earned, open_points, excluded, whole)
    return Total(earned * scale, low, high, settled, conflicts, unscored)


def _range(
    earned: Fraction, open_points: Fraction, excluded: Fraction, whole: Fraction
) -> tuple[Fraction, Fraction]:
    """Open points may be lost, won, or turn out not to apply: the bounds hold for all three."""
    possible = whole - excluded
    if possible <= 0:
        return Fraction(0), Fraction(0)
    low = earned / possible * whole
    high = (earned + open_points) / possible * whole
    return low, high
