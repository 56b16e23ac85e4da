"""The store's contract: what is on the disk, who sees what, and what a transaction costs.

Everything here holds on SQLite and on PostgreSQL alike, unless a test says which one it is about.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import anyio
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from msgspec import json
from sqlalchemy import Connection, event, insert, inspect, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from server.complaint import Complaint
from server.store import (
    actors,
    installation,
    ledger,
    log,
    quarantine,
    schema,
    scorecards,
    unit_links,
)
from server.store.actors import NewActor
from server.store.database import Database, Transaction
from server.store.direct_inside import direct
from server.store.migrate import configured, migrate, newest
from server.store.schema import installation as installation_table
from server.store.schema import metadata, sessions
from sync.chain import EMPTY_DIGEST, Digest, toggle
from sync.merge import Admission, admit
from sync.op import Draft, Op, parse_op
from sync.register import heads_of
from tests.server.accounts import Accounts
from tests.server.pen import Pen, reading
from tests.server.stores import PostgresStores, SqliteStores, Stores

VISIT = "visit-01"
SCOPES = {"visit-01": "sample-yueyang-2020", "visit-02": "sample-yueyang-2020"}
USER = "u-inspector-a"


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which database the test runs on."""
    return str(request.param)


@pytest.fixture
def stores(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Stores:
    """Makes databases of this kind; a PostgreSQL server is started only where one is wanted."""
    accounts: Accounts = request.getfixturevalue("accounts")
    if kind == "sqlite":
        return SqliteStores(accounts.data_dir, tmp_path)
    return PostgresStores(request.getfixturevalue("cluster"))


@pytest.fixture
async def empty(stores: Stores) -> AsyncIterator[Database]:
    """A database that nobody has touched."""
    database = Database(stores.empty())
    yield database
    await database.close()


@pytest.fixture
async def database(stores: Stores) -> AsyncIterator[Database]:
    """The sample campaign as it is after the first start."""
    database = Database(stores.begun())
    yield database
    await database.close()


# schema


async def test_all_migrations_together_are_the_schema(empty: Database) -> None:
    await migrate(empty)

    def compare(connection: Connection) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with empty.writing() as tx:
        assert await tx.run_sync(compare) == []


async def test_the_newest_revision_is_where_the_migrations_end(empty: Database) -> None:
    def head(connection: Connection) -> str | None:
        return ScriptDirectory.from_config(configured(connection)).get_current_head()

    async with empty.writing() as tx:
        assert await tx.run_sync(head) == newest()


async def test_an_older_program_leaves_what_a_newer_one_has_migrated_alone(
    database: Database,
) -> None:
    async with database.writing() as tx:
        await tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Complaint, match="A newer version has upgraded this database"):
        await migrate(database)


async def test_migrating_again_changes_nothing(database: Database) -> None:
    async with database.reading() as tx:
        before = await installation.epoch(tx)
    await migrate(database)
    async with database.reading() as tx:
        assert await installation.epoch(tx) == before is not None


async def test_a_failed_migration_leaves_nothing_behind(empty: Database) -> None:
    def half(connection: Connection) -> None:
        command.upgrade(configured(connection), "0001")
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        async with empty.writing() as tx:
            await tx.run_sync(half)
    async with empty.reading() as tx:
        assert await tx.run_sync(lambda connection: inspect(connection).get_table_names()) == []


