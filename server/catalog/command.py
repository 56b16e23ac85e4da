"""`shidi catalog list | show ID [--json]`: what the catalogue holds, for people and programs."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from server.catalog import CatalogInvalid, CatalogUnknown, packaged
from server.catalog.catalog import Record

_USAGE = """catalog_usage
用法：shidi catalog list [--json] | shidi catalog show 编号 [--json]
Usage: shidi catalog list [--json] | shidi catalog show ID [--json]"""

_COLUMNS: dict[str, tuple[str, ...]] = {
    "checklist": ("id", "place", "measure", "department", "title"),
    "units": ("id", "name", "level", "cohort_year", "jurisdiction"),
    "regions": ("id", "name", "region_kind", "parent"),
    "campaign": ("id", "unit", "phase", "inspectors"),
    "scorecard": ("id", "category", "points", "methods", "departments", "title"),
    "tasks": ("id", "group", "periods", "departments", "title"),
}
_ROWS = {
    "checklist": "checkpoints",
    "units": "units",
    "regions": "regions",
    "campaign": "visits",
    "scorecard": "scoring_points",
    "tasks": "tasks",
}
_BASIS = {"printed": "", "inferred": " (?)", "unknown": "?"}
"""How a cell says that its names are inferred, or that nothing is known."""


def list_records() -> list[dict[str, Any]]:
    """Each record as {id, kind, title, title_en, source}: Chinese strings but for title_en."""
    return [_head(kind, record) for kind, record in packaged().records()]


def show_record(wanted: str) -> dict[str, Any]:
    """The whole record: its entry in the list, then its fields as in the data files.

    `title` and `source` are the list's strings; the source with its quote and what the scan lost
    is `clause`. Fields at their default (a checkpoint's `photo = "advised"`) are left out.
    Raises CatalogUnknown.
    """
    kind, record = packaged().record(wanted)
    fields = msgspec.json.decode(msgspec.json.encode(record))
    head = _head(kind, record)
    return {**head, "clause": fields["source"], **{k: fields[k] for k in fields if k not in head}}


def main(args: list[str]) -> int:
    """Print what `args` (after `catalog`) ask for. Returns 0; 2 for a wrong id or wrong usage."""
    words = [arg for arg in args if arg != "--json"]
    as_json = len(words) < len(args)
    try:
        match words:
            case ["list"]:
                records = list_records()
                print(_json(records) if as_json else _list_table(records))
            case ["show", wanted]:
                record = show_record(wanted)
                print(_json(record) if as_json else _record_table(record))
            case _:
                return _refused(_USAGE)
    except CatalogUnknown as unknown:
        return _refused(str(unknown))
    except CatalogInvalid as invalid:
        return _refused(str(invalid))
    return 0


def _head(kind: str, record: Record) -> dict[str, Any]:
    return {
        "id": record.id,
        "kind": kind,
        "title": record.title.zh,
        "title_en": record.title.en,
        "source": f"{record.source.document} {record.source.clause}",
    }


def _refused(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _list_table(records: list[dict[str, Any]]) -> str:
    columns = ("id", "kind", "title", "source")
    return _table([columns, *([record[c] for c in columns] for record in records)])


def _record_table(record: dict[str, Any]) -> str:
    columns = _COLUMNS[record["kind"]]
    rows = ([_cell(row.get(c)) for c in columns] for row in record[_ROWS[record["kind"]]])
    return f"{record['title']}\n{record['source']}\n\n{_table([columns, *rows])}"


def _cell(value: Any) -> str:
    match value:
        case {"zh": zh}:
            return str(zh)
        case {"kind": kind}:
            return str(kind)
        case {"basis": basis}:
            return ", ".join(value.get("names", ())) + _BASIS[basis]
        case list():
            return ", ".join(value)
        case None:
            return ""
        case _:
            return str(value)


def _table(rows: Iterable[Sequence[str]]) -> str:
    lines = [list(row) for row in rows]
    widths = [max(_width(cell) for cell in column) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)
        ).rstrip()
        for line in lines
    )


def _width(cell: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in cell)
