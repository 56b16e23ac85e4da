"""One server for all that is made up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fuzz.target import Target
from tests.server.accounts import Accounts, set_up
from tests.server.served import copied


@pytest.fixture(scope="session")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Accounts:
    return set_up(tmp_path_factory.mktemp("fuzz") / "base")


@pytest.fixture(scope="session")
def target(accounts: Accounts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    target = Target(accounts, copied(accounts.data_dir, tmp_path_factory.mktemp("fuzz") / "data"))
    yield target
    target.stop()
