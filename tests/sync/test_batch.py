from __future__ import annotations

from sync.batch import next_batch
from tests.sync.pen import Pen


def counters(*groups: str | None, limit: int, skip: tuple[int, ...] = ()) -> list[int]:
    """The counters that go up next, of ops with these groups; `skip` are not in the outbox."""
    pen = Pen("a")
    ops = [pen.write(group=group) for group in groups]
    outbox = [op for op in ops if op.dot.counter not in skip]
    return [op.dot.counter for op in next_batch(outbox, limit)]


def test_an_empty_outbox_pushes_nothing() -> None:
    assert next_batch([]) == ()


def test_the_oldest_go_first() -> None:
    assert counters(None, None, None, limit=2) == [1, 2]


def test_a_batch_ends_at_a_gap() -> None:
    assert counters(None, None, None, None, limit=9, skip=(3,)) == [1, 2]


def test_a_group_goes_whole_or_not_yet() -> None:
    assert counters(None, "g", "g", limit=2) == [1]
    assert counters(None, "g", "g", limit=3) == [1, 2, 3]


def test_a_group_larger_than_a_batch_goes_by_itself() -> None:
    assert counters("g", "g", "g", None, limit=2) == [1, 2, 3]
