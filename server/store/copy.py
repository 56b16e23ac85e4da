"""Copies of a SQLite database as files: taken while it is written to, and checked without trust."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from sync.chain import genesis
from sync.op import MalformedOp, parse_op

_PAGES = 2_048
_PAUSE_S = 0.005
"""Between portions of a copy, so that the server's writers are not kept waiting."""

_CLOSING_S = 2

_CHAINS = """
SELECT actor, counter, hash, line FROM ops
UNION ALL SELECT actor, counter, hash, line FROM quarantine WHERE let_in_at IS NULL
ORDER BY actor, counter"""

_STRAY = (
    "SELECT 1 FROM ops LEFT JOIN visits v ON v.id = visit_id AND v.campaign_id = ops.campaign_id"
    " WHERE v.id IS NULL LIMIT 1",
    "SELECT 1 FROM heads h LEFT JOIN ops o ON o.actor = h.actor AND o.counter = h.counter"
    " AND o.visit_id = h.visit_id AND o.path = h.path WHERE o.actor IS NULL LIMIT 1",
    "SELECT 1 FROM layers LEFT JOIN visits v ON v.id = visit_id WHERE v.id IS NULL LIMIT 1",
)
"""What the log refers to without a foreign key."""


class Damaged(Exception):
    """A database file is not what a server wrote; `str` says where, in English, for the log."""


class CopyContents(msgspec.Struct, frozen=True):
    """What a checked copy holds: counts, counters by actor, sizes by sha-256 of photo."""

    epoch: str
    ops: int
    counters: dict[str, int]
    photos: dict[str, int]


def copy_live(source: Path, target: Path) -> None:
    """Copy a database that may be in use; the copy is of one moment and stands alone."""
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy, pages=_PAGES, sleep=_PAUSE_S)
        copy.execute("PRAGMA journal_mode=DELETE")


def in_use(file: Path) -> bool:
    """Whether another program has the database open: it cannot leave WAL mode then.

    One that is about to end gets a moment to do so.
    """
    with closing(sqlite3.connect(file, timeout=_CLOSING_S)) as connection:
        try:
            connection.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError:
            return True
    return False


def examine(file: Path) -> CopyContents:
    """Check a copy from the pages up to every hash chain; what it holds. Raises Damaged."""
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as copy:
            _check_pages(copy)
            _check_chains(copy)
            (epoch,) = copy.execute("SELECT epoch FROM installation").fetchone()
            (ops,) = copy.execute("SELECT count(*) FROM ops").fetchone()
            counters = dict(copy.execute("SELECT id, counter FROM actors"))
            photos = dict(copy.execute("SELECT sha256, size_bytes FROM photos"))
    except sqlite3.DatabaseError as error:
        raise Damaged(str(error)) from error
    return CopyContents(epoch, ops, counters, photos)


def begin_epoch(file: Path, epoch: str, unread: Collection[str]) -> None:
    """Turn a copy into the database of a restored server, whose devices tell what they keep.

    The photos `unread`, by sha-256, are read and judged again, as their pictures for screens are
    gone; earlier verdicts stay.
    """
    again = [(sha256,) for sha256 in unread]
    with closing(sqlite3.connect(file)) as copy:
        copy.execute("UPDATE installation SET epoch = ?", (epoch,))
        copy.execute("DELETE FROM uploads")  # their parts were not copied
        copy.executemany("UPDATE photos SET facts = NULL WHERE sha256 = ?", again)
        copy.executemany("UPDATE photo_uses SET due = due + 1 WHERE sha256 = ?", again)
        copy.commit()


def _check_pages(copy: sqlite3.Connection) -> None:
    (said,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise Damaged(said)
    if copy.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise Damaged("a row points to one that is not there")
    for query in _STRAY:
        if copy.execute(query).fetchone() is not None:
            raise Damaged("a row of the log points to one that is not there")


def _check_chains(copy: sqlite3.Connection) -> None:
    """Every op is what its hash says, and every actor's ops follow one another without a gap; but
    for those ahead of its chain that others gave back to a restored server."""
    ends = {
        actor: (counter, last)
        for actor, counter, last in copy.execute("SELECT id, counter, last_hash FROM actors")
    }
    given_back_to = _given_back(copy)
    found: dict[str, tuple[int, str]] = {}
    for actor, counter, digest, prev_hash in _links(copy):
        if ends[actor][0] < counter <= given_back_to.get(actor, 0):
            continue
        before, last = found.get(actor, (0, genesis(actor)))
        if (counter, prev_hash) != (before + 1, last):
            raise Damaged(f"the chain of {actor} breaks before {counter}")
        found[actor] = (counter, digest)
    for actor, end in ends.items():
        if found.get(actor, (0, genesis(actor))) != end:
            raise Damaged(f"the chain of {actor} does not end at {end[0]}")


def _given_back(copy: sqlite3.Connection) -> dict[str, int]:
    """By actor: up to which counter others gave its ops back. Older versions took none back."""
    columns = copy.execute("SELECT name FROM pragma_table_info('actors')")
    if ("given_back_to",) not in columns.fetchall():
        return {}
    return dict(copy.execute("SELECT id, given_back_to FROM actors WHERE given_back_to > counter"))


def _links(copy: sqlite3.Connection) -> Iterator[tuple[str, int, str, str]]:
    """(actor, counter, hash, hash of the op before) of every op."""
    for actor, counter, digest, line in copy.execute(_CHAINS):
        try:
            op = parse_op(line)
        except MalformedOp as error:
            raise Damaged(f"{actor}.{counter} is no op") from error
        if (op.dot.actor, op.dot.counter, op.hash) != (actor, counter, digest):
            raise Damaged(f"{actor}.{counter} is not what its hash says")
        yield actor, counter, digest, op.prev_hash
