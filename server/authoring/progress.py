"""Progress: how far a long piece of work is, told from its thread; stopped from another."""

from __future__ import annotations


class Stopped(Exception):
    """Nobody waits for the work any more."""


class Progress:
    """Percent of the whole, rising. `told` is called by the work, the rest by who waits for it."""

    def __init__(self) -> None:
        self.percent = 0
        self._from, self._to = 0, 0
        self._stopped = False

    def stage(self, to: int) -> None:
        """What is told from now on lies between where the last stage ended and `to` percent."""
        self._from, self._to = self._to, to

    def told(self, done: int, of: int) -> None:
        """So much of the stage is done. Raises Stopped."""
        if self._stopped:
            raise Stopped
        share = min(done, of) / of if of else 1
        self.percent = max(self.percent, self._from + int((self._to - self._from) * share))

    def stop(self) -> None:
        """End the work at the next thing that it tells."""
        self._stopped = True
