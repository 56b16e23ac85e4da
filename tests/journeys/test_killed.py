"""The device dies at any moment: during taps, photos and syncs. What was shown stays.

With BROWSER_KILLS_BOOK every day that ended well is written down, and the next run goes on behind
it. A day's deaths come from the seed and the day's number, whichever days were played before.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

from tests.journeys.conftest import Shelf
from tests.journeys.device import TABLET
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.killed_day import KilledDay
from tests.journeys.server_process import ServerProcess

KILLS = int(os.environ.get("BROWSER_KILLS", "3"))
SEED = int(os.environ.get("BROWSER_KILLS_SEED", "20261121"))
BOOK = os.environ.get("BROWSER_KILLS_BOOK", "")
A_DAY = 25
"""Deaths before everything is brought to the server."""


def test_nothing_that_was_shown_is_lost_however_often_the_device_dies(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera
) -> None:
    inspector = Inspector(shelf.tablet("tablet", TABLET), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    for first in range(played(), KILLS, A_DAY):
        visit = desk.new_visit()
        inspector.cold_start(offline=False)
        inspector.prepare_offline()
        inspector.open_visit(visit)
        day = KilledDay(inspector, camera, visit, Random(f"{SEED}/{first}"))
        last = min(KILLS, first + A_DAY)
        for number in range(first, last):
            day.live_and_die()
            if KILLS > A_DAY:
                print(f"{number + 1} deaths, {len(day.answered)} answers, {day.photos} photos")
        day.arrive(desk)
        if BOOK:
            Path(BOOK).write_text(f"{SEED} {last}\n")
    assert desk.frozen_devices() == 0


def played() -> int:
    """Deaths that runs before this one came to, of the same seed."""
    if not BOOK or not Path(BOOK).exists():
        return 0
    seed, deaths = map(int, Path(BOOK).read_text().split())
    return deaths if seed == SEED else 0
