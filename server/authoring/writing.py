"""Writing: a checklist as a workbook that Excel, Shidi and XLSForm tools read.

Every cell is written as the value it is: text that begins with `=` stays text, and a decimal is a
number only where Excel gives back the very same digits.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from server.authoring.columns import (
    CHOICES,
    CHOICES_COLUMNS,
    GUIDE,
    HINT_EN,
    HINT_ZH,
    LABEL_EN,
    LABEL_ZH,
    SETTINGS,
    SETTINGS_COLUMNS,
    SHEETS,
    SURVEY,
    SURVEY_COLUMNS,
)
from server.authoring.lines import Line, choice_lines, level_lists, settings_line, survey_lines
from server.complaint import Complaint
from sync.checklist import Checklist

_UNWRITABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST = 32_767
"""Characters of an Excel cell; what is beyond would be cut without a word."""
_WORDS = {
    "measure": ("ratio", "area", "count", "boolean", "sample", "rating"),
    "photo": ("required", "advised", "none"),
    "document": ("yes", "no"),
}
"""Columns with a drop-down list."""
_WIDE = {LABEL_ZH, LABEL_EN, HINT_ZH, HINT_EN, "form_title", "form_title_en", "source_quote"}
_NO_DATE = datetime(1980, 1, 1)
"""Workbooks of the same checklist are the same file but for their parts' order of time."""


def checklist_workbook(checklist: Checklist) -> bytes:
    """Write the checklist. Raises Complaint for text that no Excel cell can hold."""
    book = Workbook()
    survey = book.active
    assert isinstance(survey, Worksheet)
    survey.title = SURVEY
    levels = level_lists(checklist)
    _fill(survey, SURVEY_COLUMNS, survey_lines(checklist, levels))
    _drop_downs(survey, len(checklist.checkpoints))
    _fill(book.create_sheet(CHOICES), CHOICES_COLUMNS, choice_lines(checklist, levels))
    _fill(book.create_sheet(SETTINGS), SETTINGS_COLUMNS, [settings_line(checklist)])
    _guide(book.create_sheet(GUIDE))
    book.properties.created = book.properties.modified = _NO_DATE
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(sheet: Worksheet, columns: Iterable[str], lines: Iterable[Line]) -> None:
    names = list(columns)
    for index, name in enumerate(names, start=1):
        cell = sheet.cell(1, index, name)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDE7F0")
        sheet.column_dimensions[get_column_letter(index)].width = 36 if name in _WIDE else 14
    for number, line in enumerate(lines, start=2):
        for index, name in enumerate(names, start=1):
            if line.get(name):
                _write(sheet.cell(number, index), line[name])
    sheet.freeze_panes = "C2"


def _write(cell: Cell | MergedCell, text: str) -> None:
    if len(text) > _LONGEST or _UNWRITABLE.search(text):
        raise Complaint(
            f"Excel 单元格放不下这段文字（{cell.parent.title} {cell.coordinate}）：{text[:40]!r}",
            f"No Excel cell can hold this text ({cell.parent.title} {cell.coordinate}): "
            f"{text[:40]!r}",
        )
    assert isinstance(cell, Cell)  # nothing is merged here
    number = _number(text)
    if number is not None:
        cell.value = number
        return
    cell.value = text
    cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _number(text: str) -> int | float | None:
    """The number that Excel gives back as exactly this text, if there is one."""
    if re.fullmatch(r"0|[1-9][0-9]{0,5}", text):
        return int(text)
    if re.fullmatch(r"[0-9]{1,6}\.[0-9]{0,3}[1-9]", text) and str(float(text)) == text:
        return float(text)
    return None


def _drop_downs(sheet: Worksheet, lines: int) -> None:
    for column, words in _WORDS.items():
        letter = get_column_letter(list(SURVEY_COLUMNS).index(column) + 1)
        choice = DataValidation("list", formula1=f'"{",".join(words)}"', allow_blank=True)
        choice.add(f"{letter}2:{letter}{lines + 200}")
        sheet.add_data_validation(choice)


def _guide(sheet: Worksheet) -> None:
    """What goes into each column; no tool reads it."""
    lines = (
        {"工作表 sheet": name, "列 column": column, "填什么": zh, "what goes in": en}
        for name, columns in SHEETS.items()
        for column, (zh, en) in columns.items()
    )
    _fill(sheet, ("工作表 sheet", "列 column", "填什么", "what goes in"), lines)
    for letter in ("C", "D"):
        sheet.column_dimensions[letter].width = 70
