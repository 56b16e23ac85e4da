"""`shidi photo inspect FILE… [--json]`: what the server reads from photos, without a visit.
`shidi photo compare A B [--json]`: whether it takes two for the same picture (`comparison.py`).

With `--json` one object per file and line, in the order given; nothing but the file speaks, so only
the checks that need no capture record and no visit can find something. Exit code 0 whatever the
files contain; 1 if a file does not exist; 2 for wrong usage.

Keys: file, bytes, type (media type of the content, null if it is no picture), named_type (what the
file's ending promises), width, height, frames, capture {taken_local, taken_raw, taken_from,
precision_ms, offset_min, modified_local, modified_offset_min, reading {row, start, end, basis,
clock_verified, notes}}, gps {lat, lon, accuracy_m, at, redacted}, make, model, software, tools,
orientation, faults [{where, what}], findings [{code, severity, numbers, inspector, office}].
Instants are RFC 3339 UTC.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import PurePath
from typing import Any, Final

import msgspec

from server.photos.case import PhotoCase
from server.photos.comparison import VERDICTS, compare_files
from server.photos.facts import ExifFacts, PhotoFacts
from server.photos.pool import InspectionPool
from server.photos.reading import Reading
from server.photos.verdict import judge

_USAGE: Final = """photo_usage
用法：shidi photo inspect 文件… [--json]
      shidi photo compare 文件 文件 [--json]
Usage: shidi photo inspect FILE… [--json]
       shidi photo compare FILE FILE [--json]"""

_ENDINGS: Final = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".heic": "image/heic",
    ".heif": "image/heic",
}


def main(args: list[str]) -> int:
    """Run the subcommand; `args` are those after `photo`."""
    verb, *rest = args or [""]
    files = [arg for arg in rest if arg != "--json"]
    fits = {"inspect": len(files) > 0, "compare": len(files) == 2}.get(verb, False)
    if not fits or any(file.startswith("--") for file in files):
        print(_USAGE, file=sys.stderr)
        return 2
    as_json = len(files) < len(rest)
    if verb == "compare":
        return _compare(files[0], files[1], as_json)
    return asyncio.run(_inspect(files, as_json))


def record_of(path: str, facts: PhotoFacts) -> dict[str, Any]:
    """Everything that is known of one file, as plain JSON values (keys: top of this file)."""
    judgement = judge(PhotoCase(facts))
    exif, image = facts.exif, facts.image
    return {
        "file": os.fsencode(path).decode("utf-8", "replace"),
        "bytes": facts.bytes,
        "type": None if image is None else image.media_type,
        "named_type": _ENDINGS.get(PurePath(path).suffix.lower()),
        "width": None if image is None else image.width,
        "height": None if image is None else image.height,
        "frames": None if image is None else image.frames,
        "capture": _capture(exif, judgement.reading),
        "gps": _gps(exif),
        "make": exif.make or None,
        "model": exif.model or None,
        "software": exif.software or None,
        "tools": list(exif.tools),
        "orientation": exif.orientation,
        "faults": msgspec.to_builtins(facts.faults),
        "findings": msgspec.to_builtins(judgement.findings),
    }


async def _inspect(files: Sequence[str], as_json: bool) -> int:
    """Print one file after the other as answers come, in the order given."""
    exit_code = 0
    async with InspectionPool(size=os.cpu_count() or 1) as pool:
        waiting = [asyncio.create_task(pool.inspect(file)) for file in files]
        for file, task in zip(files, waiting, strict=True):
            facts = await task
            record = record_of(file, facts)
            print(msgspec.json.encode(record).decode() if as_json else _lines(record), flush=True)
            if facts.trouble == "missing":
                print(f"没有这个文件: {file!r}\nNo such file: {file!r}", file=sys.stderr)
                exit_code = 1
    return exit_code


def _compare(a: str, b: str, as_json: bool) -> int:
    """Print one object or a few lines; 1 if a file does not exist."""
    comparison = asyncio.run(compare_files(a, b))
    if as_json:
        print(msgspec.json.encode(comparison).decode())
    else:
        said = VERDICTS[comparison.verdict]
        share = "–" if comparison.share is None else f"{comparison.share:.0%}"
        print(f"{said.zh} / {said.en}")
        print(f"pdq {comparison.pdq}, dhash {comparison.dhash}, tiles {share}")
        print("\n".join(comparison.tiles))
    missing = [file for file in (a, b) if not os.path.exists(file)]
    for file in missing:
        print(f"没有这个文件: {file!r}\nNo such file: {file!r}", file=sys.stderr)
    return 1 if missing else 0


def _capture(exif: ExifFacts, reading: Reading) -> dict[str, Any]:
    return {
        "taken_local": _local(exif.taken_local),
        "taken_raw": exif.taken_raw or None,
        "taken_from": exif.taken_from or None,
        "precision_ms": exif.taken_precision_ms,
        "offset_min": exif.offset_min,
        "modified_local": _local(exif.modified_local),
        "modified_offset_min": exif.modified_offset_min,
        "reading": {
            "row": reading.row,
            "start": None if reading.interval is None else _utc(reading.interval.start_ms),
            "end": None if reading.interval is None else _utc(reading.interval.end_ms),
            "basis": reading.basis,
            "clock_verified": reading.clock_verified,
            "notes": list(reading.notes),
        },
    }


def _gps(exif: ExifFacts) -> dict[str, Any] | None:
    if exif.gps is None and exif.gps_at_ms is None and not exif.gps_redacted:
        return None
    return {
        "lat": None if exif.gps is None else exif.gps.lat,
        "lon": None if exif.gps is None else exif.gps.lon,
        "accuracy_m": None if exif.gps is None else exif.gps.accuracy_m,
        "at": None if exif.gps_at_ms is None else _utc(exif.gps_at_ms),
        "redacted": exif.gps_redacted,
    }


def _local(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


def _utc(ms: int) -> str:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _lines(record: dict[str, Any]) -> str:
    reading = record["capture"]["reading"]
    when = f"{reading['start']} … {reading['end']} ({reading['basis']})"
    head = f"{record['file']}: {record['type']} {record['width']}x{record['height']}, {when}"
    findings = (
        f"  {finding['severity']:4} {finding['code']}: "
        f"{finding['office']['zh']} / {finding['office']['en']}"
        for finding in record["findings"]
    )
    return "\n".join([head, *findings])
