"""Agreement on categories: percent, Cohen's kappa, Fleiss' kappa.

Three formulas of a few lines in exact fractions, held to published worked examples
(tests/server/test_agreement.py). The libraries that have them (statsmodels, pingouin) bring scipy
and pandas to an installation that is set up in a minute on an office computer.

A subject is one thing that several people put into categories. Sources: Cohen, Educational and
Psychological Measurement 20 (1960) 37; Fleiss, Psychological Bulletin 76 (1971) 378.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction


def percent(subjects: Sequence[Sequence[str]]) -> Fraction | None:
    """How often two people agree on a subject, 0..1; subjects of one person do not count."""
    shares = [_agreeing(each) for each in subjects if len(each) > 1]
    return sum(shares, Fraction(0)) / len(shares) if shares else None


def fleiss(subjects: Sequence[Sequence[str]]) -> Fraction | None:
    """Fleiss' kappa. Where the number of people differs, each subject counts with its own.

    None without two people anywhere, and where all say the same of everything: then nothing tells
    agreement from chance.
    """
    compared = [each for each in subjects if len(each) > 1]
    observed = percent(compared)
    if observed is None:
        return None
    said = Counter(category for each in compared for category in each)
    everything = sum(said.values())
    by_chance = sum((Fraction(n, everything) ** 2 for n in said.values()), Fraction(0))
    return _beyond(observed, by_chance)


def cohen(pairs: Sequence[tuple[str, str]]) -> Fraction | None:
    """Cohen's kappa of two people, each with their own habits; None as for `fleiss`."""
    if not pairs:
        return None
    observed = Fraction(sum(one == other for one, other in pairs), len(pairs))
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    by_chance = sum(
        (Fraction(n * others[category], len(pairs) ** 2) for category, n in ones.items()),
        Fraction(0),
    )
    return _beyond(observed, by_chance)


def _agreeing(said: Sequence[str]) -> Fraction:
    """The share of pairs of people that agree on one subject."""
    same = sum(n * (n - 1) for n in Counter(said).values())
    return Fraction(same, len(said) * (len(said) - 1))


def _beyond(observed: Fraction, by_chance: Fraction) -> Fraction | None:
    return None if by_chance == 1 else (observed - by_chance) / (1 - by_chance)
