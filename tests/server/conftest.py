"""Servers for the tests of this folder."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.first_run import prepare
from server.moving.command import migrate_to
from server.settings import Settings
from tests.server.accounts import Accounts, set_up
from tests.server.object_store import ObjectStore
from tests.server.office import Office
from tests.server.postgres import HASTY, Cluster
from tests.server.served import Served, copied
from tests.server.stores import BEGUN, PEOPLED


@pytest.fixture(scope="session")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Accounts:
    """The installation that all others are copies of."""
    return set_up(tmp_path_factory.mktemp("accounts") / "data")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server; each test makes databases of its own."""
    cluster = Cluster(HASTY)
    asyncio.run(prepare(Settings(database=cluster.create(BEGUN))))
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def objects() -> Iterator[ObjectStore]:
    """An S3 server; each test has a prefix of its own."""
    objects = ObjectStore()
    yield objects
    objects.stop()


@pytest.fixture(scope="session")
def peopled(
    cluster: Cluster, accounts: Accounts, tmp_path_factory: pytest.TempPathFactory
) -> Cluster:
    """The same server with the installation of `accounts` as a template: PEOPLED."""
    data = copied(accounts.data_dir, tmp_path_factory.mktemp("peopled") / "data")
    asyncio.run(migrate_to(Settings(data_dir=data), cluster.create(PEOPLED)))
    return cluster


@pytest.fixture(scope="module")
def served(accounts: Accounts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server for the tests of one module; each makes visits of its own."""
    data = copied(accounts.data_dir, tmp_path_factory.mktemp("served") / "data")
    served = Served(data).start()
    yield served
    served.stop()


@pytest.fixture
def own_served(accounts: Accounts, tmp_path: Path) -> Iterator[Served]:
    """A server for one test alone: it may be stopped, restarted and looked into."""
    served = Served(copied(accounts.data_dir, tmp_path / "data")).start()
    yield served
    served.stop()


@pytest.fixture
def office(served: Served, accounts: Accounts) -> Office:
    """The office of the module's server."""
    return Office(served, accounts.tokens["office"])


@pytest.fixture
def own_office(own_served: Served, accounts: Accounts) -> Office:
    """The office of the test's own server."""
    return Office(own_served, accounts.tokens["office"])
