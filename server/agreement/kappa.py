"""Agreement on categories: percent, Cohen's kappa, Fleiss' kappa.

A subject is one thing that several people put into categories. Sources: Cohen, Educational and
Psychological Measurement 20 (1960) 37; Fleiss, Psychological Bulletin 76 (1971) 378.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple


class Fleiss(NamedTuple):
    """Fleiss' kappa of `counted` subjects, each of which `people` people put into a category.

    None where all say the same of everything: then nothing tells agreement from chance.
    """

    kappa: float | None
    counted: int
    people: int


def percent(subjects: Sequence[Sequence[str]]) -> Fraction | None:
    """How often two people agree on a subject, 0..1; subjects of one person do not count."""
    shares = [_agreeing(each) for each in subjects if len(each) > 1]
    return sum(shares, Fraction(0)) / len(shares) if shares else None


def fleiss(subjects: Sequence[Sequence[str]]) -> Fleiss:
    """Fleiss' kappa, which is defined for one number of people at every subject.

    The library gets the subjects of the number that most have (of two such, the larger); the
    others are left out, and `counted` says how many are not. Nothing counted without two people
    anywhere.
    """
    numbers = Counter(len(each) for each in subjects if len(each) > 1)
    if not numbers:
        return Fleiss(None, 0, 0)
    people, counted = max(numbers.items(), key=lambda each: (each[1], each[0]))
    compared = [list(each) for each in subjects if len(each) == people]
    if len({category for each in compared for category in each}) == 1:
        return Fleiss(None, counted, people)
    from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa  # type: ignore[import-untyped]

    table, _ = aggregate_raters(compared)
    return Fleiss(float(fleiss_kappa(table)), counted, people)


def cohen(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa of two people, each with their own habits, over what both put into a category.

    None without such a subject, and where both say the same of everything.
    """
    if len({category for pair in pairs for category in pair}) < 2:
        return None
    from statsmodels.stats.inter_rater import cohens_kappa, to_table

    table, _ = to_table([list(pair) for pair in pairs])
    return float(cohens_kappa(table, return_results=False))


def _agreeing(said: Sequence[str]) -> Fraction:
    """The share of pairs of people that agree on one subject."""
    same = sum(n * (n - 1) for n in Counter(said).values())
    return Fraction(same, len(said) * (len(said) - 1))
