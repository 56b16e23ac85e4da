"""One device and what it is told, where a schedule would have to be lucky."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec import structs

from sync.chain import EMPTY_DIGEST
from sync.device import Device, Push, Write, layer_of, new_device
from sync.dot import Dot
from sync.merge import Receipt
from sync.op import Op
from sync.wire import LayerDigest, LayerName, Page, Placed, Snapshot
from tests.sync.pen import Pen, count
from tests.sync.setting import AT
from tests.sync.tablet import Tablet
from tests.sync.test_wire import reply
from tests.sync.world import World

PATH = "sheet/u-1/finding/n-1"
REGISTER = ("v-1", PATH)
LAYER = ("v-1", "sheet/u-1")


def wrote(device: Device, amount: int = 3, path: str = PATH) -> Device:
    return device.write([Write("v-1", path, count(amount), device.seen(("v-1", path)))], AT)


def heard(device: Device, *news: Placed, push: Push | None = None, **header: Any) -> Device:
    """The device after a reply that says nothing but this; receipts answer its outbox."""
    asking = Push(device.actor, (), device.epoch, device.cursors, False)
    if push is None:
        push = structs.replace(device.push(), check=False) if "receipts" in header else asking
    header = {"news": len(news), "cursors": ("cursor",), "next_counter": 99, **header}
    return device.applied(push, Page(reply(**header), (), news))


def granted(device: Device, *heads: Placed, position: int = 5) -> Device:
    """The device once it was given a layer with these heads."""
    header = reply(
        snapshots=(Snapshot("v-1", LAYER[1], position, len(heads)),),
        cursors=("cursor",),
        next_counter=99,
        digests=(),
        more=True,
    )
    asking = Push(device.actor, (), device.epoch, device.cursors, False)
    return device.applied(asking, Page(header, (heads,), ()))


def states(device: Device) -> dict[str, str]:
    return {str(dot): own.state for dot, own in device.own.items()}


# two layers


def test_a_snapshot_replaces_what_was_confirmed() -> None:
    old, new = Pen("b").write(), Pen("c").write()
    device = granted(new_device("a"), Placed(1, old))
    device = granted(device, Placed(7, new), position=8)
    assert device.heads(REGISTER) == [new]
    assert device.layers == {LAYER: 8}


def test_news_at_or_below_the_position_of_their_layer_say_nothing_new() -> None:
    device = granted(new_device("a"))
    late, new = Pen("b").write(), Pen("c").write()
    device = heard(device, Placed(5, late), Placed(6, new))
    assert device.heads(REGISTER) == [new]
    assert device.layers == {LAYER: 6}


def test_news_of_a_layer_that_is_not_granted_are_ignored() -> None:
    elsewhere = Pen("b").write(path="ruling/n-1")
    assert heard(granted(new_device("a")), Placed(6, elsewhere)).confirmed == {}


def test_an_unknown_path_belongs_to_no_layer() -> None:
    assert layer_of(("v-1", "weather")) == ("v-1", "")


def test_a_pending_op_lies_over_the_heads_until_they_account_for_it() -> None:
    theirs = Pen("b").write()
    device = wrote(granted(new_device("a"), Placed(2, theirs)))
    (mine,) = device.push().ops
    assert mine.supersedes == (theirs.dot,)
    assert device.heads(REGISTER) == [mine]
    device = heard(device, receipts=(Receipt("a.1", "accepted", position=6),), more=True)
    assert device.confirmed[REGISTER] == (theirs,)
    assert device.heads(REGISTER) == [mine]
    device = heard(device, Placed(6, mine))
    assert device.confirmed[REGISTER] == (mine,)


def test_a_snapshot_behind_an_op_ends_its_waiting_even_when_it_is_no_head_any_more() -> None:
    device = wrote(granted(new_device("a")))
    device = heard(device, receipts=(Receipt("a.1", "accepted", position=6),), more=True)
    newest = Pen("b").write()
    device = granted(device, Placed(9, newest), position=9)
    assert device.heads(REGISTER) == [newest]


def test_several_writes_of_one_save_carry_one_group() -> None:
    device = new_device("a").write([Write("v-1", PATH, count(1)), Write("v-1", PATH, count(2))], AT)
    assert [op.group for op in device.push().ops] == ["g1", "g1"]
    assert [op.group for op in wrote(new_device("a")).push().ops] == [None]


def test_what_was_refused_is_superseded_by_what_its_author_writes_next() -> None:
    device = wrote(new_device("a"))
    device = heard(device, receipts=(Receipt("a.1", "quarantined", code="not_assigned"),))
    assert device.heads(REGISTER) == []
    (op,) = wrote(device).push().ops
    assert op.supersedes == (Dot("a", 1),)


# receipts


def test_a_receipt_for_an_op_of_a_clone_says_nothing_about_its_namesake() -> None:
    device = wrote(new_device("a"))
    theirs = Pen("a").write(count(5))
    relayed = Push("a", (theirs,), None, (), False)
    accepted = (Receipt("a.1", "accepted", position=6),)
    assert states(heard(device, push=relayed, receipts=accepted)) == {"a.1": "outbox"}
    assert states(heard(device, receipts=accepted)) == {"a.1": "sent"}


def test_a_line_of_a_clone_says_nothing_about_its_namesake() -> None:
    device = wrote(granted(new_device("a")))
    waiting = (Receipt("a.1", "early", expected=1),)
    theirs = Pen("a").write(count(5))
    assert states(heard(device, Placed(6, theirs), receipts=waiting)) == {"a.1": "outbox"}


def test_receipts_of_relayed_ops_are_not_for_the_relay() -> None:
    relayed = Push("a", (Pen("b").write(),), None, (), False)
    accepted = (Receipt("b.1", "accepted", position=6),)
    assert heard(new_device("a"), push=relayed, receipts=accepted).own == {}


def test_the_own_line_tells_that_an_op_was_let_in() -> None:
    device = wrote(granted(new_device("a")))
    (op,) = device.push().ops
    device = heard(device, receipts=(Receipt("a.1", "quarantined", code="not_assigned"),))
    device = heard(device, Placed(6, op))
    assert states(device) == {"a.1": "sent"}
    assert device.heads(REGISTER) == [op]


# the keep


def test_the_keep_forgets_what_is_durable_and_shown_by_the_heads() -> None:
    device = wrote(wrote(granted(new_device("a"))))
    first, second = device.push().ops
    receipts = (
        Receipt("a.1", "accepted", position=6),
        Receipt("a.2", "accepted", position=7),
    )
    device = heard(device, Placed(6, first), receipts=receipts, durable_to=2, more=True)
    assert states(device) == {"a.2": "sent"}, "durable, but no head accounts for it yet"
    device = heard(device, Placed(7, second), durable_to=1)
    assert states(device) == {"a.2": "sent"}, "accounted for, but not durable yet"
    assert states(heard(device, durable_to=2)) == {}


def test_what_was_refused_stays_in_the_keep() -> None:
    device = heard(
        wrote(new_device("a")),
        receipts=(Receipt("a.1", "quarantined", code="not_assigned"),),
        durable_to=1,
    )
    assert states(device) == {"a.1": "quarantined"}


def test_what_the_server_lacks_goes_up_again_with_all_that_follows() -> None:
    device = wrote(wrote(wrote(new_device("a"))))
    receipts = (
        Receipt("a.1", "accepted", position=1),
        Receipt("a.2", "quarantined", code="not_assigned"),
        Receipt("a.3", "accepted", position=2),
    )
    device = heard(device, receipts=receipts)
    device = heard(device, next_counter=2)
    assert states(device) == {"a.1": "sent", "a.2": "outbox", "a.3": "outbox"}
    assert not device.renew


# digests


def test_heads_that_differ_from_the_servers_come_again() -> None:
    device = heard(granted(new_device("a")), digests=(LayerDigest(*LAYER, 0, "0" * 16),))
    assert device.cursors == ("cursor",)
    device = heard(
        structs.replace(device, check=False), digests=(LayerDigest(*LAYER, 1, "0" * 16),)
    )
    assert (device.cursors, device.check) == ((), True)


def test_a_digest_is_of_the_confirmed_heads_alone() -> None:
    device = wrote(granted(new_device("a")))
    assert device.digest(LAYER) == EMPTY_DIGEST
    assert granted(device, Placed(1, Pen("b").write())).digest(LAYER).count == 1


def test_layers_that_a_check_does_not_name_are_gone() -> None:
    device = granted(new_device("a"), Placed(1, Pen("b").write()))
    assert device.push().check
    kept = heard(device, push=device.push(), more=True)
    assert kept.layers == device.layers
    device = heard(device, push=device.push())
    assert (device.layers, device.confirmed, device.check) == ({}, {}, False)


def test_a_layer_that_was_taken_away_goes_with_its_heads() -> None:
    device = granted(new_device("a"), Placed(1, Pen("b").write()))
    device = heard(device, dropped=(LayerName(*LAYER),), more=True)
    assert (device.layers, device.confirmed) == ({}, {})


# a new actor


def test_an_actor_that_was_frozen_with_nothing_to_say_is_given_up() -> None:
    device = heard(new_device("a"), frozen=True, next_counter=1)
    assert device.renew
    device = device.renewed("b")
    assert (device.actor, device.renew) == ("b", False)
    assert not heard(device, push=device.push(speaker="a"), frozen=True).renew


def test_a_frozen_actor_first_hears_what_became_of_its_outbox() -> None:
    device = wrote(new_device("a"))
    assert not heard(device, push=Push("a", (), None, (), False), frozen=True).renew
    assert heard(device, receipts=(Receipt("a.1", "forked"),), frozen=True).renew


def test_everything_without_a_receipt_is_repeated_in_one_step() -> None:
    device = wrote(wrote(wrote(new_device("a"))))
    receipts = (
        Receipt("a.1", "accepted", position=1),
        Receipt("a.2", "forked"),
        Receipt("a.3", "forked"),
    )
    device = wrote(heard(device, receipts=receipts, frozen=True)).renewed("b")
    assert states(device) == {
        "a.1": "sent",
        "a.2": "repeated",
        "a.3": "repeated",
        "a.4": "repeated",
        "b.1": "outbox",
        "b.2": "outbox",
        "b.3": "outbox",
    }
    assert [op.re_of for op in device.push().ops] == [Dot("a", 2), Dot("a", 3), Dot("a", 4)]
    assert device.push().actor == "b"


def test_a_chain_whose_next_op_was_forgotten_has_ended() -> None:
    device = wrote(new_device("a"))
    device = heard(device, receipts=(Receipt("a.1", "accepted", position=1),), durable_to=1)
    assert states(device) == {}
    assert heard(device, next_counter=1).renew


def test_a_chain_given_up_that_has_ended_matters_only_while_something_waits_in_it() -> None:
    device = wrote(wrote(new_device("a")))
    receipts = (Receipt("a.1", "accepted", position=1), Receipt("a.2", "accepted", position=2))
    device = heard(device, receipts=receipts, durable_to=1).renewed("b")
    asking = device.push(speaker="a")
    assert not heard(device, push=asking, next_counter=1).renew
    device = heard(device, epoch="epoch-2", push=asking)
    assert states(device) == {"a.2": "outbox"}
    waiting = (Receipt("a.2", "early", expected=1),)
    assert heard(device, epoch="epoch-2", receipts=waiting, next_counter=1).renew


# another epoch


def test_a_restored_server_is_told_everything_that_was_kept() -> None:
    device = wrote(wrote(wrote(granted(new_device("a")))))
    receipts = (
        Receipt("a.1", "accepted", position=6),
        Receipt("a.2", "quarantined", code="not_assigned"),
        Receipt("a.3", "forked"),
    )
    before = heard(device, receipts=receipts, more=True)
    device = heard(before, Placed(1, Pen("b").write()), epoch="epoch-2", cursors=("new",))
    assert states(device) == {"a.1": "outbox", "a.2": "outbox", "a.3": "forked"}
    assert (device.epoch, device.cursors, device.layers, device.check) == ("epoch-2", (), {}, True)
    assert device.confirmed == before.confirmed


# with a server


@pytest.fixture
def tablets() -> Callable[[str], Tablet]:
    world = World(page_lines=2)
    names: Iterator[str] = (f"a{number}" for number in range(1, 99))
    return lambda user: Tablet(world, user, names)


def test_a_group_is_never_cut_by_a_page(tablets: Callable[[str], Tablet]) -> None:
    one, two = tablets("u-1"), tablets("u-1")
    two.sync()
    notes = [
        (("v-1", f"sheet/u-1/note/{point}"), {"text": "脏"}) for point in ("n-1", "m-1", "b-1")
    ]
    one.write(notes[0])
    one.write(*notes)
    one.write(notes[1])
    one.sync()
    sizes: list[tuple[Op, ...]] = []
    while page := two.round():
        sizes.append(tuple(placed.op for placed in page.news))
        if not page.header.more:
            break
    assert [len(ops) for ops in sizes] == [1, 3, 1]


def test_what_a_given_up_actor_wrote_goes_first() -> None:
    device = heard(wrote(new_device("a")), receipts=(Receipt("a.1", "accepted", position=6),))
    device = wrote(device.renewed("b"))
    assert device.push().actor == "b"
    device = heard(device, epoch="epoch-2")
    assert device.push().actor == "a"
