"""Unit reading: a file's lines into units, or every problem at once by cell."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import msgspec

from server.authoring.problem import Problem, shown
from server.authoring.progress import Progress
from server.authoring.unit_sheet import Line, read_unit_sheet
from server.catalog.region import Region, derived_region
from server.catalog.unit import CITY, Level, Unit

LEVELS: dict[str, Level] = {
    "全国文明单位": "national",
    "全国": "national",
    "国家级": "national",
    "省级文明标兵单位": "provincial_model",
    "省级标兵": "provincial_model",
    "省文明标兵单位": "provincial_model",
    "省级文明单位": "provincial",
    "省级": "provincial",
    "省文明单位": "provincial",
    "市级文明标兵单位": "city_model",
    "市级标兵": "city_model",
    "市级文明单位": "city",
    "市级": "city",
    "national": "national",
    "provincial_model": "provincial_model",
    "provincial": "provincial",
    "city_model": "city_model",
    "city": "city",
}
_YES = {"是": True, "yes": True, "true": True, "√": True, "1": True}
_NO = {"": False, "否": False, "no": False, "false": False, "0": False, "—": False}
_YEARS = range(1980, 2101)
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_OLD_TAX = re.compile(r"^(?P<place>.+?)(?:国家|地方)税务局$")
"""National and local tax bureaus were merged in 2018 ; the list of Yueyang 2020 has both names."""


class ListedUnit(msgspec.Struct, frozen=True):
    """One unit of a file and the line that it stands in. `unit.successor` is the name or id as
    typed, or found: `successor_found`."""

    line: int
    unit: Unit
    region: str
    successor: str = ""
    successor_found: bool = False


class UnitReading(msgspec.Struct, frozen=True):
    """`units` is empty where there are problems."""

    units: tuple[ListedUnit, ...]
    problems: tuple[Problem, ...]


def read_units(
    data: bytes,
    regions: Sequence[Region],
    misleading: Sequence[str],
    progress: Progress | None = None,
    upto: int = 100,
) -> UnitReading:
    """Read a list of units, which may be hostile. Nothing is kept and nothing is changed.

    Reading is the first `upto` percent of the work that is told to `progress`. Raises Stopped.
    """
    progress = Progress() if progress is None else progress
    progress.stage(upto * 3 // 4)
    sheet = read_unit_sheet(data, progress)
    progress.stage(upto)
    problems = list(sheet.problems)
    broken = {(problem.sheet, problem.cell) for problem in problems}
    found = []
    for place, line in enumerate(sheet.lines):
        progress.told(place, len(sheet.lines))
        told: list[Problem] = []
        found.append(_unit(line, regions, misleading, told))
        problems.extend(each for each in told if (each.sheet, each.cell) not in broken)
    problems.extend(_twice(sheet.lines))
    if problems:
        return UnitReading((), tuple(problems))
    return UnitReading(tuple(_with_successors(found)), ())


def unit_key(name: str, level: str, cohort_year: int) -> str:
    """The id of a unit that came without one: the same name, level and cohort give the same."""
    digest = hashlib.sha256(f"{name}\n{level}\n{cohort_year}".encode()).hexdigest()
    return f"unit-{digest[:12]}"


def _unit(
    line: Line, regions: Sequence[Region], misleading: Sequence[str], problems: list[Problem]
) -> ListedUnit:
    name = _name(line, problems)
    level = _level(line, problems)
    year = _year(line, problems)
    region, derived = _region(line, name, regions, misleading, problems)
    given = line.text("id")
    if given and not _ID.fullmatch(given):
        problems.append(
            line.problem("id", "id_invalid", "编号只能用小写字母、数字和 -", "an id is a-z 0-9 -")
        )
    unit = Unit(
        id=given or unit_key(name, level, year),
        name=name,
        level=level,
        cohort_year=year,
        jurisdiction=region.jurisdiction,
        jurisdiction_kind=region.region_kind,
        jurisdiction_derived=derived,
        note=line.text("note")[:500],
        reorganised=_reorganised(line, problems),
    )
    return ListedUnit(line.number, unit, region.id, line.text("successor"))


def _name(line: Line, problems: list[Problem]) -> str:
    name = line.text("name")
    if not name:
        problems.append(line.problem("name", "name_missing", "缺少单位名称", "the name is missing"))
    if len(name) > 100:
        problems.append(
            line.problem("name", "name_long", "名称超过 100 个字", "over 100 characters")
        )
    return name


def _level(line: Line, problems: list[Problem]) -> Level:
    text = line.text("level")
    found = LEVELS.get(text.lower())
    if found is None:
        known = "、".join(word for word in LEVELS if len(word) > 5 and "单位" in word)
        problems.append(
            line.problem(
                "level",
                "level_unknown",
                f"不认识级别“{shown(text)}”，可填：{known}",
                f"level {shown(text)!r} is not known",
            )
        )
    return found or "provincial"


def _year(line: Line, problems: list[Problem]) -> int:
    text = line.text("cohort_year").removesuffix("年").removesuffix("届").removesuffix("年")
    if text.isascii() and text.isdigit() and len(text) == 4 and int(text) in _YEARS:
        return int(text)
    typed = shown(line.text("cohort_year"))
    problems.append(
        line.problem(
            "cohort_year",
            "year_invalid",
            f"届期“{typed}”不是年份，请填 2018 这样的四位数",
            f"cohort {typed!r} is no year; write four digits like 2018",
        )
    )
    return 0


def _region(
    line: Line,
    name: str,
    regions: Sequence[Region],
    misleading: Sequence[str],
    problems: list[Problem],
) -> tuple[Region, bool]:
    """The region, and whether it was read off the name because none is given."""
    text = line.text("jurisdiction")
    derived = derived_region(name, regions, misleading)
    if not text:
        return derived, True
    for region in regions:
        if text in (region.jurisdiction, region.name, region.id) or text in region.aliases:
            return region, False
    known = "、".join([CITY, *(r.name for r in regions if r.parent is not None)])
    problems.append(
        line.problem(
            "jurisdiction",
            "region_unknown",
            f"没有地区“{shown(text)}”，可填：{known}；留空则按名称推定",
            f"there is no region {shown(text)!r}; leave it empty to derive it from the name",
        )
    )
    return derived, True


def _reorganised(line: Line, problems: list[Problem]) -> bool:
    text = line.text("reorganised").lower()
    if text in _YES or text in _NO:
        return text in _YES
    problems.append(
        line.problem(
            "reorganised",
            "yes_or_no",
            f"“{shown(text)}”应为“是”或“否”",
            f"{shown(text)!r} must be yes or no",
        )
    )
    return False


def _twice(lines: Sequence[Line]) -> list[Problem]:
    seen: dict[tuple[str, str], Line] = {}
    problems = []
    for line in lines:
        for column in ("name", "id"):
            text = line.text(column)
            first = seen.setdefault((column, text), line) if text else line
            if first is not line:
                where = f"{first.letters[column]}{first.number}"
                problems.append(
                    line.problem(
                        column,
                        f"{column}_twice",
                        f"“{shown(text)}”与 {where} 重复",
                        f"{shown(text)!r} stands in {where} already",
                    )
                )
    return problems


def _with_successors(found: Sequence[ListedUnit]) -> list[ListedUnit]:
    """Old tax bureaus get their successor where the list has it and the file does not say."""
    names = {each.unit.name for each in found}
    return [
        msgspec.structs.replace(each, successor=wanted, successor_found=True)
        if not each.successor and (wanted := successor_of(each.unit.name)) in names
        else each
        for each in found
    ]


def successor_of(name: str) -> str:
    """Today's name of a tax bureau from before the merger of 2018; empty for other names."""
    old = _OLD_TAX.match(name)
    return "" if old is None else f"国家税务总局{old['place']}税务局"
