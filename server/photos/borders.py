"""Uniform borders: the bars of a padded picture, of a screenshot or of a picture viewer."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_SAME: Final = 6
"""Grey levels by which pixels of one bar may differ: JPEG noise."""
_LARGEST: Final = 0.4
"""Of one side, so that something is left of a picture that is nearly empty."""
_BAR_SHARE: Final = 0.7
"""Of a row's pixels: clock and battery stand in the bar of a screenshot."""


def without_borders(image: Image.Image) -> Image.Image:
    """Cut off rows and columns that are one shade of grey; an L image, at least a fifth of it."""
    grey = np.asarray(image.convert("L"), dtype=np.int16)
    top, bottom = _bars(grey)
    left, right = _bars(grey.T)
    height, width = grey.shape
    if not (top or bottom or left or right):
        return image.convert("L")
    return image.convert("L").crop((left, top, width - right, height - bottom))


def bar_share(image: Image.Image) -> float:
    """Return which share of the height are rows, from the top and from the bottom, mostly of one
    shade."""
    grey = np.asarray(image.convert("L"), dtype=np.int16)
    middle = np.median(grey, axis=1, keepdims=True)
    uniform = (np.abs(grey - middle) <= _SAME // 2).mean(axis=1) >= _BAR_SHARE
    return round((_leading(uniform) + _leading(uniform[::-1])) / len(uniform), 3)


def _bars(grey: NDArray[np.int16]) -> tuple[int, int]:
    """How many rows at the start and at the end have the shade of the outermost."""
    most = int(len(grey) * _LARGEST)
    return _like_first(grey, most), _like_first(grey[::-1], most)


def _like_first(grey: NDArray[np.int16], most: int) -> int:
    shade = int(np.median(grey[0]))
    return min(most, _leading(np.abs(grey - shade).max(axis=1) <= _SAME))


def _leading(rows: NDArray[np.bool_]) -> int:
    """The number of true values before the first false one."""
    return len(rows) if rows.all() else int(np.argmin(rows))
