"""The laws of sync/README.md over generated schedules, against the real server.

The schedules, the devices and the judge are those of the engine (tests/sync/test_laws.py); only the
server is another one. SHIDI_LAWS and SHIDI_LAWS_STEPS play more and longer ones.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.server.accounts import Accounts
from tests.server.law_database import LawDatabase, PostgresLaws, SqliteLaws
from tests.server.law_server import LawServer, names
from tests.server.law_setting import lay_out
from tests.server.postgres import Cluster
from tests.server.served import Served, copied
from tests.server.stores import PEOPLED
from tests.sync.test_laws import Laws

SCHEDULES = int(os.environ.get("SHIDI_LAWS", "0"))
STEPS = int(os.environ.get("SHIDI_LAWS_STEPS", "20"))
PAGE_LINES = 3


class RealLaws(Laws):
    """The same schedules; every one begins on the same database."""

    served: ClassVar[Served]
    database: ClassVar[LawDatabase]
    beginning: ClassVar[Any]
    tokens: ClassVar[dict[str, str]]
    fewer: ClassVar[int]
    """A backup takes longer on PostgreSQL: so many times fewer schedules there."""

    def make_server(self) -> Any:
        self.real = LawServer(self.served, self.database, self.beginning, self.tokens)
        return self.real

    def make_names(self) -> Iterator[str]:
        return names()

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            if hasattr(self, "real"):
                self.real.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def laws(
    request: pytest.FixtureRequest, accounts: Accounts, tmp_path: Path
) -> Iterator[type[RealLaws]]:
    """A server that runs for all schedules."""
    data, address = copied(accounts.data_dir, tmp_path / "data"), ""
    if request.param == "postgresql":
        cluster: Cluster = request.getfixturevalue("peopled")
        address = cluster.create("laws", PEOPLED)
    served = Served(data, database=address, sync_page_lines=PAGE_LINES)
    tokens = lay_out(served) | {"office": accounts.tokens["office"]}
    database: LawDatabase = PostgresLaws(address) if address else SqliteLaws(served.database)
    RealLaws.database, RealLaws.tokens = database, tokens
    RealLaws.beginning, RealLaws.served = database.backup(), served.start()
    RealLaws.fewer = 7 if address else 1
    yield RealLaws
    served.stop()
    database.close()


def test_the_laws_hold_on_the_real_server(laws: type[RealLaws]) -> None:
    run_state_machine_as_test(
        laws,
        settings=settings(
            max_examples=(SCHEDULES or 15) // laws.fewer,
            stateful_step_count=STEPS,
            derandomize=not SCHEDULES,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
