"""A process that has everything imported and forks servers, on a disk of its own.

    python -m tests.faults.nursery FOLDER BYTES

Orders come as lines of JSON on standard input and are answered one by one on standard output. The
disk is a tmpfs over FOLDER that only this process and its children see, and that goes with them.
Deaths that no clock could hit are arranged here, in the test's own start of the server: the product
has no switch for them.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Awaitable, Callable
from functools import partial
from types import SimpleNamespace
from typing import Any, TypeVar

from alembic import command as alembic_command
from asyncpg.transaction import Transaction

from server.__main__ import main
from server.app import create_app
from server.backup import command as backup_command
from server.photos.folder import PhotoFolder
from server.store import direct_sqlite

T = TypeVar("T")

IMPORTED = (create_app, backup_command, alembic_command)
"""What a forked child finds ready."""


def serve_orders(folder: str, size_bytes: int) -> None:
    """Until input ends."""
    disk = _mount(folder, size_bytes)
    _say({"disk": disk})
    for line in sys.stdin:
        _say(_obey(json.loads(line), folder, disk))


def _obey(order: dict[str, Any], folder: str, disk: bool) -> dict[str, Any]:
    match order["do"]:
        case "run":
            return {"pid": _fork(order)}
        case "wait":
            return {"code": _wait(order["pid"], order["seconds"])}
        case "size" if disk:
            # Refused where more was written meanwhile than there would be room for: then it is not
            # full this time.
            size = f"remount,size={order['bytes']}"
            subprocess.run(["mount", "-o", size, folder], stderr=subprocess.DEVNULL)
            return {}
    return {}


def _mount(folder: str, size_bytes: int) -> bool:
    """False without a size, and where the system does not let us: one disk is for all then."""
    if not size_bytes:
        return False
    options = ["-t", "tmpfs", "-o", f"size={size_bytes}", "tmpfs", folder]
    return subprocess.run(["mount", *options], stderr=subprocess.DEVNULL).returncode == 0


def _fork(order: dict[str, Any]) -> int:
    child = os.fork()
    if child:
        return child
    code = 70
    try:
        os.setsid()
        log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for number, opened in enumerate((nothing, log, log)):
            os.dup2(opened, number)
        os.environ.update(order["environment"])
        _shift_clock(order.get("skew_ms", 0))
        _arrange_death(order.get("death"))
        code = main(order["args"])
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        sys.stdout.flush()
        os._exit(code)


def _wait(pid: int, seconds: float) -> int | None:
    """Its exit code, or minus the signal; None when it still runs."""
    until = time.monotonic() + seconds
    while True:
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > until:
            return None
        time.sleep(0.002)


def _shift_clock(skew_ms: int) -> None:
    """Let the wall clock be wrong by so much."""
    true_ns, true = time.time_ns, time.time
    time.time_ns = lambda: true_ns() + skew_ms * 1_000_000
    time.time = lambda: true() + skew_ms / 1_000


def _arrange_death(death: dict[str, Any] | None) -> None:
    """Die at the so-and-so-many-th commit (before, in or after it) or placed photo."""
    if death is None:
        return
    deadly = _Deadly(death)
    if death["at"] == "photo":
        place = PhotoFolder.place
        PhotoFolder.place = lambda *args: deadly(lambda: place(*args))  # type: ignore[method-assign]
        return

    class Mortal(sqlite3.Connection):
        """The one connection that writes; both ways of writing commit on it."""

        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            statement = partial(super().execute, sql, *values)
            return deadly(statement) if sql == "COMMIT" else statement()

        def commit(self) -> None:
            deadly(super().commit)

    end = Transaction.commit

    async def commit(self: Any) -> None:
        """A writing transaction ends by this, whoever began it."""
        await (end(self) if self._readonly else deadly.awaited(end(self)))

    Transaction.commit = commit  # type: ignore[method-assign]
    vars(direct_sqlite)["sqlite3"] = SimpleNamespace(**vars(sqlite3) | {"Connection": Mortal})


class _Deadly:
    """Carries actions out, except that one of them is the last thing that happens."""

    def __init__(self, death: dict[str, Any]) -> None:
        self._death = death
        self._left = death["number"]

    def __call__(self, action: Callable[[], T]) -> T:
        when = self._begin()
        done = action()
        if when == "after":
            _die()
        return done

    async def awaited(self, action: Awaitable[T]) -> T:
        """The same of what is awaited."""
        when = self._begin()
        done = await action
        if when == "after":
            _die()
        return done

    def _begin(self) -> str:
        """When to die of this one, which may be now."""
        self._left -= 1
        when = str(self._death["when"]) if self._left == 0 else ""
        if when == "before":
            _die()
        if when == "in":
            threading.Timer(self._death["delay_s"], _die).start()
        return when


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _say(answer: dict[str, Any]) -> None:
    print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    serve_orders(sys.argv[1], int(sys.argv[2]))
