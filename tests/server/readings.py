"""What a judge reads of the real server (tests/sync/server.py): from the database, past the
server's own readings."""

from __future__ import annotations

import contextlib
import sqlite3
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sync.dot import Dot
from sync.ledger import ActorState
from sync.op import Op, parse_op
from tests.sync.server import Layer, Register


class Readings(ABC):
    """One database, which may be in use."""

    @abstractmethod
    def rows(self, query: str, *values: Any) -> Sequence[Any]:
        """Whatever is asked, `?` for each value."""

    def log(self) -> Sequence[Op]:
        rows = self.rows("SELECT line FROM ops ORDER BY campaign_id, position")
        return [_op(line) for (line,) in rows]

    def heads(self) -> Mapping[Register, Sequence[Op]]:
        rows = self.rows(
            "SELECT line FROM heads JOIN ops USING (actor, counter) ORDER BY actor, counter"
        )
        found: dict[Register, list[Op]] = defaultdict(list)
        for (line,) in rows:
            found[_op(line).register].append(_op(line))
        return found

    def quarantine(self) -> Mapping[Dot, tuple[Op, str]]:
        rows = self.rows("SELECT line, code FROM quarantine WHERE let_in_at IS NULL")
        return {_op(line).dot: (_op(line), code) for line, code in rows}

    def forks(self) -> Collection[str]:
        return {digest for (digest,) in self.rows("SELECT hash FROM forks")}

    def actors(self) -> Mapping[str, ActorState]:
        rows = self.rows(
            "SELECT a.id, u.id, u.role, counter, last_hash, frozen, revoked_at IS NOT NULL"
            " FROM actors a JOIN users u ON u.id = a.user_id"
        )
        return {
            actor: ActorState(actor, user, role == "office", counter, last, bool(ice), bool(gone))
            for actor, user, role, counter, last, ice, gone in rows
        }

    def granted(self, user: str) -> set[Layer]:
        rows = self.rows(
            "SELECT visit_id, layer FROM grants WHERE user_id = ? AND revoked_position IS NULL",
            user,
        )
        return {(visit, layer) for visit, layer in rows}

    def people(self, visit: str) -> set[str]:
        rows = self.rows(
            "SELECT user_id FROM assignments WHERE visit_id = ? AND ended_at IS NULL", visit
        )
        return {user for (user,) in rows}


class FileReadings(Readings):
    """Of a SQLite file."""

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file

    def rows(self, query: str, *values: Any) -> list[Any]:
        with contextlib.closing(self._file.execute(query, values)) as cursor:
            return cursor.fetchall()


@lru_cache(maxsize=65_536)
def _op(line: bytes) -> Op:
    return parse_op(line)
