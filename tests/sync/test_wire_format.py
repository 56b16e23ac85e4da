"""What travels is pinned to a number.

When the hash of a message changes, devices that were prepared before cannot be spoken to as if
nothing had happened: raise PROTOCOL (messages) or VERSION (ops), teach the server to answer the
old one, and pin the new hash here.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import msgspec

from sync.finding import (
    AreaInputs,
    AskedInputs,
    BooleanInputs,
    CountInputs,
    Note,
    PeopleInputs,
    RatingInputs,
    RatioInputs,
    RawFinding,
)
from sync.marks import Marks
from sync.op import VERSION, Envelope
from sync.photo import Photo
from sync.review import Explanation, Review
from sync.ruling import RawRuling
from sync.state import SheetState, VisitState
from sync.wire import PROTOCOL, SyncReply, SyncRequest

MESSAGES = {1: "f03051f31db1b6ff", 2: "ce41503a1f9dd936", 3: "f8c14fc8e1aafedf"}
"""By PROTOCOL."""
OPS = {1: "fb73d26a2061fbe6"}
"""By VERSION."""

ADDED = {"review": "0bfe347d444c454b", "explanation": "fa6b690608f4803c"}
"""Kinds that came later, each by itself: ops of old kinds are what they were, and a server or
device of before refuses an unknown kind alone."""

LATER = {"Reference": ("by",)}
"""Fields that came later, all optional: an op without them is what it was. A server of before
holds an op that has one in quarantine (`value_malformed`), where the office sees it; another
VERSION would have it hold every op."""

VALUES: tuple[Any, ...] = (
    RawFinding,
    RatioInputs,
    AreaInputs,
    CountInputs,
    BooleanInputs,
    AskedInputs,
    PeopleInputs,
    RatingInputs,
    Note,
    Photo,
    Marks,
    RawRuling,
    SheetState,
    VisitState,
)


def pin(*types: Any) -> str:
    """A hash of what these types allowed at first; what their descriptions say does not count."""
    schemas = [_bare(msgspec.json.schema(each)) for each in types]
    for schema in schemas:
        _take_away_what_came_later(schema.get("$defs", {}))
    return hashlib.sha256(json.dumps(schemas, sort_keys=True).encode()).hexdigest()[:16]


def _bare(schema: Any) -> Any:
    if isinstance(schema, dict):
        words = {key: each for key, each in schema.items() if not _is_description(key, each)}
        return {key: _bare(each) for key, each in words.items()}
    return [_bare(each) for each in schema] if isinstance(schema, list) else schema


def _take_away_what_came_later(kinds: dict[str, Any]) -> None:
    for kind in LATER.keys() & kinds.keys():
        for field in LATER[kind]:
            assert field not in kinds[kind]["required"], field
            del kinds[kind]["properties"][field]


def _is_description(key: str, value: Any) -> bool:
    return key == "description" and isinstance(value, str)


def test_messages_are_those_of_the_protocol() -> None:
    assert pin(SyncRequest, SyncReply) == MESSAGES[PROTOCOL]


def test_ops_are_those_of_their_version() -> None:
    assert pin(Envelope, *VALUES) == OPS[VERSION]


def test_kinds_that_came_later_are_what_they_were_when_they_came() -> None:
    assert {"review": pin(Review), "explanation": pin(Explanation)} == ADDED


def test_a_change_of_what_travels_would_be_noticed() -> None:
    class Header(msgspec.Struct, rename="pascal"):
        """Words."""

        count: int

    class Wider(msgspec.Struct):
        count: int | None

    narrow = msgspec.defstruct("Wider", [("count", int)])
    reworded = msgspec.defstruct("Wider", [("count", int)], namespace={"__doc__": "Other words."})
    assert len({pin(Wider), pin(narrow), pin(Header)}) == 3
    assert pin(narrow) == pin(reworded)
