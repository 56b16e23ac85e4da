"""Grid: the cells of a sheet as text by column name, each knowing its address."""

from __future__ import annotations

import io
import math
import re
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any

import msgspec
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from server.authoring.columns import NEEDED, SHEETS
from server.authoring.problem import Problem, of_file, shown

MOST_ROWS = 2000
"""Below the header; the largest printed checklists have about 60."""
MOST_COLUMNS = 100
_LAST_ROW = 1_048_576
"""Of any Excel sheet: a line far below the others is not passed over in silence."""


_LANGUAGE = re.compile(r" *\([a-z]{2}\)$")
"""The code that XLSForm lets stand behind a language: `label::English (en)`."""


class Row(msgspec.Struct, frozen=True):
    """One line of a sheet. `letters` by column name; a column that is not there has no letter."""

    sheet: str
    number: int
    letters: dict[str, str]
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """The cell as typed; empty where there is none."""
        return self.cells.get(column, "")

    def at(self, column: str) -> str:
        """B5; the row's first cell where the sheet has no such column."""
        return f"{self.letters.get(column, 'A')}{self.number}"

    def problem(self, column: str, code: str, zh: str, en: str) -> Problem:
        """A problem of this cell."""
        return Problem(self.sheet, self.at(column), code, zh, en)


class Grids(msgspec.Struct, frozen=True):
    """The rows of every known sheet, empty lines left out, and what is wrong with the cells."""

    rows: dict[str, tuple[Row, ...]]
    problems: tuple[Problem, ...]


class _Value(msgspec.Struct, frozen=True):
    text: str
    kind: str
    """Of openpyxl: f a formula, e an error, else a value."""


_Cells = list[tuple[int, list[_Value]]]


def read_grids(data: bytes) -> Grids:
    """Read the known sheets of a workbook that guard.refusal lets pass."""
    problems: list[Problem] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of Excel features it leaves out
            sheets = _sheets(data, data_only=False)
            if any(value.kind == "f" for cells in sheets.values() for value in _values(cells)):
                computed = _sheets(data, data_only=True)
                sheets = {n: _computed(n, sheets[n], computed[n], problems) for n in sheets}
    except Exception:
        # openpyxl answers a damaged part with whatever its parts raise.
        return Grids({}, (_unreadable(),))
    rows = {name: tuple(_rows(name, sheets[name], problems)) for name in SHEETS if name in sheets}
    for name in SHEETS:
        if name not in sheets:
            problems.append(
                Problem(name, "", "sheet_missing", f"缺少工作表 {name}", f"sheet {name} is missing")
            )
    return Grids(rows, tuple(problems))


def _sheets(data: bytes, *, data_only: bool) -> dict[str, _Cells]:
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=data_only, keep_links=False)
    try:
        names = set(book.sheetnames)  # a file may name one sheet any number of times
        return {name: list(_cells(book[name])) for name in SHEETS if name in names}
    finally:
        book.close()


def _cells(sheet: Any) -> Iterator[tuple[int, list[_Value]]]:
    sheet.reset_dimensions()  # a file may say anything of its own extent
    lines = sheet.iter_rows(max_row=_LAST_ROW, max_col=MOST_COLUMNS + 1)
    blank = None
    for number, line in enumerate(lines, start=1):
        if line is blank:  # openpyxl fills gaps with one and the same line: up to a million
            continue
        if all(cell.value is None for cell in line):
            blank = line
            continue
        yield number, [_Value(_text(cell.value), cell.data_type or "n") for cell in line]
        if number > MOST_ROWS + 1:
            return


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if math.isfinite(value) and value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value)


def _values(cells: _Cells) -> Iterable[_Value]:
    return (value for _, line in cells for value in line)


def _computed(sheet: str, written: _Cells, computed: _Cells, problems: list[Problem]) -> _Cells:
    """Put what Excel last computed in the place of each formula."""
    results = dict(computed)
    return [
        (
            number,
            [
                _result(sheet, f"{get_column_letter(column + 1)}{number}", value, result, problems)
                for column, (value, result) in enumerate(
                    zip(line, results.get(number, [_Value("", "n")] * len(line)), strict=True)
                )
            ],
        )
        for number, line in written
    ]


def _result(
    sheet: str, cell: str, value: _Value, result: _Value, problems: list[Problem]
) -> _Value:
    if value.kind != "f":
        return value
    if result.kind != "e" and not result.text:
        problems.append(
            Problem(
                sheet,
                cell,
                "formula_without_value",
                "公式没有算出的值：请在 Excel 中打开并保存，或直接填值",
                "the formula has no computed value: open and save it in Excel, or type the value",
            )
        )
    return result


def _rows(sheet: str, cells: _Cells, problems: list[Problem]) -> Iterator[Row]:
    if not cells:
        problems.append(Problem(sheet, "A1", "sheet_empty", "工作表是空的", "the sheet is empty"))
        return
    letters = _letters(sheet, cells, problems)
    for number, line in cells[1:]:
        if number > MOST_ROWS + 1:
            problems.append(
                Problem(
                    sheet,
                    f"A{number}",
                    "too_many_rows",
                    f"行数太多：最多 {MOST_ROWS} 行，其后没有再读",
                    f"too many rows: at most {MOST_ROWS}; what follows was not read",
                )
            )
            return
        values = {column: line[index] for index, column in enumerate(letters) if column}
        row = Row(
            sheet,
            number,
            {column: get_column_letter(letters.index(column) + 1) for column in values},
            {column: value.text for column, value in values.items()},
        )
        problems.extend(_broken(row, column) for column, v in values.items() if v.kind == "e")
        yield row


def _broken(row: Row, column: str) -> Problem:
    value = shown(row.text(column))
    return row.problem(
        column, "formula_broken", f"公式出错：{value}", f"the formula is broken: {value}"
    )


def _letters(sheet: str, cells: _Cells, problems: list[Problem]) -> list[str]:
    """The column name at each position of the header; empty where nothing is read."""
    number, header = cells[0]
    names = [_LANGUAGE.sub("", value.text.strip()) for value in header]
    found: list[str] = []
    for index, name in enumerate(names):
        cell = f"{get_column_letter(index + 1)}{number}"
        used = any(line[index].text for _, line in cells[1:])
        known = name in SHEETS[sheet]
        if name and name in found:
            problems.append(
                Problem(sheet, cell, "column_twice", f"列 {name} 重复", f"column {name} is twice")
            )
        elif used and not known:
            problems.append(
                Problem(
                    sheet,
                    cell,
                    "column_unknown",
                    f"不认识列“{shown(name)}”，其中的内容会丢失：请改列名或删去",
                    f"column {shown(name)!r} is not known and would be lost: rename or delete it",
                )
            )
        found.append(name if known and name not in found else "")
    for name in NEEDED[sheet]:
        if name not in found:
            problems.append(
                Problem(
                    sheet,
                    f"A{number}",
                    "column_missing",
                    f"缺少列 {name}",
                    f"column {name} is missing",
                )
            )
    return found


def _unreadable() -> Problem:
    return of_file(
        "file_not_a_workbook",
        "这个工作簿读不出来：请在 Excel 中打开，另存一份再试。",
        "This workbook cannot be read: open it in Excel, save a copy and try again.",
    )
