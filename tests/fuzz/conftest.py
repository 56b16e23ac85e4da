"""One server for all that is made up."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from server.moving.command import migrate_to
from server.settings import Settings
from tests.fuzz.amount import STORE
from tests.fuzz.target import Target
from tests.server.accounts import Accounts, set_up
from tests.server.postgres import HASTY, Cluster
from tests.server.served import copied


@pytest.fixture(scope="session")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Accounts:
    return set_up(tmp_path_factory.mktemp("fuzz") / "base")


@pytest.fixture(scope="session")
def database(accounts: Accounts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the store that is asked for; nothing for the file in the folder."""
    if STORE == "sqlite":
        yield ""
        return
    cluster = Cluster(HASTY)
    address = cluster.create("fuzz")
    data = copied(accounts.data_dir, tmp_path_factory.mktemp("moved") / "data")
    asyncio.run(migrate_to(Settings(data_dir=data), address))
    yield address
    cluster.stop()


@pytest.fixture(scope="session")
def target(
    accounts: Accounts, database: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Target]:
    data = copied(accounts.data_dir, tmp_path_factory.mktemp("fuzz") / "data")
    target = Target(accounts, data, database)
    yield target
    target.stop()
