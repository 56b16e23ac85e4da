"""A third reader: what exiftool reads from clean files is what the facts say.

Needs the program exiftool (Debian: libimage-exiftool-perl); `make test` sees to it.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from server.photos.facts import PhotoFacts
from server.photos.inspection import inspect_file, inspect_job
from server.photos.job import Job
from tests.server.photos.pictures import (
    MAKE,
    MODEL,
    OFFSET,
    ORIENTATION,
    SOFTWARE,
    TAKEN,
    block,
    directory,
    encoded,
    gps_at,
    jpeg,
    picture,
    tiff,
)

FILES = 60
FIELDS = (
    "Make",
    "Model",
    "Software",
    "Orientation",
    "DateTimeOriginal",
    "OffsetTimeOriginal",
    "GPSLatitude",
    "GPSLongitude",
)
CLOSE = 1e-6


def test_exiftool_reads_the_same(tmp_path: Path) -> None:
    program = shutil.which("exiftool")
    assert program, "this test needs exiftool: apt-get install libimage-exiftool-perl"
    chance = random.Random(20260712)
    for number in range(FILES):
        (tmp_path / f"{number:02}.{form(number)}").write_bytes(written(number, chance))
    wanted = [f"-{'Composite:' if name.startswith('GPS') else ''}{name}" for name in FIELDS]
    command = [program, "-json", "-n", *wanted, str(tmp_path)]
    said = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert len(said) == FILES
    for each in said:
        file = Path(each.pop("SourceFile"))
        compare(inspect_file(file).exif, each, file.name)


def test_it_is_asked_about_what_the_guard_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = (MODEL, 2, 4, b"X90\0")
    refused = tmp_path / "-refused $(name).jpg"
    refused.write_bytes(jpeg(tiff(directory([model], following=8))))
    facts = asked(refused)
    assert facts.faults
    assert "Model X90" in facts.exiftool
    assert inspect_file(refused).exiftool == "", "only where somebody will read it"

    clean = tmp_path / "clean.jpg"
    clean.write_bytes(jpeg(block({MODEL: b"X90"})))
    assert asked(clean).exiftool == ""
    monkeypatch.setenv("PATH", "")
    assert asked(refused).faults
    assert asked(refused).exiftool == ""


def asked(file: Path) -> PhotoFacts:
    return inspect_job(Job(os.fsencode(file), ask_exiftool=True))


def form(number: int) -> str:
    return ("jpg", "jpg", "png", "webp")[number % 4]


def written(number: int, chance: random.Random) -> bytes:
    """A file with some of the tags, none of them broken."""
    taken = datetime(2019, 1, 1) + timedelta(seconds=chance.randrange(300_000_000))
    exif: dict[int, Any] = {TAKEN: taken.strftime("%Y:%m:%d %H:%M:%S").encode()}
    if chance.random() < 0.7:
        exif[OFFSET] = chance.choice((b"+08:00", b"+09:00", b"-03:30"))
    ifd0: dict[int, Any] = {
        MAKE: chance.choice((b"HUAWEI", b"Apple", b"samsung")),
        MODEL: f"X-{chance.randrange(100)}".encode(),
        ORIENTATION: chance.randrange(1, 9),
    }
    if chance.random() < 0.5:
        ifd0[SOFTWARE] = "今日水印相机".encode()
    gps = None
    if chance.random() < 0.7:
        gps = dict(gps_at())
        gps[1], gps[3] = chance.choice((b"N", b"S")), chance.choice((b"E", b"W"))
        for tag, most in ((2, 89), (4, 179)):
            seconds = chance.randrange(6000)
            gps[tag] = ((chance.randrange(most), 1), (chance.randrange(60), 1), (seconds, 100))
    tiff = block(ifd0, exif, gps)
    if form(number) == "jpg":
        return jpeg(tiff)
    return encoded(picture(), form(number).upper(), exif=b"Exif\0\0" + tiff)


def compare(exif: Any, said: dict[str, Any], name: str) -> None:
    assert (exif.make, exif.model) == (said["Make"], str(said["Model"])), name
    assert exif.software == said.get("Software", ""), name
    assert exif.orientation == said["Orientation"], name
    taken = datetime.strptime(said["DateTimeOriginal"], "%Y:%m:%d %H:%M:%S")
    assert exif.taken_local == taken, name
    offset = said.get("OffsetTimeOriginal")
    assert exif.offset_min == (None if offset is None else minutes(offset)), name
    assert (exif.gps is None) == ("GPSLatitude" not in said), name
    if exif.gps is not None:
        assert abs(exif.gps.lat - said["GPSLatitude"]) < CLOSE, name
        assert abs(exif.gps.lon - said["GPSLongitude"]) < CLOSE, name


def minutes(offset: str) -> int:
    hours, rest = offset[1:].split(":")
    return (-1 if offset[0] == "-" else 1) * (int(hours) * 60 + int(rest))
