"""Unit sheet: an .xlsx or CSV file as lines of text by column, or why it cannot be read.

Files are hostile until shown otherwise: `guard` looks at a workbook before it is parsed, and what
is read is bounded.
"""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator, Sequence

import msgspec
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from server.authoring.guard import MOST_BYTES, refusal
from server.authoring.problem import Problem, of_file, shown
from server.authoring.progress import Progress, Stopped

MOST_ROWS = 5000
MOST_COLUMNS = 40
LONGEST_CELL = 1000

COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("单位名称", "名称", "单位", "name"),
    "level": ("级别", "称号", "等级", "level"),
    "cohort_year": ("届期", "届别", "年份", "命名年份", "cohort", "cohort_year"),
    "jurisdiction": ("管辖", "地区", "县市区", "属地", "jurisdiction", "region"),
    "reorganised": ("机构改革", "涉改", "reorganised"),
    "successor": ("后继单位", "现名称", "successor"),
    "note": ("备注", "说明", "note"),
    "id": ("编号", "id"),
}
"""Headings that are understood, in whatever order; the first is the one that we write."""
NEEDED = ("name", "level", "cohort_year")


class Cell(msgspec.Struct, frozen=True):
    """What stands in a cell; `fault` is a formula's: broken, or never computed."""

    text: str
    fault: str = ""


class Line(msgspec.Struct, frozen=True):
    """One unit of the file: its row as Excel counts it, its cells by column."""

    sheet: str
    number: int
    letters: dict[str, str]
    cells: dict[str, Cell]

    def text(self, column: str) -> str:
        """The cell without spaces around it; empty where there is none."""
        found = self.cells.get(column)
        return "" if found is None else found.text

    def problem(self, column: str, code: str, zh: str, en: str) -> Problem:
        """A problem of this cell; of the row's first where the file has no such column."""
        return Problem(self.sheet, f"{self.letters.get(column, 'A')}{self.number}", code, zh, en)


