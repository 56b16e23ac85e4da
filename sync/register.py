"""The heads of one register, and which op supersedes which.

Heads are the ops that no op of the set supersedes: a function of the set, so that order, batching
and repetition of arrival cannot change it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from sync.dot import Dot


class Write(Protocol):
    """What of an op decides about heads."""

    @property
    def dot(self) -> Dot: ...
    @property
    def supersedes(self) -> tuple[Dot, ...]: ...


_W = TypeVar("_W", bound=Write)


def superseded_by(older: Dot, newer: Write) -> bool:
    """Whether `newer`, of the same register, replaces the op named `older`.

    It does when its author had it on screen, and when both have one author and `newer` came later:
    nobody needs to name what they wrote themselves.
    """
    if older in newer.supersedes:
        return True
    return older.actor == newer.dot.actor and older.counter < newer.dot.counter


def heads_of(log: Iterable[_W]) -> list[_W]:
    """Heads of one register from all its logged ops, in any order, repeats allowed; by dot."""
    unique = {write.dot: write for write in log}
    return sorted(
        (w for w in unique.values() if not any(superseded_by(w.dot, o) for o in unique.values())),
        key=lambda write: write.dot,
    )


def apply(heads: Iterable[_W], write: _W) -> list[_W]:
    """Heads after `write`, which arrives in an order where nothing that supersedes it came before.

    Cost is the number of heads. An op that was quarantined and let in later needs `let_in`.
    """
    kept = [head for head in heads if head.dot != write.dot and not superseded_by(head.dot, write)]
    return sorted([*kept, write], key=lambda each: each.dot)


def let_in(heads: Iterable[_W], write: _W, log: Iterable[_W]) -> list[_W]:
    """Heads after a late `write`; `log` is every logged op of the register: one may replace it."""
    if any(superseded_by(write.dot, other) for other in log):
        return bury(heads, write)
    return apply(heads, write)


def bury(heads: Iterable[_W], write: _W) -> list[_W]:
    """Heads after a late `write` that something here superseded before it came.

    It is no head, but what it supersedes itself stops being one.
    """
    return [head for head in heads if not superseded_by(head.dot, write)]
