"""What the door must know before it decides: read in bulk by the store, handed over as values."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from sync.checklist import AnyMeasure
from sync.dot import Dot


class ActorState(msgspec.Struct, frozen=True):
    """One enrolled actor. `counter` 0 means that nothing came from it yet."""

    actor: str
    user: str
    office: bool
    """Whether its user may write rulings and visit states."""
    counter: int
    last_hash: str
    frozen: bool = False
    revoked: bool = False

    @property
    def silent(self) -> bool:
        """Nothing new of it goes straight into the log any more: no other op need wait for it."""
        return self.frozen or self.revoked


class KnownOp(msgspec.Struct, frozen=True, gc=False):
    """An op that is here: in the log (with its position) or in quarantine (without)."""

    hash: str
    visit: str
    path: str
    position: int | None


class VisitTerms(msgspec.Struct, frozen=True):
    """What an op of this visit is held against."""

    visit: str
    scope: str
    """The campaign, whose log the ops go into."""
    assigned: frozenset[str]
    """Users *ever* assigned: a reassignment must not quarantine an honest day."""
    measures: Mapping[str, AnyMeasure]
    """By checkpoint id, of the visit's pinned checklist version."""
    offices: frozenset[str] | None = None
    """Office users who may decide here, as the server's tables say at this moment; None: all."""


class Ledger(msgspec.Struct, frozen=True):
    """Everything that the ops of one push refer to. What is missing here does not exist."""

    actors: Mapping[str, ActorState]
    known: Mapping[Dot, KnownOp]
    """At least: the dots of the push itself, and every dot that it supersedes or covers."""
    visits: Mapping[str, VisitTerms]
