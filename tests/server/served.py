"""The real server on a real socket, in a thread of this process, with all that it logs."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import shutil
import sqlite3
import ssl
import threading
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import httpx
import structlog
import uvloop

from server.app import create_app, end_streams, prepare
from server.first_run import FirstRun
from server.serving.listeners import Listener
from server.serving.sockets import bind, port_of
from server.settings import Settings
from tests.server.trail import Trail

START_S = 30

_NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Making one anew for every client would cost more than most requests."""


class Served:
    """One server over one data folder: `start`, `stop`, and `start` again, as often as wanted."""

    def __init__(self, data_dir: Path, **chosen: Any) -> None:
        chosen = {"static_dir": _front(data_dir.parent), **chosen}
        self.settings = Settings(data_dir=data_dir, tls=False, **chosen)
        self.url = ""
        self.log: list[dict[str, Any]] = []
        self._ready = threading.Event()
        self._listener: Listener | None = None
        self._trail: Trail
        self._thread: threading.Thread | None = None
        self._failure: BaseException | None = None

    @property
    def database(self) -> Path:
        """The SQLite file, to be read by tests that check the server by other means."""
        return self.settings.data_dir / "shidi.sqlite3"

    def prepare(self) -> FirstRun | None:
        """Make the database, as the command does before it serves."""
        return asyncio.run(prepare(self.settings))

    def start(self) -> Served:
        """Serve on a free port; returns once it answers."""
        self._ready.clear()
        self._thread = threading.Thread(target=self._run, name="server", daemon=True)
        self._thread.start()
        assert self._ready.wait(START_S), "the server did not start"
        if self._failure is not None:
            raise self._failure
        return self

    def stop(self) -> None:
        """End as Ctrl-C does, and look for what must never be logged."""
        assert self._listener is not None
        assert self._thread is not None
        self._listener.stop()
        self._thread.join(START_S)
        assert not self._thread.is_alive(), "the server did not stop"
        if self._failure is not None:
            raise self._failure
        assert self.faults() == [], self.faults()
        assert self._trail.silent == [], self._trail.silent

    def restart(self) -> None:
        """Stop and start on another port; clients read `url` anew."""
        self.stop()
        self.start()

    def faults(self) -> list[dict[str, Any]]:
        """What the server logged that no input may ever cause."""
        return [entry for entry in self.log if entry["level"] not in ("debug", "info")]

    def rows(self, query: str, *values: Any) -> list[Any]:
        """What stands in the database file, read past the server."""
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(query, values).fetchall()

    def change(self, statement: str, *values: Any) -> None:
        """Change the database file behind the back of a server that is stopped."""
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            connection.execute(statement, values)
            connection.commit()

    def client(self, token: str | None = None) -> httpx.Client:
        """A browser of somebody: with the session of this token, or nobody's."""
        cookies = {} if token is None else {"shidi_session": token}
        return httpx.Client(
            base_url=self.url, cookies=cookies, timeout=60, trust_env=False, verify=_NO_TLS
        )

    def _run(self) -> None:
        self._listen_to_the_log()
        try:
            uvloop.run(self._serve())
        except BaseException as error:
            self._failure = error
        finally:
            self._ready.set()
            self._stop_listening()

    async def _serve(self) -> None:
        socket = bind("127.0.0.1", 0, "--port")
        self.url = f"http://127.0.0.1:{port_of(socket)}"
        app = create_app(self.settings)
        self._trail = Trail(app, self.database, watch=not self.settings.database)
        self._listener = Listener(self._trail, socket, on_stop=lambda: end_streams(app))
        async with app.lifespan():
            serving = asyncio.create_task(self._listener.run_until_stopped())
            await self._listener.ready.wait()
            self._ready.set()
            await serving
        socket.close()

    def _listen_to_the_log(self) -> None:
        structlog.configure(processors=[structlog.stdlib.add_log_level, self._keep])
        self._handler = _Keeper(self.log)
        logging.getLogger().addHandler(self._handler)

    def _stop_listening(self) -> None:
        logging.getLogger().removeHandler(self._handler)

    def _keep(self, _logger: Any, _method: str, entry: MutableMapping[str, Any]) -> Any:
        self.log.append(structlog.processors.format_exc_info(_logger, _method, dict(entry)))  # type: ignore[arg-type]
        raise structlog.DropEvent


class _Keeper(logging.Handler):
    """Warnings and errors of the libraries below, such as an exception that nobody caught."""

    def __init__(self, log: list[dict[str, Any]]) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        text = logging.Formatter().format(record)
        self._log.append({"event": text, "logger": record.name, "level": record.levelname.lower()})


def _front(folder: Path) -> Path:
    """A folder without a front end: what these tests speak to is the API."""
    empty = folder / "no-front"
    empty.mkdir(parents=True, exist_ok=True)
    return empty


def copied(template: Path, to: Path) -> Path:
    """A data folder of its own, as the template was left."""
    shutil.copytree(template, to)
    return to
