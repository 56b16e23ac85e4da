"""A few schedules in every build; `make faults` plays them by the thousand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.installation import Nursery
from tests.faults.schedule import Schedule
from tests.faults.setting import Setting, make_setting

SEEDS = (7, 11)


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    return make_setting(tmp_path_factory.mktemp("setting"))


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    nursery = Nursery(tmp_path_factory.mktemp("nursery"))
    yield nursery
    nursery.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_whatever_breaks(
    seed: int, nursery: Nursery, setting: Setting, tmp_path: Path
) -> None:
    played = Schedule(seed, nursery, setting, tmp_path).play()
    assert played.happened["ops"] > 0
