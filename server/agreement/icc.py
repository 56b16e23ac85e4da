"""Agreement on figures: the intraclass correlation ICC(1), one-way random effects.

Each thing may be measured by other people than the next, as visits are. Source: Shrout and Fleiss,
Psychological Bulletin 86 (1979) 420, case 1; for unequal numbers of people k0 as in Donner,
International Statistical Review 54 (1986) 67.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction


def icc(groups: Sequence[Sequence[Fraction]]) -> Fraction | None:
    """The share of the differences in figures that comes from the things measured.

    At most 1; below 0 where people differ more at one thing than things do. None with fewer than
    two things of at least two figures, and where all figures are the same.
    """
    compared = [each for each in groups if len(each) > 1]
    if len(compared) < 2:
        return None
    everything = sum(map(len, compared))
    grand = sum((sum(each, Fraction(0)) for each in compared), Fraction(0)) / everything
    means = [sum(each, Fraction(0)) / len(each) for each in compared]
    between = sum(
        (len(each) * (mean - grand) ** 2 for each, mean in zip(compared, means, strict=True)),
        Fraction(0),
    ) / (len(compared) - 1)
    within = sum(
        ((x - mean) ** 2 for each, mean in zip(compared, means, strict=True) for x in each),
        Fraction(0),
    ) / (everything - len(compared))
    squares = sum(len(each) ** 2 for each in compared)
    size = (everything - Fraction(squares, everything)) / (len(compared) - 1)
    divisor = between + (size - 1) * within
    return (between - within) / divisor if divisor else None
