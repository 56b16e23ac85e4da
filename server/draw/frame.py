"""Frame: what is drawn from, and how many of each stratum. The theory is in `__init__`."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from typing import Annotated, Literal

import msgspec

By = Literal["level", "region"]
Hash = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class FrameUnit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One unit that may be drawn; `level` and `region` as they stood when the draw was sealed."""

    id: str
    name: str
    level: str
    region: str


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Units by id, and the shares: `percent` of each stratum (1..100), rounded up, at least
    `least`. `by` empty: one stratum."""

    by: tuple[By, ...]
    percent: Annotated[int, msgspec.Meta(ge=1, le=100)]
    least: Annotated[int, msgspec.Meta(ge=0, le=1000)]
    units: tuple[FrameUnit, ...]


class Stratum(msgspec.Struct, frozen=True):
    """One part of a frame: what its units share, how many there are, and how many are drawn."""

    key: tuple[str, ...]
    units: tuple[FrameUnit, ...]
    share: int


def frame_of(units: Sequence[FrameUnit], by: Sequence[By], percent: int, least: int) -> Frame:
    """A frame in its one order: units by id, `level` before `region`."""
    ordered: tuple[By, ...] = tuple(word for word in ("level", "region") if word in by)
    return Frame(ordered, percent, least, tuple(sorted(units, key=lambda unit: unit.id)))


def strata(frame: Frame) -> list[Stratum]:
    """The parts of the frame, by key."""
    parts: dict[tuple[str, ...], list[FrameUnit]] = defaultdict(list)
    for unit in frame.units:
        parts[tuple(getattr(unit, word) for word in frame.by)].append(unit)
    return [Stratum(key, tuple(parts[key]), share(len(parts[key]), frame)) for key in sorted(parts)]


def share(size: int, frame: Frame) -> int:
    """How many of a stratum of this size are drawn; exact, no binary fractions."""
    return min(size, max(frame.least, -(-size * frame.percent // 100)))


def rank(seed: str, witness: str, unit_id: str) -> str:
    """Where a unit stands in its stratum: 64 hexadecimal digits, the smallest first."""
    return sha256(f"{seed}\n{witness}\n{unit_id}")


def drawn(frame: Frame, seed: str, witness: str) -> list[str]:
    """The ids that are drawn: stratum by stratum, in the order of their ranks."""
    return [
        unit.id
        for part in strata(frame)
        for unit in sorted(part.units, key=lambda unit: rank(seed, witness, unit.id))[: part.share]
    ]


def canonical(frame: Frame) -> bytes:
    """The one way to write a frame: JSON without spaces, keys in the order of the structs."""
    return msgspec.json.encode(frame)


def frame_hash(frame: Frame) -> str:
    """Binds units, strata and shares."""
    return hashlib.sha256(canonical(frame)).hexdigest()


def sha256(text: str) -> str:
    """Hexadecimal, of the UTF-8 text."""
    return hashlib.sha256(text.encode()).hexdigest()
