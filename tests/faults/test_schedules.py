"""A few schedules in every build; `make faults` plays them by the thousand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.faults.connection import Connection
from tests.faults.installation import Installation, Nursery
from tests.faults.line import Line
from tests.faults.schedule import Schedule
from tests.faults.setting import Setting, make_setting
from tests.server.pen import Pen
from tests.sync.setting import VISITS

SEEDS = (7, 11)
ON_POSTGRES = 148
"""Three waves, and the database breaks in the first."""


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    return make_setting(tmp_path_factory.mktemp("setting"))


@pytest.fixture
def on_postgres(tmp_path: Path) -> Iterator[Setting]:
    setting = make_setting(tmp_path / "setting", "postgresql")
    yield setting
    setting.close()


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


def test_nothing_is_lost_when_the_database_breaks_too(
    nursery: Nursery, on_postgres: Setting, tmp_path: Path
) -> None:
    played = Schedule(ON_POSTGRES, nursery, on_postgres, tmp_path / "schedule").play()
    assert played.happened["ops"] > 0


@pytest.mark.parametrize("room_bytes", [0, 40_000])
def test_a_full_disk_has_a_name_and_work_goes_on_when_there_is_room(
    room_bytes: int, nursery: Nursery, setting: Setting, tmp_path: Path
) -> None:
    """SQLite says "disk I/O error" where a reader's file beside the database finds no room."""
    here = Installation(nursery, setting, tmp_path)
    if not nursery.own_disk:
        pytest.skip("this system lends no disk to fill")
    here.start()
    line = Line(here.port, Random(1))
    try:
        here.fill_disk(room_bytes)
        tablet = Connection(line, setting.tokens["u-1"])
        office = Connection(line, setting.tokens["o-1"])
        for _ in range(20):
            answers = (office.ask("GET", f"/api/visits/{visit}") for visit in VISITS)
            assert all(each.status in (200, 503, 507) for each in answers)
            key = json.dumps({"public_key": Pen().public_key, "device": "平板"}).encode()
            added = tablet.ask("POST", "/api/actors", key, content_type="application/json")
            assert added.status in (201, 503, 507), added
        here.make_room()
        added = tablet.ask("POST", "/api/actors", key, content_type="application/json")
        assert added.status == 201, added
    finally:
        line.close()
        here.make_room()
        here.kill()
