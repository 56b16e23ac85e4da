"""Reading: a workbook into a checklist, or every problem at once by sheet and cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from server.authoring.choice_lists import ChoiceLists, read_choice_lists
from server.authoring.columns import (
    CHOICES,
    GROUPS,
    HINT_EN,
    HINT_ZH,
    LABEL_EN,
    LABEL_ZH,
    ON_SITE,
    PLACES,
    SETTINGS,
    SURVEY,
)
from server.authoring.field import Problems, decimal, identifier, needed, one_of, text_pair, whole
from server.authoring.grid import Grids, Row, read_grids
from server.authoring.guard import refusal
from server.authoring.measure_cells import read_list, read_measure
from server.authoring.problem import Problem
from server.catalog.checklist_flaws import checklist_flaws
from server.catalog.flaw import Flaw
from sync.checklist import Checklist, Checkpoint, Clause, Text

_PHOTO: dict[str, Literal["required", "advised", "none"]] = {
    "required": "required",
    "advised": "advised",
    "none": "none",
    "必拍": "required",
    "建议": "advised",
    "不拍": "none",
}
_YES = {"yes": "yes", "no": "no", "true": "yes", "false": "no", "是": "yes", "否": "no"}
_RULES: dict[str, Literal["excluded", "full"]] = {"excluded": "excluded", "full": "full"}


class Reading(msgspec.Struct, frozen=True):
    """`checklist` is None exactly where there are problems."""

    checklist: Checklist | None
    problems: tuple[Problem, ...]


def read_checklist(data: bytes) -> Reading:
    """Read an .xlsx file, which may be hostile. Nothing is kept and nothing is changed."""
    refused = refusal(data)
    if refused is not None:
        return Reading(None, (refused,))
    grids = read_grids(data)
    if any(problem.code in _FATAL for problem in grids.problems):
        return Reading(None, grids.problems)
    problems = list(grids.problems)
    checklist = _checklist(grids, problems)
    ordered = sorted(dict.fromkeys(_first_causes(problems)), key=_order)
    return Reading(None if ordered else checklist, tuple(ordered))


_FATAL = {
    "file_not_a_workbook",
    "sheet_missing",
    "sheet_empty",
    "column_missing",
    "too_many_rows",
}
"""These are told alone: else every cell would be reported for what the whole sheet lacks."""


def _first_causes(problems: Problems) -> Iterator[Problem]:
    """Leave out what is only wrong because the formula of its cell is."""
    formulas = {problem.place for problem in problems if problem.code.startswith("formula_")}
    for problem in problems:
        if problem.place not in formulas or problem.code.startswith("formula_"):
            yield problem


def _order(problem: Problem) -> tuple[int, int, str]:
    sheets = [SETTINGS, SURVEY, CHOICES]
    digits = "".join(char for char in problem.cell if char.isdigit())
    letters = problem.cell.removesuffix(digits)
    return sheets.index(problem.sheet), int(digits or 0), f"{len(letters)}{letters}"


def _checklist(grids: Grids, problems: Problems) -> Checklist | None:
    lists = read_choice_lists(grids.rows[CHOICES], problems)
    settings = _only_row(grids.rows[SETTINGS], problems)
    rows: dict[str, Row] = {}
    checkpoints: list[Checkpoint] = []
    for row in grids.rows[SURVEY]:
        before = len(problems)
        checkpoint = _checkpoint(row, lists, rows, problems)
        rows.setdefault(checkpoint.id, row)
        if len(problems) == before:
            checkpoints.append(checkpoint)
    if settings is None:
        return None
    checklist = _head(settings, lists, checkpoints, problems)
    if len(problems) == 0 or checkpoints:
        problems.extend(_flaw_problem(flaw, rows, settings) for flaw in checklist_flaws(checklist))
    return checklist


def _only_row(rows: Sequence[Row], problems: Problems) -> Row | None:
    if not rows:
        problems.append(
            Problem(SETTINGS, "A2", "value_missing", "settings 没有填", "settings are empty")
        )
        return None
    problems.extend(
        row.problem("form_id", "row_surplus", "settings 只能有一行", "settings have one row only")
        for row in rows[1:]
    )
    return rows[0]


def _head(
    row: Row, lists: ChoiceLists, checkpoints: Iterable[Checkpoint], problems: Problems
) -> Checklist:
    return Checklist(
        id=identifier(row, "form_id", problems),
        version=whole(row, "version", problems),
        title=Text(needed(row, "form_title", problems), row.text("form_title_en")),
        source=_source(row),
        total_points=decimal(row, "total_points", problems),
        groups=lists.groups(GROUPS),
        places=lists.places(PLACES),
        checkpoints=tuple(checkpoints),
        not_applicable=one_of(row, "not_applicable", _RULES, problems, "excluded") or "excluded",
    )


def _checkpoint(
    row: Row, lists: ChoiceLists, before: dict[str, Row], problems: Problems
) -> Checkpoint:
    """What can be read of the row; it is of no use where a problem was noted."""
    name = identifier(row, "name", problems)
    if name in before:
        first = before[name].at("name")
        problems.append(
            row.problem(
                "name",
                "name_twice",
                f"编号“{name}”在 {first} 已经用过",
                f"the id {name!r} is used before, at {first}",
            )
        )
    _unsupported(row, problems)
    measure = read_measure(row, lists, problems)
    return Checkpoint(
        id=name,
        group=identifier(row, "group", problems),
        place=identifier(row, "place", problems),
        title=Text(needed(row, LABEL_ZH, problems), row.text(LABEL_EN)),
        measure=measure,  # type: ignore[arg-type]  # None only where a problem was noted
        weight=decimal(row, "points", problems),
        tolerance=decimal(row, "tolerance", problems, "0"),
        source=_source(row),
        hint=text_pair(row, HINT_ZH, HINT_EN),
        department=row.text("department"),
        photo=one_of(row, "photo", _PHOTO, problems, "advised") or "advised",
        photo_hint=text_pair(row, "photo_hint_zh", "photo_hint_en"),
        phrases=read_list(row, "phrases", lists, problems),
        document=one_of(row, "document", _YES, problems, "no") == "yes",
        relevant=row.text("relevant").strip(),
    )


def _unsupported(row: Row, problems: Problems) -> None:
    """Whatever would be dropped is refused: nobody should publish less than they wrote."""
    if row.text("calculation").strip():
        problems.append(
            row.problem(
                "calculation",
                "not_supported",
                "不支持 calculation，请清空；得分由 threshold 算出",
                "calculation is not supported, leave it empty; points come from the threshold",
            )
        )
    if one_of(row, "required", _YES, problems, "yes") == "no":
        problems.append(
            row.problem(
                "required",
                "not_supported",
                "测评点都要评，不能写 no",
                "every checkpoint is to be scored: no is not supported",
            )
        )
    if row.text("method").strip() not in ("", ON_SITE, "site"):
        problems.append(
            row.problem(
                "method",
                "method_not_on_site",
                f"实地测评表的考评方法只能是{ON_SITE}",
                "a checkpoint is looked at on site: no other method can stand here",
            )
        )


def _source(row: Row) -> Clause:
    return Clause(*(row.text(f"source_{part}") for part in Clause.__struct_fields__))


_COLUMNS = {"group": "group", "place": "place", "weight": "points", "tolerance": "tolerance"}
_COLUMNS |= {
    "relevant": "relevant",
    "rule": "threshold",
    "version": "version",
    "total": "total_points",
}
"""Where a flaw's field stands in the workbook."""


def _flaw_problem(flaw: Flaw, rows: dict[str, Row], settings: Row) -> Problem:
    row = rows.get(flaw.record, settings)
    column = _COLUMNS.get(flaw.field, "name" if row is not settings else "form_id")
    return row.problem(column, "rule_broken", flaw.zh, flaw.en)
