"""Guard: whether a file is a workbook that can be opened without harm.

Looked at before anything is parsed: what it is, how far it expands, macros, and document type
declarations (an entity defined in one can grow without bound). Sizes are in bytes, unpacked.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator

from server.authoring.problem import Problem, of_file

MOST_BYTES = 8_000_000
MOST_PARTS = 500
MOST_UNPACKED = 64_000_000
MOST_OF_A_SHEET = 16_000_000
MOST_OF_ANOTHER = 2_000_000
MOST_TAGS_OF_A_SHEET = 1_000_000
MOST_TAGS_OF_ANOTHER = 100_000
MOST_TAGS_OF_THE_BOOK = 2_000
"""Small files can hold millions of empty elements, each of which costs what a full one does."""
_STRINGS = "xl/sharedStrings.xml"
_SHEETS = "xl/worksheets/"
_OLE = b"\xd0\xcf\x11\xe0"
_PIECE = 1 << 20
_OVERLAP = 16
"""More than the longest sign that is looked for, which two pieces might cut."""
_SIGNS = (b"<!DOCTYPE", b"<!ENTITY", b"\x00")
"""A zero byte is an encoding of two or four bytes, in which the other signs would not be seen."""


_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    lzma.LZMAError,
    ArithmeticError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What Python's reader of zip files raises for damaged ones; a directory that points before the
file's beginning is a ValueError."""


def refusal(data: bytes) -> Problem | None:
    """Say why the file must not be opened; None where it may be."""
    if len(data) > MOST_BYTES:
        return _too_large(f"{MOST_BYTES // 1_000_000} MB")
    if data.startswith(_OLE):
        return of_file(
            "file_old_or_locked",
            "这是旧版 .xls 文件，或加了密码。请在 Excel 中取消密码，另存为 .xlsx。",
            "This is an old .xls file or has a password. Take the password off, save as .xlsx.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return next(_harms(parts), None)
    except _UNREADABLE:
        return of_file(
            "file_not_a_workbook",
            "这不是 Excel 工作簿（.xlsx），或文件已损坏。",
            "This is no Excel workbook (.xlsx), or it is damaged.",
        )


def _harms(parts: zipfile.ZipFile) -> Iterator[Problem]:
    infos = parts.infolist()
    names = {info.filename for info in infos}
    if len(infos) > MOST_PARTS or len(names) < len(infos):
        yield _too_large(f"{MOST_PARTS} parts")
    if sum(info.file_size for info in infos) > MOST_UNPACKED:
        yield _too_large(f"{MOST_UNPACKED // 1_000_000} MB")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        yield of_file(
            "file_has_macros",
            "文件带有宏，不接收。请另存为不带宏的 .xlsx。",
            "The file has macros and is not accepted. Save it as .xlsx without macros.",
        )
    if "[Content_Types].xml" not in names:
        yield of_file("file_not_a_workbook", "这不是 Excel 工作簿。", "This is no Excel workbook.")
    for info in infos:
        if info.filename.endswith((".xml", ".rels")):
            yield from _part_harms(parts, info)


def _part_harms(parts: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[Problem]:
    most, most_tags = MOST_OF_ANOTHER, MOST_TAGS_OF_ANOTHER
    if info.filename == _STRINGS or info.filename.startswith(_SHEETS):
        most, most_tags = MOST_OF_A_SHEET, MOST_TAGS_OF_A_SHEET
    elif info.filename == "xl/workbook.xml":
        most_tags = MOST_TAGS_OF_THE_BOOK
    if info.file_size > most:
        yield _too_large(f"{info.filename}: {most // 1_000_000} MB")
        return
    tags = 0
    before = b""
    with parts.open(info) as part:
        while piece := part.read(_PIECE):
            if any(sign in before + piece for sign in _SIGNS):
                yield of_file(
                    "file_has_entities",
                    f"文件内 {info.filename} 含有不该有的声明，不接收。请在 Excel 中另存一份。",
                    f"{info.filename} has declarations that do not belong there. "
                    "Save a fresh copy in Excel.",
                )
                return
            before = piece[-_OVERLAP:]
            tags += piece.count(b"<")
            if tags > most_tags:
                yield _too_large(f"{info.filename}: {most_tags}")
                return


def _too_large(limit: str) -> Problem:
    return of_file(
        "file_too_large",
        f"文件太大或展开后太大（上限 {limit}）。测评表最多 2000 行，请删去多余的内容。",
        f"The file is too large, or grows too large when opened (limit {limit}). "
        "A checklist has at most 2000 rows: delete what is not needed.",
    )
