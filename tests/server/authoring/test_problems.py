"""Every mistake of a workbook is named at its cell, all of them at once, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from openpyxl.workbook import Workbook

from server.authoring.reading import read_checklist
from server.authoring.writing import checklist_workbook
from tests.server.authoring.book import (
    Typed,
    changed,
    column,
    found,
    part,
    repacked,
    sample,
    saved,
    with_cells,
)

WALL, BOARD, ENDS, BINS, VALUES, CLEAN = range(2, 8)
"""Rows of the small workbook's checkpoints."""


def spoiled(cells: Mapping[tuple[str, int], Typed]) -> bytes:
    return with_cells(**{f"survey_{column(name)}{row}": v for (name, row), v in cells.items()})


@pytest.mark.parametrize(
    ("name", "row", "value", "code"),
    [
        ("name", BOARD, "wall", "name_twice"),
        ("name", BOARD, "Board 1", "name_bad"),
        ("name", BOARD, None, "value_missing"),
        ("label::中文", WALL, "  ", "value_missing"),
        ("measure", WALL, "volume", "word_unknown"),
        ("type", WALL, "text", "type_unfit"),
        ("type", CLEAN, "select_one nowhere", "list_missing"),
        ("type", CLEAN, "decimal", "type_unfit"),
        ("threshold", WALL, "about half", "threshold_bad"),
        ("threshold", WALL, ">=1.5", "rule_broken"),
        ("threshold", ENDS, "0.5: <=2", "rule_broken"),
        ("threshold", ENDS, None, "rule_broken"),
        ("threshold", BINS, "maybe", "word_unknown"),
        ("threshold", CLEAN, ">=0.6", "column_unfit"),
        ("points", WALL, "heavy", "number_bad"),
        ("points", WALL, -1, "number_bad"),
        ("points", WALL, 0, "rule_broken"),
        ("points", WALL, 0.123456, "number_bad"),
        ("tolerance", BINS, 1, "rule_broken"),
        ("group", WALL, "moon", "rule_broken"),
        ("place", WALL, "moon", "rule_broken"),
        ("photo", WALL, "perhaps", "word_unknown"),
        ("phrases", WALL, "nowhere", "list_missing"),
        ("min_asked", VALUES, "many", "number_bad"),
        ("min_asked", WALL, 3, "column_unfit"),
        ("relevant", WALL, "${wall} = 1", "rule_broken"),
        ("relevant", WALL, "${nothing} = 1", "rule_broken"),
        ("relevant", WALL, "bins = yes", "rule_broken"),
        ("relevant", WALL, "1 = 2", "rule_broken"),
        ("points", WALL, "0", "rule_broken"),
        ("calculation", WALL, "1 + 1", "not_supported"),
        ("constraint", WALL, ". < 7", "not_supported"),
        ("required", WALL, "no", "not_supported"),
        ("method", WALL, "材料审核", "method_not_on_site"),
    ],
)
def test_a_wrong_cell_is_named(name: str, row: int, value: Typed, code: str) -> None:
    place = f"survey!{column(name)}{row}"
    assert (place, code) in found(spoiled({(name, row): value}))


def test_all_problems_are_named_at_once_from_top_to_bottom() -> None:
    cells = {("measure", BINS): "volume", ("points", WALL): "heavy", ("name", CLEAN): "wall"}
    data = spoiled(cells)
    assert [place for place, _ in found(data)] == [
        f"survey!{column('points')}{WALL}",
        f"survey!{column('measure')}{BINS}",
        f"survey!{column('name')}{CLEAN}",
    ]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"settings_D2": "zero"}, ("settings!D2", "number_bad")),
        ({"settings_D2": 0}, ("settings!D2", "rule_broken")),
        ({"settings_C2": "Small List"}, ("settings!C2", "name_bad")),
        ({"settings_A2": None}, ("settings!A2", "value_missing")),
        ({"settings_F2": 0}, ("settings!F2", "rule_broken")),
        ({"settings_G2": "half"}, ("settings!G2", "word_unknown")),
        ({"settings_C3": "another"}, ("settings!C3", "row_surplus")),
        ({"choices_B4": "yard"}, ("choices!B4", "name_twice")),
        ({"choices_C4": None}, ("choices!C4", "value_missing")),
        ({"choices_A4": None}, ("choices!A4", "value_missing")),
        ({"choices_E7": "all"}, ("choices!E7", "number_bad")),
    ],
)
def test_settings_and_choices_are_looked_at_too(
    cells: dict[str, Typed], problem: tuple[str, str]
) -> None:
    assert problem in found(with_cells(**cells))


@pytest.mark.parametrize("name", ["type", "name", "measure", "threshold", "points", "place"])
def test_a_missing_column_is_named_once(name: str) -> None:
    data = with_cells(**{f"survey_{column(name)}1": None})
    assert ("survey!A1", "column_missing") in found(data)
    assert [code for _, code in found(data)].count("column_missing") == 1