class UnitSheet(msgspec.Struct, frozen=True):
    """The lines that are not empty, and what is wrong with the file."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]


_Rows = list[tuple[int, list[Cell]]]


def read_unit_sheet(data: bytes, progress: Progress) -> UnitSheet:
    """Read the first sheet of a workbook, or a CSV file in UTF-8 or GB 18030. Raises Stopped."""
    try:
        sheet, rows = _workbook(data, progress) if _is_workbook(data) else ("CSV", _csv(data))
    except _Refused as refused:
        return UnitSheet((), (refused.problem,))
    if not rows:
        return UnitSheet((), (of_file("file_empty", "文件是空的。", "The file is empty."),))
    return _lines(sheet, rows)


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def _is_workbook(data: bytes) -> bool:
    return data[:2] == b"PK" or data[:4] == b"\xd0\xcf\x11\xe0"


def _workbook(data: bytes, progress: Progress) -> tuple[str, _Rows]:
    harm = refusal(data)
    if harm is not None:
        raise _Refused(_too_many() if harm.code == "file_too_large" else harm)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of Excel features it leaves out
            name, written = _sheet(data, progress, computed=False)
            if any(cell.fault == "f" for _, line in written for cell in line):
                _, values = _sheet(data, progress, computed=True)
                written = _with_values(written, values)
            return name, written
    except (_Refused, Stopped):
        raise
    except Exception:
        # openpyxl answers a damaged part with whatever its parts raise.
        raise _Refused(
            of_file(
                "file_not_a_workbook",
                "这个工作簿读不出来：请在 Excel 中打开，另存一份再试。",
                "This workbook cannot be read: open it in Excel, save a copy and try again.",
            )
        ) from None


def _sheet(data: bytes, progress: Progress, *, computed: bool) -> tuple[str, _Rows]:
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=computed, keep_links=False)
    try:
        name = book.sheetnames[0]
        sheet = book[name]
        told = min(sheet.max_row or MOST_ROWS, MOST_ROWS)
        sheet.reset_dimensions()  # a file may say anything of its own extent
        rows: _Rows = []
        blank = None
        for number, line in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
            if line is blank:  # openpyxl fills gaps with one and the same line
                continue
            if all(cell.value is None for cell in line):
                blank = line
                continue
            if len(rows) > MOST_ROWS:
                raise _Refused(_too_many())
            rows.append((number, [_cell(cell.value, cell.data_type) for cell in line]))
            progress.told(len(rows), told)
        return name, rows
    finally:
        book.close()


def _cell(value: object, kind: str | None) -> Cell:
    if value is None:
        return Cell("")
    whole = isinstance(value, float) and value.is_integer() and abs(value) < 1e15
    text = str(int(value) if whole else value).strip()[:LONGEST_CELL]  # type: ignore[call-overload]
    return Cell(text, kind if kind in ("f", "e") else "")


def _with_values(written: _Rows, values: _Rows) -> _Rows:
    """What Excel last computed in the place of each formula; a fault where it never did."""
    known = dict(values)
    found = []
    for number, line in written:
        results = known.get(number, [Cell("")] * len(line))
        found.append(
            (
                number,
                [
                    cell if cell.fault != "f" else result if result.text else Cell("", "f")
                    for cell, result in zip(line, results, strict=True)
                ],
            )
        )
    return found


def _csv(data: bytes) -> _Rows:
    if len(data) > MOST_BYTES:
        raise _Refused(_too_many())
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise _Refused(_not_csv())
    if "\x00" in text:
        raise _Refused(_not_csv())
    rows: _Rows = []
    try:
        for number, line in enumerate(csv.reader(io.StringIO(text, newline="")), start=1):
            cells = [Cell(value.strip()[:LONGEST_CELL]) for value in line[:MOST_COLUMNS]]
            if not any(cell.text for cell in cells):
                continue
            if len(rows) > MOST_ROWS:
                raise _Refused(_too_many())
            rows.append((number, cells))
    except csv.Error:
        raise _Refused(_not_csv()) from None
    return rows


def _lines(sheet: str, rows: _Rows) -> UnitSheet:
    number, header = rows[0]
    letters, problems = _letters(sheet, number, header)
    if problems:
        return UnitSheet((), tuple(problems))
    lines = []
    for row, cells in rows[1:]:
        found = {column: cells[index] for column, index in letters.items() if index < len(cells)}
        line = Line(
            sheet,
            row,
            {column: get_column_letter(index + 1) for column, index in letters.items()},
            found,
        )
        if any(cell.text or cell.fault for cell in found.values()):
            lines.append(line)
            problems.extend(_faults(line))
    if not lines:
        problems.append(
            Problem(sheet, "A2", "file_empty", "表头下面没有单位", "no unit below the header")
        )
    return UnitSheet(tuple(lines), tuple(problems))


def _letters(
    sheet: str, number: int, header: Sequence[Cell]
) -> tuple[dict[str, int], list[Problem]]:
    """Where each column stands. Columns that nobody knows are passed over."""
    found: dict[str, int] = {}
    problems = []
    for index, cell in enumerate(header):
        word = cell.text.lower().rstrip("*＊ ")
        column = next((name for name, words in COLUMNS.items() if word in words), None)
        if column is None:
            continue
        if column in found:
            place = f"{get_column_letter(index + 1)}{number}"
            name = shown(cell.text)
            problems.append(
                Problem(
                    sheet, place, "column_twice", f"列“{name}”重复", f"column {name} stands twice"
                )
            )
        found.setdefault(column, index)
    for column in NEEDED:
        if column not in found:
            wanted = COLUMNS[column][0]
            problems.append(
                Problem(
                    sheet,
                    f"A{number}",
                    "column_missing",
                    f"缺少列“{wanted}”",
                    f"column {wanted} ({column}) is missing",
                )
            )
    return found, problems


def _faults(line: Line) -> Iterator[Problem]:
    for column, cell in line.cells.items():
        if cell.fault == "f":
            yield line.problem(
                column,
                "formula_without_value",
                "公式没有算出的值：请在 Excel 中打开并保存，或直接填值",
                "the formula has no computed value: open and save it in Excel, or type the value",
            )
        elif cell.fault == "e":
            value = shown(cell.text)
            yield line.problem(
                column, "formula_broken", f"公式出错：{value}", f"the formula is broken: {value}"
            )


def _too_many() -> Problem:
    return of_file(
        "file_too_large",
        f"文件太大：单位名单最多 {MOST_ROWS} 行。请删去多余的行，或分几次导入。",
        f"The file is too large: a list has at most {MOST_ROWS} rows. Delete what is not needed, "
        "or import it in parts.",
    )


def _not_csv() -> Problem:
    return of_file(
        "file_not_a_list",
        "这不是 Excel 工作簿（.xlsx），也不是 CSV 文件。",
        "This is neither an Excel workbook (.xlsx) nor a CSV file.",
    )
