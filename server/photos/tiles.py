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

from server.photos.pdq import Grey

TILE: Final = 32
SAME: Final = 0.70
"""Share of textured tiles from which on two pictures are the same."""
FEWEST: Final = 8
"""Textured tiles below which nothing can be said."""
_CORRELATES: Final = 0.5
_TEXTURE: Final = 3.0
"""Grey levels of deviation within a tile, after the large shapes are gone."""
_FINE: Final = 3
_COARSE: Final = 17


class TileMap(msgspec.Struct, frozen=True):
    """How two pictures compare. `rows` has one character per tile, row by row: `.` without texture,
    0..9 for tenths of correlation (0 also for below)."""

    textured: int
    same: int
    rows: tuple[str, ...]

    @property
    def share(self) -> float | None:
        """Share of the textured tiles that correlate, 0..1; None with too few to tell."""
        return round(self.same / self.textured, 3) if self.textured >= FEWEST else None


def compare_tiles(one: Image.Image, other: Image.Image) -> TileMap:
    """Compare two grey pictures of the same scene and turn; the second is fitted to the first."""
    fitted = other if other.size == one.size else other.resize(one.size, Image.Resampling.BICUBIC)
    first, second = _tiles(_fine(one)), _tiles(_fine(fitted))
    deviation = np.sqrt((first**2).mean(axis=-1)), np.sqrt((second**2).mean(axis=-1))
    textured = np.maximum(*deviation) >= _TEXTURE
    scale = np.maximum(deviation[0] * deviation[1], 1e-9)
    correlation = (first * second).mean(axis=-1) / scale
    return TileMap(
        textured=int(textured.sum()),
        same=int((textured & (correlation >= _CORRELATES)).sum()),
        rows=tuple(
            "".join(map(_sign, values, marks))
            for values, marks in zip(correlation, textured, strict=True)
        ),
    )


def _sign(correlation: np.float64, textured: np.bool_) -> str:
    return str(min(9, max(0, int(correlation * 10)))) if textured else "."


def _fine(image: Image.Image) -> Grey:
    """What is finer than a few tile widths and coarser than the noise of compression."""
    grey: Grey = np.asarray(image, dtype=np.float64)
    return _blurred(grey, _FINE) - _blurred(grey, _COARSE)


def _blurred(grey: Grey, window: int) -> Grey:
    return _box(_box(grey, window).T, window).T


def _box(grey: Grey, window: int) -> Grey:
    half = window // 2
    padded = np.pad(grey, ((0, 0), (half + 1, half)), mode="edge")
    sums = np.cumsum(padded, axis=1)
    mean: Grey = (sums[:, window:] - sums[:, :-window]) / window
    return mean


def _tiles(grey: Grey) -> NDArray[np.float64]:
    """Rows x columns x pixels, each tile with mean 0, around the middle of the picture."""
    rows, columns = grey.shape[0] // TILE, grey.shape[1] // TILE
    top, left = (grey.shape[0] - rows * TILE) // 2, (grey.shape[1] - columns * TILE) // 2
    cut = grey[top : top + rows * TILE, left : left + columns * TILE]
    tiles = cut.reshape(rows, TILE, columns, TILE).swapaxes(1, 2).reshape(rows, columns, -1)
    centred: NDArray[np.float64] = tiles - tiles.mean(axis=-1, keepdims=True)
    return centred
