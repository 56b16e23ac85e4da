"""The people, visits and sessions that every schedule begins with."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tests.faults.kept import InAFile, Kept, OnPostgres
from tests.faults.shelf import InAFolder, InAStore, Shelf
from tests.server.accounts import set_up
from tests.server.law_setting import lay_out
from tests.server.served import Served

_NEVER_MS = 10**14
"""Sessions outlive every leap of the server's clock."""


class Setting(NamedTuple):
    """A data folder to copy, and a session of every user."""

    data: Path
    tokens: dict[str, str]
    kept: Kept
    shelf: Shelf

    def close(self) -> None:
        """Put away what runs for it."""
        self.kept.close()
        self.shelf.close()


def make_setting(folder: Path, store: str = "sqlite", photos: str = "folder") -> Setting:
    """Once for all schedules, on `sqlite` or `postgresql`, photos in a `folder` or on `s3`."""
    accounts = set_up(folder / "base")
    served = Served(accounts.data_dir)
    tokens = lay_out(served)
    with closing(sqlite3.connect(served.database)) as file:
        file.execute("UPDATE sessions SET expires_at = ?", (_NEVER_MS,))
        file.commit()
    kept = OnPostgres(accounts.data_dir) if store == "postgresql" else InAFile()
    shelf = InAStore() if photos == "s3" else InAFolder()
    return Setting(accounts.data_dir, tokens, kept, shelf)
