from __future__ import annotations

from dataclasses import dataclass
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sync.dot import Dot
from sync.register import apply, bury, heads_of, let_in, superseded_by


@dataclass(frozen=True)
class Op:
    """What of an op decides about heads."""

    dot: Dot
    supersedes: tuple[Dot, ...] = ()


def op(name: str, *supersedes: str) -> Op:
    """`a1` is the first op of actor a."""
    return Op(dot(name), tuple(map(dot, supersedes)))


def dot(name: str) -> Dot:
    return Dot(name[0], int(name[1:]))


def test_an_op_replaces_what_its_author_saw_and_what_its_author_wrote_before() -> None:
    newer = op("b5", "a1")
    assert superseded_by(dot("a1"), newer)
    assert superseded_by(dot("b4"), newer)
    assert not superseded_by(dot("a2"), newer)
    assert not superseded_by(dot("b6"), newer)


def test_two_who_did_not_see_each_other_are_both_heads() -> None:
    assert heads_of([op("a1"), op("b1")]) == [op("a1"), op("b1")]


def test_who_saw_both_ends_the_disagreement() -> None:
    assert heads_of([op("a1"), op("b1"), op("a2", "a1", "b1")]) == [op("a2", "a1", "b1")]


def test_a_chain_of_actors_leaves_the_last() -> None:
    log = [op("a1"), op("b1", "a1"), op("b2")]
    assert heads_of(log) == [op("b2")]


def test_a_late_op_that_was_replaced_meanwhile_resurrects_nothing() -> None:
    replaced, heads = op("b1"), [op("b2")]
    assert let_in(heads, replaced, heads) == heads


def test_a_late_op_that_was_replaced_still_replaces_what_it_saw() -> None:
    late = op("b1", "a1")
    assert let_in([op("a1"), op("b2")], late, [op("a1"), op("b2")]) == [op("b2")]
    assert bury([op("a1"), op("b2")], late) == [op("b2")]


def test_a_late_op_that_nobody_replaced_is_a_head() -> None:
    assert let_in([op("b1")], op("a1"), [op("b1")]) == [op("a1"), op("b1")]


@st.composite
def logs(draw: st.DrawFn) -> list[Op]:
    """Ops of three actors, written one after another, each over some of those before it."""
    written: list[Op] = []
    counters = dict.fromkeys("abc", 0)
    for actor in draw(st.text("abc", min_size=1, max_size=10)):
        counters[actor] += 1
        seen = draw(st.sets(st.sampled_from(written), max_size=3)) if written else set()
        dots = tuple(sorted(each.dot for each in seen))
        written.append(Op(Dot(actor, counters[actor]), dots))
    return written


@given(logs(), st.randoms(use_true_random=False))
def test_any_causal_order_gives_the_same_heads(log: list[Op], chance: Random) -> None:
    """Law 2; and law 1, since everything may come again at any time."""
    heads: list[Op] = []
    come: list[Op] = []
    waiting = list(log)
    while waiting:
        ready = [each for each in waiting if not _missing(each, waiting)]
        each = chance.choice(ready)
        waiting.remove(each)
        come.append(each)
        heads = apply(heads, each)
        assert heads == heads_of([*come, *come])
    assert heads == heads_of(log)


@given(logs(), st.randoms(use_true_random=False))
def test_letting_in_later_gives_the_heads_of_what_is_there(log: list[Op], chance: Random) -> None:
    """Law 9: some ops lie in quarantine first, and come in any order at any time."""
    heads: list[Op] = []
    come: list[Op] = []
    held: list[Op] = []
    for each in log:
        if chance.random() < 0.4:
            held.append(each)
        else:
            heads, come = apply(heads, each), [*come, each]
        if held and chance.random() < 0.4:
            late = held.pop(chance.randrange(len(held)))
            heads, come = let_in(heads, late, come), [*come, late]
        assert heads == heads_of(come)


def _missing(each: Op, waiting: list[Op]) -> bool:
    """Whether something has still to come that `each` follows."""
    return any(superseded_by(other.dot, each) for other in waiting)
