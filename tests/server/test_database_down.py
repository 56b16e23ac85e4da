"""A PostgreSQL that ends connections, as one does that is restarted: the server goes on."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Sequence

import pytest
from litestar.testing import RequestFactory

from server.problem_answer import failure
from server.store.database import Database
from server.store.direct import Direct, Row
from tests.server.postgres import Cluster

_NUMBERS = itertools.count(1)
MOMENTS = range(6)
"""Steps of the event loop since a connection was ended: first its last words have not been read,
then they have, then it is closed."""


@pytest.fixture
def name(cluster: Cluster) -> str:
    name = f"cut-{next(_NUMBERS)}"
    cluster.create(name)
    return name


@pytest.fixture
async def database(cluster: Cluster, name: str) -> AsyncIterator[Database]:
    database = Database(cluster.url(name))
    yield database
    await database.close()


@pytest.mark.parametrize("moment", MOMENTS)
async def test_who_asks_just_then_is_told_to_come_back_and_then_answered(
    cluster: Cluster, name: str, database: Database, moment: int
) -> None:
    assert await database.read(_one) == [(1,)]
    _end_connections(cluster, name)
    for _ in range(moment):
        await asyncio.sleep(0)
    error = await _failure_of(database)
    if error is not None:
        refused = failure(RequestFactory().get("/"), error)
        assert (refused.status_code, b'"busy"' in refused.content) == (503, True), error
        await _until_answered(database)
    assert await database.read(_one) == [(1,)]
    assert await database.write(_one) == [(1,)]


async def _failure_of(database: Database) -> Exception | None:
    try:
        await database.read(_one)
    except Exception as error:
        return error
    return None


async def _until_answered(database: Database) -> None:
    """Until the connection's end has been read, too."""
    for _ in range(1000):
        if await _failure_of(database) is None:
            return
        await asyncio.sleep(0.01)


async def _one(db: Direct) -> Sequence[Row]:
    return [tuple(row) for row in await db.ask("SELECT 1")]


def _end_connections(cluster: Cluster, name: str) -> None:
    ended = cluster.sql(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    )
    assert "t" in ended
