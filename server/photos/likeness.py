"""Finds earlier photos that show the same picture: candidates by hash, then tile by tile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from PIL import Image

from server.photos.alignment import Box, part_of
from server.photos.borders import without_borders
from server.photos.look import turned_look
from server.photos.look_index import Candidate, LookIndex
from server.photos.pdq import TURNS, turn
from server.photos.tiles import SAME, TileMap, compare_tiles

SEARCHED: Final = 20
"""Of the nearest photos it is also asked whether one is cut from the other: 30 ms each."""

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
            self._compared(sha256, mine, each, number < SEARCHED)
            for number, each in enumerate(self._index.near(turned_look(mine), sha256))
        )
        return [each for each in found if each is not None]

    def _compared(
        self, sha256: str, mine: Image.Image, near: Candidate, search: bool
    ) -> Likeness | None:
        theirs = small_grey(self._pictures(near.sha256))
        if theirs is None:
            return None
        turned = turned_picture(mine, near.turn)
        tiles, found = compare_pictures(theirs, turned, search)
        if tiles.share is None or tiles.share < SAME:
            return None
        back = tiles_over(mine, theirs, near.turn, found)
        return Likeness(sha256, near.sha256, near.pdq, near.dhash, near.turn, back, tiles)


class Fit(msgspec.Struct, frozen=True):
    """How two pictures lie on each other: whole on whole, or one within `box` of the other."""

    box: Box | None = None
    first_holds: bool = True


def compare_pictures(
    one: Image.Image, other: Image.Image, search: bool = True
) -> tuple[TileMap, Fit]:
    """Compare whole with whole; where that fails, `search` for the one as a part of the other.

    The map lies over the first.
    """
    whole = compare_tiles(one, other)
    if not search or whole.share is None or whole.share >= SAME:
        return whole, Fit()
    for fit in _fits(one, other):
        tiles = _under(one, other, fit)
        if tiles.share is not None and tiles.share >= SAME:
            return tiles, fit
    return whole, Fit()


def _fits(one: Image.Image, other: Image.Image) -> Iterator[Fit]:
    for first_holds, (whole, part) in ((True, (one, other)), (False, (other, one))):
        box = part_of(whole, part)
        if box is not None:
            yield Fit(box, first_holds)


def _under(one: Image.Image, other: Image.Image, fit: Fit) -> TileMap:
    if fit.box is None or fit.first_holds:
        return compare_tiles(one, other, fit.box)
    return compare_tiles(one, other.crop(fit.box))


def tiles_over(mine: Image.Image, theirs: Image.Image, turn: int, found: Fit) -> TileMap:
    """The map over this photo as it stands, where the turned one was fitted to the other."""
    if found.box is None:
        return compare_tiles(mine, turned_back(theirs, turn))
    if found.first_holds:
        return compare_tiles(mine, turned_back(theirs.crop(found.box), turn))
    page = Image.new("L", turned_picture(mine, turn).size, 0)
    page.paste(255, found.box)
    box = turned_back(page, turn).getbbox()
    assert box is not None, "a box is not empty"
    return compare_tiles(mine, turned_back(theirs, turn), box)


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
