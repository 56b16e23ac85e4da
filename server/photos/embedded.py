"""The small picture that cameras embed in Exif: does it show the same as the photo?

Programs that paint over or swap a photo often leave the embedded picture of the original behind.
"""

from __future__ import annotations

import io
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image

from server.photos.borders import without_borders
from server.photos.thumbnail import upright

_OFFSET: Final = 0x0201
_LENGTH: Final = 0x0202
_MAX_PIXELS: Final = 1_000_000
_EDGE: Final = 32
_FLAT: Final = 4.0
"""Grey levels of deviation below which a picture has nothing to compare."""


def embedded_picture(block: bytes) -> Image.Image | None:
    """Cut the picture out of a block and decode it, as grey; None without a readable one."""
    try:
        reader = Image.Exif()
        reader.load(block)
        directory = reader.get_ifd(ExifTags.IFD.IFD1)
        start, length = int(directory[_OFFSET]), int(directory[_LENGTH])
        if start <= 0 or length <= 0:
            return None
        file = io.BytesIO(block[start : start + length])
        with Image.open(file, formats=("JPEG",)) as image:
            if image.width * image.height > _MAX_PIXELS:
                return None
            return image.convert("L")
    except Exception:
        # Pillow lets struct.error, KeyError, OSError and others through on crafted directories.
        return None


def likeness(embedded: Image.Image, picture: Image.Image, orientation: int) -> float | None:
    """Return the correlation of two pictures, -1..1; None where one is flat.

    `picture` stands upright. The embedded one is tried as it is and turned, with the bars that
    cameras pad it with and without: honest files do all of these, so the best counts.
    """
    trimmed = without_borders(embedded)
    tried = (embedded, trimmed, upright(embedded, orientation), upright(trimmed, orientation))
    found = [_correlation(each, picture) for each in tried]
    known = [each for each in found if each is not None]
    return round(max(known), 3) if known else None


def _correlation(one: Image.Image, other: Image.Image) -> float | None:
    first, second = _deviation(one), _deviation(other)
    if min(first.std(), second.std()) < _FLAT:
        return None
    return float((first * second).mean() / (first.std() * second.std()))


def _deviation(image: Image.Image) -> NDArray[np.float64]:
    small = image.convert("L").resize((_EDGE, _EDGE), Image.Resampling.BOX)
    grey: NDArray[np.float64] = np.asarray(small, dtype=np.float64)
    deviation: NDArray[np.float64] = grey - grey.mean()
    return deviation
