"""One schedule: a day of several devices during which everything goes wrong.

All that is decided comes from the seed: who does what, which connections break and how, when the
server dies. What runs at the same time on a real machine keeps its own pace, so that a schedule
played again takes the same decisions and meets the same faults, to within that.
"""

from __future__ import annotations

import signal
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tests.faults.connection import LineDown
from tests.faults.day import act
from tests.faults.installation import Installation, Nursery
from tests.faults.line import Line
from tests.faults.oracle import judge_all
from tests.faults.reach import names
from tests.faults.setting import Setting
from tests.faults.tablet import Tablet
from tests.sync.setting import INSPECTORS, OFFICE

USERS = (*INSPECTORS, "u-1", OFFICE[0])
WAVES = (3, 6)
KILLED = -signal.SIGKILL
STEPS = (6, 16)
LEAST = 3
"""Tablets that are left."""
WITH_PHOTOS = 0.4
WITH_RESTORES = 0.6
BACKOFF_S = 0.1
"""The longest that a device waits after a failure."""


Busy = Callable[[], bool]
Disaster = Callable[[Busy], None]


class Played(NamedTuple):
    """What a schedule came to: counts of what happened."""

    seed: int
    happened: Counter[str]


class Schedule:
    """`play` it once."""

    def __init__(self, seed: int, nursery: Nursery, setting: Setting, folder: Path) -> None:
        self.seed = seed
        self.happened: Counter[str] = Counter()
        self._random = Random(seed)
        self._own_disk = nursery.own_disk
        self.here = Installation(nursery, setting, folder)
        pens = names(1_000 + seed % 10**9 * 1_000)
        self._photos = self._random.random() < WITH_PHOTOS or bool(self.here.shelf.troubles)
        self._burns = self._random.random() < WITH_RESTORES
        if self._burns:
            # What is durable before the first backup is so on the server's own disk alone.
            assert self.here.back_up()
        self._begin()
        self.lines = [Line(self.here.port, Random(f"{seed}/line/{n}")) for n in range(len(USERS))]
        self.tablets = [
            Tablet(line, setting.tokens[user], user, pens, Random(f"{seed}/{number}"))
            for number, (user, line) in enumerate(zip(USERS, self.lines, strict=True))
        ]
        self.lost: list[Tablet] = []
        """Tablets that were destroyed."""

    def play(self) -> Played:
        """Raises AssertionError for whatever a law says no to."""
        try:
            for _ in range(self._random.randint(*WAVES)):
                self._wave()
            self._calm()
            judge_all(self.here, self.tablets, self.lost, self.lines)
        finally:
            self.here.kill()
            self.here.make_room()
            self.here.kept.end()
            for line in self.lines:
                line.close()
                self.happened.update(line.happened)
        everybody = (*self.tablets, *self.lost)
        authored = sum(len(tablet.authored) for tablet in everybody)
        self.happened.update(ops=authored, photos=sum(len(each.taken) for each in everybody))
        gone = {op.hash for tablet in self.lost for op in tablet.authored}
        returned = {each.op.hash for tablet in self.tablets for each in tablet.returned}
        self.happened["ops of the lost given back"] += len(gone & returned)
        return Played(self.seed, self.happened)

    def _wave(self) -> None:
        """Everybody at once, and one disaster meanwhile."""
        disaster = self._random.choice(self._disasters())
        bad = self._random.choice((0.0, 0.3, 0.6))
        for line in self.lines:
            line.bad = bad
        failures: list[BaseException] = []

        def steps() -> int:
            return self._random.randint(*STEPS)

        everybody = [
            threading.Thread(target=_busy, args=(each, steps(), self._photos, failures))
            for each in self.tablets
        ]
        for thread in everybody:
            thread.start()
        self.happened[disaster.__name__.strip("_")] += 1
        disaster(lambda: any(thread.is_alive() for thread in everybody))
        for thread in everybody:
            thread.join()
        if failures:
            raise failures[0]
        for line in self.lines:
            line.let_through()

    def _disasters(self) -> list[Disaster]:
        found: list[Disaster] = [self._nothing, self._power_cut, self._deadly_commit] * 2
        found += [self._deadly_commit, self._backup, self._clock]
        found += [self._deadly_photo] * self._photos + [self._full_disk] * self._own_disk
        found += [self._trouble] * 3 * bool(self.here.kept.troubles)
        found += [self._store_trouble] * 4 * bool(self.here.shelf.troubles)
        return found + [self._restore, self._backup, self._relay] * self._burns

    # what goes wrong

    def _nothing(self, busy: Busy) -> None:
        self._until(busy)

    def _power_cut(self, busy: Busy) -> None:
        time.sleep(self._random.uniform(0, 0.15))
        self.here.kill()
        time.sleep(self._random.uniform(0, 0.05))
        self._begin()
        self._until(busy)

    def _deadly_commit(self, busy: Busy) -> None:
        """The server dies before, in or after one of the next commits."""
        when = self._random.choice(("before", "in", "after"))
        delay_s = self._random.uniform(0, 0.002)
        number = self._random.randrange(1, 30)
        self._restart({"at": "commit", "when": when, "number": number, "delay_s": delay_s})
        self._until(busy)

    def _deadly_photo(self, busy: Busy) -> None:
        """It dies around the moment when a photo takes its place."""
        when = self._random.choice(("before", "in", "after"))
        delay_s = self._random.uniform(0, 0.002)
        self._restart({"at": "photo", "when": when, "number": 1, "delay_s": delay_s})
        self._until(busy)

    def _full_disk(self, busy: Busy) -> None:
        self.here.fill_disk(self._random.choice((0, 4_096, 40_000, 300_000)))
        if self._random.random() < 0.3:
            self.here.kill()
            self.happened["start on a full disk"] += 1
            self.here.start()
        time.sleep(self._random.uniform(0, 0.3))
        self.here.make_room()
        self._until(busy)

    def _trouble(self, busy: Busy) -> None:
        """The database loses its connections, or crashes, some times in a row."""
        trouble = self._random.choice(self.here.kept.troubles)
        self.happened[trouble.__name__] += 1
        for _ in range(self._random.randint(1, 4)):
            time.sleep(self._random.uniform(0, 0.3))
            trouble(self._random)
        self._until(busy)

    def _store_trouble(self, busy: Busy) -> None:
        """The object store is away while photos come and are checked, some times in a row."""
        for _ in range(self._random.randint(1, 2)):
            trouble = self._random.choice(self.here.shelf.troubles)
            self.happened[f"store: {trouble.__name__}"] += 1
            time.sleep(self._random.uniform(0, 0.1))
            trouble(self._random)
        self._until(busy)

    def _clock(self, busy: Busy) -> None:
        """The server's clock is set, by minutes or by weeks."""
        reach = self._random.choice((300_000, 20 * 86_400_000))
        self.here.skew_ms = self._random.randint(-reach, reach)
        self._restart(None)
        self._until(busy)

    def _backup(self, busy: Busy) -> None:
        cut = self._random.choice((None, None, self._random.uniform(0, 0.4)))
        self.happened["backup made"] += self.here.back_up(cut)
        self._until(busy)

    def _restore(self, busy: Busy) -> None:
        """The server burns down and comes back as its newest verified backup knew it."""
        time.sleep(self._random.uniform(0, 0.1))
        self.here.kill()
        if self._random.random() < 0.3:
            self.here.restore(self._random.uniform(0, 0.5))
        assert self.here.restore() == 0, self.here.log.read_text()[-2_000:]
        self._begin()
        self._until(busy)

    def _relay(self, busy: Busy) -> None:
        """A tablet is destroyed, and the backup that takes over is older than what it had sent: the
        others give back what they have of it."""
        lost = self._random.choice([each for each in self.tablets if not each.office])
        if len(self.tablets) > LEAST:
            time.sleep(self._random.uniform(0, 0.1))
            lost.destroyed = True
            self.tablets.remove(lost)
            self.lost.append(lost)
        self._restore(busy)

    # between

    def _restart(self, death: dict[str, Any] | None) -> None:
        if self._random.random() < 0.5:
            self.here.kill()
        else:
            code = self.here.stop()
            assert code is not None, "the server does not stop"
            assert code in (0, KILLED), f"the server ended with {code}"
        if not self.here.start(death):
            self.happened["died at its start"] += 1
            self._begin()

    def _until(self, busy: Busy) -> None:
        """Watch over the server while people work; a dead one is started again."""
        while busy():
            code = self.here.died()
            if code is not None:
                assert code == KILLED, f"the server ended by itself: {code}"
                self.happened["died"] += 1
                time.sleep(self._random.uniform(0, 0.03))
                self._begin()
            time.sleep(0.002)
        if self.here.died() is not None:
            self._begin()

    def _begin(self) -> None:
        assert self.here.start(), self.here.log.read_text()[-2_000:]

    def _calm(self) -> None:
        """All faults end; the server runs as one that nobody meddled with."""
        self._restart(None)
        for line in self.lines:
            line.bad = 0.0
            line.let_through()
        self._revoke_the_lost()

    def _revoke_the_lost(self) -> None:
        """As an office does when it is told of a loss: else what names them would wait for them.
        After all others have said what they have of them."""
        if not self.lost:
            return
        for tablet in self.tablets:
            tablet.sync()
        office = next(tablet for tablet in self.tablets if tablet.office)
        known = {each["actor"] for each in office.connection.read("/api/actors")}
        for chain in (chain for tablet in self.lost for chain in tablet.device.chains):
            if chain.actor in known:
                office.connection.change("DELETE", f"/api/actors/{chain.actor}")


def _busy(tablet: Tablet, steps: int, photos: bool, failures: list[BaseException]) -> None:
    for _ in range(steps):
        if tablet.destroyed:
            return
        try:
            act(tablet, photos)
        except LineDown:
            time.sleep(tablet.random.uniform(0, BACKOFF_S))
        except BaseException as error:
            failures.append(error)
            return
