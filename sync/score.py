"""From measured inputs to figure, outcome and points. Exact fractions throughout.

The same answers as `pwa/core/score.ts`; `tests/vectors/score.json` holds both to it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import msgspec

from sync.checklist import AnyMeasure, Band, Boolean, Checklist, Checkpoint, Rating, Sample
from sync.finding import (
    AreaInputs,
    AskedInputs,
    BooleanInputs,
    CountInputs,
    Inputs,
    PeopleInputs,
    RatioInputs,
)
from sync.rational import rational

Outcome = Literal["full", "partial", "none"]


class Score(msgspec.Struct, frozen=True):
    """What inputs come to: the figure in the measure's unit, and the share 0..1 of the points."""

    figure: Fraction
    award: Fraction

    @property
    def outcome(self) -> Outcome:
        """full, partial or none."""
        if self.award == 1:
            return "full"
        return "partial" if self.award else "none"


def score(measure: AnyMeasure, inputs: Inputs) -> Score:
    """Apply the measure's rule. `inputs` must be well formed for it (content.read_inputs)."""
    return score_figure(measure, _figure(measure, inputs))


def score_figure(measure: AnyMeasure, figure: Fraction) -> Score:
    """Apply the measure's rule to a figure that is already known."""
    match measure:
        case Boolean():
            return Score(figure, Fraction(int((figure == 1) == (measure.good == "present"))))
        case Rating():
            return Score(figure, figure)
        case _:
            return Score(figure, _award(measure.bands, figure))


def full_points(checklist: Checklist, checkpoint: Checkpoint) -> Fraction:
    """What the checkpoint is worth: its weight's share of the checklist's points."""
    return rational(checkpoint.weight) * point_value(checklist)


def point_value(checklist: Checklist) -> Fraction:
    """What a weight of 1 is worth in points. Cost is the number of checkpoints: ask once."""
    weights = sum((rational(c.weight) for c in checklist.checkpoints), Fraction(0))
    return rational(checklist.total_points) / weights


def _award(bands: tuple[Band, ...], figure: Fraction) -> Fraction:
    for band in bands:
        above = band.at_least is None or figure >= rational(band.at_least)
        below = band.at_most is None or figure <= rational(band.at_most)
        if above and below:
            return rational(band.award)
    return Fraction(0)


def _figure(measure: AnyMeasure, inputs: Inputs) -> Fraction:
    match inputs:
        case RatioInputs():
            return _share(inputs)
        case AreaInputs():
            return sum((rational(b.width_m) * rational(b.height_m) for b in inputs.boards), _ZERO)
        case CountInputs():
            return Fraction(inputs.count)
        case BooleanInputs():
            return Fraction(int(inputs.present))
        case AskedInputs():
            return _passed(measure, inputs.asked, inputs.passed)
        case PeopleInputs():
            return _recited(measure, inputs)
        case _:
            assert isinstance(measure, Rating)
            return rational(measure.levels[inputs.level].award)


def _share(inputs: RatioInputs) -> Fraction:
    wall, posters, openings = (
        sum((rational(p.length_m) * rational(p.height_m) for p in panels), _ZERO)
        for panels in (inputs.wall, inputs.posters, inputs.openings)
    )
    return posters / (wall - openings)


def _recited(measure: AnyMeasure, inputs: PeopleInputs) -> Fraction:
    assert isinstance(measure, Sample)
    passed = sum(len(person.said) >= measure.pass_at for person in inputs.people)
    return _passed(measure, len(inputs.people), passed)


def _passed(measure: AnyMeasure, asked: int, passed: int) -> Fraction:
    assert isinstance(measure, Sample)
    return Fraction(passed, max(asked, measure.min_asked, 1))


_ZERO = Fraction(0)
