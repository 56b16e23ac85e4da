"""Agreement on figures: the intraclass correlation ICC(1), one-way random effects.

Each thing may be measured by other people than the next, as visits are. The library gives the F of
the one-way analysis of variance; ICC(1) = (F - 1) / (F + k - 1), with k people at each thing.
Sources: Shrout and Fleiss, Psychological Bulletin 86 (1979) 420, case 1; for unequal numbers of
people k as in Donner, International Statistical Review 54 (1986) 67.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction


def icc(groups: Sequence[Sequence[Fraction]]) -> float | None:
    """The share of the differences in figures that comes from the things measured.

    The library gets every thing of two figures or more; one figure alone compares with nothing.
    At most 1; below 0 where people differ more at one thing than things do. None with fewer than
    two such things, and where all figures are the same.
    """
    compared = [each for each in groups if len(each) > 1]
    if len(compared) < 2 or len({figure for each in compared for figure in each}) == 1:
        return None
    if all(len(set(each)) == 1 for each in compared):
        return 1.0
    from statsmodels.stats.oneway import anova_oneway  # type: ignore[import-untyped]

    figures = [[float(figure) for figure in each] for each in compared]
    variances = float(anova_oneway(figures, use_var="equal").statistic)
    return (variances - 1) / (variances + _people(compared) - 1)


def _people(compared: Sequence[Sequence[Fraction]]) -> float:
    """How many people there are at a thing, on the average that fits unequal numbers."""
    everything = sum(map(len, compared))
    squares = sum(len(each) ** 2 for each in compared)
    return (everything - squares / everything) / (len(compared) - 1)
