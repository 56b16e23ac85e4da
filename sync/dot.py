"""Dot: the name of one op."""

from __future__ import annotations

import re
from typing import NamedTuple

_TEXT = re.compile(r"([a-z0-9][a-z0-9-]{0,63})\.([1-9][0-9]{0,14})\Z")


class Dot(NamedTuple):
    """`(actor, counter)`: counters start at 1, without gaps. Ordered by actor, then counter."""

    actor: str
    counter: int

    def __str__(self) -> str:
        return f"{self.actor}.{self.counter}"


def parse_dot(text: str) -> Dot:
    """Read `actor.counter`. Raises ValueError for anything else, leading zeros included."""
    match = _TEXT.match(text)
    if match is None:
        raise ValueError(f"not a dot: {text[:80]!r}")
    return Dot(match[1], int(match[2]))
