"""Second stage of the search for reused photos: are two pictures the same, tile by tile?

Hashes of coarse structure take two road surfaces or two forms for the same. Fine structure does
not repeat: both pictures lose their large shapes and their noise, are cut into tiles of 32 pixels,
and each tile with texture must correlate with its counterpart.
"""

from __future__ import annotations

from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from server.photos.alignment import Box
from server.photos.fine import fine
from server.photos.pdq import Grey

TILE: Final = 32
SAME: Final = 0.70
"""Share of textured tiles from which on two pictures are the same."""
FEWEST: Final = 8
"""Textured tiles below which nothing can be said."""
_CORRELATES: Final = 0.5
_TEXTURE: Final = 3.0
"""Grey levels of deviation within a tile, after the large shapes are gone."""
_CORNER: Final = (0.55, 0.7)
"""Shares of height and width that the largest watermark block takes."""
_EDGE: Final = 0.4
_LEFT: Final = 4
_HOLDS: Final = 0.5
"""Textured tiles that must be left, and the share of them that must correlate, when any one corner
or edge is left out: else all that agrees is a watermark."""


Mask = NDArray[np.bool_]


class TileMap(msgspec.Struct, frozen=True):
    """How two pictures compare. `rows` has one character per tile, row by row: `.` without texture,
    0..9 for tenths of correlation (0 also for below)."""

    textured: int
    same: int
    rows: tuple[str, ...]
    spread: bool = True
    """What agrees does not lie in one corner or along one edge, as a watermark does."""

    @property
    def share(self) -> float | None:
        """Share of the textured tiles that correlate, 0..1; None with too few to tell, and where
        nothing but a watermark agrees."""
        if self.textured < FEWEST:
            return None
        share = round(self.same / self.textured, 3)
        return None if share >= SAME and not self.spread else share


def compare_tiles(one: Image.Image, other: Image.Image, box: Box | None = None) -> TileMap:
    """Compare two grey pictures of the same scene and turn; the second is fitted to the first.

    With `box` it is fitted into that part of the first; tiles beyond count as without texture.
    """
    first, second = _tiles(fine(one)), _tiles(fine(_fitted(one, other, box)))
    deviation = np.sqrt((first**2).mean(axis=-1)), np.sqrt((second**2).mean(axis=-1))
    textured = np.maximum(*deviation) >= _TEXTURE
    if box is not None:
        textured &= _inside(one.size, box)
    scale = np.maximum(deviation[0] * deviation[1], 1e-9)
    correlation = (first * second).mean(axis=-1) / scale
    same = textured & (correlation >= _CORRELATES)
    return TileMap(
        textured=int(textured.sum()),
        same=int(same.sum()),
        spread=_is_spread(textured, same),
        rows=tuple(
            "".join(map(_sign, values, marks))
            for values, marks in zip(correlation, textured, strict=True)
        ),
    )


def _fitted(one: Image.Image, other: Image.Image, box: Box | None) -> Image.Image:
    if box is None:
        whole = other.size == one.size
        return other if whole else other.resize(one.size, Image.Resampling.BICUBIC)
    size = box[2] - box[0], box[3] - box[1]
    page = Image.new("L", one.size, 128)
    page.paste(other.resize(size, Image.Resampling.BICUBIC), box[:2])
    return page


def _inside(size: tuple[int, int], box: Box) -> Mask:
    """Tiles that lie within a box whole."""
    rows, columns = size[1] // TILE, size[0] // TILE
    top = (size[1] - rows * TILE) // 2 + TILE * np.arange(rows)
    left = (size[0] - columns * TILE) // 2 + TILE * np.arange(columns)
    down = (top >= box[1]) & (top + TILE <= box[3])
    across = (left >= box[0]) & (left + TILE <= box[2])
    return np.logical_and.outer(down, across)


def _is_spread(textured: Mask, same: Mask) -> bool:
    """Whether the answer holds without any one corner, and without the upper or lower edge."""
    rows, columns = textured.shape
    down, across = round(rows * _CORNER[0]), round(columns * _CORNER[1])
    edge = round(rows * _EDGE)
    for part in (
        np.s_[:down, :across],
        np.s_[:down, -across:],
        np.s_[-down:, :across],
        np.s_[-down:, -across:],
        np.s_[:edge, :],
        np.s_[-edge:, :],
    ):
        kept = np.ones_like(textured)
        kept[part] = False
        left = int((textured & kept).sum())
        if left < _LEFT or int((same & kept).sum()) < _HOLDS * left:
            return False
    return True


def _sign(correlation: np.float64, textured: np.bool_) -> str:
    return str(min(9, max(0, int(correlation * 10)))) if textured else "."


def _tiles(grey: Grey) -> NDArray[np.float64]:
    """Rows x columns x pixels, each tile with mean 0, around the middle of the picture."""
    rows, columns = grey.shape[0] // TILE, grey.shape[1] // TILE
    top, left = (grey.shape[0] - rows * TILE) // 2, (grey.shape[1] - columns * TILE) // 2
    cut = grey[top : top + rows * TILE, left : left + columns * TILE]
    tiles = cut.reshape(rows, TILE, columns, TILE).swapaxes(1, 2).reshape(rows, columns, -1)
    centred: NDArray[np.float64] = tiles - tiles.mean(axis=-1, keepdims=True)
    return centred
