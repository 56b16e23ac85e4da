"""Days that go wrong, one by one, on the server in memory; the schedules mix them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec import structs

from sync.device import Push
from sync.op import Op
from sync.settle import Conflict, Settled
from tests.sync import judge
from tests.sync.pen import count, ruling
from tests.sync.server import Refused
from tests.sync.tablet import Tablet
from tests.sync.witness import Witness, read
from tests.sync.world import World

POINT = ("v-1", "n-1")
MINE = ("v-1", "sheet/u-1/finding/n-1")
THEIRS = ("v-1", "sheet/u-2/finding/n-1")
NOTE = ("v-1", "sheet/u-1/note/n-1")
RULING = ("v-1", "ruling/n-1")
AWAY = ("v-1", "sheet/u-3/finding/n-1")
"""u-3 is not on this visit."""

Tablets = Callable[[str], Tablet]


@pytest.fixture
def server() -> Witness:
    return Witness(World())


@pytest.fixture
def tablets(server: Witness) -> Tablets:
    names: Iterator[str] = (f"a{number}" for number in range(1, 99))
    return lambda user: Tablet(server, user, names)


def scored(tablet: Tablet, amount: int = 3, register: tuple[str, str] = MINE) -> Op:
    tablet.look()
    (op,) = tablet.write((register, count(amount)))
    return op


def decided(office: Tablet, *covers: Op) -> Op:
    office.look()
    value = ruling(*covers, kind="measured", inputs={"count": 4})
    (op,) = office.write((RULING, value))
    office.sync()
    return op


def logged(server: Witness, op: Op) -> bool:
    return op.hash in {each.hash for each in server.log()}


def codes(server: Witness) -> dict[str, str]:
    return {str(dot): code for dot, (_, code) in server.quarantine().items()}


# rulings


def test_a_tablet_that_comes_back_late_reopens_exactly_what_it_touches(
    server: Witness, tablets: Tablets
) -> None:
    one, two, office = tablets("u-1"), tablets("u-2"), tablets("o-1")
    late = scored(two, 0, THEIRS)
    finding = scored(one)
    one.sync()
    decision = decided(office, finding)
    assert isinstance(read(server).settlements[POINT], Settled)
    two.sync()
    assert read(server).settlements[POINT] == Conflict(
        "reopened", (finding.dot, late.dot), stood_until=decision.dot
    )
    decided(office, finding, late)
    assert isinstance(read(server).settlements[POINT], Settled)


# restores


def test_a_restored_server_is_told_what_it_has_forgotten(server: Witness, tablets: Tablets) -> None:
    one, two = tablets("u-1"), tablets("u-1")
    backup = server.backup()
    first = scored(one)
    one.sync()
    two.sync()
    second = scored(two)
    two.sync()
    assert second.supersedes == (first.dot,)
    server.restore(backup)
    assert server.log() == []
    judge.settle_down([two, one])
    assert server.log() == [first, second]
    judge.devices_agree(server, [one, two])


def test_an_op_waits_for_a_device_that_has_not_come_back_yet(
    server: Witness, tablets: Tablets
) -> None:
    one, two = tablets("u-1"), tablets("u-1")
    two.sync()
    backup = server.backup()
    first = scored(one)
    one.sync()
    two.sync()
    scored(two)
    two.sync()
    server.restore(backup)
    two.sync()
    two.sync()
    assert [op.supersedes for op in two.waiting()] == [(first.dot,)], "it is no head here any more"
    one.sync()
    two.sync()
    assert two.waiting() == []


def test_nothing_waits_for_a_device_that_never_comes_back(
    server: Witness, tablets: Tablets
) -> None:
    lost, two = tablets("u-1"), tablets("u-1")
    backup = server.backup()
    scored(lost)
    lost.sync()
    two.sync()
    mine = scored(two)
    two.sync()
    server.restore(backup)
    two.sync()
    two.sync()
    assert two.waiting() == [mine]
    server.revoke(lost.device.actor)
    two.sync()
    assert server.log() == [mine]
    lost.sync()
    lost.sync()
    assert codes(server) == {str(dot): "actor_revoked" for dot in lost.device.own}
    (dot,) = lost.device.own
    server.let_in(dot)
    assert server.heads()[MINE] == [mine], "it was superseded all along"


def test_a_device_that_enrolled_after_the_backup_enrols_again(
    server: Witness, tablets: Tablets
) -> None:
    backup = server.backup()
    one = tablets("u-1")
    op = scored(one)
    one.sync()
    server.restore(backup)
    assert server.actors() == {}
    judge.settle_down([one])
    assert server.log() == [op]


def test_a_backup_older_than_was_promised_loses_only_what_was_forgotten(
    server: Witness, tablets: Tablets
) -> None:
    one, two = tablets("u-1"), tablets("u-1")
    old = server.backup()
    forgotten = scored(one)
    one.sync()
    server.backup()
    one.hear_all()
    assert one.device.own == {}
    two.sync()
    kept, note = scored(two), scored(one, 5)
    two.sync()
    one.sync()
    assert kept.supersedes == note.supersedes == (forgotten.dot,)
    server.restore(old)
    judge.settle_down([one, two])
    ((before, again),) = one.repeats
    assert (before, again.re_of) == (note, note.dot)
    assert {op.hash for op in server.log()} == {kept.hash, again.hash}
    assert not logged(server, forgotten), "nobody had it as a head any more"
    judge.devices_agree(server, [one, two])


# copies


def test_two_copies_of_a_device_become_two_devices(server: Witness, tablets: Tablets) -> None:
    one = tablets("u-1")
    shared = scored(one, 1)
    one.sync()
    two = one.clone()
    first, second = scored(one, 2), scored(two, 3)
    assert first.dot == second.dot
    judge.settle_down([one, two])
    assert one.device.actor != two.device.actor
    assert server.actors()[shared.dot.actor].frozen
    assert server.forks() == {second.hash}
    assert [op.value for op in server.heads()[MINE]] == [first.value, second.value]
    judge.forks_are_noticed(server, [one, two])


def test_what_a_copy_wrote_on_top_of_its_own_work_is_repeated_in_order(
    server: Witness, tablets: Tablets
) -> None:
    one = tablets("u-1")
    two = one.clone()
    scored(one)
    one.sync()
    scored(two, 1)
    last = scored(two, 2)
    judge.settle_down([two, one])
    assert last.value in [op.value for op in server.heads()[MINE]]
    assert len(server.heads()[MINE]) == 2


def test_a_copy_that_writes_nothing_learns_of_the_fork_too(
    server: Witness, tablets: Tablets
) -> None:
    one = tablets("u-1")
    two, three = one.clone(), one.clone()
    for tablet in (one, two):
        scored(tablet)
    judge.settle_down([one, two, three])
    assert len({tablet.device.actor for tablet in (one, two, three)}) == 3


# quarantine


def test_work_on_a_visit_of_others_waits_for_the_office(server: Witness, tablets: Tablets) -> None:
    astray = tablets("u-3")
    op = scored(astray, register=AWAY)
    astray.sync()
    assert codes(server) == {str(op.dot): "not_assigned"}
    server.let_in(op.dot)
    assert server.heads()[AWAY] == [op]
    with pytest.raises(Refused, match="quarantine_unknown"):
        server.let_in(op.dot)


def test_a_save_is_let_in_whole(server: Witness, tablets: Tablets) -> None:
    astray = tablets("u-3")
    first, second = astray.write((AWAY, count(3)), (("v-1", "sheet/u-3/note/n-1"), {"text": "脏"}))
    astray.sync()
    server.let_in(second.dot)
    assert server.log() == [first, second]


def test_nobody_lets_in_what_cannot_be_read(server: Witness, tablets: Tablets) -> None:
    astray = tablets("u-3")
    good, bad = astray.write((AWAY, count(3)), (AWAY, count(-1)))
    astray.sync()
    assert codes(server) == {str(good.dot): "not_assigned", str(bad.dot): "not_assigned"}
    for op in (good, bad):
        with pytest.raises(Refused, match="value_malformed"):
            server.let_in(op.dot)


def test_nobody_lets_in_what_names_wrongly(server: Witness, tablets: Tablets) -> None:
    one = tablets("u-1")
    finding = scored(one)
    one.screen[NOTE] = (finding.dot,)
    (note,) = one.write((NOTE, {"text": "脏"}))
    one.sync()
    assert codes(server) == {str(note.dot): "supersedes_foreign"}
    with pytest.raises(Refused, match="quarantine_stands"):
        server.let_in(note.dot)


def test_a_device_learns_that_its_work_was_let_in(server: Witness, tablets: Tablets) -> None:
    astray = tablets("u-3")
    op = scored(astray, register=AWAY)
    astray.sync()
    server.let_in(op.dot)
    server.assign("u-3", "v-1")
    astray.sync()
    assert astray.device.own[op.dot].state == "sent"


# the line


def test_a_lost_reply_costs_nothing(server: Witness, tablets: Tablets) -> None:
    one = tablets("u-1")
    op = scored(one)
    assert one.round(heard=False) is None
    assert one.waiting() == [op]
    one.sync()
    assert server.log() == [op]
    assert one.waiting() == []


def test_work_of_a_lost_tablet_arrives_by_another(server: Witness, tablets: Tablets) -> None:
    lost, other = tablets("u-1"), tablets("u-2")
    op = scored(lost)
    device = other.device
    carried = Push(device.actor, lost.device.push().ops, device.epoch, device.cursors, True)
    other.deliver(carried)
    other.sync()
    assert server.log() == [op]
    assert other.device.confirmed[MINE] == (op,)


def test_a_forged_signature_is_refused(server: Witness, tablets: Tablets) -> None:
    one = tablets("u-1")
    op = scored(one)
    push = one.device.push()
    request = one.request(push)
    (head,) = request.heads
    forged: Any = structs.replace(request, heads=(structs.replace(head, signature="forged"),))
    with pytest.raises(Refused, match="signature_invalid"):
        server.sync(forged, [op.line])
    unchained = structs.replace(request, heads=())
    with pytest.raises(Refused, match="head_missing"):
        server.sync(unchained, [op.line])
    assert server.log() == []


# who sees what


def test_an_inspector_taken_off_a_visit_loses_sight_of_it_but_not_the_right_to_have_been_there(
    server: Witness, tablets: Tablets
) -> None:
    one, two = tablets("u-1"), tablets("u-2")
    two.sync()
    one.sync()
    offline = scored(two, register=THEIRS)
    server.unassign("u-2", "v-1")
    two.sync()
    assert server.log() == [offline]
    assert {visit for visit, _ in two.device.layers} == {"v-3"}
    one.sync()
    assert one.device.confirmed[THEIRS] == (offline,)
    server.assign("u-2", "v-1")
    two.sync()
    assert two.device.confirmed[THEIRS] == (offline,)


def test_a_visit_taken_given_and_taken_again_between_two_syncs_is_gone(
    server: Witness, tablets: Tablets
) -> None:
    two = tablets("u-2")
    two.sync()
    server.unassign("u-2", "v-1")
    server.assign("u-2", "v-1")
    server.unassign("u-2", "v-1")
    two.sync()
    assert {visit for visit, _ in two.device.layers} == {"v-3"}
