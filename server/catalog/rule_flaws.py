"""Whether a measure's rule can be followed: bounds, order and awards of its lines.

Bands are tried in order and the first match counts (sync.checklist.Band), so they must go from
the best award to the worst and none may lie inside an earlier one: it could never match.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from server.catalog.flaw import Flaw, repeated
from sync.checklist import AnyMeasure, Band, Boolean, Count, Rating, Ratio, Sample
from sync.rational import rational

_Range = tuple[Fraction, Fraction]
_LARGEST = Fraction(1_000_000)
"""Above any figure that a Decimal can write."""


def rule_flaws(record: str, measure: AnyMeasure) -> Iterator[Flaw]:
    """Yield what is wrong with the rule of the checkpoint `record`."""
    match measure:
        case Boolean():
            return
        case Rating():
            yield from _rating_flaws(record, measure)
        case _:
            yield from _band_flaws(record, measure.bands)
            yield from _boundary_flaws(record, measure)
    if isinstance(measure, Sample):
        yield from _sample_flaws(record, measure)


def _rating_flaws(record: str, rating: Rating) -> Iterator[Flaw]:
    awards = [rational(level.award) for level in rating.levels]
    if len(awards) < 2:
        yield Flaw(record, "评级至少要有两级", "a rating needs two levels or more", "rule")
    if any(worse >= better for worse, better in pairwise(awards)):
        yield Flaw(
            record, "评级要从差到好排列，得分递增", "levels must rise from worst to best", "rule"
        )
    if not awards or awards[-1] != 1:
        yield Flaw(record, "最好一级应得满分（1）", "the best level must award 1", "rule")


def _band_flaws(record: str, bands: tuple[Band, ...]) -> Iterator[Flaw]:
    awards = [rational(band.award) for band in bands]
    if not awards or awards[0] != 1:
        yield Flaw(record, "第一条得分线应得满分（1）", "the first band must award 1", "rule")
    if any(better <= worse for better, worse in pairwise(awards)):
        yield Flaw(
            record, "得分线要从高到低排列", "bands must fall from best to worst award", "rule"
        )
    ranges = [_range(band) for band in bands]
    if any(low > high for low, high in ranges):
        yield Flaw(record, "得分线的下限高于上限", "a band begins above its end", "rule")
    for index, later in enumerate(ranges):
        if any(_inside(later, earlier) for earlier in ranges[:index]):
            yield Flaw(record, "有得分线永远用不到", "a band can never be reached", "rule")


def _boundary_flaws(record: str, measure: AnyMeasure) -> Iterator[Flaw]:
    assert not isinstance(measure, Boolean | Rating)
    for band in measure.bands:
        bounds = [rational(b) for b in (band.at_least, band.at_most) if b is not None]
        if not bounds:
            yield Flaw(record, "得分线没有写界限", "a band has no boundary", "rule")
        if isinstance(measure, Ratio | Sample) and any(bound > 1 for bound in bounds):
            yield Flaw(record, "比例的界限不能大于 1", "a share cannot be above 1", "rule")
        if isinstance(measure, Count) and any(bound.denominator != 1 for bound in bounds):
            yield Flaw(record, "计数的界限应为整数", "a count's boundary must be whole", "rule")


def _sample_flaws(record: str, sample: Sample) -> Iterator[Flaw]:
    if sample.min_asked < 1:
        yield Flaw(record, "至少要问一人", "at least one person must be asked", "rule")
    if bool(sample.items) != (0 < sample.pass_at <= len(sample.items)):
        yield Flaw(
            record,
            "通过线应在 1 与词数之间",
            "pass_at must be from 1 to the number of items",
            "rule",
        )
    for item in repeated(item.zh for item in sample.items):
        yield Flaw(record, f"“{item}”重复", f"{item} is there twice", "rule")


def _range(band: Band) -> _Range:
    low = Fraction(0) if band.at_least is None else rational(band.at_least)
    high = _LARGEST if band.at_most is None else rational(band.at_most)
    return low, high


def _inside(inner: _Range, outer: _Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
