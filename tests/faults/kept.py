"""Where a schedule's database is kept: a file on the small disk, or one of a PostgreSQL server."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from random import Random
from typing import Protocol

from server.moving.command import migrate_to
from server.settings import Settings
from server.store.database import Database
from server.store.migrate import migrate
from server.store.move import take_out
from tests.server.postgres import HASTY, Cluster

FILE = "shidi.sqlite3"
_BASE = "base"
_NUMBERS = count(1)
WRITTEN = HASTY | {"synchronous_commit": "on"}
"""What was acknowledged is with the kernel, and so outlives a crash of the server's processes."""


class Kept(Protocol):
    """Databases of one kind, one at a time."""

    @property
    def troubles(self) -> Sequence[Callable[[Random], None]]:
        """What can happen to it while a server runs."""
        ...

    def begin(self) -> dict[str, str]:
        """One as it was at first; what its servers are told in their environment."""
        ...

    def copy(self, data: Path, folder: Path) -> Path:
        """Its contents as a SQLite file in `folder`, once no server runs."""
        ...

    def end(self) -> None:
        """The schedule is over."""
        ...

    def close(self) -> None:
        """All are."""
        ...


class InAFile:
    """SQLite, in the data folder that every schedule gets."""

    troubles: Sequence[Callable[[Random], None]] = ()

    def begin(self) -> dict[str, str]:
        return {}

    def copy(self, data: Path, folder: Path) -> Path:
        """SQLite follows no path into the disk."""
        for file in data.glob(f"{FILE}*"):
            shutil.copyfile(file, folder / file.name)
        return folder / FILE

    def end(self) -> None:
        pass

    def close(self) -> None:
        pass


class OnPostgres:
    """Databases of a server that crashes and cuts its connections."""

    def __init__(self, base: Path) -> None:
        self._cluster = Cluster(WRITTEN)
        self._name = ""
        address = self._cluster.create(_BASE)
        asyncio.run(migrate_to(Settings(data_dir=base), address))
        self.troubles = (self.cut_connections, self.crash)

    def begin(self) -> dict[str, str]:
        self._name = f"schedule-{next(_NUMBERS)}"
        return {"SHIDI_DATABASE": self._cluster.create(self._name, _BASE)}

    def copy(self, data: Path, folder: Path) -> Path:
        file = folder / FILE
        asyncio.run(_copied(self._cluster.url(self._name), file))
        return file

    def cut_connections(self, chance: Random) -> None:
        """As a firewall or an administrator does."""
        ending = "SELECT pg_terminate_backend(pid)"
        with suppress(subprocess.CalledProcessError):  # it recovers from a crash just now
            self._cluster.sql(f"{ending} {self._others}")

    def crash(self, chance: Random) -> None:
        """One of its processes dies: the server ends all, recovers from its log and goes on."""
        with suppress(subprocess.CalledProcessError, ProcessLookupError):
            pids = self._cluster.sql(f"SELECT pid {self._others}").split()
            if pids:
                os.kill(int(chance.choice(pids)), signal.SIGKILL)

    @property
    def _others(self) -> str:
        return f"FROM pg_stat_activity WHERE datname = '{self._name}'"

    def end(self) -> None:
        self._cluster.wait_until_ready()
        self._cluster.drop(self._name)

    def close(self) -> None:
        self._cluster.stop()


async def _copied(url: str, file: Path) -> None:
    empty = Database(f"sqlite+aiosqlite:///{file}")
    try:
        await migrate(empty)
    finally:
        await empty.close()
    await take_out(url, file)
