"""PDQ: 256 bits of the coarse structure of a picture, and those of its eight turns.

The published method: grey, twice a box filter, 64 x 64 samples, the 16 x 16 lowest frequencies of
their cosine transform, one bit each for above or below the median. Written here with numpy, since
the package that wraps the reference program has to be compiled on Linux; its hashes of the same
picture differ from these in at most a few bits (`README.md`).
"""

from __future__ import annotations

from typing import Final, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

_SIDE: Final = 64
_KEPT: Final = 16

Grey = NDArray[np.float64]
Pixels = TypeVar("Pixels", NDArray[np.float64], NDArray[np.uint8])
Bits = NDArray[np.bool_]


class Pdq(NamedTuple):
    """Hash of a picture as 256 truth values, and how much structure there is in it, 0..100."""

    bits: Bits
    quality: int
    turned: tuple[Bits, ...]
    """The hashes of all eight turns, in the order of `TURNS`."""


TURNS: Final = tuple(
    (swap, down, across)
    for swap in (False, True)
    for down in (False, True)
    for across in (False, True)
)
"""Whether rows and columns change places first, then upside down, then left to right."""


def turn(picture: Pixels, swap: bool, down: bool, across: bool) -> Pixels:
    """Turn an array of pixels as one of `TURNS` says."""
    turned = picture.T if swap else picture
    return turned[:: -1 if down else 1, :: -1 if across else 1]


def pdq(grey: Grey) -> Pdq:
    """Hash a picture of 0..255, best about 512 pixels long, and what its turns would hash to."""
    smooth = _smooth(_smooth(grey))
    turned = {
        (down, across): _COSINES @ _samples(smooth, down, across) @ _COSINES.T
        for down in (False, True)
        for across in (False, True)
    }
    hashes = tuple(
        # Turning an already swapped picture upside down is turning the original left to right.
        _bits(turned[across, down].T if swap else turned[down, across])
        for swap, down, across in TURNS
    )
    return Pdq(hashes[0], _quality(_samples(smooth)), hashes)


def _bits(frequencies: Grey) -> Bits:
    bits: Bits = (frequencies > np.median(frequencies)).ravel()
    return bits


def _smooth(grey: Grey) -> Grey:
    return _box(_box(grey).T).T


def _box(grey: Grey) -> Grey:
    """Mean over a window along the second axis, as wide as the distance of two samples."""
    length = grey.shape[1]
    window, ahead = _window(length)
    sums = np.concatenate((np.zeros((len(grey), 1)), np.cumsum(grey, axis=1)), axis=1)
    at = np.arange(length)
    end = np.minimum(length, at + ahead)
    start = np.maximum(0, at + ahead - window)
    mean: Grey = (sums[:, end] - sums[:, start]) / (end - start)
    return mean


def _window(length: int) -> tuple[int, int]:
    """How many pixels a window has, and how many of them from its own pixel on."""
    window = -(-length // (2 * _SIDE))
    return window, (window + 2) // 2


def _samples(smooth: Grey, down: bool = False, across: bool = False) -> Grey:
    rows = _places(smooth.shape[0], down)
    columns = _places(smooth.shape[1], across)
    return smooth[np.ix_(rows, columns)]


def _places(length: int, mirrored: bool) -> NDArray[np.intp]:
    """Where to take samples. Windows of even width lean to one side: a mirrored picture's to the
    other, after two filters by twice as much."""
    at = ((np.arange(_SIDE) + 0.5) * length / _SIDE).astype(np.intp)
    if not mirrored:
        return at
    window, ahead = _window(length)
    lean = 2 * (2 * ahead - 1 - window)
    return np.clip(length - 1 - at - lean, 0, length - 1)


def _quality(small: Grey) -> int:
    down = np.trunc((small[:-1] - small[1:]) * 100 / 255)
    across = np.trunc((small[:, :-1] - small[:, 1:]) * 100 / 255)
    return min(100, int((np.abs(down).sum() + np.abs(across).sum()) / 90))


def _cosines() -> Grey:
    frequency = np.arange(1, _KEPT + 1)[:, None]
    at = np.arange(_SIDE)[None, :]
    cosines: Grey = np.sqrt(2 / _SIDE) * np.cos(np.pi / (2 * _SIDE) * frequency * (2 * at + 1))
    return cosines


_COSINES: Final = _cosines()
