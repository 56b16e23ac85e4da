"""The fine structure of a picture: finer than its shapes, coarser than the noise of compression."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image

from server.photos.pdq import Grey

_FINE: Final = 3
_COARSE: Final = 17


def fine(image: Image.Image) -> Grey:
    """Take the large shapes and the noise out of a grey picture."""
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
