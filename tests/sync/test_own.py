from __future__ import annotations

import pytest

from sync.dot import Dot
from sync.merge import Receipt
from sync.own import Own, is_pending, overlay, receipted, superseding
from tests.sync.pen import Pen


@pytest.mark.parametrize(
    ("receipt", "state", "position", "code"),
    [
        (Receipt("a.1", "accepted", position=7), "sent", 7, None),
        (Receipt("a.1", "duplicate", position=7), "sent", 7, None),
        (Receipt("a.1", "duplicate", code="not_assigned"), "quarantined", None, "not_assigned"),
        (Receipt("a.1", "quarantined", code="not_assigned"), "quarantined", None, "not_assigned"),
        (Receipt("a.1", "forked"), "forked", None, None),
        (Receipt("a.1", "early", expected=1), "outbox", None, None),
    ],
)
def test_a_receipt_says_where_the_op_is(
    receipt: Receipt, state: str, position: int | None, code: str | None
) -> None:
    own = receipted(Own(Pen("a").write()), receipt)
    assert (own.state, own.position, own.code) == (state, position, code)


def test_an_op_is_pending_until_the_confirmed_heads_account_for_it() -> None:
    op = Pen("a").write()
    assert is_pending(Own(op), None)
    assert is_pending(Own(op, "forked"), 9)
    assert is_pending(Own(op, "sent", 7), 6)
    assert not is_pending(Own(op, "sent", 7), 7)


def test_what_was_refused_or_repeated_is_not_pending() -> None:
    op = Pen("a").write()
    assert not is_pending(Own(op, "quarantined", code="not_assigned"), 0)
    assert not is_pending(Own(op, "repeated"), 0)


def test_nothing_is_awaited_of_a_layer_that_is_not_granted() -> None:
    assert not is_pending(Own(Pen("a").write(), "sent", 7), None)
    assert not is_pending(Own(Pen("a").write(), "sent"), 3)


def test_pending_ops_lie_over_the_confirmed_heads_in_the_order_of_writing() -> None:
    a, b = Pen("a"), Pen("b")
    seen, other = b.write(), Pen("c").write()
    first, second = a.write(supersedes=[seen.dot]), a.write()
    assert overlay([seen, other], [second, first]) == [second, other]


def test_a_pending_op_that_the_confirmed_heads_replaced_is_not_shown() -> None:
    pending = Pen("a").write()
    newer = Pen("b").write(supersedes=[pending.dot])
    assert overlay([newer], [pending]) == [newer]


def test_a_day_of_writing_names_only_the_last_op_of_the_day() -> None:
    pen = Pen("a")
    day = [pen.write() for _ in range(300)]
    assert superseding([Dot("b", 4)], day) == (Dot("a", 300), Dot("b", 4))


def test_ops_of_an_actor_given_up_are_named_as_well() -> None:
    old, new = Pen("a").write(), Pen("b").write()
    assert superseding([], [old, new]) == (Dot("a", 1), Dot("b", 1))
