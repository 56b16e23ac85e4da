"""Record: everything that is needed to do a draw again, and the doing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from server.draw.frame import Frame, Hash, drawn, frame_hash, sha256
from sync.checklist import Text

FORMAT = "shidi-draw/1"


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A draw that was opened. Instants are RFC 3339 in UTC."""

    format: Literal["shidi-draw/1"]
    id: str
    campaign: str
    title: str
    sealed_at: str
    release_at: str
    opened_at: str
    seed_hash: Hash
    frame_hash: Hash
    seed: Hash
    witness: str
    frame: Frame
    drawn: tuple[str, ...]


class Broken(msgspec.Struct, frozen=True):
    """One thing that does not hold."""

    code: Literal["seed", "frame", "early", "twice", "drawn"]
    text: Text


def read_record(data: bytes) -> Record:
    """Decode a record's file. Raises msgspec.MsgspecError for anything else."""
    return msgspec.json.decode(data, type=Record)


def broken(record: Record) -> Iterator[Broken]:
    """Yield what does not hold; nothing where the draw was right."""
    if sha256(record.seed) != record.seed_hash:
        yield Broken("seed", Text("种子与封存的指纹不符", "another seed than was sealed"))
    if frame_hash(record.frame) != record.frame_hash:
        yield Broken("frame", Text("名单与封存的指纹不符", "another list than was sealed"))
    if record.opened_at < record.release_at:
        yield Broken("early", Text("在公布时间之前启封", "it was opened before its release time"))
    if len({unit.id for unit in record.frame.units}) < len(record.frame.units):
        yield Broken("twice", Text("名单中有重复的单位", "a unit stands in the list twice"))
    if tuple(drawn(record.frame, record.seed, record.witness)) != record.drawn:
        yield Broken("drawn", Text("重新计算的结果不同", "doing it again gives other units"))
