"""Small workbooks for the tests: one that is right, and ways to spoil it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from server.authoring.reading import Reading, read_checklist
from server.authoring.writing import checklist_workbook
from sync.checklist import (
    AnyMeasure,
    Area,
    Band,
    Boolean,
    Checklist,
    Checkpoint,
    Clause,
    Count,
    Group,
    Level,
    Place,
    Rating,
    Ratio,
    Sample,
    Text,
)

Typed = str | float | bool | None
"""What somebody may type into a cell."""


def text(zh: str) -> Text:
    return Text(zh, f"{zh} in English")


SOURCE = Clause("益文明〔2026〕3号", "附件1 第2条", quote="不少于围墙面积的60%")
LEVELS = Rating((Level(text("差"), "0"), Level(text("中"), "0.5"), Level(text("好"), "1")))
BANDS = (Band("1", at_most="0"), Band("0.5", at_least="1", at_most="2"))
MEASURES: dict[str, AnyMeasure] = {
    "wall": Ratio((Band("1", at_least="0.6"),)),
    "board": Area((Band("1", at_least="2.4"),)),
    "ends": Count(BANDS, text("个")),
    "bins": Boolean("present"),
    "values": Sample((Band("1", at_least="0.8"),), 3, (text("富强"), text("民主")), 2),
    "clean": LEVELS,
    "quiet": LEVELS,
}


def sample() -> Checklist:
    """One checkpoint of each measure, two that share their levels."""
    return Checklist(
        id="small",
        version=2,
        title=text("小表"),
        source=SOURCE,
        total_points="100",
        groups=(Group("order", text("秩序")),),
        places=(Place("yard", text("院内")), Place("hall", text("大厅"))),
        checkpoints=tuple(
            Checkpoint(
                id=name,
                group="order",
                place="hall",
                title=text(f"测评点 {name}"),
                measure=measure,
                weight="1.5",
                tolerance="0" if name == "bins" else "0.05",
                source=SOURCE,
                phrases=(text("有 __ 处"),) if name == "wall" else (),
            )
            for name, measure in MEASURES.items()
        ),
    )


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def changed(change: Callable[[Workbook], object]) -> bytes:
    """The small workbook after somebody worked on it."""
    book = load_workbook(io.BytesIO(checklist_workbook(sample())))
    change(book)
    return saved(book)


def with_cells(**cells: Typed) -> bytes:
    """survey_E2=…: the small workbook with these cells typed over."""

    def change(book: Workbook) -> None:
        for place, value in cells.items():
            sheet, cell = place.split("_")
            book[sheet][cell] = value

    return changed(change)


def repacked(data: bytes, **parts: bytes | None) -> bytes:
    """The file with parts replaced, added or (None) left out; `__` in a name is a slash."""
    named = {name.replace("__", "/").replace("_xml", ".xml"): part for name, part in parts.items()}
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        kept = {i.filename: old.read(i) for i in old.infolist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in (kept | named).items():
            if part is not None:
                new.writestr(name, part)
    return file.getvalue()


def part(data: bytes, name: str) -> bytes:
    """One part of the file, unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return parts.read(name)


@cache
def column(name: str) -> str:
    """The letter of a survey column."""
    book = load_workbook(io.BytesIO(checklist_workbook(sample())))
    return next(cell.column_letter for cell in book["survey"][1] if cell.value == name)


def found(data: bytes) -> list[tuple[str, str]]:
    """(place, code) of each problem; both languages are there, and no checklist is."""
    reading: Reading = read_checklist(data)
    assert reading.checklist is None
    assert all(problem.zh and problem.en for problem in reading.problems)
    return [(problem.place, problem.code) for problem in reading.problems]
