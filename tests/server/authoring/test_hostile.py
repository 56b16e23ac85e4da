"""Files made to do harm, or saved in some other way: refused with a reason, cheaply."""

from __future__ import annotations

import io
import re
import tracemalloc
import zipfile

import pytest
from openpyxl.workbook import Workbook

from server.authoring.columns import SURVEY_COLUMNS
from server.authoring.guard import (
    MOST_BYTES,
    MOST_OF_A_SHEET,
    MOST_PARTS,
    MOST_TAGS_OF_A_SHEET,
    MOST_TAGS_OF_ANOTHER,
    MOST_TAGS_OF_THE_BOOK,
    refusal,
)
from server.authoring.reading import read_checklist
from server.authoring.writing import checklist_workbook
from tests.server.authoring.book import changed, found, part, repacked, sample

GOOD = checklist_workbook(sample())
SHEET = "xl__worksheets__sheet1_xml"
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def only(data: bytes) -> str:
    """The code of the one problem of the file as a whole."""
    ((place, code),) = found(data)
    assert place == ""
    return code


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"PK\x03\x04 and no more",
        GOOD[:-200],
        GOOD[:2000],
        repacked(GOOD, **{"[Content_Types]_xml": None}),
        repacked(GOOD, **{"xl__workbook_xml": None}),
        repacked(GOOD, **{"xl__workbook_xml": b"<workbook"}),
        repacked(GOOD, **{SHEET: b"not xml at all"}),
        GOOD[19:],
    ],
    ids=[
        "empty",
        "pdf",
        "head",
        "cut",
        "half",
        "no types",
        "no book",
        "cut book",
        "no sheet",
        "no beginning",
    ],
)
def test_what_is_no_workbook_is_said_to_be_none(data: bytes) -> None:
    assert only(data) == "file_not_a_workbook"


def test_an_old_or_locked_file_is_told_how_to_save() -> None:
    assert only(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "file_old_or_locked"


def test_macros_are_not_taken_in() -> None:
    assert only(repacked(GOOD, **{"xl__vbaProject.bin": b"\xcc\x61"})) == "file_has_macros"


@pytest.mark.parametrize(
    "target", [SHEET, "xl__workbook_xml", "xl__sharedStrings_xml", "_rels__x.rels"]
)
def test_entities_are_not_expanded(target: str) -> None:
    assert only(repacked(GOOD, **{target: BOMB + b"<x>&c;</x>"})) == "file_has_entities"


def test_entities_in_another_encoding_or_across_two_pieces_are_seen() -> None:
    wide = BOMB.decode().encode("utf-16")
    assert only(repacked(GOOD, **{SHEET: wide})) == "file_has_entities"
    cut = b" " * ((1 << 20) - 4) + BOMB
    assert only(repacked(GOOD, **{SHEET: cut})) == "file_has_entities"


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = repacked(GOOD, **{SHEET: b" " * (MOST_OF_A_SHEET + 1)})
    assert len(bomb) < 100_000
    tracemalloc.start()
    refused = refusal(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused is not None
    assert refused.code == "file_too_large"
    assert "2000" in refused.zh
    assert most < 1_000_000


@pytest.mark.parametrize(
    ("target", "start", "tag", "count"),
    [
        (SHEET, "<worksheet><sheetData><row>", "<c/>", MOST_TAGS_OF_A_SHEET),
        ("xl__styles_xml", "<styleSheet><cellXfs>", "<xf/>", MOST_TAGS_OF_ANOTHER),
        ("xl__workbook_xml", "<workbook><sheets>", "<sheet/>", MOST_TAGS_OF_THE_BOOK),
    ],
)
def test_a_million_empty_elements_are_not_built(
    target: str, start: str, tag: str, count: int
) -> None:
    assert only(repacked(GOOD, **{target: (start + tag * count).encode()})) == "file_too_large"


def test_a_sheet_named_many_times_is_read_once() -> None:
    book = part(GOOD, "xl/workbook.xml").decode()
    many = re.sub(r"(<sheet [^>]*/>)", lambda one: one[1] * 200, book, count=1)
    assert read_checklist(repacked(GOOD, **{"xl__workbook_xml": many.encode()})).problems == ()


def test_a_bomb_that_lies_about_its_size_is_not_unpacked_either() -> None:
    """The size in the zip's directory is what is read at most; then the check sum is wrong."""
    bomb = bytearray(repacked(GOOD, **{SHEET: b"<" + b" " * 2_000_000}))
    directory = bomb.rindex(b"PK\x01\x02", 0, bomb.rindex(b"xl/worksheets/sheet1.xml"))
    bomb[directory + 24 : directory + 28] = (1000).to_bytes(4, "little")
    assert only(bytes(bomb)) == "file_not_a_workbook"


def test_too_many_parts_too_large_a_file_and_a_part_twice() -> None:
    many = {f"xl__media__{n}.png": b"" for n in range(MOST_PARTS)}
    assert only(repacked(GOOD, **many)) == "file_too_large"
    assert only(bytes(MOST_BYTES + 1)) == "file_too_large"
    file = io.BytesIO(GOOD)
    with zipfile.ZipFile(file, "a") as parts, pytest.warns(UserWarning, match="Duplicate name"):
        parts.writestr("xl/workbook.xml", b"")
    assert only(file.getvalue()) == "file_too_large"


def test_fifty_thousand_rows_are_stopped_at_the_last_that_counts() -> None:
    sheet = part(GOOD, "xl/worksheets/sheet1.xml").decode()
    head, tail = sheet.split("</sheetData>")
    rows = "".join(f'<row r="{n}"><c r="B{n}"><v>1</v></c></row>' for n in range(10, 50_010))
    data = repacked(GOOD, **{SHEET: f"{head}{rows}</sheetData>{tail}".encode()})
    assert found(data) == [("survey!A2002", "too_many_rows")]


def test_a_sheet_that_says_it_is_small_is_read_to_its_end() -> None:
    sheet = part(GOOD, "xl/worksheets/sheet1.xml").decode()
    shrunk = re.sub(r'<dimension ref="[^"]+"', '<dimension ref="A1"', sheet)
    assert shrunk != sheet
    data = repacked(GOOD, **{SHEET: shrunk.encode()})
    assert read_checklist(data).checklist == sample()


def test_a_line_far_below_the_others_is_not_passed_over() -> None:
    def far(book: Workbook) -> None:
        book["survey"]["A1048576"] = "x"

    assert ("survey!A1048576", "too_many_rows") in found(changed(far))


def test_a_row_number_that_cannot_be_is_not_counted_up_to() -> None:
    sheet = part(GOOD, "xl/worksheets/sheet1.xml").decode()
    rows = '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData>'
    far = sheet.replace("</sheetData>", rows)
    assert far != sheet
    assert read_checklist(repacked(GOOD, **{SHEET: far.encode()})).checklist == sample()


def test_more_columns_than_there_can_be() -> None:
    def wide(book: Workbook) -> None:
        for index in range(len(SURVEY_COLUMNS) + 1, 200):
            book["survey"].cell(1, index, f"c{index}")
            book["survey"].cell(2, index, "x")

    problems = found(changed(wide))
    assert {code for _, code in problems} == {"column_unknown"}
