"""Builds image files in code, tag by tag, so that every test says what is in its file."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

import piexif  # type: ignore[import-untyped]
from PIL import Image, ImageDraw

MAKE = piexif.ImageIFD.Make
MODEL = piexif.ImageIFD.Model
SOFTWARE = piexif.ImageIFD.Software
ORIENTATION = piexif.ImageIFD.Orientation
MODIFIED = piexif.ImageIFD.DateTime
TAKEN = piexif.ExifIFD.DateTimeOriginal
OFFSET = piexif.ExifIFD.OffsetTimeOriginal
MODIFIED_OFFSET = piexif.ExifIFD.OffsetTime
SUBSEC = piexif.ExifIFD.SubSecTimeOriginal

Tags = Mapping[int, Any]


def picture(size: tuple[int, int] = (64, 48), mode: str = "RGB") -> Image.Image:
    """A gradient: no two quarters look alike, so that a wrong turn shows."""
    width, height = size
    ramp = Image.linear_gradient("L").resize(size)
    across = Image.linear_gradient("L").rotate(90).resize(size)
    corner = Image.new("L", size)
    corner.paste(255, (0, 0, width // 2, height // 2))
    return Image.merge("RGB", (ramp, across, corner)).convert(mode)


def encoded(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def block(
    ifd0: Tags | None = None, exif: Tags | None = None, gps: Tags | None = None, **more: Any
) -> bytes:
    """A clean TIFF block with these tags."""
    tags = {"0th": dict(ifd0 or {}), "Exif": dict(exif or {}), "GPS": dict(gps or {}), **more}
    dumped: bytes = piexif.dump(tags)
    return dumped.removeprefix(b"Exif\0\0")


def jpeg(
    tiff: bytes = b"",
    size: tuple[int, int] = (64, 48),
    shown: Image.Image | None = None,
    **options: Any,
) -> bytes:
    """A small JPEG that carries this block."""
    if tiff:
        options["exif"] = b"Exif\0\0" + tiff
    return encoded(shown or picture(size), "JPEG", **options)


def phone_jpeg(
    taken: str = "2026:07:12 09:15:03",
    offset: str | None = "+08:00",
    gps: Tags | None = None,
    ifd0: Tags | None = None,
    shown: Image.Image | None = None,
) -> bytes:
    """What a phone's camera app writes."""
    exif: dict[int, Any] = {TAKEN: taken.encode()}
    if offset is not None:
        exif[OFFSET] = offset.encode()
    return jpeg(
        block({MAKE: b"HUAWEI", MODEL: b"ALN-AL00", **(ifd0 or {})}, exif, gps), shown=shown
    )


def gps_at(date: str = "2026:07:12", hour: int = 1, minute: int = 15, second: int = 0) -> Tags:
    """A fix in Yiyang at this UTC time."""
    return {
        1: b"N",
        2: ((28, 1), (33, 1), (1440, 100)),
        3: b"E",
        4: ((112, 1), (21, 1), (1800, 100)),
        7: ((hour, 1), (minute, 1), (second, 1)),
        29: date.encode(),
    }


def with_embedded(shown: Image.Image, embedded: Image.Image, **tags: Any) -> bytes:
    """A JPEG whose Exif holds another picture; `tags` are those of IFD0 by name of piexif."""
    ifd0 = {getattr(piexif.ImageIFD, name): value for name, value in tags.items()}
    small = embedded.copy()
    small.thumbnail((160, 160))
    tiff = block(ifd0, {TAKEN: b"2026:07:12 09:15:03"}, thumbnail=encoded(small), **{"1st": {}})
    return encoded(shown, exif=b"Exif\0\0" + tiff)


def scene(seed: int, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """Shapes and texture that every seed throws together anew, like nothing else."""
    chance = random.Random(seed)
    noise = Image.frombytes("L", (160, 120), chance.randbytes(160 * 120))
    image = Image.merge("RGB", [noise.resize(size, Image.Resampling.BICUBIC)] * 3)
    image = Image.blend(image, Image.new("RGB", size, (128, 128, 128)), 0.5)
    draw = ImageDraw.Draw(image, "RGBA")
    for _ in range(40):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        reach = chance.randrange(20, 160)
        colour = (*chance.randbytes(3), 160)
        shape = chance.choice((draw.rectangle, draw.ellipse))
        shape((x, y, x + reach, y + chance.randrange(20, 160)), fill=colour)
    return image


REDACTED_GPS: Tags = {
    1: b"\0",
    2: ((0, 0), (0, 0), (0, 0)),
    3: b"\0",
    4: ((0, 0), (0, 0), (0, 0)),
    7: ((0, 0), (0, 0), (0, 0)),
    29: b"\0" * 10,
}
"""What is left of the directory after Android has redacted it."""


Entry = tuple[int, int, int, bytes]
"""Tag, type, count and the four bytes of the value or of its offset."""


def directory(entries: Sequence[Entry], following: int | None = 0) -> bytes:
    """One little-endian directory; `following` None leaves out the pointer to the next."""
    body = b"".join(struct.pack("<HHL4s", *entry) for entry in entries)
    tail = b"" if following is None else struct.pack("<L", following)
    return struct.pack("<H", len(entries)) + body + tail


def tiff(*parts: bytes) -> bytes:
    """A little-endian block whose first directory begins at 8."""
    return b"II*\0" + struct.pack("<L", 8) + b"".join(parts)


def long(value: int) -> bytes:
    return struct.pack("<L", value)


def png_header(width: int, height: int) -> bytes:
    """A PNG that promises a size and ends after a few bytes of picture."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0))
        + _chunk(b"IDAT", b"\x78\x9c\x63\x00\x00\x00\x01\x00\x01")
        + _chunk(b"IEND", b"")
    )


def jpeg_header(width: int, height: int) -> bytes:
    """A small JPEG whose frame header claims another size."""
    whole = encoded(picture(), "JPEG")
    at = whole.index(b"\xff\xc0")
    return whole[: at + 5] + struct.pack(">HH", height, width) + whole[at + 9 :]


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))
