"""`shidi checklist import FILE.xlsx [--json] | export ID FILE.xlsx`: checklists in Excel."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from server.authoring.guard import MOST_BYTES
from server.authoring.reading import Reading, read_checklist
from server.authoring.writing import checklist_workbook
from server.catalog import CatalogUnknown, checklist
from server.complaint import Complaint

_USAGE = Complaint(
    "用法：shidi checklist import 文件.xlsx [--json] | shidi checklist export 编号 文件.xlsx",
    "Usage: shidi checklist import FILE.xlsx [--json] | shidi checklist export ID FILE.xlsx",
)


def main(args: list[str]) -> int:
    """Do what `args` (after `checklist`) ask for. Returns 0; 1 where the workbook has problems.

    Raises Complaint for wrong usage, and for files that cannot be read or written.
    """
    words = [arg for arg in args if arg != "--json"]
    match words:
        case ["import", file]:
            return _import(Path(file), as_json=len(words) < len(args))
        case ["export", wanted, file] if words == args:
            return _export(wanted, Path(file))
        case _:
            raise _USAGE


def _import(file: Path, *, as_json: bool) -> int:
    """Read and check; nothing is stored."""
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise _no_file(file, error) from None
    reading = read_checklist(data)
    print(_as_json(reading) if as_json else _as_text(reading))
    return 1 if reading.problems else 0


def _export(wanted: str, file: Path) -> int:
    try:
        data = checklist_workbook(checklist(wanted))
    except CatalogUnknown as unknown:
        raise Complaint(unknown.zh, unknown.en) from None
    try:
        with file.open("xb") as created:
            created.write(data)
    except OSError as error:
        raise _no_file(file, error) from None
    print(f"已写入 {file} · written to {file}", file=sys.stderr)
    return 0


def _as_json(reading: Reading) -> str:
    return json.dumps(msgspec.to_builtins(reading), ensure_ascii=False, indent=2)


def _as_text(reading: Reading) -> str:
    if reading.checklist is not None:
        found = reading.checklist
        count = len(found.checkpoints)
        return (
            f"{found.title.zh}（{found.id} 第 {found.version} 版）：{count} 个测评点，没有问题。\n"
            f"{found.title.en} ({found.id} version {found.version}): "
            f"{count} checkpoints, no problems."
        )
    lines = [f"{len(reading.problems)} 个问题，没有导入 · {len(reading.problems)} problems"]
    for problem in reading.problems:
        place = f"{problem.place}  " if problem.place else ""
        lines.append(f"{place}{problem.code}\n    {problem.zh}\n    {problem.en}")
    return "\n".join(lines)


def _no_file(file: Path, error: OSError) -> Complaint:
    return Complaint(
        f"文件 {file} 打不开或已经存在（{error.strerror}）。",
        f"The file {file} cannot be opened, or is there already ({error.strerror}).",
    )
