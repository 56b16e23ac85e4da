"""Names a file of no accepted format by its first bytes, so that the office reads a reason."""

from __future__ import annotations

import os

HEAD_BYTES = 16

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"MM\x00+", "tiff"),
    (b"8BPS", "photoshop"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"\x00\x00\x01\xba", "video"),
    (b"\xd0\xcf\x11\xe0", "office document"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG", "png"),
)

_MEDIA_TYPES = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "heic": "image/heic",
    "avif": "image/avif",
    "gif": "image/gif",
    "pdf": "application/pdf",
    "zip": "application/zip",
}

_STILL_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"heim", b"heis")


def looks_like(head: bytes) -> str:
    """Say what the first `HEAD_BYTES` of a file suggest; "" when they suggest nothing."""
    for start, name in _STARTS:
        if head.startswith(start):
            return name
    if head[:4] == b"RIFF":
        return {b"WEBP": "webp", b"AVI ": "video", b"WAVE": "sound"}.get(head[8:12], "")
    if head[4:8] == b"ftyp":
        return _brand(head[8:12])
    return "text" if _is_text(head) else ""


def kind_of(path: str | bytes | os.PathLike[str]) -> str:
    """The same for a file; "" as well where there is none to read."""
    try:
        # Not blocking: what somebody named may be a pipe that nobody writes to.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except (OSError, ValueError):
        return ""
    try:
        return looks_like(os.read(handle, HEAD_BYTES))
    except OSError:
        return ""
    finally:
        os.close(handle)


def media_type_of(path: str | os.PathLike[str], declared: str) -> str:
    """The media type of a file by its first bytes; what was declared where they say nothing."""
    kind = kind_of(path)
    if not kind:
        return declared
    return _MEDIA_TYPES.get(kind, "application/octet-stream")


def _brand(brand: bytes) -> str:
    if brand in (b"avif", b"avis"):
        return "avif"
    return "heic" if brand in _STILL_BRANDS else "video"


def _is_text(head: bytes) -> bool:
    return bool(head) and all(byte in b"\t\r\n\x0c" or byte >= 0x20 for byte in head)
