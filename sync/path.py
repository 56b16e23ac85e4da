"""RegisterPath: which register of a visit, and in which layer it is granted."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import msgspec

Kind = Literal[
    "finding",
    "note",
    "photo",
    "marks",
    "explanation",
    "sheet_state",
    "ruling",
    "review",
    "visit_state",
]

OFFICE_KINDS: frozenset[Kind] = frozenset({"ruling", "review", "visit_state"})
"""What offices write. All else its own inspector alone writes, whom the path names."""

_ID = r"([a-z0-9][a-z0-9-]{0,63})"
_SHEET_KEYED = re.compile(rf"sheet/{_ID}/(finding|note|photo|marks|explanation)/{_ID}\Z")
_SHEET_STATE = re.compile(rf"sheet/{_ID}/state\Z")
_RULING = re.compile(rf"ruling/{_ID}\Z")
_REVIEW = re.compile(rf"review/{_ID}/{_ID}\Z")


class RegisterPath(msgspec.Struct, frozen=True):
    """A parsed path. `user` is the sheet's that it is about, else empty; `key` is a checkpoint or
    photo id if any. A review travels with the sheet whose photo it is about."""

    kind: Kind
    layer: str
    user: str = ""
    key: str = ""


@lru_cache(maxsize=65536)
def parse_path(text: str) -> RegisterPath | None:
    """Read a path; None when no register has that name (an unknown kind is refused alone)."""
    if match := _SHEET_KEYED.match(text):
        user, kind, key = match.groups()
        return RegisterPath(kind, f"sheet/{user}", user, key)  # type: ignore[arg-type]
    if match := _SHEET_STATE.match(text):
        return RegisterPath("sheet_state", f"sheet/{match[1]}", match[1])
    if match := _RULING.match(text):
        return RegisterPath("ruling", "ruling", key=match[1])
    if match := _REVIEW.match(text):
        user, photo = match.groups()
        return RegisterPath("review", f"sheet/{user}", user, photo)
    if text == "visit/state":
        return RegisterPath("visit_state", "visit")
    return None
