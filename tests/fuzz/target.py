"""The server that everything is thrown at: a process of its own, watched from outside."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

from sqlalchemy import select, update

from server.auth import open_session
from server.problems import PROBLEMS
from server.settings import DAY
from server.store.database import Database
from server.store.schema import users
from tests.server.accounts import Accounts
from tests.server.process import ServerProcess

SOON_S = 10
PASSING = {503, 507}
NOBODY = "nobody"


class Target:
    """One server and somebody of every role."""

    def __init__(self, accounts: Accounts, folder: Path, database: str) -> None:
        """`database`: the address of a PostgreSQL that holds the accounts, or nothing."""
        self.server = ServerProcess(folder, database)
        self.tokens = dict(accounts.tokens)
        self.server.start()

    def cookie(self, who: str) -> dict[str, str]:
        """The session of a role; none of nobody."""
        return {} if who == NOBODY else {"shidi_session": self.tokens[who]}

    def stop(self) -> None:
        self.server.stop()

    def let_back_in(self, who: str) -> None:
        """Whoever signed out, or was shut out by the administrator's made-up requests."""
        name = "admin" if who == "administrator" else f"the-{who}"
        self.tokens[who] = asyncio.run(_let_in(self.server.settings.database_url, name))

    def memory_bytes(self) -> int:
        """Resident, of the server's own process."""
        text = Path(f"/proc/{self.server.pid}/statm").read_text()
        return int(text.split()[1]) * 4096

    def open_files(self) -> int:
        return len(list(Path(f"/proc/{self.server.pid}/fd").iterdir()))

    def idle_open_files(self) -> int:
        """The same once connections that ended are closed."""
        until = time.monotonic() + SOON_S
        count = self.open_files()
        while time.monotonic() < until:
            time.sleep(0.2)
            before, count = count, self.open_files()
            if before == count:
                break
        return count


def sound(method: str, path: str, answer: Any, seconds: float) -> None:
    """Assert that this is an answer which the product gives on purpose."""
    told = f"{method} {path}: {answer.status_code} {answer.content[:300]!r}"
    assert answer.status_code < 500 or answer.status_code in PASSING, told
    assert seconds < SOON_S, f"{told} after {seconds:.1f} s"
    if answer.status_code >= 400 and method != "HEAD":
        kind = answer.headers["content-type"]
        assert "application/problem+json" in kind, told
        assert answer.json()["code"] in PROBLEMS, told


async def _let_in(url: str, name: str) -> str:
    """A new session of the user, whose account works again."""
    database = Database(url)
    mine = users.c.name == name
    try:
        async with database.writing() as tx:
            await tx.execute(update(users).where(mine).values(enabled=True, password_due=False))
            user = (await tx.execute(select(users.c.id).where(mine))).scalar_one()
            return await open_session(tx, user, DAY)
    finally:
        await database.close()
