"""Excel: score tables whose totals are formulas, and the log of conflicts and rulings.

Whatever people typed is written as text: a cell that begins with `=` is no formula unless it is one
of ours. An exact fraction is written as a division, so that a sum is not a sum of rounded figures.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from fractions import Fraction

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from server.reports.figures import LEVELS, STAGES, said
from server.reports.subject import CampaignSubject, UnitSubject, grouped
from server.wire.reading import CheckpointReading, VisitReading
from server.wire.result import ResultPoint, exact
from sync.checklist import Checklist

_UNWRITABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST = 32_767
PAPER_A4 = 9
_HEAD = PatternFill("solid", fgColor="E6EFEA")
DETAIL, TOTALS = "明细", "得分"


def scores(subject: CampaignSubject) -> bytes:
    """得分: one line a unit, which refers to 明细: one line a checkpoint, one column a unit.

    Units of one checklist version stand in one detail sheet.
    """
    book = Workbook()
    totals = book.active
    assert isinstance(totals, Worksheet)
    totals.title = TOTALS
    heads = ("序号", "单位", "层级", "辖区", "核验码", "签发", "满分", "得分", "处理意见", "阶段")
    head_line(totals, heads, (6, 36, 18, 14, 12, 10, 8, 10, 16, 8))
    line = 2
    for number, (checklist, units) in enumerate(_by_checklist(subject.units), 1):
        sheet = book.create_sheet(DETAIL if number == 1 else f"{DETAIL}{number}")
        cells = _detail(sheet, checklist, units)
        for unit, cell in zip(units, cells, strict=True):
            _total_line(totals, line, unit, f"='{sheet.title}'!{cell}")
            line += 1
    return saved(book)


def _by_checklist(
    units: Sequence[UnitSubject],
) -> list[tuple[Checklist, list[UnitSubject]]]:
    found: dict[tuple[str, int], tuple[Checklist, list[UnitSubject]]] = {}
    for unit in units:
        if unit.issued is not None:
            key = (unit.checklist.id, unit.checklist.version)
            found.setdefault(key, (unit.checklist, []))[1].append(unit)
    return list(found.values())


def _total_line(sheet: Worksheet, line: int, unit: UnitSubject, formula: str) -> None:
    assert unit.issued is not None, "only issued results are printed"
    decided = unit.disposition
    text(sheet, line, 1, str(line - 1))
    text(sheet, line, 2, unit.unit)
    text(sheet, line, 3, LEVELS.get(unit.level, unit.level))
    text(sheet, line, 4, unit.jurisdiction)
    text(sheet, line, 5, grouped(unit.issued.code))
    text(sheet, line, 6, "更正" if unit.issued.number > 1 else "签发")
    _number(sheet, line, 7, exact(unit.issued.result.whole))
    sheet.cell(line, 8, formula).number_format = "0.00"
    text(sheet, line, 9, "" if decided is None else decided.choice)
    text(sheet, line, 10, "" if decided is None else STAGES[decided.stage])


def _detail(sheet: Worksheet, checklist: Checklist, units: Sequence[UnitSubject]) -> list[str]:
    """Fill a detail sheet; the cell of each unit's total."""
    head_line(sheet, ("编号", "测评点", "分值", *(unit.unit for unit in units)), (10, 44, 8))
    first, last = 2, len(checklist.checkpoints) + 1
    for row, point in enumerate(checklist.checkpoints, first):
        text(sheet, row, 1, point.id)
        text(sheet, row, 2, point.title.zh)
        for column, unit in enumerate(units, 4):
            assert unit.issued is not None, "only issued results are printed"
            result = unit.issued.result.point(point.id)
            assert result is not None, "a result holds every checkpoint of its checklist"
            _number(sheet, row, 3, exact(result.worth))
            _points(sheet, row, column, result)
    text(sheet, last + 1, 2, "合计")
    sheet.cell(last + 1, 3, f"=SUM(C{first}:C{last})").number_format = "0.00"
    cells = []
    for column in range(4, 4 + len(units)):
        name = get_column_letter(column)
        formula = _total_formula(checklist, name, first, last)
        sheet.cell(last + 1, column, formula).number_format = "0.00"
        sheet.column_dimensions[name].width = 14
        cells.append(f"{name}{last + 1}")
    sheet.freeze_panes = "D2"
    return cells


