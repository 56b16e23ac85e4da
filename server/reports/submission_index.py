"""The index of a unit's archive: one line a record, and one for each task without any."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from server.tasks.ledger import Standing
from server.tasks.record import TaskRecord
from server.tasks.shortcoming import Code, Shortcoming
from server.tasks.task import Label

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LABELS: dict[Label, str] = {
    "theme": "主题",
    "held_on": "时间",
    "place": "地点",
    "organiser": "主办单位",
    "participants": "参加人员",
    "volunteers": "志愿者",
    "served": "服务对象",
    "service": "服务内容",
}
"""The words of the documents, in the order of the strip. Submissions are Chinese."""

STANDINGS: dict[Standing, str] = {
    "met": "已完成",
    "overdue": "已逾期",
    "due_soon": "快到期",
    "open": "进行中",
    "not_yet": "未开始",
}
_WORDS: dict[Code, str] = {
    "label_missing": "缺少标注：{}",
    "date_malformed": "时间“{}”不是日期",
    "date_outside_period": "{} 不在该时段之内",
    "theme_differs": "主题应为“{}”",
    "pictures_few": "至少需要 {} 张照片",
    "pictures_many": "一次活动最多 {} 张照片",
    "paper_missing": "还没有文件",
    "not_a_picture": "“{}”不是照片",
    "not_a_pdf": "“{}”应为 PDF 文件",
    "paper_too_large": "“{}”超过大小",
    "file_used_before": "“{}”已用在另一条材料中",
    "taken_another_day": "请看一下：“{}”的拍摄日期与填写的时间不同",
}
_UNWRITABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEADS = ("序号", "任务", "时段", "时限", "责任部门", "状态", "材料名称", "标注", "文件", "说明")
_WIDTHS = (6, 30, 16, 12, 16, 10, 28, 40, 46, 40)


class IndexLine(msgspec.Struct, frozen=True):
    """One line. `record` is None for a task without any; `files`: paths inside the archive;
    `left_out`: why files are not in it."""

    task: str
    period: str
    due_on: str
    department: str
    standing: Standing
    record: TaskRecord | None = None
    shortcomings: tuple[Shortcoming, ...] = ()
    files: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def index(unit: str, lines: Sequence[IndexLine]) -> bytes:
    """The workbook. Whatever people typed is text: a cell that begins with `=` is no formula."""
    # Loaded when the first index is made, not when the server starts.
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.worksheet import Worksheet

    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "目录"
    _write(sheet, 1, (f"{unit} 提交材料目录",))
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    _write(sheet, 2, _HEADS)
    for column, width in enumerate(_WIDTHS, 1):
        cell = sheet.cell(2, column)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E6EFEA")
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, line in enumerate(lines, 1):
        _write(sheet, number + 2, (str(number), *_cells(line)))
        if line.files:
            link = sheet.cell(number + 2, _HEADS.index("文件") + 1)
            link.hyperlink, link.style = line.files[0], "Hyperlink"
            link.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A3"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cells(line: IndexLine) -> tuple[str, ...]:
    record = line.record
    said = [_WORDS[each.code].format(_subject(each)) for each in line.shortcomings]
    labels = {} if record is None else record.labels
    return (
        line.task,
        line.period,
        line.due_on,
        line.department,
        STANDINGS[line.standing],
        "（还没有材料）" if record is None else record.title,
        "\n".join(f"{LABELS[name]}：{words}" for name, words in labels.items() if words.strip()),
        "\n".join(line.files),
        "\n".join((*said, *line.left_out)),
    )


def _subject(each: Shortcoming) -> str:
    if each.code != "label_missing":
        return each.subject
    return {str(name): words for name, words in LABELS.items()}.get(each.subject, each.subject)


def _write(sheet: Worksheet, row: int, texts: Sequence[str]) -> None:
    from openpyxl.styles import Alignment

    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column)
        cell.value = _UNWRITABLE.sub("", text)
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=row > 1, vertical="top")
