"""Coefficients against published worked examples, and a campaign against figures by hand."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from server.agreement.icc import icc
from server.agreement.kappa import cohen, fleiss, percent
from tests.server.office import CAMPAIGN, Office

SERVER = Path(__file__).parents[2] / "server"

FLEISS_1971_FORM = (
    "0 0 0 0 14",
    "0 2 6 4 2",
    "0 0 3 5 6",
    "0 3 9 2 0",
    "2 2 8 1 1",
    "7 7 0 0 0",
    "3 2 6 3 0",
    "2 5 3 2 2",
    "6 5 2 1 0",
    "0 2 2 3 7",
)
"""Ten subjects, fourteen raters, five categories: counts by category; kappa 0.210."""

SHROUT_FLEISS_1979 = ("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7")
"""Table 2: six targets, four judges; ICC(1,1) = 0.17."""


def table(counts: list[list[int]]) -> list[tuple[str, str]]:
    """Pairs from a table of two raters: rows by the one, columns by the other."""
    return [
        (str(row), str(column))
        for row, line in enumerate(counts)
        for column, n in enumerate(line)
        for _ in range(n)
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        # Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969) 323, table 1, in hundredths.
        ([[53, 5, 2], [11, 14, 5], [1, 6, 3]], 0.429),
        ([[20, 5], [10, 15]], 0.4),
    ],
)
def test_cohen(counts: list[list[int]], expected: float) -> None:
    found = cohen(table(counts))
    assert found is not None
    assert round(float(found), 3) == expected


def test_fleiss() -> None:
    subjects = [
        [str(category) for category, n in enumerate(map(int, line.split())) for _ in range(n)]
        for line in FLEISS_1971_FORM
    ]
    observed, found = percent(subjects), fleiss(subjects)
    assert observed is not None
    assert found.kappa is not None
    assert (round(float(observed), 3), round(found.kappa, 3)) == (0.378, 0.210)
    assert found[1:] == (10, 14)


def test_icc() -> None:
    found = icc([list(map(Fraction, line.split())) for line in SHROUT_FLEISS_1979])
    assert found is not None
    assert round(float(found), 2) == 0.17


def test_unequal_numbers_of_people_are_weighed_as_they_are() -> None:
    # Two things, {1, 1} and {3, 3, 3}: no difference within, all of it between.
    assert icc([[Fraction(1)] * 2, [Fraction(3)] * 3]) == 1
    # Three of {a, a, b} and {a, a}: one pair in three agrees, then one in one.
    assert percent([["a", "a", "b"], ["a", "a"]]) == Fraction(2, 3)
    # {2, 4, 6} and {7, 9}: means 4 and 8, grand 28/5; between 3·(8/5)² + 2·(12/5)² = 96/5; within
    # (8 + 2) / 3 = 10/3; k0 = 5 - 13/5 = 12/5; (96/5 - 10/3) / (96/5 + 7/5·10/3) = 119/179.
    found = icc([list(map(Fraction, (2, 4, 6))), list(map(Fraction, (7, 9)))])
    assert found == pytest.approx(119 / 179)


def test_kappa_is_of_the_places_with_the_most_common_number_of_people() -> None:
    """Of {a, a, b}, {a, a}, {a, b}, {b, b} the three of two people: two of three agree; a and b
    are said three times each, chance 1/2; (2/3 - 1/2) / (1 - 1/2) = 1/3."""
    found = fleiss([["a", "a", "b"], ["a", "a"], ["a", "b"], ["b", "b"], ["a"]])
    assert found.kappa == pytest.approx(1 / 3)
    assert found[1:] == (3, 2)
    # As many places of two people as of three: those of three say more.
    assert fleiss([["a", "b"], ["a", "a", "b"]])[1:] == (1, 3)


def test_a_library_of_100_mb_is_not_loaded_with_the_server() -> None:
    at_start = re.compile(r"^(import|from) (statsmodels|scipy|pandas)", re.MULTILINE)
    for path in SERVER.rglob("*.py"):
        assert not at_start.search(path.read_text(encoding="utf-8")), path


def test_where_everybody_says_the_same_nothing_can_be_told_from_chance() -> None:
    assert fleiss([["a", "a"], ["a", "a"]]) == (None, 2, 2)
    assert cohen([("a", "a"), ("a", "a")]) is None
    assert icc([[Fraction(1)] * 2, [Fraction(1)] * 2]) is None


def test_what_nobody_compared_has_no_coefficient() -> None:
    assert percent([["a"]]) is None
    assert cohen([]) is None
    assert icc([[Fraction(1)] * 2]) is None
    assert fleiss([["a"]]) == (None, 0, 0)


def test_a_campaign_by_hand(own_office: Office) -> None:
    """Three people, two visits, one checkpoint of which 2.4 m² pass.

    Visit 1: 2.0 none, 3.0 full, 3.0 full. Visit 2: 3.0 full, 3.0 full (the third is not there).
    Percent: (1/3 + 1) / 2 = 2/3.
    Fleiss needs one number of people: as many places have two as three, so visit 1 alone: a third
    agrees, chance 1/9 + 4/9 = 5/9, (1/3 - 5/9) / (4/9) = -1/2. ICC: means 8/3 and 3, grand 14/5;
    between 3·(2/15)² + 2·(1/5)² = 2/15; within (4/9 + 1/9 + 1/9) / 3 = 2/9; k0 = 5 - 13/5 = 12/5;
    (2/15 - 2/9) / (2/15 + 7/5·2/9) = (-4/45) / (4/9) = -1/5.
    The first one's severity: (0 - 1 + 1 - 1) / 2 = -1/2; the others': 0.
    """
    jia, yi, bing = own_office.tablet(), own_office.tablet(), own_office.tablet()
    visits = [own_office.visit(jia, yi, bing), own_office.visit(jia, yi)]
    for tablet, boards in ((jia, ("2", "3")), (yi, ("3", "3")), (bing, ("3",))):
        tablet.sync()
        for visit, width in zip(visits, boards, strict=False):
            tablet.score(visit, "pub-02", {"boards": [{"width_m": width, "height_m": "1"}]})
        tablet.sync()
    found = own_office.get(f"/api/campaigns/{CAMPAIGN}/agreement")
    (point,) = found["checkpoints"]
    assert (point["checkpoint"], point["compared"], point["size"]) == ("pub-02", 2, "few")
    assert (point["percent"], point["kappa"], point["icc"]) == (0.6667, -0.5, -0.2)
    assert (point["kappa_from"], point["kappa_people"]) == (1, 3)
    assert (found["percent"], found["kappa"], found["raters"]) == (0.6667, -0.5, 3)
    severity = {each["user"]: each["severity"] for each in found["inspectors"]}
    assert severity == {jia.user: -0.5, yi.user: 0.0, bing.user: 0.0}
    pairs = {frozenset(each["users"]): each for each in found["pairs"]}
    both = pairs[frozenset({jia.user, yi.user})]
    # Jia none, full; Yi full, full: half agree, and as much would by chance.
    assert (both["compared"], both["percent"], both["kappa"]) == (2, 0.5, 0.0)
