"""Whatever a file contains, its worker answers, and within its memory."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import piexif  # type: ignore[import-untyped]

from server.photos.case import PhotoCase
from server.photos.facts import PhotoFacts
from server.photos.guard import guard
from server.photos.pool import InspectionPool, Limits
from server.photos.verdict import judge
from tests.fuzz.amount import AMOUNT
from tests.server.photos.mutations import mutated
from tests.server.photos.pictures import MAKE, TAKEN, block, encoded, gps_at, jpeg, picture
from tests.server.photos.test_guard import HUGE_COUNT
from tests.server.photos.test_image import heic

SEED = 20260712
TIGHT = Limits(memory_bytes=400 << 20, seconds=20)
"""Barely more than a worker needs with nothing to do."""


def seeds() -> list[bytes]:
    """One honest file of every format, with every directory."""
    thumbnail: dict[str, Any] = {"1st": {0x0103: 6}, "thumbnail": encoded(picture((16, 12)))}
    full = block({MAKE: b"HUAWEI"}, {TAKEN: b"2026:07:12 09:15:03"}, gps_at(), **thumbnail)
    exif = b"Exif\0\0" + full
    scene = picture()
    with_exif = picture()
    with_exif.info["exif"] = exif
    two = encoded(scene, "MPO", save_all=True, append_images=[scene], exif=exif)
    formats = [encoded(scene, form, exif=exif) for form in ("JPEG", "PNG", "WEBP")]
    # JPEG thrice: it is what phones send.
    return [*formats, formats[0], formats[0], two, heic(with_exif)]


async def inspect_all(folder: Path, contents: list[bytes]) -> list[PhotoFacts]:
    files = [folder / f"{number}.jpg" for number in range(len(contents))]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)
    async with InspectionPool(size=2, limits=TIGHT) as pool:
        return await asyncio.gather(*(pool.inspect(file, folder / "made") for file in files))


async def test_mutated_files_cost_neither_the_worker_nor_its_memory(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    honest = seeds()
    contents = [
        mutated(honest[number % len(honest)], chance) for number in range(900 * min(AMOUNT, 20))
    ]
    found = await inspect_all(tmp_path, contents)
    troubles = Counter(facts.trouble for facts in found)
    assert not {"timeout", "crashed", "memory"} & set(troubles)
    # The mutations are neither harmless nor all fatal, or this test would show nothing.
    assert troubles[None] > 130
    assert troubles["damaged"] > 130
    assert sum(bool(facts.faults) for facts in found) > 150
    assert len({facts.exif.taken_local for facts in found}) > 2
    for facts in found:
        assert msgspec.json.decode(msgspec.json.encode(facts), type=PhotoFacts) == facts
        assert judge(PhotoCase(facts)).verdict in ("cannot_tell", "contradicts")


async def test_mutated_metadata_costs_neither_the_worker_nor_its_memory(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    full = block({MAKE: b"HUAWEI"}, {TAKEN: b"2026:07:12 09:15:03"}, gps_at())
    blocks = [mutated(full, chance) for _ in range(400)]
    found = await inspect_all(tmp_path, [jpeg(each) for each in blocks])
    assert {facts.trouble for facts in found} == {None}
    assert sum(bool(facts.faults) for facts in found) > 130


def test_the_second_reader_never_sees_what_would_cost_it_gigabytes() -> None:
    """What the guard lets through, piexif reads in a blink or refuses."""
    chance = random.Random(SEED)
    full = block({MAKE: b"HUAWEI"}, {TAKEN: b"2026:07:12 09:15:03"}, gps_at())
    passed = [each for each in (mutated(full, chance) for _ in range(1200)) if not guard(each)]
    assert len(passed) > 100
    for each in passed:
        assert _values(each) < 32 * len(full)
    assert guard(HUGE_COUNT) is not None


def _values(tiff: bytes) -> int:
    """How many numbers and bytes piexif unpacks from a block; 0 where it refuses."""
    try:
        directories = piexif.load(tiff)
    except Exception:
        return 0
    thumbnail = directories.pop("thumbnail") or b""
    values = [value for tags in directories.values() for value in tags.values()]
    return len(thumbnail) + sum(
        len(value) if isinstance(value, tuple | bytes) else 1 for value in values
    )


async def test_files_that_are_no_photos_are_answered(tmp_path: Path) -> None:
    found = await inspect_all(
        tmp_path, [b"", b"text", bytes(10_000), random.Random(SEED).randbytes(10_000)]
    )
    assert [facts.trouble for facts in found] == [
        "empty",
        "not_an_image",
        "not_an_image",
        "not_an_image",
    ]
