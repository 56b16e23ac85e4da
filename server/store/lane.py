"""Lanes: pushes to different campaigns do not wait for each other on PostgreSQL.

A push reads and changes what belongs to its campaign (log, heads, layers, grants of its visits) and
to its actors (their chains, samples, signed heads). So its transaction locks, in this order and
until it ends:

    the installation, shared     whatever the office changes takes it alone
    the campaign, alone          positions are taken and committed one after the other
    the actors, alone, sorted    a device's chain may go on in several campaigns

Nobody takes two campaigns, or a campaign after an actor: nobody can wait in a circle. A push that
names visits of several campaigns, or one that is not known, takes the installation alone, as the
office does. Photos are shared by campaigns; the rare circle through them is broken by PostgreSQL
and the push done again.

SQLite has one writer, and so one lane.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

INSTALLATION = 5_201_314
"""Key of the advisory lock that writing transactions hold, alone or shared."""

ALONE = f"SELECT pg_advisory_xact_lock({INSTALLATION})"
SHARED = f"SELECT pg_advisory_xact_lock_shared({INSTALLATION})"
EACH = "SELECT pg_advisory_xact_lock(key) FROM unnest($1::bigint[]) AS key"


class Lane(msgspec.Struct, frozen=True):
    """What a transaction keeps to: one campaign (None: none at all), and some actors."""

    scope: str | None
    actors: frozenset[str]


def keys_of(scope: str | None, actors: Iterable[str]) -> list[int]:
    """The keys to lock, in the order in which everybody locks them."""
    people = sorted({_key("actor", actor) for actor in actors})
    return people if scope is None else [_key("campaign", scope), *people]


def _key(kind: str, name: str) -> int:
    told = hashlib.sha256(f"{kind} {name}".encode()).digest()
    return int.from_bytes(told[:8], "big", signed=True)
