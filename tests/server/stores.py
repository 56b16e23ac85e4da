"""Databases to test the store on, of either kind: touched by nobody, or begun with the sample."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Protocol

from tests.server.postgres import Cluster
from tests.server.served import copied

BEGUN = "begun"
"""The template among the databases of the tests' server: as it is after the first start."""

PEOPLED = "peopled"
"""Another: the installation of `accounts`, moved there."""

_NUMBERS = itertools.count(1)


class Stores(Protocol):
    """Makes databases for one test after another."""

    def empty(self) -> str:
        """The address of a database that nobody has touched."""
        ...

    def begun(self) -> str:
        """The address of one that is as after the first start."""
        ...


class SqliteStores:
    """Files in a folder; begun ones are copies of an installation's."""

    def __init__(self, begun: Path, folder: Path) -> None:
        self._begun = begun
        self._folder = folder

    def empty(self) -> str:
        return f"sqlite+aiosqlite:///{self._folder / 'shidi.sqlite3'}"

    def begun(self) -> str:
        return f"sqlite+aiosqlite:///{copied(self._begun, self._folder / 'data') / 'shidi.sqlite3'}"


class PostgresStores:
    """Databases of one server; begun ones are copies of a template."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster

    def empty(self) -> str:
        return self._cluster.create(f"store-{next(_NUMBERS)}")

    def begun(self) -> str:
        return self._cluster.create(f"store-{next(_NUMBERS)}", BEGUN)
