"""Burns masks into a copy of a picture: what lies below them cannot be had back from it.

A masked rectangle is cut into a few squares of one colour each, the mean of what was there: at most
`MOST_SQUARES` along its longer side, so that no face and no line of writing survives, whatever the
size of the picture. The copy has no metadata. The original and its pictures are only read.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from PIL import Image

WHOLE: Final = 10_000
"""Coordinates are parts of the picture's width and height, so many to the whole."""
MOST_SQUARES: Final = 6
QUALITY: Final = 85


class Box(NamedTuple):
    """A rectangle: its left upper corner and its size, in parts of `WHOLE`."""

    x: int
    y: int
    width: int
    height: int


def masked(picture: Path, boxes: Sequence[Box]) -> bytes:
    """A JPEG of the picture with every box burnt in. `picture` is one of ours, upright already."""
    with Image.open(picture, formats=("JPEG",)) as image:
        copy = image.convert("RGB")
    for box in boxes:
        _burn(copy, box)
    out = io.BytesIO()
    copy.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def _burn(copy: Image.Image, box: Box) -> None:
    area = _pixels(copy.size, box)
    width, height = area[2] - area[0], area[3] - area[1]
    if width <= 0 or height <= 0:
        return
    longer = max(width, height)
    squares = tuple(max(1, round(side * MOST_SQUARES / longer)) for side in (width, height))
    coarse = copy.crop(area).resize((squares[0], squares[1]), Image.Resampling.BOX)
    copy.paste(coarse.resize((width, height), Image.Resampling.NEAREST), area[:2])


def _pixels(size: tuple[int, int], box: Box) -> tuple[int, int, int, int]:
    """The pixels that the box touches, within the picture."""
    left, top = box.x * size[0] // WHOLE, box.y * size[1] // WHOLE
    right = -(-(box.x + box.width) * size[0] // WHOLE)
    bottom = -(-(box.y + box.height) * size[1] // WHOLE)
    return max(left, 0), max(top, 0), min(right, size[0]), min(bottom, size[1])
