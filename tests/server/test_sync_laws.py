"""The laws of sync/README.md over generated schedules, against the real server.

The schedules, the devices and the judge are those of the engine (tests/sync/test_laws.py); only the
server is another one. SHIDI_LAWS and SHIDI_LAWS_STEPS play more and longer ones.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.server.accounts import Accounts
from tests.server.law_server import LawServer, names
from tests.server.law_setting import lay_out
from tests.server.served import Served, copied
from tests.sync.test_laws import Laws

SCHEDULES = int(os.environ.get("SHIDI_LAWS", "0"))
STEPS = int(os.environ.get("SHIDI_LAWS_STEPS", "20"))
PAGE_LINES = 3


class RealLaws(Laws):
    """The same schedules; every one begins on the same database."""

    served: ClassVar[Served]
    beginning: ClassVar[sqlite3.Connection]
    tokens: ClassVar[dict[str, str]]

    def make_server(self) -> Any:
        self.real = LawServer(self.served, self.beginning, self.tokens)
        return self.real

    def make_names(self) -> Iterator[str]:
        return names()

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            if hasattr(self, "real"):
                self.real.close()


@pytest.fixture
def laws(accounts: Accounts, tmp_path: Path) -> Iterator[type[RealLaws]]:
    """A server that runs for all schedules."""
    served = Served(copied(accounts.data_dir, tmp_path / "data"), sync_page_lines=PAGE_LINES)
    tokens = lay_out(served) | {"office": accounts.tokens["office"]}
    with closing(sqlite3.connect(":memory:")) as beginning:
        with closing(sqlite3.connect(served.database)) as file:
            file.backup(beginning)
        RealLaws.served, RealLaws.beginning, RealLaws.tokens = served.start(), beginning, tokens
        yield RealLaws
        served.stop()


def test_the_laws_hold_on_the_real_server(laws: type[RealLaws]) -> None:
    run_state_machine_as_test(
        laws,
        settings=settings(
            max_examples=SCHEDULES or 15,
            stateful_step_count=STEPS,
            derandomize=not SCHEDULES,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
