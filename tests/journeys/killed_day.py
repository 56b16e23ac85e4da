"""A day on which the device dies again and again, in the middle of whatever it does.

What a screen has acknowledged is remembered here; after every death it must still be shown, and in
the end the server must have it. What was only begun may have happened or not.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random

from tests.journeys.answers import ABSENT, PRESENT, Choice
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera

POINTS = ("pub-03", "pub-04", "pub-06", "pub-09", "san-02")
"""Present or absent is all that is asked there."""
TAKES_BACK_S = 1
"""A second tap on the same answer within this time is a slip."""
LONGEST_S = 0.6
MOST_PHOTOS = 6


class KilledDay:
    """One inspector, one visit; `random` decides what is done and when the device dies."""

    def __init__(self, inspector: Inspector, camera: Camera, visit: str, random: Random) -> None:
        self._inspector = inspector
        self._camera = camera
        self._visit = visit
        self._random = random
        self._offline = False
        self.answered: dict[str, Choice] = {}
        """Acknowledged on screen, and nothing else begun there since."""
        self.photos = 0
        """Acknowledged on screen."""

    def live_and_die(self) -> None:
        """Some work, a death in the middle of more, and a look at what is left."""
        for _ in range(self._random.randrange(3)):
            self._random.choice((self._answer, self._answer, self._photo, self._signal))()
        self._begin_something()
        time.sleep(self._random.uniform(0, LONGEST_S))
        self._inspector.kill()
        self._offline = self._random.random() < 0.5
        self._inspector.reopen(offline=self._offline)
        self._inspector.open_visit(self._visit)
        self.look()

    def look(self) -> None:
        """All that was acknowledged is shown."""
        for point, choice in self.answered.items():
            self._inspector.sees_answer(point, choice)
        if self.photos:
            self._inspector.sees_photos_at_least(POINTS[0], self.photos)

    def arrive(self, desk: FrontDesk) -> None:
        """Everything reaches the server, under one name."""
        if self._offline:
            self._inspector.reconnect()
        self._inspector.wait_until_sent()
        here = desk.inputs(self._visit)
        for point, choice in self.answered.items():
            assert here[point] == [{"present": choice == PRESENT}], point
        assert desk.photos_that_arrived(self._visit) >= self.photos

    def _answer(self) -> None:
        point = self._random.choice(POINTS)
        choice = self._other(point)
        self._inspector.answer(point, choice)
        self.answered[point] = choice
        time.sleep(TAKES_BACK_S if self._random.random() < 0.1 else 0)

    def _photo(self) -> None:
        if self.photos < MOST_PHOTOS:
            self._inspector.add_photo(POINTS[0], self._camera.taken_now(), "camera")
            self.photos = self._inspector.photos(POINTS[0]).count()

    def _signal(self) -> None:
        if self._offline:
            self._inspector.reconnect()
        else:
            self._inspector.go_offline()
        self._offline = not self._offline

    def _begin_something(self) -> None:
        """Begun, and not waited for."""
        begun: tuple[Callable[[], None], ...] = (self._tap, self._tap, self._hand_in, self._signal)
        self._random.choice(begun)()

    def _tap(self) -> None:
        point = self._random.choice(POINTS)
        choice = self._other(point)
        self.answered.pop(point, None)
        self._inspector.begin_to_answer(point, choice)

    def _hand_in(self) -> None:
        if self.photos < MOST_PHOTOS:
            self._inspector.try_photo(POINTS[0], self._camera.taken_now(), "camera")

    def _other(self, point: str) -> Choice:
        """What is not chosen there: the same answer once more would take it back."""
        return ABSENT if self._inspector.has_chosen(point, PRESENT) else PRESENT
