"""The device dies at any moment: during taps, photos and syncs. What was shown stays."""

from __future__ import annotations

import os
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
A_DAY = 25
"""Deaths before everything is brought to the server."""


def test_nothing_that_was_shown_is_lost_however_often_the_device_dies(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera
) -> None:
    inspector = Inspector(shelf.tablet("tablet", TABLET), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    random = Random(SEED)
    for first in range(0, KILLS, A_DAY):
        visit = desk.new_visit()
        inspector.cold_start(offline=False)
        inspector.prepare_offline()
        inspector.open_visit(visit)
        day = KilledDay(inspector, camera, visit, random)
        for number in range(first, min(KILLS, first + A_DAY)):
            day.live_and_die()
            if KILLS > A_DAY:
                print(f"{number + 1} deaths, {len(day.answered)} answers, {day.photos} photos")
        day.arrive(desk)
    assert desk.frozen_devices() == 0
