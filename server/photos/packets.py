"""Finds the metadata packets of a file by walking its container, without any decoder.

Pillow gives the Exif block of a file that it can open. The other packets, and those of a file whose
picture is damaged, are cut out here: JPEG segments, PNG chunks, WebP chunks. In a damaged HEIF the
block is searched for by its header. A walk stops quietly where the file stops making sense; what
was found until then stands.
"""

from __future__ import annotations

import contextlib
import mmap
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Final

import msgspec

MAX_PACKET_BYTES: Final = 1 << 20
"""Of one packet; a longer one is left out."""
MOST_PARTS: Final = 4096
"""Segments or chunks looked at; honest files have dozens, a PNG of 64 MP thousands."""
SEARCHED_BYTES: Final = 4 << 20

_EXIF: Final = b"Exif\0"
_XMP: Final = b"http://ns.adobe.com/xap/1.0/\0"
_PHOTOSHOP: Final = b"Photoshop 3.0\0"
_IPTC_RESOURCE: Final = 0x0404
_TIFF: Final = re.compile(rb"Exif\0\0(?=II\*\0|MM\0\*)")
_SOS: Final = 0xDA
_EOI: Final = 0xD9


class Packets(msgspec.Struct):
    """What was found, b"" or "" where there is none. `tiff` begins with its byte order."""

    tiff: bytes = b""
    xmp: bytes = b""
    iptc: bytes = b""
    dated: str = ""
    """A PNG's text "Creation Time"."""
    samsung_utc_ms: int | None = None
    """UTC of the shot as Samsung's phones append it behind the picture."""


