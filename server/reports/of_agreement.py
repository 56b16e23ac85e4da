"""Excel: how far inspectors agree, by checkpoint, by person and by pair."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from server.reports.workbook import head_line, number, saved, text
from server.wire.agreement import Agreement, Size

SIZES: dict[Size, str] = {
    "few": "样本太少，不作判断",
    "small": "样本偏少，仅供参考",
    "enough": "样本足够",
}
KAPPA = ("卡帕系数", "卡帕所据处数", "每处人数")
Cell = str | float | int | None


def workbook(found: Agreement) -> bytes:
    """一致性: 总体, 测评点, 检查员, 两两之间. Shares as percent, coefficients as they are; an empty
    cell is one that cannot be computed."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _of_all(book.create_sheet("总体"), found)
    _of_checkpoints(book.create_sheet("测评点"), found)
    _sheet(
        book.create_sheet("检查员"),
        ("检查员", "可比处数", "看法一致", "与中位数相比（负为偏严）", "样本"),
        [
            (each.title, each.compared, each.percent, each.severity, SIZES[each.size])
            for each in found.inspectors
        ],
        shares=(3, 4),
    )
    _sheet(
        book.create_sheet("两两之间"),
        ("甲", "乙", "可比处数", "看法一致", "卡帕系数", "样本"),
        [
            (*each.titles, each.compared, each.percent, each.kappa, SIZES[each.size])
            for each in found.pairs
        ],
        shares=(4,),
    )
    return saved(book)


def _of_all(sheet: Worksheet, found: Agreement) -> None:
    row = (
        found.compared,
        found.raters,
        found.percent,
        found.kappa,
        found.kappa_from,
        found.kappa_people,
        SIZES[found.size],
    )
    _sheet(sheet, ("可比处数", "人数", "看法一致", *KAPPA, "样本"), [row], shares=(3,))


def _of_checkpoints(sheet: Worksheet, found: Agreement) -> None:
    rows = [
        (
            each.checkpoint,
            each.title.zh,
            each.compared,
            each.percent,
            each.kappa,
            each.kappa_from,
            each.kappa_people,
            each.icc,
            SIZES[each.size],
        )
        for each in found.checkpoints
    ]
    titles = ("编号", "测评点", "可比处数", "看法一致", *KAPPA, "组内相关", "样本")
    _sheet(sheet, titles, rows, shares=(4,))


def _sheet(
    sheet: Worksheet,
    titles: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    shares: Sequence[int],
) -> None:
    """`shares`: columns of shares 0..1, from 1."""
    head_line(sheet, titles, tuple(36 if title == "测评点" else 18 for title in titles))
    for line, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            if isinstance(value, str):
                text(sheet, line, column, value)
            elif value is not None:
                number(sheet, line, column, value, "0.0%" if column in shares else _form(value))


def _form(value: float) -> str:
    return "0" if isinstance(value, int) else "0.00"