def _total_formula(checklist: Checklist, column: str, first: int, last: int) -> str:
    """The checklist's own rule (`sync/settle.py`): what does not apply is left out and the others
    scaled up, or it earns its points."""
    cells, worth = f"{column}{first}:{column}{last}", f"$C${first}:$C${last}"
    away = f'SUMIF({cells},"不适用",{worth})'
    if checklist.not_applicable == "full":
        return f"=ROUND(SUM({cells})+{away},2)"
    return f"=IF(SUM({worth})={away},0,ROUND(SUM({cells})*SUM({worth})/(SUM({worth})-{away}),2))"


def _points(sheet: Worksheet, row: int, column: int, point: ResultPoint) -> None:
    if point.status == "settled" and point.outcome is not None:
        _number(sheet, row, column, exact(point.points))
    else:
        text(sheet, row, column, said(point))


RULING_HEADS = (
    "单位",
    "测评点",
    "状态",
    "检查员",
    "评分内容",
    "得分",
    "评分收到",
    "裁定人",
    "裁定",
    "裁定得分",
    "理由",
    "裁定收到",
)
_KINDS = {
    "outcome": "结论不同",
    "measure": "测量不同",
    "applicability": "是否适用不同",
    "same_person": "同一人两台设备",
    "clashing_rulings": "两个裁定冲突",
    "reopened": "裁定后有新内容",
}
_FOUND = {"measured": "测量", "not_applicable": "不适用", "cleared": "已清除"}
_RULED = {
    "measured": "按测量值",
    "figure": "按数值",
    "not_applicable": "不适用",
    "withdrawn": "撤销裁定",
}


def rulings(readings: Sequence[VisitReading]) -> bytes:
    """分歧与裁定: every checkpoint that was in conflict or ruled on, with who said what."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "分歧与裁定"
    head_line(sheet, RULING_HEADS, (30, 40, 14, 12, 10, 8, 22, 14, 12, 10, 40, 22))
    line = 2
    for reading in readings:
        titles = {point.id: point.title.zh for point in reading.checklist.checkpoints}
        for each in reading.checkpoints:
            if each.status == "conflict" or each.rulings:
                line = _log(sheet, line, reading.unit.name, titles[each.checkpoint], each)
    sheet.freeze_panes = "C2"
    return saved(book)


def _log(sheet: Worksheet, line: int, unit: str, title: str, each: CheckpointReading) -> int:
    state = _KINDS.get(each.kind or "", "分歧") if each.status == "conflict" else "已裁定"
    for finding in each.findings:
        _texts(sheet, line, 1, (unit, title, state, finding.user_title, _FOUND[finding.kind]))
        if finding.score is not None:
            _number(sheet, line, 6, exact(finding.score.points.exact))
        text(sheet, line, 7, finding.received_at)
        line += 1
    for ruling in each.rulings:
        _texts(sheet, line, 1, (unit, title, state))
        _texts(sheet, line, 8, (ruling.user_title, _RULED[ruling.kind]))
        if ruling.score is not None:
            _number(sheet, line, 10, exact(ruling.score.points.exact))
        _texts(sheet, line, 11, (ruling.reason, ruling.received_at))
        line += 1
    return line


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """A plain sheet of texts."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    head_line(sheet, heads, tuple(22 for _ in heads))
    for line, row in enumerate(rows, 2):
        _texts(sheet, line, 1, row)
    return saved(book)


def head_line(sheet: Worksheet, titles: Sequence[str], widths: Sequence[float]) -> None:
    """The first line, which stays in sight and on every printed page; widths in characters. All
    columns are printed on one page across."""
    for column, head in enumerate(titles, 1):
        text(sheet, 1, column, head)
        cell = sheet.cell(1, column)
        cell.font, cell.fill = Font(bold=True), _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = PAPER_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _texts(sheet: Worksheet, row: int, column: int, texts: Sequence[str]) -> None:
    for place, words in enumerate(texts):
        text(sheet, row, column + place, words)


def text(sheet: Worksheet, row: int, column: int, words: str) -> None:
    """What people typed: never a formula."""
    cell = sheet.cell(row, column)
    cell.value = _UNWRITABLE.sub("", words)[:_LONGEST]
    cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _number(sheet: Worksheet, row: int, column: int, value: Fraction) -> None:
    """A whole number or short decimal as itself, anything else as an exact division."""
    cell = sheet.cell(row, column)
    short = value * 10_000
    if short.denominator == 1:
        cell.value = float(value) if value.denominator != 1 else int(value)
    else:
        cell.value = f"={value.numerator}/{value.denominator}"
    cell.number_format = "0.00"


def number(sheet: Worksheet, row: int, column: int, value: float, form: str) -> None:
    """A number that is no exact fraction."""
    cell = sheet.cell(row, column, value)
    cell.number_format = form


def saved(book: Workbook) -> bytes:
    """The file's bytes."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