def packets_in(path: bytes) -> Packets:
    """Walk a file; whatever it contains, this returns."""
    found = Packets()
    with (
        contextlib.suppress(OSError, ValueError, struct.error, zlib.error, IndexError),
        open(path, "rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
    ):
        _walk(data, found)
    return found


def _walk(data: mmap.mmap, found: Packets) -> None:
    head = data[:12]
    if head[:2] == b"\xff\xd8":
        _behind_jpeg(data, found)
        _in_jpeg(data, found)
    elif head[:4] == b"\x89PNG":
        for kind, body in _png_chunks(data):
            _in_png(kind, body, found)
    elif head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        for kind, body in _riff_chunks(data):
            if kind == b"EXIF":
                found.tiff = found.tiff or _tiff(body)
            elif kind == b"XMP ":
                found.xmp = found.xmp or body
    elif head[4:8] == b"ftyp":
        match = _TIFF.search(data, 0, SEARCHED_BYTES)
        if match is not None:
            found.tiff = data[match.end() : match.end() + (MAX_PACKET_BYTES >> 4)]


def _in_jpeg(data: mmap.mmap, found: Packets) -> None:
    for marker, body in _jpeg_segments(data):
        if marker == 0xE1 and body.startswith(_EXIF):
            found.tiff = found.tiff or _tiff(body)
        elif marker == 0xE1 and body.startswith(_XMP):
            found.xmp = found.xmp or body[len(_XMP) :]
        elif marker == 0xED and body.startswith(_PHOTOSHOP):
            found.iptc = found.iptc or _iptc(body[len(_PHOTOSHOP) :])


def _jpeg_segments(data: mmap.mmap) -> Iterator[tuple[int, bytes]]:
    """(marker, body) of the segments before the picture; bytes between segments are skipped."""
    at = 2
    for _ in range(MOST_PARTS):
        at = data.find(b"\xff", at)
        while at >= 0 and data[at + 1] == 0xFF:
            at += 1
        if at < 0 or data[at + 1] in (_SOS, _EOI):
            return
        marker = data[at + 1]
        if marker in (0x00, 0x01) or 0xD0 <= marker <= 0xD8:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if 0xE0 <= marker <= 0xEF:
            yield marker, data[at + 4 : at + 2 + length]
        at += 2 + max(2, length)


def _behind_jpeg(data: mmap.mmap, found: Packets) -> None:
    """Samsung's trailer: a name, and 13 digits of ms since 1970."""
    at = data.rfind(b"Image_UTC_Data", max(0, len(data) - 65_536))
    digits = data[at + 14 : at + 27] if at >= 0 else b""
    if len(digits) == 13 and digits.isdigit():
        found.samsung_utc_ms = int(digits)


def _png_chunks(data: mmap.mmap) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    for _ in range(MOST_PARTS):
        length, kind = struct.unpack_from(">L4s", data, at)
        if kind in (b"eXIf", b"iTXt", b"tEXt", b"zTXt") and length <= MAX_PACKET_BYTES:
            yield kind, data[at + 8 : at + 8 + length]
        if kind == b"IEND":
            return
        at += 12 + length


def _in_png(kind: bytes, body: bytes, found: Packets) -> None:
    if kind == b"eXIf":
        found.tiff = found.tiff or _tiff(body)
        return
    name, _, rest = body.partition(b"\0")
    text = _png_text(kind, rest)
    if name == b"XML:com.adobe.xmp":
        found.xmp = found.xmp or text
    elif name.lower() in (b"creation time", b"create-date"):
        found.dated = found.dated or text[:64].decode("latin-1")
    elif name.startswith(b"Raw profile type "):
        raw = _raw_profile(text)
        match name.removeprefix(b"Raw profile type "):
            case b"exif" | b"APP1" if not raw.startswith(_XMP):
                found.tiff = found.tiff or _tiff(raw)
            case b"xmp" | b"APP1":
                found.xmp = found.xmp or raw.removeprefix(_XMP)
            case b"iptc" | b"8bim":
                found.iptc = found.iptc or _iptc(raw)


def _png_text(kind: bytes, rest: bytes) -> bytes:
    """The text of a chunk behind its keyword; no more than a packet of it is inflated."""
    if kind == b"tEXt":
        return rest
    if kind == b"zTXt":
        return _inflated(rest[1:])
    compressed, _, rest = rest[0:1], rest[1:2], rest[2:]
    _language, _, rest = rest.partition(b"\0")
    _translated, _, rest = rest.partition(b"\0")
    return _inflated(rest) if compressed == b"\1" else rest


def _inflated(packed: bytes) -> bytes:
    return zlib.decompressobj().decompress(packed, MAX_PACKET_BYTES)


def _raw_profile(text: bytes) -> bytes:
    """ImageMagick's way: a name, a length, then hexadecimal digits in lines."""
    lines = text.strip(b"\n").split(b"\n", 2)
    return bytes.fromhex(lines[2].decode("ascii")) if len(lines) == 3 else b""


def _riff_chunks(data: mmap.mmap) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    for _ in range(MOST_PARTS):
        if at + 8 > len(data):
            return
        kind, length = struct.unpack_from("<4sL", data, at)
        if kind in (b"EXIF", b"XMP ") and length <= MAX_PACKET_BYTES:
            yield kind, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _tiff(body: bytes) -> bytes:
    """Without "Exif" prefixes, with or without a byte behind them that should be NUL."""
    while body.startswith(_EXIF):
        body = body[6:]
    return body if body[:4] in (b"II*\0", b"MM\0*") else b""


def _iptc(resources: bytes) -> bytes:
    """The IPTC resource of Photoshop's list; the bytes themselves where they are IPTC already."""
    if resources[:1] == b"\x1c":
        return resources
    at = 0
    while resources[at : at + 4] == b"8BIM":
        (kind,) = struct.unpack_from(">H", resources, at + 4)
        name = resources[at + 6] + 1
        at += 6 + name + name % 2
        (length,) = struct.unpack_from(">L", resources, at)
        if kind == _IPTC_RESOURCE and length:
            return resources[at + 4 : at + 4 + length]
        at += 4 + length + length % 2
    return b""
