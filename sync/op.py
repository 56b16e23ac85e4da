"""Op: one immutable write to one register, as its author wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Annotated, Any

import msgspec

from sync.chain import op_hash
from sync.dot import Dot, parse_dot

MAX_OP_BYTES = 64 * 1024
VERSION = 1

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,63}(?!\n)$")]
Hash = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{43}(?!\n)$")]
Sha256 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}(?!\n)$")]
"""Of a photo's original bytes, in hex: its name."""
Counter = Annotated[int, msgspec.Meta(ge=1, le=999_999_999_999_999)]
Instant = Annotated[int, msgspec.Meta(ge=0, le=9_007_199_254_740_991)]


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What a device's clocks said: wall ms since 1970, UTC offset in minutes, and a monotonic ms
    that is comparable only with readings of the same `boot` marker."""

    wall_ms: Instant
    offset_min: Annotated[int, msgspec.Meta(ge=-1080, le=1080)]
    mono_ms: Instant
    boot: Annotated[str, msgspec.Meta(max_length=64)]


class Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The strict outside of an op; the value stays raw until its register's kind is known."""

    v: int
    actor: Id
    counter: Counter
    prev_hash: Hash
    visit: Id
    path: Annotated[str, msgspec.Meta(max_length=256)]
    supersedes: Annotated[list[str], msgspec.Meta(max_length=200)]
    value: msgspec.Raw
    at: Reading
    group: Annotated[str, msgspec.Meta(min_length=1, max_length=64)] | None = None
    re_of: str | None = None


class Op(msgspec.Struct, frozen=True, gc=False):
    """One op: the exact authored bytes, their hash, and what they say."""

    line: bytes
    hash: str
    dot: Dot
    prev_hash: str
    visit: str
    path: str
    supersedes: tuple[Dot, ...]
    value: bytes
    at: Reading
    v: int
    group: str | None
    re_of: Dot | None

    @property
    def register(self) -> tuple[str, str]:
        """(visit, path)."""
        return (self.visit, self.path)


class MalformedOp(ValueError):
    """The line is no op; `args[0]` says why."""


class _Unchecked(Envelope, frozen=True, forbid_unknown_fields=True, gc=False):
    """The same without patterns, which are checked below: they repeat from op to op."""

    actor: str
    prev_hash: str
    visit: str


_DECODER = msgspec.json.Decoder(_Unchecked)
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)
_HASH = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)


@lru_cache(maxsize=8192)
def _is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


def parse_op(line: bytes) -> Op:
    """Read one line. Raises MalformedOp: not JSON, unknown or missing keys, more than 64 KiB,
    a line break inside, or supersedes that are unsorted or repeat."""
    if len(line) > MAX_OP_BYTES:
        raise MalformedOp(f"{len(line)} bytes, at most {MAX_OP_BYTES}")
    if b"\n" in line:
        raise MalformedOp("a line break inside")
    try:
        envelope = _DECODER.decode(line)
        supersedes = tuple(map(parse_dot, envelope.supersedes)) if envelope.supersedes else ()
        re_of = None if envelope.re_of is None else parse_dot(envelope.re_of)
    except (msgspec.MsgspecError, ValueError) as error:
        raise MalformedOp(str(error)) from None
    if not (_is_id(envelope.actor) and _is_id(envelope.visit)):
        raise MalformedOp("no id")
    if _HASH.fullmatch(envelope.prev_hash) is None:
        raise MalformedOp("no hash")
    if len(supersedes) > 1 and any(a >= b for a, b in pairwise(supersedes)):
        raise MalformedOp("supersedes unsorted")
    return Op(
        line,
        op_hash(line),
        Dot(envelope.actor, envelope.counter),
        envelope.prev_hash,
        envelope.visit,
        envelope.path,
        supersedes,
        bytes(envelope.value),
        envelope.at,
        envelope.v,
        envelope.group,
        re_of,
    )


class Draft(msgspec.Struct, frozen=True):
    """What an author decides; the rest of the op follows from the chain."""

    visit: str
    path: str
    value: Any
    """Anything that msgspec writes as JSON."""
    supersedes: Sequence[Dot]
    at: Reading
    group: str | None = None
    re_of: Dot | None = None


def author(draft: Draft, dot: Dot, prev_hash: str) -> Op:
    """Write the op that `draft` means as the next of its actor."""
    envelope = Envelope(
        v=VERSION,
        actor=dot.actor,
        counter=dot.counter,
        prev_hash=prev_hash,
        visit=draft.visit,
        path=draft.path,
        supersedes=[str(dot) for dot in sorted(set(draft.supersedes))],
        value=msgspec.Raw(msgspec.json.encode(draft.value)),
        at=draft.at,
        group=draft.group,
        re_of=None if draft.re_of is None else str(draft.re_of),
    )
    return parse_op(msgspec.json.encode(envelope))
