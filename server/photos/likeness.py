"""Finds earlier photos that show the same picture: candidates by hash, then tile by tile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
from PIL import Image

from server.photos.borders import without_borders
from server.photos.look import turned_look
from server.photos.look_index import Candidate, LookIndex
from server.photos.pdq import TURNS, turn
from server.photos.tiles import SAME, TileMap, compare_tiles

PictureOf = Callable[[str], Path]
"""Where the small picture of a photo lies."""


class Likeness(msgspec.Struct, frozen=True):
    """Two photos that are the same picture. `mine` is the map over the first, `theirs` over the
    other; `pdq` and `dhash` are distances in bits, `turn` counts in `pdq.TURNS`."""

    sha256: str
    other: str
    pdq: int
    dhash: int
    turn: int
    mine: TileMap
    theirs: TileMap


class Likenesses:
    """Looks up a photo by its small picture, which this program has made itself."""

    def __init__(self, index: LookIndex, pictures: PictureOf) -> None:
        self._index = index
        self._pictures = pictures

    def of(self, sha256: str) -> list[Likeness]:
        """All photos of the index that are the same picture as this one; not for event loops."""
        mine = small_grey(self._pictures(sha256))
        if mine is None:
            return []
        found = (
            self._compared(sha256, mine, each)
            for each in self._index.near(turned_look(mine), sha256)
        )
        return [each for each in found if each is not None]

    def _compared(self, sha256: str, mine: Image.Image, near: Candidate) -> Likeness | None:
        theirs = small_grey(self._pictures(near.sha256))
        if theirs is None:
            return None
        tiles = compare_tiles(theirs, turned_picture(mine, near.turn))
        if tiles.share is None or tiles.share < SAME:
            return None
        back = compare_tiles(mine, turned_back(theirs, near.turn))
        return Likeness(sha256, near.sha256, near.pdq, near.dhash, near.turn, back, tiles)


def small_grey(path: Path) -> Image.Image | None:
    """The small picture in grey without its borders; None when there is none."""
    try:
        with Image.open(path, formats=("JPEG",)) as image:
            return without_borders(image)
    except OSError:
        return None


def turned_picture(picture: Image.Image, number: int) -> Image.Image:
    """Turn a grey picture by one of `TURNS`."""
    return Image.fromarray(np.ascontiguousarray(turn(np.asarray(picture), *TURNS[number])))


def turned_back(picture: Image.Image, number: int) -> Image.Image:
    """Undo a turn: flips first, in the other order, then rows and columns."""
    swap, down, across = TURNS[number]
    unflipped = turn(np.asarray(picture), False, down, across)
    return Image.fromarray(np.ascontiguousarray(unflipped.T if swap else unflipped))
