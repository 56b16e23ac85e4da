"""The door, check by check, in the order of the table in sync/README.md."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
import pytest

from sync.chain import genesis, op_hash
from sync.dot import Dot
from sync.ledger import ActorState, KnownOp, Ledger, VisitTerms
from sync.merge import (
    Admission,
    BrokenPush,
    Receipt,
    admit,
    check_chains,
    content_code,
    covered_dots,
    receipts,
    refers_rightly,
    standing_code,
)
from sync.op import Op, parse_op
from tests.sync.pen import Pen, ruling, signed
from tests.sync.setting import MEASURES

TERMS = VisitTerms("v-1", "campaign-1", frozenset({"u-1"}), MEASURES)
RULING = "ruling/n-1"


def actor(name: str, user: str = "u-1", counter: int = 0, **more: Any) -> ActorState:
    return ActorState(
        name, user, user == "o-1", counter, more.pop("last_hash", genesis(name)), **more
    )


def ledger(*actors: ActorState, known: Iterable[Op] = ()) -> Ledger:
    """A world with the actors a and b of u-1 and o of the office, unless others are named."""
    people = {each.actor: each for each in (actor("a"), actor("b"), actor("o", "o-1"), *actors)}
    return Ledger(people, {op.dot: logged(op) for op in known}, {"v-1": TERMS})


def logged(op: Op) -> KnownOp:
    return KnownOp(op.hash, op.visit, op.path, 1)


def after(*ops: Op, **more: Any) -> ActorState:
    """The actor once these ops of its chain are here."""
    last = ops[-1]
    return actor(last.dot.actor, counter=last.dot.counter, last_hash=last.hash, **more)


def told(admission: Admission) -> list[tuple[str, str | None]]:
    return [(verdict.status, verdict.code) for verdict in admission.verdicts]


def only(found: Ledger, op: Op) -> Receipt:
    (receipt,) = receipts([op], admit(found, [op]))
    return receipt


def edited(op: Op, **changes: Any) -> Op:
    """The same op with some keys of its line changed."""
    fields = {**msgspec.json.decode(op.line), **changes}
    return parse_op(msgspec.json.encode(fields))


# 2: the push as a whole


def test_ops_of_several_actors_are_tied_to_their_signed_heads() -> None:
    a, b = Pen("a"), Pen("b")
    ops = [a.write(), b.write(), a.write()]
    check_chains(ops, [signed(ops[2]), signed(ops[1])])
    check_chains([], [])


def test_a_push_without_a_signed_head_is_refused() -> None:
    ops = [Pen("a").write()]
    with pytest.raises(BrokenPush) as refused:
        check_chains(ops, [])
    assert (refused.value.code, refused.value.actor) == ("head_missing", "a")


def test_a_head_that_speaks_for_another_op_does_not_count() -> None:
    pen = Pen("a")
    first, second = pen.write(), pen.write()
    for head in (signed(first), msgspec.structs.replace(signed(second), hash=first.hash)):
        with pytest.raises(BrokenPush, match="head_missing"):
            check_chains([first, second], [head])


def test_ops_that_do_not_follow_one_another_are_refused() -> None:
    pen = Pen("a")
    first, _, third = pen.write(), pen.write(), pen.write()
    stranger = edited(Pen("a").write(), counter=2)
    for last in (third, stranger):
        with pytest.raises(BrokenPush, match="push_not_chained"):
            check_chains([first, last], [signed(last)])


def test_an_actor_that_is_not_enrolled_is_refused() -> None:
    with pytest.raises(BrokenPush, match="actor_unknown"):
        admit(ledger(), [Pen("z").write()])


# 3 to 5: whose turn it is


def test_an_op_in_its_turn_is_accepted() -> None:
    pen = Pen("a")
    ops = (pen.write(), pen.write())
    admission = admit(ledger(), ops)
    assert told(admission) == [("accepted", None)] * 2
    assert admission.accepted == ops
    assert admission.actors == (after(*ops),)


def test_an_op_that_is_here_is_a_duplicate_and_costs_nothing() -> None:
    op = Pen("a").write()
    admission = admit(ledger(after(op), known=[op]), [op])
    assert told(admission) == [("duplicate", None)]
    assert (admission.accepted, admission.actors) == ((), ())


def test_an_op_beyond_its_turn_is_early() -> None:
    pen = Pen("a")
    pen.write()
    receipt = only(ledger(), pen.write())
    assert (receipt.status, receipt.expected) == ("early", 1)


def test_two_ops_under_one_name_are_a_fork_and_the_actor_is_frozen() -> None:
    pen = Pen("a")
    twin = pen.copy()
    here, there, next_there = pen.write(), twin.write({"kind": "cleared"}), twin.write()
    admission = admit(ledger(after(here), known=[here]), [there, next_there])
    assert told(admission) == [("forked", None)] * 2
    assert admission.forked == (there, next_there)
    assert admission.actors == (after(here, frozen=True),)


def test_an_op_that_follows_another_chain_is_a_fork() -> None:
    pen = Pen("a")
    twin = pen.copy()
    here, _ = pen.write(), twin.write({"kind": "cleared"})
    assert only(ledger(after(here), known=[here]), twin.write()).status == "forked"


def test_an_op_of_a_forgotten_counter_is_a_fork() -> None:
    """Nothing is known under that name although the counter has passed it: nobody can tell."""
    pen = Pen("a")
    first, second = pen.write(), pen.write()
    assert only(ledger(after(first, second)), first).status == "forked"


def test_a_frozen_actor_only_gets_duplicates_and_forks() -> None:
    pen = Pen("a")
    here = pen.write()
    admission = admit(ledger(after(here, frozen=True), known=[here]), [here, pen.write()])
    assert told(admission) == [("duplicate", None), ("forked", None)]


# 6 and 7: what it names


def test_an_op_may_name_what_came_earlier_in_the_same_push() -> None:
    a, b = Pen("a"), Pen("b")
    first = a.write()
    second = b.write(supersedes=[first.dot])
    assert told(admit(ledger(), [first, second])) == [("accepted", None)] * 2


def test_an_op_waits_for_what_a_restore_has_taken() -> None:
    receipt = only(ledger(), Pen("b").write(supersedes=[Dot("a", 3)]))
    assert (receipt.status, receipt.expected) == ("early", 1)
    receipt = only(ledger(), Pen("o").write(ruling(Dot("a", 3)), path=RULING))
    assert (receipt.status, receipt.expected) == ("early", 1)


def test_an_op_waits_for_an_actor_that_has_moved_in_the_same_push() -> None:
    first, second = Pen("a").write(), Pen("b").write(supersedes=[Dot("a", 2)])
    verdict = admit(ledger(), [first, second]).verdicts[1]
    assert (verdict.status, verdict.expected) == ("early", 2)


@pytest.mark.parametrize("state", [{"frozen": True}, {"revoked": True}])
def test_nothing_waits_for_an_actor_that_is_gone(state: dict[str, Any]) -> None:
    found = ledger(actor("a", counter=2, **state))
    assert only(found, Pen("b").write(supersedes=[Dot("a", 3)])).status == "accepted"
    assert only(found, Pen("o").write(ruling(Dot("a", 3)), path=RULING)).status == "accepted"


def test_names_of_nobody_or_of_nothing_are_quarantined() -> None:
    gone = ledger(actor("a", counter=5))
    for dot in (Dot("z", 1), Dot("a", 5)):
        receipt = only(gone, Pen("b").write(supersedes=[dot]))
        assert (receipt.status, receipt.code) == ("quarantined", "supersedes_unknown")
        receipt = only(gone, Pen("o").write(ruling(dot), path=RULING))
        assert (receipt.status, receipt.code) == ("quarantined", "covers_unknown")


def test_an_op_cannot_wait_for_itself() -> None:
    for counter in (1, 2):
        receipt = only(ledger(), Pen("a").write(supersedes=[Dot("a", counter)]))
        assert (receipt.status, receipt.code) == ("quarantined", "supersedes_unknown")


def test_an_op_supersedes_only_ops_of_its_register() -> None:
    b = Pen("b")
    elsewhere = [b.write(path="sheet/u-1/finding/m-1"), b.write(visit="v-2")]
    for other in elsewhere:
        receipt = only(ledger(known=[other]), Pen("a").write(supersedes=[other.dot]))
        assert (receipt.status, receipt.code) == ("quarantined", "supersedes_foreign")


def test_a_ruling_covers_only_findings_of_its_checkpoint_and_visit() -> None:
    b = Pen("b")
    elsewhere = [
        b.write(path="sheet/u-1/finding/m-1"),
        b.write(path="sheet/u-1/note/n-1"),
        b.write(path="sheet/u-1/weather/n-1"),
        b.write(visit="v-2"),
    ]
    for other in elsewhere:
        receipt = only(ledger(known=[other]), Pen("o").write(ruling(other), path=RULING))
        assert (receipt.status, receipt.code) == ("quarantined", "covers_foreign")
    stray = Pen("o").write(ruling(elsewhere[0]), path="ruling/")
    assert only(ledger(known=elsewhere), stray).code == "covers_foreign"


def test_only_rulings_that_can_be_read_cover_anything() -> None:
    pen = Pen("o")
    op = pen.write()
    assert covered_dots(pen.write(ruling(op), path=RULING)) == (op.dot,)
    assert covered_dots(op) == ()
    assert covered_dots(pen.write({"covers": 3}, path=RULING)) == ()
    assert covered_dots(pen.write({"covers": ["three"]}, path=RULING)) == ()


# 8: what it says


@pytest.mark.parametrize(
    ("op", "code"),
    [
        (edited(Pen("a").write(), v=2), "version_unknown"),
        (Pen("a").write(path="sheet/u-1/weather/n-1"), "path_unknown"),
        (Pen("a").write(visit="v-9"), "visit_unknown"),
        (Pen("a").write(path="sheet/u-2/finding/n-1"), "not_your_sheet"),
        (Pen("c").write(path="sheet/u-3/finding/n-1"), "not_assigned"),
        (Pen("a").write({"kind": "issued", "reason": "期满"}, path="visit/state"), "not_office"),
        (Pen("a").write(path="sheet/u-1/finding/gone"), "checkpoint_unknown"),
        (Pen("a").write({"text": "好"}, path="sheet/u-1/note/gone"), "checkpoint_unknown"),
        (Pen("a").write({"kind": "measured", "inputs": {"count": -1}}), "value_malformed"),
        (Pen("d").write(), "actor_revoked"),
    ],
)
def test_what_may_not_be_said_is_quarantined_and_its_dot_consumed(op: Op, code: str) -> None:
    found = ledger(actor("c", "u-3"), actor("d", revoked=True))
    admission = admit(found, [op])
    assert told(admission) == [("quarantined", code)]
    assert admission.quarantined == ((op, code),)
    assert [each.counter for each in admission.actors] == [1]


def test_a_quarantined_op_can_be_followed_and_superseded() -> None:
    pen = Pen("a")
    wrong = pen.write({"kind": "guessed"})
    right = pen.write(supersedes=[wrong.dot])
    assert told(admit(ledger(), [wrong, right])) == [
        ("quarantined", "value_malformed"),
        ("accepted", None),
    ]


def test_the_office_writes_rulings_reviews_and_visit_states() -> None:
    review = {"kind": "asked", "saw": ["a.1"], "warnings": [], "reason": "请说明"}
    pen, finding = Pen("o"), Pen("a").write()
    ops = [
        pen.write(ruling(finding), path=RULING),
        pen.write(review, path="review/u-1/p-1"),
        pen.write({"kind": "issued", "reason": "期满"}, path="visit/state"),
    ]
    assert told(admit(ledger(known=[finding]), ops)) == [("accepted", None)] * 3


def test_an_office_decides_where_the_tables_let_it() -> None:
    pen, value = Pen("o"), {"kind": "issued", "reason": "期满"}
    op = pen.write(value, path="visit/state")
    found = ledger()
    user = found.actors["o"].user
    for offices, outcome in (
        (frozenset({user}), ("accepted", None)),
        (frozenset[str](), ("quarantined", "other_region")),
    ):
        terms = msgspec.structs.replace(TERMS, offices=offices)
        here = msgspec.structs.replace(found, visits={TERMS.visit: terms})
        assert told(admit(here, [op])) == [outcome]


# groups


def test_a_group_waits_as_one() -> None:
    a, b = Pen("a"), Pen("b")
    missing = Dot("b", 1)
    first = a.write()
    group = [a.write(group="g"), a.write(supersedes=[missing], group="g")]
    admission = admit(ledger(), [first, *group, b.write()])
    assert [verdict.status for verdict in admission.verdicts] == [
        "accepted",
        "early",
        "early",
        "accepted",
    ]
    assert [verdict.expected for verdict in admission.verdicts[1:3]] == [1, 1]
    assert {each.actor: each.counter for each in admission.actors} == {"a": 1, "b": 1}


def test_a_group_that_waits_leaves_what_is_here_a_duplicate() -> None:
    pen = Pen("a")
    here = pen.write(group="g")
    waits = pen.write(supersedes=[Dot("b", 1)], group="g")
    found = ledger(after(here), known=[here])
    assert told(admit(found, [here, waits])) == [("duplicate", None), ("early", None)]


def test_a_group_is_quarantined_as_one() -> None:
    pen = Pen("a")
    group = [pen.write(group="g"), pen.write({"kind": "guessed"}, group="g")]
    admission = admit(ledger(), group)
    assert told(admission) == [
        ("quarantined", "group_quarantined"),
        ("quarantined", "value_malformed"),
    ]
    assert admission.accepted == ()


def test_a_group_is_accepted_as_one_and_may_name_its_own_members() -> None:
    pen = Pen("a")
    first = pen.write(group="g")
    group = [first, pen.write(supersedes=[first.dot], group="g")]
    assert told(admit(ledger(), group)) == [("accepted", None)] * 2


# letting in


def test_nobody_can_let_in_what_cannot_be_read() -> None:
    op = Pen("c").write({"kind": "guessed"}, path="sheet/u-3/finding/n-1")
    assert content_code(op, actor("c", "u-3"), TERMS) == "not_assigned"
    assert standing_code(op, actor("c", "u-3"), TERMS) == "value_malformed"
    assert standing_code(op, actor("c", "u-3"), None) == "visit_unknown"


def test_who_was_assigned_is_for_the_office_to_judge() -> None:
    op = Pen("c").write(path="sheet/u-3/finding/n-1")
    assert standing_code(op, actor("c", "u-3"), TERMS) is None


def test_an_op_refers_rightly_once_what_it_names_is_known() -> None:
    seen = Pen("b").write()
    op = Pen("a").write(supersedes=[seen.dot])
    assert not refers_rightly(op, {})
    assert refers_rightly(op, {seen.dot: logged(seen)})
    decided = Pen("o").write(ruling(seen), path=RULING)
    assert not refers_rightly(decided, {})
    assert refers_rightly(decided, {seen.dot: logged(seen)})


def test_an_op_never_refers_rightly_to_another_register_or_to_what_came_later() -> None:
    pen = Pen("b")
    other, later = pen.write(path="sheet/u-1/note/n-1"), Pen("a").write()
    assert not refers_rightly(Pen("a").write(supersedes=[other.dot]), {other.dot: logged(other)})
    itself = Pen("a").write(supersedes=[Dot("a", 1)])
    assert not refers_rightly(itself, {later.dot: logged(later)})


def test_what_a_gone_actor_never_brought_is_void_when_letting_in_too() -> None:
    op = Pen("a").write(supersedes=[Dot("b", 3)])
    gone = actor("b", counter=2, frozen=True)
    assert refers_rightly(op, {}, {"b": gone})
    assert not refers_rightly(op, {}, {"b": actor("b", counter=2)})
    assert not refers_rightly(op, {}, {"b": actor("b", counter=3, frozen=True)})


def test_a_hash_is_over_the_bytes_that_are_stored() -> None:
    op = Pen("a").write()
    assert admit(ledger(), [op]).actors[0].last_hash == op_hash(op.line)
