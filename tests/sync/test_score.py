from __future__ import annotations

from fractions import Fraction

import pytest

from sync.checklist import (
    AnyMeasure,
    Area,
    Band,
    Boolean,
    Count,
    Level,
    Rating,
    Ratio,
    Sample,
    Text,
)
from sync.finding import (
    AreaInputs,
    AskedInputs,
    Board,
    BooleanInputs,
    CountInputs,
    Inputs,
    Panel,
    PeopleInputs,
    Person,
    RatingInputs,
    RatioInputs,
)
from sync.score import Score, full_points, point_value, score, score_figure
from tests.sync.setting import CHECKLIST, COUNT

T = Text("题", "title")
RATIO = Ratio((Band("1", at_least="0.3"), Band("0.6", at_least="0.2", at_most="0.3")))
AREA = Area((Band("1", at_least="2.4"),))
FEW = Count((Band("1", at_most="2"), Band("0.5", at_most="4")))
VALUES = Sample((Band("1", at_least="0.8"),), min_asked=5, items=(T, T, T), pass_at=2)
ASKED = Sample((Band("1", at_least="0.8"),), min_asked=5)
RATING = Rating((Level(T, "0"), Level(T, "0.5"), Level(T, "1")))


def panel(length: str, height: str) -> Panel:
    return Panel(length, height)


@pytest.mark.parametrize(
    ("measure", "inputs", "figure", "award"),
    [
        (RATIO, RatioInputs((panel("10", "2"),), (panel("3", "2"),)), "3/10", "1"),
        (
            RATIO,
            RatioInputs((panel("5", "2"), panel("5", "2")), (panel("4", "1"),), (panel("2", "2"),)),
            "1/4",
            "3/5",
        ),
        (RATIO, RatioInputs((panel("1", "1"),), ()), "0", "0"),
        (AREA, AreaInputs((Board("2", "1.2"),)), "12/5", "1"),
        (AREA, AreaInputs((Board("1", "1.2"), Board("1", "1.1"))), "23/10", "0"),
        (AREA, AreaInputs(()), "0", "0"),
        (FEW, CountInputs(2), "2", "1"),
        (FEW, CountInputs(3), "3", "1/2"),
        (FEW, CountInputs(5), "5", "0"),
        (Boolean("present"), BooleanInputs(True), "1", "1"),
        (Boolean("absent"), BooleanInputs(True), "1", "0"),
        (Boolean("absent"), BooleanInputs(False), "0", "1"),
        (ASKED, AskedInputs(4, 4), "4/5", "1"),
        (ASKED, AskedInputs(10, 7), "7/10", "0"),
        (VALUES, PeopleInputs((Person((0, 1)), Person((2,)))), "1/5", "0"),
        (Sample((), min_asked=0), AskedInputs(0, 0), "0", "0"),
        (RATING, RatingInputs(1), "1/2", "1/2"),
    ],
)
def test_measured_inputs_come_to_a_figure_and_an_award(
    measure: AnyMeasure, inputs: Inputs, figure: str, award: str
) -> None:
    assert score(measure, inputs) == Score(Fraction(figure), Fraction(award))


@pytest.mark.parametrize(("award", "outcome"), [("1", "full"), ("1/2", "partial"), ("0", "none")])
def test_an_award_is_full_partial_or_none(award: str, outcome: str) -> None:
    assert Score(Fraction(0), Fraction(award)).outcome == outcome


def test_a_figure_that_is_known_is_held_against_the_same_rule() -> None:
    assert score_figure(AREA, Fraction(12, 5)).award == 1
    assert score_figure(Boolean("absent"), Fraction(0)).award == 1
    assert score_figure(RATING, Fraction(1, 2)).award == Fraction(1, 2)


def test_points_are_shared_out_by_weight() -> None:
    assert point_value(CHECKLIST) == 2
    assert full_points(CHECKLIST, COUNT) == 4
    assert sum(full_points(CHECKLIST, each) for each in CHECKLIST.checkpoints) == 12