async def test_links_of_both_kinds_go_on_as_one(empty: Database) -> None:
    """Links to a visit's items and links for files, by the secrets that were given."""
    rows = (
        "INSERT INTO campaigns"
        " (id, document, checklist_id, checklist_version, position, created_at)"
        " VALUES ('c', '', 'l', 1, 0, 0)",
        "INSERT INTO units (id, document, name) VALUES ('u', '', '')",
        "INSERT INTO users (id, name, title, role, password_due, enabled, work, created_at)"
        " VALUES ('o', 'o', '', 'office', false, true, 0, 0)",
        "INSERT INTO visits (id, campaign_id, unit_id, checklist_id, checklist_version, created_at)"
        " VALUES ('v', 'c', 'u', 'l', 1, 0)",
        "INSERT INTO unit_links (id, visit_id, token_hash, user_id, created_at, expires_at)"
        " VALUES ('answer', 'v', 'hash-1', 'o', 1, 2)",
        "INSERT INTO material_links"
        " (id, campaign_id, unit_id, token_hash, user_id, created_at, expires_at, revoked_at)"
        " VALUES ('files', 'c', 'u', 'hash-2', 'o', 1, 2, 3)",
    )

    def before(connection: Connection) -> None:
        command.upgrade(configured(connection), "0022")
        for row in rows:
            connection.execute(text(row))

    async with empty.writing() as tx:
        await tx.run_sync(before)
        await tx.run_sync(lambda connection: command.upgrade(configured(connection), "head"))
        found = [await unit_links.by_token(tx, f"hash-{number}") for number in (1, 2)]
    told = [
        (each.purposes, each.campaign_id, each.unit_id, each.visit_id) for each in found if each
    ]
    assert told == [("rectification", "c", "u", "v"), ("materials", "c", "u", None)]
    assert [each.revoked_at for each in found if each] == [None, 3]


