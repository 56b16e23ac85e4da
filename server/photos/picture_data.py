"""Hashes what a file shows, without what it says: the same for copies with other metadata.

JPEG: all table, frame and scan segments of the first picture; no APPn, no comment, nothing behind
its end. PNG: header, palette, transparency and pixels. WebP: the picture's chunks. HEIF: nothing,
since its metadata lies among its pictures. The data is hashed as compressed, so that nothing needs
decoding: a picture that was compressed again has another hash.
"""

from __future__ import annotations

import hashlib
import mmap
import re
import struct
from collections.abc import Iterator
from typing import Final

from server.photos.facts import Format

_SHOWN_BY_PNG: Final = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"fdAT")
_SHOWN_BY_WEBP: Final = (b"VP8 ", b"VP8L", b"ALPH", b"ANMF")
_MARKER: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
"""Within entropy-coded data, FF is followed by 00 or by a restart marker; else it ends there."""

_EOI: Final = 0xD9
_SOS: Final = 0xDA
_COMMENT: Final = 0xFE

Span = tuple[int, int]
"""Start and end of bytes that belong to the picture."""


def picture_hash(path: bytes, form: Format) -> str:
    """Return the sha-256 in hexadecimal; "" for HEIF and for a file that breaks off.

    The file is mapped, not read: call it before the pixels need the address space.
    """
    digest = hashlib.sha256(form.encode())
    try:
        with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            for start, end in _spans(data, form):
                with memoryview(data) as view, view[start:end] as part:
                    digest.update(part)
    except (OSError, ValueError, struct.error):
        return ""
    return digest.hexdigest()


def _spans(data: mmap.mmap, form: Format) -> Iterator[Span]:
    if form == "JPEG":
        return _jpeg(data)
    if form == "PNG":
        return _png(data)
    if form == "WEBP":
        return _webp(data)
    raise ValueError(form)


def _jpeg(data: mmap.mmap) -> Iterator[Span]:
    at = 2
    while True:
        at = _filled(data, at)
        (marker,) = struct.unpack_from(">xB", data, at)
        if marker == _EOI:
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = _within(data, at + 2 + length)
        if marker == _SOS:
            found = _MARKER.search(data, end)
            if found is None:
                raise ValueError("the scan has no end")
            end = found.start()
        if not (0xE0 <= marker <= 0xEF or marker == _COMMENT):
            yield at, end
        at = end


def _filled(data: mmap.mmap, at: int) -> int:
    """Step over the FF bytes that may fill the space before a marker."""
    if data[at : at + 1] != b"\xff":
        raise ValueError("no marker")
    while data[at + 1 : at + 2] == b"\xff":
        at += 1
    return at


def _png(data: mmap.mmap) -> Iterator[Span]:
    at = 8
    while True:
        length, kind = struct.unpack_from(">L4s", data, at)
        end = _within(data, at + 12 + length)
        if kind == b"IEND":
            return
        if kind in _SHOWN_BY_PNG:
            yield at + 8, end - 4
        at = end


def _webp(data: mmap.mmap) -> Iterator[Span]:
    at = 12
    whole = min(len(data), 8 + struct.unpack_from("<L", data, 4)[0])
    while at + 8 <= whole:
        kind, length = struct.unpack_from("<4sL", data, at)
        end = _within(data, at + 8 + length)
        if kind in _SHOWN_BY_WEBP:
            yield at + 8, end
        at = end + length % 2


def _within(data: mmap.mmap, end: int) -> int:
    if end > len(data):
        raise ValueError("the file breaks off")
    return end
