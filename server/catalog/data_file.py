"""Data file: TOML (and the CSV beside it) read into a struct, or refused with its place named."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

import msgspec

from server.catalog.flaw import CatalogInvalid, Flaw
from server.catalog.unit import Unit

_Record = TypeVar("_Record")
_FIELDS = Unit.__struct_fields__
_COLUMNS = _FIELDS[: _FIELDS.index("datum") + 1]
_PRINTED = _COLUMNS[: _COLUMNS.index("lat")]
"""What every list has; where the units are stands in three further columns, or in none."""
_PLACE = re.compile(r"\$\.(\w+)\[(\d+)\]")
"""Where msgspec says a list of records went wrong: `$.checkpoints[3].weight`."""


def read_table(file: Traversable) -> dict[str, Any]:
    """Read a TOML file. Raises CatalogInvalid where it is not UTF-8 or not TOML."""
    try:
        return tomllib.loads(_text(file))
    except tomllib.TOMLDecodeError as error:
        raise _refusal(file, "", f"不是有效的 TOML（{error}）", f"not TOML: {error}") from None


def read_units(file: Traversable) -> tuple[Unit, ...]:
    """Read the units of a CSV file, one a line. Raises CatalogInvalid naming the line."""
    rows = csv.DictReader(io.StringIO(_text(file), newline=""), strict=True)
    if tuple(rows.fieldnames or ()) not in (_COLUMNS, _PRINTED):
        columns = ",".join(_COLUMNS)
        raise _refusal(file, "1", f"表头应为 {columns}", f"the header must be {columns}")
    try:
        return tuple(_unit(file, rows.line_num, row) for row in rows)
    except csv.Error as error:
        line = str(rows.line_num)
        raise _refusal(file, line, f"不是有效的 CSV（{error}）", f"not CSV: {error}") from None


def convert(file: Traversable, table: dict[str, Any], kind: type[_Record]) -> _Record:
    """Turn a table into a record. Raises CatalogInvalid naming the record inside the file."""
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        raise _refusal(
            file, _culprit(table, str(error)), f"字段不合要求（{error}）", f"wrong field: {error}"
        ) from None


def _unit(file: Traversable, line: int, row: dict[str, str]) -> Unit:
    try:
        given = {name: text for name, text in row.items() if text or name in _PRINTED}
        return msgspec.convert(given, Unit, strict=False)
    except msgspec.ValidationError as error:
        record = f"{line} {row['id']}"
        raise _refusal(file, record, f"字段不合要求（{error}）", f"wrong field: {error}") from None


def _text(file: Traversable) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")  # Excel writes the mark at the start
    except UnicodeDecodeError:
        raise _refusal(file, "", "文件不是 UTF-8 编码", "the file is not UTF-8") from None
    except FileNotFoundError:
        raise _refusal(file, "", "缺少这个文件", "the file is missing") from None


def _culprit(table: dict[str, Any], message: str) -> str:
    place = _PLACE.search(message)
    if place is None:
        return ""
    entry = table[place[1]][int(place[2])]
    return str(entry.get("id", place[0])) if isinstance(entry, dict) else place[0]


def _refusal(file: Traversable, record: str, zh: str, en: str) -> CatalogInvalid:
    return CatalogInvalid(file.name, (Flaw(record, zh, en),))
