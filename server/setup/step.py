"""One step of the set-up: done once, and again only when what it depends on has changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from server.setup.needs import need_space
from server.setup.place import NOTES, ROOT
from server.setup.process import Failure, complaint_about
from server.setup.stamp import fingerprint, is_stamped, stamp

_LINES = 30


@dataclass(frozen=True)
class Step:
    """`inputs` and `facts` decide when it is stale; `outputs` must exist afterwards."""

    name: str
    title: str
    inputs: tuple[Path, ...]
    outputs: tuple[Path, ...]
    run: Callable[[Path], None]
    """Does the work; is given the path of its log."""
    facts: tuple[str, ...] = ()
    needs: Callable[[], object] = field(default=lambda: None)
    """Looks for what the computer must bring along, only when there is work to do."""
    gib: float = 0.2
    """Free space that the work needs."""

    def is_stale(self) -> bool:
        return not (
            is_stamped(self.name, self._mark()) and all(path.exists() for path in self.outputs)
        )

    def bring_up_to_date(self) -> None:
        """Run if stale. Raises Complaint on failure."""
        if not self.is_stale():
            return
        mark = self._mark()
        print(f"  · {self.title} …", end="", flush=True)
        began = time.monotonic()
        try:
            self.run(NOTES / f"{self.name}.log")
        except Failure as failure:
            print()
            print("\n".join(failure.said.rstrip().splitlines()[-_LINES:]))
            raise complaint_about(failure, self.title) from failure
        print(f" {time.monotonic() - began:.1f} s", flush=True)
        NOTES.mkdir(parents=True, exist_ok=True)
        stamp(self.name, mark)

    def _mark(self) -> str:
        return fingerprint(self.inputs, self.facts)


def set_up(steps: Sequence[Step]) -> None:
    """Bring all `steps` up to date in their order.

    What the computer lacks is found before the first of them begins its work.
    """
    stale = [step for step in steps if step.is_stale()]
    for step in stale:
        step.needs()
    need_space(ROOT, sum(step.gib for step in stale))
    for step in steps:
        step.bring_up_to_date()
