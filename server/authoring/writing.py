"""Writing: a checklist as a workbook that Excel, Shidi and XLSForm tools read.

Every cell is written as the value it is: text that begins with `=` stays text, and a decimal is a
number only where Excel gives back the very same digits.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    CONSTRAINTS,
    GROUPS,
    GUIDE,
    HINT_EN,
    HINT_ZH,
    LABEL_EN,
    LABEL_ZH,
    ON_SITE,
    PLACES,
    PRESENT,
    SETTINGS,
    SETTINGS_COLUMNS,
    SHEETS,
    SURVEY,
    SURVEY_COLUMNS,
    TYPES,
)
from server.authoring.threshold import bands_text
from server.complaint import Complaint
from sync.checklist import AnyMeasure, Boolean, Checklist, Checkpoint, Count, Rating, Sample, Text

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

_Line = Mapping[str, str]


def checklist_workbook(checklist: Checklist) -> bytes:
    """Write the checklist. Raises Complaint for text that no Excel cell can hold."""
    book = Workbook()
    survey = book.active
    assert isinstance(survey, Worksheet)
    survey.title = SURVEY
    levels = _level_lists(checklist)
    _fill(survey, SURVEY_COLUMNS, _survey(checklist, levels))
    _drop_downs(survey, len(checklist.checkpoints))
    _fill(book.create_sheet(CHOICES), CHOICES_COLUMNS, _choices(checklist, levels))
    _fill(book.create_sheet(SETTINGS), SETTINGS_COLUMNS, [settings_line(checklist)])
    _guide(book.create_sheet(GUIDE))
    book.properties.created = book.properties.modified = _NO_DATE
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def xform_name(identifier: str) -> str:
    """The id as an XML name, which may not begin with a digit."""
    return f"_{identifier}" if identifier[0].isdigit() else identifier


def _level_lists(checklist: Checklist) -> dict[Rating, str]:
    """A list for each set of levels, named after the first checkpoint that has it."""
    lists: dict[Rating, str] = {}
    for checkpoint in checklist.checkpoints:
        if isinstance(checkpoint.measure, Rating):
            lists.setdefault(checkpoint.measure, f"rating_{checkpoint.id}")
    return lists


def _survey(checklist: Checklist, levels: Mapping[Rating, str]) -> Iterator[_Line]:
    for checkpoint in checklist.checkpoints:
        measure = checkpoint.measure
        yield survey_line(checkpoint, levels[measure] if isinstance(measure, Rating) else "")


def survey_line(checkpoint: Checkpoint, levels: str) -> dict[str, str]:
    """A checkpoint's line of the survey sheet, by column; `levels` names a rating's list."""
    measure, hint, photo_hint = checkpoint.measure, checkpoint.hint, checkpoint.photo_hint
    kind = str(measure.__struct_config__.tag)
    line = {
        "type": f"select_one {levels}" if isinstance(measure, Rating) else TYPES[kind],
        "name": xform_name(checkpoint.id),
        "relevant": checkpoint.relevant,
        "constraint": CONSTRAINTS.get(kind, ""),
        "required": "yes",
        "measure": kind,
        "points": checkpoint.weight,
        "tolerance": checkpoint.tolerance,
        "department": checkpoint.department,
        "method": ON_SITE,
        "group": xform_name(checkpoint.group),
        "place": xform_name(checkpoint.place),
        "photo": checkpoint.photo,
        "phrases": f"phrases_{checkpoint.id}" if checkpoint.phrases else "",
        "document": "yes" if checkpoint.document else "",
    }
    line |= _pair(checkpoint.title, LABEL_ZH, LABEL_EN) | _pair(hint, HINT_ZH, HINT_EN)
    line |= _pair(photo_hint, "photo_hint_zh", "photo_hint_en")
    return line | _rule(checkpoint.id, measure) | _source(checkpoint)


def _rule(checkpoint: str, measure: AnyMeasure) -> dict[str, str]:
    match measure:
        case Rating():
            return {}
        case Boolean():
            return {"threshold": measure.good}
    line = {"threshold": bands_text(measure.bands)}
    if isinstance(measure, Count):
        line |= _pair(measure.unit, "unit_zh", "unit_en")
    if isinstance(measure, Sample):
        line |= {"min_asked": str(measure.min_asked), "pass_at": str(measure.pass_at)}
        line |= {"items": f"items_{checkpoint}"} if measure.items else {}
    return line


def _choices(checklist: Checklist, levels: Mapping[Rating, str]) -> Iterator[_Line]:
    for group in checklist.groups:
        yield _choice(GROUPS, xform_name(group.id), group.title)
    for place in checklist.places:
        yield _choice(PLACES, xform_name(place.id), place.title)
    yield _choice(PRESENT, "present", Text("有", "present"))
    yield _choice(PRESENT, "absent", Text("无", "absent"))
    for rating, name in levels.items():
        for index, level in enumerate(rating.levels):
            yield {**_choice(name, f"_{index}", level.title), "award": level.award}
    for checkpoint in checklist.checkpoints:
        if isinstance(checkpoint.measure, Sample):
            yield from _texts(f"items_{checkpoint.id}", checkpoint.measure.items)
        yield from _texts(f"phrases_{checkpoint.id}", checkpoint.phrases)


def _texts(name: str, texts: Sequence[Text]) -> Iterator[_Line]:
    return (_choice(name, f"_{index}", text) for index, text in enumerate(texts, start=1))


def _choice(list_name: str, name: str, label: Text) -> dict[str, str]:
    return {"list_name": list_name, "name": name, **_pair(label, LABEL_ZH, LABEL_EN)}


def settings_line(checklist: Checklist) -> dict[str, str]:
    """The one line of the settings sheet, by column."""
    return {
        **_pair(checklist.title, "form_title", "form_title_en"),
        "form_id": checklist.id,
        "version": str(checklist.version),
        "default_language": "中文",
        "total_points": checklist.total_points,
        "not_applicable": checklist.not_applicable,
        **_source(checklist),
    }


def _pair(text: Text | None, zh: str, en: str) -> dict[str, str]:
    return {} if text is None else {zh: text.zh, en: text.en}


def _source(record: Checklist | Checkpoint) -> dict[str, str]:
    source = record.source
    return {f"source_{part}": getattr(source, part) for part in source.__struct_fields__}


def _fill(sheet: Worksheet, columns: Iterable[str], lines: Iterable[_Line]) -> None:
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