def test_a_misspelt_column_that_holds_something_is_not_dropped() -> None:
    letter = column("tolerance")
    assert found(with_cells(**{f"survey_{letter}1": "tolerence"})) == [
        (f"survey!{letter}1", "column_unknown")
    ]


def test_a_column_that_stands_twice_is_named() -> None:
    letter = column("source_lost")
    assert (f"survey!{letter}1", "column_twice") in found(
        with_cells(**{f"survey_{letter}1": "name"})
    )


@pytest.mark.parametrize("sheet", ["survey", "choices", "settings"])
def test_a_missing_sheet_is_named(sheet: str) -> None:
    def remove(book: Workbook) -> None:
        del book[sheet]

    assert found(changed(remove)) == [(sheet, "sheet_missing")]


def test_a_workbook_of_something_else_lacks_all_three() -> None:
    assert [code for _, code in found(saved(Workbook()))] == ["sheet_missing"] * 3


@pytest.mark.parametrize("sheet", ["survey", "settings"])
def test_a_sheet_with_its_header_alone_is_named(sheet: str) -> None:
    def empty(book: Workbook) -> None:
        book[sheet].delete_rows(2, 100)

    (place, code), *_ = found(changed(empty))
    assert place.startswith("settings!")
    assert code in ("value_missing", "rule_broken")


def test_an_empty_sheet_is_named() -> None:
    def empty(book: Workbook) -> None:
        book["survey"].delete_rows(1, 100)

    assert found(changed(empty)) == [("survey!A1", "sheet_empty")]


def test_a_formula_that_nobody_computed_is_named_alone() -> None:
    cell = f"{column('points')}{WALL}"
    assert found(with_cells(**{f"survey_{cell}": "=1+1"})) == [
        (f"survey!{cell}", "formula_without_value")
    ]


def test_a_broken_formula_is_named_alone() -> None:
    cell = f"{column('points')}{WALL}"
    data = with_cells(**{f"survey_{cell}": "#REF!"})
    assert found(data) == [(f"survey!{cell}", "formula_broken")]
    assert "#REF!" in read_checklist(data).problems[0].zh


def test_what_excel_types_is_understood() -> None:
    """Numbers as numbers, percentages, full-width signs, Chinese words, a language with code."""
    typed: dict[str, Typed] = {
        f"survey_{column('points')}{WALL}": 1.5,
        f"survey_{column('tolerance')}{WALL}": "5%",
        f"survey_{column('threshold')}{WALL}": "≥６０％",
        f"survey_{column('measure')}{BOARD}": "面积",
        f"survey_{column('threshold')}{BINS}": "有",
        f"survey_{column('photo')}{BINS}": "建议",
        f"survey_{column('document')}{BINS}": False,
        f"survey_{column('label::中文')}1": "label::中文 (zh)",
    }
    data = with_cells(**typed)
    reading = read_checklist(data)
    assert reading.problems == ()
    assert reading.checklist == sample()


def test_empty_lines_and_other_sheets_are_passed_over() -> None:
    def work(book: Workbook) -> None:
        book["survey"].insert_rows(4, 3)
        book.create_sheet("我的草稿")["A1"] = "=1/0"
        book["survey"]["AZ1"] = "reviewed by"

    assert read_checklist(changed(work)).checklist == sample()


def test_a_formula_with_the_value_that_excel_computed_is_read() -> None:
    data = checklist_workbook(sample())
    cell = f"{column('points')}{WALL}"
    assert read_checklist(_with_formula(data, cell)).checklist == sample()


def _with_formula(data: bytes, cell: str) -> bytes:
    """As Excel writes it: the formula, and beside it what it last came to."""
    sheet = part(data, "xl/worksheets/sheet1.xml").decode()
    formula = re.sub(rf'(<c r="{cell}"[^>]*>)<v>', r"\1<f>3/2</f><v>", sheet)
    assert formula != sheet
    return repacked(data, **{"xl__worksheets__sheet1_xml": formula.encode()})


def test_text_kept_once_for_the_whole_book_as_excel_does_is_read() -> None:
    data = checklist_workbook(sample())
    texts: list[str] = []

    def shared(cell: re.Match[str]) -> str:
        texts.append(cell[2])
        return f'<c{cell[1]} t="s"><v>{len(texts) - 1}</v></c>'

    inline = re.compile(r'<c([^>]*) t="inlineStr"[^>]*><is><t[^>]*>([^<]*)</t></is></c>')
    sheets = {
        f"xl__worksheets__sheet{n}_xml": inline.sub(
            shared, part(data, f"xl/worksheets/sheet{n}.xml").decode()
        ).encode()
        for n in (1, 2, 3)
    }
    assert len(texts) > 100
    strings = "".join(f'<si><t xml:space="preserve">{one}</t></si>' for one in texts)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    types = part(data, "[Content_Types].xml").decode()
    types = types.replace(
        "</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    )
    parts = {
        "xl__sharedStrings_xml": f'<sst xmlns="{main}">{strings}</sst>'.encode(),
        "[Content_Types]_xml": types.encode(),
    }
    assert read_checklist(repacked(data, **sheets, **parts)).checklist == sample()