async def test_what_the_first_version_held_is_there_after_all_migrations(empty: Database) -> None:
    """One row in every table of the first schema, made of what its columns take."""

    def first(connection: Connection) -> Counter[str]:
        command.upgrade(configured(connection), "0001")
        postgres = connection.dialect.name == "postgresql"
        unchecked = "session_replication_role='replica'" if postgres else "defer_foreign_keys=ON"
        connection.execute(text(f"{'SET LOCAL' if postgres else 'PRAGMA'} {unchecked}"))
        return Counter(dict(_one_row_each(connection)))

    async with empty.writing() as tx:
        before = await tx.run_sync(first)
        await tx.run_sync(lambda connection: command.upgrade(configured(connection), "head"))
        after = {
            table: (await tx.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
            for table in before
        }
        assert after == dict(before) == dict.fromkeys(before, 1)


@pytest.mark.parametrize("asks", [False, True])
async def test_a_pinned_scorecard_keeps_its_content_under_its_true_version(
    empty: Database, asks: bool
) -> None:
    """Version 1 of the city's card was published without questionnaires, and once changed."""
    card = {"id": "scorecard-yiyang-2021", "version": 1, "title": "评分表"}
    document = card | ({"questionnaires": [{"id": "staff"}]} if asks else {})

    def pin(connection: Connection) -> None:
        command.upgrade(configured(connection), "0016")
        stored = {"id": card["id"], "version": 1, "document": json.encode(document)}
        connection.execute(insert(schema.scorecards), stored)
        campaign = {"id": "c", "document": b"{}", "checklist_id": "l", "checklist_version": 1}
        more = {"position": 0, "created_at": 1}
        connection.execute(insert(schema.campaigns), campaign | more)
        pinned = {"campaign_id": "c", "scorecard_id": card["id"], "version": 1, "pinned_at": 1}
        connection.execute(insert(schema.campaign_scorecards), pinned)

    async with empty.writing() as tx:
        await tx.run_sync(pin)
        await tx.run_sync(lambda connection: command.upgrade(configured(connection), "head"))
        found = await scorecards.pinned(tx, "c")
    assert found is not None
    version = 2 if asks else 1
    assert found.version == version
    assert json.decode(found.document) == document | {"version": version}


def _one_row_each(connection: Connection) -> Iterable[tuple[str, int]]:
    found = inspect(connection)
    for table in found.get_table_names():
        if table.startswith("alembic"):
            continue
        kinds = {each["name"]: each["type"].python_type for each in found.get_columns(table)}
        values = {name: _VALUES[python] for name, python in kinds.items()}
        names = ", ".join(values)
        marks = ", ".join(f":{name}" for name in values)
        connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({marks})"), values)
        yield table, 1


_VALUES: dict[type, Any] = {str: "x", bytes: b"x", int: 1, bool: True, float: 1.0}


# transactions


async def test_every_connection_is_safe_and_strict(kind: str, empty: Database) -> None:
    if kind == "postgresql":
        async with empty.reading() as tx:
            with pytest.raises(DBAPIError, match="read-only transaction"):
                await tx.execute(text("CREATE TABLE x (y int)"))
        return
    for door in (empty.writing, empty.reading):
        async with door() as tx:
            found = [
                (await tx.execute(text(f"PRAGMA {name}"))).scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            ]
            assert found == ["wal", 2, 1, 10_000]


async def test_a_row_that_refers_to_nothing_is_refused(database: Database) -> None:
    row = {"token_hash": "x", "user_id": "nobody", "created_at": 1, "expires_at": 1}
    with pytest.raises(IntegrityError):
        async with database.writing() as tx:
            await tx.execute(insert(sessions).values(row))


async def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    pen = Pen()

    async def half() -> None:
        async with database.writing() as tx:
            await enrolled(tx, pen)
            await push(tx, [pen.write(VISIT, f"sheet/{USER}/note/pub-01", {"text": "x"})])
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        await half()
    async with database.reading() as tx:
        assert await logged(tx) == 0
        assert await actors.get(tx, [pen.actor]) == {}


async def test_a_transaction_cancelled_in_its_commit_ends_as_cancelled(database: Database) -> None:
    async def give_up() -> None:
        async with database.writing() as tx:
            await enrolled(tx, Pen())
            task = asyncio.current_task()
            assert task is not None
            task.cancel()  # as a server that stops does: the next thing to wait for is the commit

    with pytest.raises(asyncio.CancelledError):
        await asyncio.create_task(give_up())

    pen = Pen()
    async with database.writing() as tx:
        await enrolled(tx, pen)
    async with database.reading() as tx:
        assert set(await actors.get(tx, [pen.actor])) == {pen.actor}


async def test_a_stream_whose_page_has_gone_ends_its_transaction_first(database: Database) -> None:
    """A scope of anyio cancels again at every step, also at that of letting a connection go."""
    before = asyncio.all_tasks()

    async def watched(patience_s: float) -> None:
        with anyio.move_on_after(patience_s):
            async with database.reading() as tx:
                await logged(tx)
            async with database.writing() as tx:
                await logged(tx)

    for step in range(40):
        await watched(step / 10_000)
    await asyncio.sleep(0)
    assert asyncio.all_tasks() - before == set()
    async with database.reading() as tx:
        assert await logged(tx) == 0


async def test_a_reader_sees_one_state(database: Database) -> None:
    pen = Pen()
    async with database.writing() as tx:
        await enrolled(tx, pen)
    async with database.reading() as reader:
        assert await logged(reader) == 0
        async with database.writing() as tx:
            await push(tx, [pen.write(VISIT, f"sheet/{USER}/note/pub-01", {"text": "x"})])
        assert await logged(reader) == 0
    async with database.reading() as reader:
        assert await logged(reader) == 1


async def test_writers_take_turns_and_positions_have_no_gap(database: Database) -> None:
    pens = [Pen() for _ in range(6)]

    async def write(pen: Pen) -> list[int]:
        found: list[int] = []
        for _ in range(3):
            async with database.writing() as tx:
                if not found:
                    await enrolled(tx, pen)
                notes = [pen.write(VISIT, f"sheet/{USER}/note/pub-01", {"text": "x"}) for _ in "12"]
                found += await push(tx, notes)
        return found

    async with database.reading() as tx:
        start = await _position(tx)
    written = [position for each in await asyncio.gather(*map(write, pens)) for position in each]
    assert sorted(written) == list(range(start + 1, start + 1 + 36))


# the log


async def test_heads_and_digests_are_a_function_of_the_log(database: Database) -> None:
    """Whatever comes in whatever order, let in late or not: the oracle is the whole log."""
    chance = random.Random(7)
    pens = [Pen() for _ in range(3)]
    async with database.writing() as tx:
        for pen in pens:
            await enrolled(tx, pen)
    written: list[Op] = []
    for _ in range(40):
        async with database.writing() as tx:
            ops = [_some_op(chance, chance.choice(pens), written) for _ in range(3)]
            written += ops
            held = [(op, "not_assigned") for op in ops if chance.random() < 0.25]
            await take(tx, ops, held)
            waiting = [row for row in await quarantine.rows(tx) if row.let_in_at is None]
            if waiting and chance.random() < 0.5:
                row = chance.choice(waiting)
                await log.release(tx, row, SCOPES[row.op.visit], 2)
    async with database.reading() as tx:
        await _compare(tx)
    async with database.reading() as tx:
        rows = await tx.execute(text("SELECT count(*) FROM ops WHERE history"))
        assert rows.scalar_one() > 0, "some were let in when it was too late"


async def test_the_cost_of_a_push_does_not_grow_with_its_ops(database: Database) -> None:
    pen = Pen()
    async with database.writing() as tx:
        await enrolled(tx, pen)
    counts = []
    for size in (15, 2, 400):
        paths = [f"sheet/{USER}/note/pub-{1 + number % 15:02}" for number in range(size)]
        ops = [pen.write(VISIT, path, {"text": "x"}) for path in paths]
        with Statements() as statements:
            async with database.writing() as tx:
                await push(tx, ops)
        counts.append(statements.count)
    assert counts[1] == counts[2], counts


class Statements:
    """Counts what goes to the database, on every connection of this process."""

    count = 0

    def __enter__(self) -> Statements:
        event.listen(Engine, "before_cursor_execute", self._note)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(Engine, "before_cursor_execute", self._note)

    def _note(self, *_: object) -> None:
        self.count += 1


async def enrolled(tx: Transaction, pen: Pen) -> None:
    """Make the pen an actor of an inspector of the sample."""
    await actors.enrol(tx, NewActor(pen.actor, USER, "平板", "", b"\4" + bytes(64)), 1)


async def push(tx: Transaction, ops: list[Op]) -> list[int]:
    """Decide and append, as the API does; their positions."""
    speakers = await actors.get(tx, {op.dot.actor for op in ops})
    admission = admit(await ledger.load(direct(tx), ops, speakers), ops)
    assert len(admission.accepted) == len(ops)
    (stretch,) = await log.append(direct(tx), admission, SCOPES, 1)
    return [*range(stretch.first, stretch.last + 1)]


async def take(tx: Transaction, ops: list[Op], held: list[tuple[Op, str]]) -> None:
    """Append what somebody else decided."""
    kept = {op.dot for op, _ in held}
    accepted = tuple(op for op in ops if op.dot not in kept)
    await log.append(direct(tx), Admission((), accepted, tuple(held), (), ()), SCOPES, 1)


def _some_op(chance: random.Random, pen: Pen, written: list[Op]) -> Op:
    register = (chance.choice(list(SCOPES)), f"sheet/{USER}/note/pub-0{chance.randint(1, 2)}")
    known = [op.dot for op in written if op.register == register]
    named = chance.sample(known, min(len(known), chance.randint(0, 3)))
    return pen.author(Draft(*register, {"text": "x"}, named, reading()))


async def _compare(tx: Transaction) -> None:
    written: dict[tuple[str, str], list[Op]] = defaultdict(list)
    for (line,) in await tx.execute(text("SELECT line FROM ops")):
        op = parse_op(line)
        written[op.register].append(op)
    expected = {key: {op.hash for op in heads_of(ops)} for key, ops in written.items()}
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for visit, path, digest in await tx.execute(text("SELECT visit_id, path, hash FROM heads")):
        found[(visit, path)].add(digest)
    assert dict(found) == expected
    for visit, layer, count, digest in await tx.execute(
        text("SELECT visit_id, layer, heads, digest FROM layers")
    ):
        hashes = [h for (at, path), hs in expected.items() if at == visit for h in hs]
        assert layer == f"sheet/{USER}"
        assert Digest(count, digest) == toggle(EMPTY_DIGEST, hashes, [])


async def logged(tx: Transaction) -> int:
    """How many ops the log has."""
    return int((await tx.execute(text("SELECT count(*) FROM ops"))).scalar_one())


async def _position(tx: Transaction) -> int:
    rows = await tx.execute(text("SELECT position FROM campaigns"))
    return int(rows.scalar_one())


def test_the_file_can_be_read_by_others_while_the_server_runs(accounts: Accounts) -> None:
    """As a backup does."""
    with closing(sqlite3.connect(accounts.data_dir / "shidi.sqlite3")) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        assert file.execute(f"SELECT count(*) FROM {installation_table.name}").fetchone() == (1,)
