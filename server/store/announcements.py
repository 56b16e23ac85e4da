"""What a transaction has changed for people who look on: noted while it writes, told once it holds.

    announce(tx, campaign, visit)      by the writers of this folder
    take(tx)                           by `Database`; it is told after the commit, never before

Who carries the news to whom is for `Database` to be told (`carry`): in one process a function call,
between several a channel of the database. News name what is to be read again, never what it says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import msgspec

_KEY = "news"


class News(msgspec.Struct, frozen=True):
    """Something of this visit, of this campaign, or (both None) anything at all has changed.

    `looking`: nothing was written there; somebody came to look at it or went.
    """

    campaign: str | None = None
    visit: str | None = None
    looking: bool = False


ANYTHING = News()


class Noting(Protocol):
    """A transaction, SQLAlchemy's or a direct one."""

    @property
    def info(self) -> dict[Any, Any]: ...


Carry = Callable[[frozenset[News]], None]
"""Takes what one transaction came to. Must not wait."""


def announce(tx: Noting, campaign: str, visit: str | None = None, *, looking: bool = False) -> None:
    """Note that a visit, or something of the whole campaign, reads differently after this."""
    tx.info.setdefault(_KEY, set()).add(News(campaign, visit, looking))


def noted(tx: Noting) -> frozenset[News]:
    """What was noted so far."""
    return frozenset(tx.info.get(_KEY, ()))


def take(tx: Noting) -> frozenset[News]:
    """What was noted; nothing is noted any more. A connection lives longer than a transaction."""
    return frozenset(tx.info.pop(_KEY, ()))
