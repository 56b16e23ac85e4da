"""Where one picture lies within another, when somebody cut its borders off.

Fine structure only matches when it lies within two pixels, so the place is looked for coarsely in
both pictures made small, and then ever more finely: 128, 256, 512 pixels. One of the two must hold
the other; a tenth cut off on one side of each is not found.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from server.photos.fine import fine
from server.photos.pdq import Grey

SMALLEST: Final = 0.74
"""Of the longer side: more than a quarter cut off is not looked for."""
_STEP: Final = 0.02
_COARSE: Final = 128
_CLEAR: Final = 0.25
"""Correlation of fine structure below which there is no point in looking closer."""

Spectrum = NDArray[np.complex128]
Box = tuple[int, int, int, int]
"""Left, top, right, bottom, in pixels of the picture that holds the other."""


class _Found(NamedTuple):
    score: float
    scale: float
    left: float
    top: float
    """Fractions of the longer side of the picture that holds the other."""


def part_of(whole: Image.Image, part: Image.Image) -> Box | None:
    """Where `part` lies in `whole`; None when it does not, as far as can be seen."""
    largest = min(whole.width / part.width, whole.height / part.height, 1.0)
    scales = np.arange(largest, SMALLEST * largest, -_STEP)
    best = _best(whole, part, scales, _COARSE)
    for size, step in ((256, 0.007), (512, 0.003)):
        if best is None or best.score < _CLEAR:
            return None
        near = np.clip(best.scale + step * np.arange(-2, 3), SMALLEST * largest, largest)
        best = _best(whole, part, np.unique(near), size)
    if best is None or best.score < _CLEAR:
        return None
    side = max(whole.size)
    left, top = round(best.left * side), round(best.top * side)
    right = min(whole.width, left + round(part.width * best.scale))
    bottom = min(whole.height, top + round(part.height * best.scale))
    return left, top, right, bottom


def _best(whole: Image.Image, part: Image.Image, scales: Grey, size: int) -> _Found | None:
    """The best place of all scales, with the longer side of `whole` at `size` pixels."""
    factor = size / max(whole.size)
    ground = fine(_scaled(whole, factor))
    spectrum = np.fft.rfft2(ground)
    found = (
        _place(ground, spectrum, fine(_scaled(part, factor * scale)), scale) for scale in scales
    )
    return max((each for each in found if each is not None), default=None)


def _scaled(image: Image.Image, factor: float) -> Image.Image:
    size = max(8, round(image.width * factor)), max(8, round(image.height * factor))
    return image.resize(size, Image.Resampling.BOX if factor < 0.6 else Image.Resampling.HAMMING)


def _place(
    ground: Grey,
    spectrum: np.ndarray[tuple[int, ...], np.dtype[np.complex128]],
    part: Grey,
    scale: float,
) -> _Found | None:
    height, width = part.shape
    rows, columns = ground.shape[0] - height + 1, ground.shape[1] - width + 1
    if rows < 1 or columns < 1:
        return None
    turned = np.conj(np.fft.rfft2(part, s=ground.shape))
    product = np.fft.irfft2(spectrum * turned, s=ground.shape)[:rows, :columns]
    score = product / np.sqrt(np.maximum(_energy(ground, height, width) * (part**2).sum(), 1e-9))
    top, left = np.unravel_index(int(score.argmax()), score.shape)
    side = max(ground.shape)
    return _Found(float(score[top, left]), float(scale), float(left) / side, float(top) / side)


def _energy(ground: Grey, height: int, width: int) -> Grey:
    """Sum of squares under every place of a window."""
    sums = np.zeros((ground.shape[0] + 1, ground.shape[1] + 1))
    sums[1:, 1:] = (ground**2).cumsum(axis=0).cumsum(axis=1)
    energy: Grey = (
        sums[height:, width:]
        - sums[:-height, width:]
        - sums[height:, :-width]
        + sums[:-height, :-width]
    )
    return energy
