"""`shidi draw verify FILE`: do a draw again from its record."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from server.draw.frame import strata
from server.draw.record import Record, broken, read_record

_USAGE = "shidi draw verify FILE.json"
MOST_BYTES = 16_000_000


def main(args: list[str]) -> int:
    """Print what came of it. Returns 0 where it holds, 1 where not, 2 for what cannot be read."""
    match args:
        case ["verify", name]:
            return _verify(Path(name))
        case _:
            print(_USAGE, file=sys.stderr)
            return 2


def _verify(file: Path) -> int:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise OSError("too large")
        record = read_record(file.read_bytes())
    except (OSError, msgspec.MsgspecError) as error:
        print(f"{file}: 不是抽查记录 / no record of a draw ({error})", file=sys.stderr)
        return 2
    found = list(broken(record))
    for each in found:
        print(f"✗ {each.text.zh} / {each.text.en}")
    if not found:
        _print(record)
    return 1 if found else 0


def _print(record: Record) -> None:
    names = {unit.id: unit.name for unit in record.frame.units}
    print(f"✓ {record.title}: {len(record.drawn)} / {len(names)}")
    for part in strata(record.frame):
        print(f"  {' · '.join(part.key) or '—'}: {part.share} / {len(part.units)}")
    for unit in record.drawn:
        print(f"  {unit}  {names[unit]}")
