"""Makes text out of untrusted metadata bytes fit to store and show."""

from __future__ import annotations

import codecs
import unicodedata
from typing import Final

MAX_CHARS: Final = 120
MAX_BYTES: Final = 16 * MAX_CHARS

_KEPT_OUT: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories never kept: control, format (bidirectional marks among them), surrogates,
private, unassigned, line and paragraph separators."""


def clean(text: str, limit: int = MAX_CHARS) -> str:
    """Drop what is not printable, trim blanks, keep at most `limit` characters."""
    # Cut first with room for what will be dropped, so that a megabyte costs nothing.
    kept = (char for char in text[: 8 * limit] if unicodedata.category(char) not in _KEPT_OUT)
    return "".join(kept).strip()[:limit].rstrip()


def decode(raw: bytes) -> str:
    """Decode as UTF-8, else GB18030 (Chinese camera apps), else Latin-1; up to the first NUL."""
    raw = raw.split(b"\0", 1)[0]
    whole, raw = len(raw) <= MAX_BYTES, raw[:MAX_BYTES]
    for encoding in ("utf-8", "gb18030"):
        try:
            # A cut may split the last character, which is no sign of another encoding.
            return codecs.getincrementaldecoder(encoding)().decode(raw, final=whole)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def readable(value: object) -> str:
    """Turn a metadata value as Pillow gives it (ASCII decoded as Latin-1, or bytes) into text."""
    if isinstance(value, str):
        value = value.encode("latin-1", "replace")
    return clean(decode(value)) if isinstance(value, bytes) else ""
