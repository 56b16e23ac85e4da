"""Copies of photos for handing in: labels on a strip below the picture, a size inside a window.

The original is never touched. The strip is added below, so that it covers nothing. Quality is
tried before size: a copy is made smaller only when it is too large at a quality that still looks
good, and never larger, since enlarging would add bytes and no picture.
"""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from server.photos.facts import Copied, CopyTrouble
from server.photos.job import CopyOrder
from server.photos.thumbnail import upright

MOST_EDGE: Final = 4096
"""Longer side of the picture in a copy."""
GOOD: Final = 88
"""JPEG quality that a copy has when its size is settled; raised or lowered to fit the window."""
BEST: Final = 100
WORST: Final = 70
SHRINKS: Final = 4
"""How often a copy is made smaller before it is given up."""
LEAST_SCALE: Final = 0.1
INK: Final = (24, 28, 26)
PAPER: Final = (255, 255, 255)


def make_copy(image: Image.Image, orientation: int, order: CopyOrder) -> Copied:
    """Write the copy. `image` is decoded; raises what the font or the disk raises."""
    picture = upright(_plain(image), orientation)
    scale = min(1.0, MOST_EDGE / max(picture.size))
    for _ in range(SHRINKS):
        page = with_strip(_scaled(picture, scale), order.lines, order.font)
        data = _encoded(page, GOOD)
        if not order.under_bytes or order.over_bytes < len(data) < order.under_bytes:
            return _written(data, page, GOOD, order)
        if len(data) < order.under_bytes or scale < LEAST_SCALE:
            break
        middle = (order.over_bytes + order.under_bytes) / 2
        scale *= (middle / len(data)) ** 0.5
    found = _fit(page, order)
    return Copied(trouble=found) if isinstance(found, str) else _written(*found, order)


def _written(data: bytes, page: Image.Image, quality: int, order: CopyOrder) -> Copied:
    Path(os.fsdecode(order.to)).write_bytes(data)
    return Copied(len(data), *page.size, quality)


def with_strip(picture: Image.Image, lines: Sequence[str], font: bytes) -> Image.Image:
    """The picture with the lines written on white below it, wrapped to its width."""
    size = max(14, picture.width // 48)
    face = ImageFont.truetype(os.fsdecode(font), size)
    margin, leading = size, int(size * 1.5)
    room = picture.width - 2 * margin
    wrapped = [part for line in lines for part in _wrapped(line, face, room)]
    strip = 2 * margin + leading * len(wrapped) if wrapped else 0
    page = Image.new("RGB", (picture.width, picture.height + strip), PAPER)
    page.paste(picture)
    draw = ImageDraw.Draw(page)
    for number, line in enumerate(wrapped):
        draw.text((margin, picture.height + margin + number * leading), line, INK, face)
    return page


def _wrapped(line: str, face: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """Break after any letter, as Chinese is broken."""
    parts, part = [], ""
    for letter in line:
        if part and face.getlength(part + letter) > room:
            parts.append(part)
            part = ""
        part += letter
    return [*parts, part]


def _fit(page: Image.Image, order: CopyOrder) -> tuple[bytes, Image.Image, int] | CopyTrouble:
    """The best quality that stays below the window's upper bound."""
    low, high, best = WORST, BEST, None
    while low <= high:
        quality = (low + high) // 2
        data = _encoded(page, quality)
        if len(data) >= order.under_bytes:
            high = quality - 1
        else:
            best, low = (data, page, quality), quality + 1
    if best is None:
        return "too_large"
    return best if len(best[0]) > order.over_bytes else "too_small"


def _encoded(page: Image.Image, quality: int) -> bytes:
    target = io.BytesIO()
    page.save(target, "JPEG", quality=quality, subsampling=0 if quality > GOOD else 2)
    return target.getvalue()


def _scaled(picture: Image.Image, scale: float) -> Image.Image:
    if scale >= 1:
        return picture
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.LANCZOS)


def _plain(image: Image.Image) -> Image.Image:
    """RGB, transparency on white."""
    if image.mode in ("P", "PA", "LA", "La", "RGBa"):
        image = image.convert("RGBA")
    if image.mode == "RGBA":
        page = Image.new("RGB", image.size, PAPER)
        page.paste(image, mask=image.getchannel("A"))
        return page
    return image if image.mode == "RGB" else image.convert("RGB")
