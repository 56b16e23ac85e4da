"""A checkpoint's measure and rule, read from its row."""

from __future__ import annotations

import re
from typing import Literal

from server.authoring.choice_lists import ChoiceLists
from server.authoring.columns import CONSTRAINTS, TYPES
from server.authoring.field import Problems, one_of, text_pair, whole
from server.authoring.grid import Row
from server.authoring.problem import shown
from server.authoring.threshold import read_bands
from sync.checklist import AnyMeasure, Area, Band, Boolean, Count, Rating, Ratio, Sample, Text

_MEASURES = {
    "ratio": "ratio",
    "area": "area",
    "count": "count",
    "boolean": "boolean",
    "sample": "sample",
    "rating": "rating",
    "比例": "ratio",
    "面积": "area",
    "计数": "count",
    "有无": "boolean",
    "抽查": "sample",
    "评级": "rating",
}
_GOOD: dict[str, Literal["present", "absent"]] = {
    "present": "present",
    "absent": "absent",
    "有": "present",
    "无": "absent",
}
_ONLY = {"unit_zh": "count", "unit_en": "count", "min_asked": "sample", "items": "sample"}
_ONLY |= {"pass_at": "sample"}
"""Columns that say something of one measure alone."""


def read_measure(row: Row, lists: ChoiceLists, problems: Problems) -> AnyMeasure | None:
    """Read the measure. What is wrong is noted; None where no measure can be made of the row."""
    kind = one_of(row, "measure", _MEASURES, problems)
    if kind is None:
        return None
    for column, of in _ONLY.items():
        if row.text(column).strip() and kind != of:
            problems.append(
                row.problem(
                    column,
                    "column_unfit",
                    f"{column} 只用于 {of}",
                    f"{column} belongs to the measure {of} only",
                )
            )
    _constraint(row, kind, problems)
    if kind == "rating":
        return _rating(row, lists, problems)
    _type(row, TYPES[kind], problems)
    if kind == "boolean":
        good = one_of(row, "threshold", _GOOD, problems)
        return None if good is None else Boolean(good)
    bands = _bands(row, problems)
    match kind:
        case "ratio":
            return Ratio(bands)
        case "area":
            return Area(bands)
        case "count":
            return Count(bands, text_pair(row, "unit_zh", "unit_en"))
        case _:
            return Sample(
                bands,
                whole(row, "min_asked", problems, 1),
                read_list(row, "items", lists, problems),
                whole(row, "pass_at", problems, 0),
            )


def read_list(row: Row, column: str, lists: ChoiceLists, problems: Problems) -> tuple[Text, ...]:
    """The texts of the list that the cell names; none where it is empty."""
    wanted = row.text(column).strip()
    if not wanted:
        return ()
    if wanted not in lists.rows:
        _no_list(row, column, wanted, problems)
        return ()
    return lists.texts(wanted)


def _rating(row: Row, lists: ChoiceLists, problems: Problems) -> Rating | None:
    kind, _, wanted = row.text("type").strip().partition(" ")
    if kind != "select_one" or not wanted:
        _unfit(row, "select_one LIST", problems)
        return None
    if row.text("threshold").strip():
        problems.append(
            row.problem(
                "threshold",
                "column_unfit",
                "评级的得分写在 choices 的 award 列，这里留空",
                "a rating's awards stand in the column award of choices; leave this empty",
            )
        )
    if wanted.strip() not in lists.rows:
        _no_list(row, "type", wanted.strip(), problems)
        return None
    return Rating(lists.levels(wanted.strip(), problems))


def _bands(row: Row, problems: Problems) -> tuple[Band, ...]:
    bands = read_bands(row.text("threshold"))
    if bands is None:
        problems.append(
            row.problem(
                "threshold",
                "threshold_bad",
                "得分线看不懂：一行一条，如 1: >=0.6 或 0.5: 1..2",
                "the threshold cannot be read: one a line, as 1: >=0.6 or 0.5: 1..2",
            )
        )
    return bands or ()


def _type(row: Row, expected: str, problems: Problems) -> None:
    if " ".join(row.text("type").split()) != expected:
        _unfit(row, expected, problems)


def _unfit(row: Row, expected: str, problems: Problems) -> None:
    problems.append(
        row.problem(
            "type",
            "type_unfit",
            f"type 与 measure 不符，应为 {expected}",
            f"the type does not fit the measure: {expected} is expected",
        )
    )


def _constraint(row: Row, kind: str, problems: Problems) -> None:
    """Bounds follow from the measure: others would be kept by other tools and not by Shidi."""
    written = re.sub(r"\s", "", row.text("constraint"))
    if written not in ("", re.sub(r"\s", "", CONSTRAINTS.get(kind, ""))):
        problems.append(
            row.problem(
                "constraint",
                "not_supported",
                "不支持自定的 constraint，请清空",
                "a constraint of one's own is not supported: leave it empty",
            )
        )


def _no_list(row: Row, column: str, wanted: str, problems: Problems) -> None:
    problems.append(
        row.problem(
            column,
            "list_missing",
            f"choices 中没有列表 {shown(wanted)}",
            f"there is no list {shown(wanted)} in choices",
        )
    )
