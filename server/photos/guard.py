"""Decides whether a metadata block is clean enough for a reader that trusts its input.

piexif allocates what a value *declares*: a block of 40 bytes cost 8 GB. So before it sees a block,
this walk looks at IFD0, Exif, GPS, Interop and IFD1 and at nothing else: every directory and every
value inside the block, known types, pointers of the right type, no directory twice, at most 512
entries each, and all values together no larger than the block twice over (entries may share a
value, but five hundred that share one megabyte would unpack to gigabytes).

Cost: one pass over at most 5 x 512 entries of 12 bytes; allocates next to nothing.
"""

from __future__ import annotations

import struct
from typing import Final

from server.photos.facts import Fault

MAX_BLOCK_BYTES: Final = 1 << 20
MAX_ENTRIES: Final = 512

_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
"""TIFF 6.0 types: bytes per value."""

_LONG: Final = 4
_POINTERS: Final = {
    "ifd0": {0x8769: "exif", 0x8825: "gps"},
    "exif": {0xA005: "interop"},
}


class _Refused(Exception):
    """The walk met a fault; `fault` names it."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(where, what)
        self.fault = Fault(where, what)


def guard(block: bytes) -> Fault | None:
    """Return the first fault of a TIFF block (without the "Exif" prefix); None when it is clean."""
    try:
        _Walk(block).run()
    except _Refused as refused:
        return refused.fault
    return None


class _Walk:
    def __init__(self, block: bytes) -> None:
        if len(block) > MAX_BLOCK_BYTES:
            raise _Refused("block", "too_long")
        self.block = block
        self.seen: set[int] = set()
        self.value_bytes = 0

    def run(self) -> None:
        self.order = {b"II*\0": "<", b"MM\0*": ">"}.get(self.block[:4], "")
        if not self.order or len(self.block) < 8:
            raise _Refused("block", "no_header")
        following = self.directory("ifd0", self.number("L", 4, "block"))
        if following:
            self.directory("ifd1", following)

    def directory(self, name: str, at: int) -> int:
        """Walk one directory and those that it points to; return the offset of the one after."""
        if at in self.seen:
            raise _Refused(name, "loop")
        self.seen.add(at)
        count = self.number("H", at, name)
        if count > MAX_ENTRIES:
            raise _Refused(name, "too_many_entries")
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            self.entry(name, entry)
        # Only IFD0 has a next directory that readers follow; some writers leave it out elsewhere.
        return self.number("L", at + 2 + 12 * count, name) if name == "ifd0" else 0

    def entry(self, name: str, at: int) -> None:
        tag, kind = self.number("H", at, name), self.number("H", at + 2, name)
        count, value = self.number("L", at + 4, name), self.number("L", at + 8, name)
        if kind not in _SIZES:
            raise _Refused(name, "unknown_type")
        size = _SIZES[kind] * count
        if size > 4:
            self.value_bytes += size
            if value + size > len(self.block):
                raise _Refused(name, "value_outside")
            if self.value_bytes > 2 * len(self.block):
                raise _Refused(name, "values_too_large")
        child = _POINTERS.get(name, {}).get(tag)
        if child:
            if kind != _LONG or count != 1:
                raise _Refused(name, "pointer_type")
            self.directory(child, value)

    def number(self, form: str, at: int, where: str) -> int:
        try:
            number: int = struct.unpack_from(self.order + form, self.block, at)[0]
        except struct.error:
            raise _Refused(where, "directory_outside") from None
        return number
