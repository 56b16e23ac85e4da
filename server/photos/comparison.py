"""Compares two files as the server would, stage by stage.

Keys of the JSON: a, b; same_bytes; same_picture (equal data, whatever the metadata); quality (of
PDQ, both files); pdq, dhash (distances in bits, of the nearest of eight turns); turn (its number);
candidate (whether the first stage would have named the one for the other); textured, share, tiles
(second stage, over the first file); verdict.

The verdict is the second stage's. Two files whose hashes are too far apart for the search still get
one: `candidate` then says that the server would not have found them.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path
from typing import Final, Literal

import msgspec

from server.photos.facts import PhotoFacts
from server.photos.folder import SMALL
from server.photos.likeness import compare_pictures, small_grey, turned_back
from server.photos.look import turned_look
from server.photos.look_index import DHASH_NEAR, PDQ_NEAR, distances
from server.photos.pool import InspectionPool
from server.photos.tiles import SAME
from sync.checklist import Text

Verdict = Literal["same", "different", "not_comparable", "unreadable"]

VERDICTS: Final[dict[Verdict, Text]] = {
    "same": Text("同一画面", "the same picture"),
    "different": Text("不同画面", "different pictures"),
    "not_comparable": Text("细节太少，无法比较", "too little texture to compare"),
    "unreadable": Text("至少一个文件不是可读的照片", "at least one file is no readable photo"),
}


class Comparison(msgspec.Struct, frozen=True):
    """What the stages found; None where they were not reached (keys: top of this file)."""

    a: str
    b: str
    verdict: Verdict
    same_bytes: bool = False
    same_picture: bool = False
    quality: tuple[int, int] | None = None
    pdq: int | None = None
    dhash: int | None = None
    turn: int | None = None
    candidate: bool | None = None
    textured: int | None = None
    share: float | None = None
    tiles: tuple[str, ...] = ()


async def compare_files(a: str, b: str) -> Comparison:
    """Compare two files, whatever they contain."""
    with tempfile.TemporaryDirectory() as name:
        folders = Path(name, "a"), Path(name, "b")
        async with InspectionPool(size=2) as pool:
            one, other = await asyncio.gather(
                pool.inspect(a, derive_to=folders[0]), pool.inspect(b, derive_to=folders[1])
            )
        found = await asyncio.to_thread(_stages, (one, other), folders)
    same_bytes = await asyncio.to_thread(_same_bytes, a, b)
    return msgspec.structs.replace(found, a=_shown(a), b=_shown(b), same_bytes=same_bytes)


def _stages(facts: tuple[PhotoFacts, PhotoFacts], folders: tuple[Path, Path]) -> Comparison:
    mine, theirs = (small_grey(folder / SMALL) for folder in folders)
    if mine is None or theirs is None or any(each.trouble is not None for each in facts):
        return Comparison("", "", "unreadable")
    hashes = [each.picture_sha256 for each in facts]
    same_picture = bool(hashes[0]) and hashes[0] == hashes[1]
    looks = [each.look for each in facts]
    if looks[0] is None or looks[1] is None:
        verdict: Verdict = "same" if same_picture else "not_comparable"
        return Comparison("", "", verdict, same_picture=same_picture)
    near = distances(turned_look(mine), turned_look(theirs))
    tiles, _ = compare_pictures(mine, turned_back(theirs, near.turn))
    clear = all(look is not None and look.comparable for look in looks)
    share = tiles.share if clear else None
    return Comparison(
        a="",
        b="",
        verdict=_verdict(share, same_picture),
        same_picture=same_picture,
        quality=(looks[0].quality, looks[1].quality),
        pdq=near.pdq,
        dhash=near.dhash,
        turn=near.turn,
        candidate=clear and (near.pdq <= PDQ_NEAR or near.dhash <= DHASH_NEAR),
        textured=tiles.textured,
        share=share,
        tiles=tiles.rows,
    )


def _verdict(share: float | None, same_picture: bool) -> Verdict:
    if same_picture:
        return "same"
    if share is None:
        return "not_comparable"
    return "same" if share >= SAME else "different"


def _same_bytes(a: str, b: str) -> bool:
    try:
        if os.path.getsize(a) != os.path.getsize(b):
            return False
        return Path(a).read_bytes() == Path(b).read_bytes()
    except OSError:
        return False


def _shown(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
