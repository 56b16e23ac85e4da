"""The same schedules on both engines: every device makes every step in Python and in TypeScript.

What is compared after each step: the bytes of every authored op, every push, outbox and keep,
confirmed heads, what is on screen, positions, digests, cursors; and at the end of a schedule the
heads of the whole log, every settlement and every visit's total.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, ClassVar

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from sync.dot import Dot
from sync.op import Op
from sync.rational import text
from sync.register import heads_of
from sync.settle import Conflict, Settled, Settlement, Unscored, total
from tests.sync.setting import CHECKLIST, CHECKPOINTS
from tests.sync.tablet import Tablet
from tests.sync.test_laws import Laws
from tests.sync.twin import Node, TwinTablet, named
from tests.sync.witness import Witness, read
from tests.sync.world import World

SCHEDULES = 200
STEPS = 20


class Twins(Laws):
    """The laws' schedules, with a twin for every device and for the reading of the log."""

    node: ClassVar[Node]

    def make_tablet(self, user: str) -> Tablet:
        return TwinTablet(self.server, user, self.names, self.node)

    def _judge(self) -> None:
        super()._judge()
        log = self.server.log()
        answer = self.node.ask(
            do="read",
            checklist=msgspec.to_builtins(CHECKLIST),
            log=[op.line.decode() for op in log],
        )
        assert answer["heads"] == heads_by_register(log)
        settlements = read(self.server).settlements
        for visit, found in answer["visits"].items():
            mine = {point: settlements[(visit, point)] for point in CHECKPOINTS}
            assert found["settlements"] == {point: shown(each) for point, each in mine.items()}
            assert found["total"] == totalled(mine)


def heads_by_register(log: Any) -> dict[str, list[str]]:
    registers: dict[str, list[Op]] = defaultdict(list)
    for op in log:
        registers[" ".join(op.register)].append(op)
    return {key: named(heads_of(ops)) for key, ops in registers.items()}


def shown(settlement: Settlement) -> list[Any]:
    match settlement:
        case Settled(by, dot, score):
            figures = [None, None] if score is None else [text(score.figure), text(score.award)]
            return ["settled", by, str(dot), *figures]
        case Conflict(kind, candidates, stood_until):
            return ["conflict", kind, list(map(str, candidates)), name(stood_until)]
        case Unscored():
            return ["unscored"]


def name(dot: Dot | None) -> str | None:
    return None if dot is None else str(dot)


def totalled(settlements: dict[str, Settlement]) -> dict[str, Any]:
    found = total(CHECKLIST, settlements)
    return {
        "points": text(found.points),
        "low": text(found.low),
        "high": text(found.high),
        "settled": found.settled,
        "conflicts": found.conflicts,
        "unscored": found.unscored,
    }


@pytest.fixture(scope="module")
def node() -> Any:
    process = Node()
    yield process
    process.close()


def test_history_that_was_let_in_late_is_history_to_both(node: Node) -> None:
    server = Witness(World())
    names = (f"b{number}" for number in range(1, 99))
    stranger, watcher = (TwinTablet(server, user, names, node) for user in ("u-2", "u-1"))
    register = ("v-2", "sheet/u-2/note/n-1")
    (early,) = stranger.write((register, {"text": "too early"}))
    stranger.sync()
    server.assign("u-2", "v-2")
    (later,) = stranger.write((register, {"text": "in time"}))
    for tablet in (stranger, watcher):
        tablet.sync()
    server.let_in(early.dot)
    for tablet in (stranger, watcher):
        page = tablet.round()
        assert page is not None
        assert len(page.header.history) == 1
        assert tablet.device.heads(register) == [later]


def test_a_copy_of_a_device_is_told_from_itself_by_both(node: Node) -> None:
    server = Witness(World())
    names = (f"c{number}" for number in range(1, 99))
    tablet = TwinTablet(server, "u-1", names, node)
    tablet.sync()
    copy = tablet.clone()
    register = ("v-1", "sheet/u-1/note/n-1")
    tablet.write((register, {"text": "tablet"}))
    copy.write((register, {"text": "copy"}))
    for each in (tablet, copy, tablet):
        each.sync()
        each.look()
    assert tablet.device.actor != copy.device.actor
    assert tablet.device.heads(register) == copy.device.heads(register)
    assert len(copy.repeats) == 1


def test_both_engines_play_alike(node: Node) -> None:
    Twins.node = node
    run_state_machine_as_test(
        Twins,
        settings=settings(
            max_examples=SCHEDULES,
            stateful_step_count=STEPS,
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
