"""What others give back to a restored server, where a schedule would have to be lucky."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from sync.chain import genesis
from sync.give_back import GiveBackRequest, Given, Held, author_of, take_back
from sync.ledger import ActorState, KnownOp, Ledger, VisitTerms
from sync.merge import admit
from sync.op import Op
from sync.wire import PROTOCOL
from tests.sync import judge
from tests.sync.pen import Pen, count
from tests.sync.server import Refused, voucher
from tests.sync.setting import MEASURES
from tests.sync.test_disasters import MINE, NOTE, THEIRS, Tablets, decided, scored
from tests.sync.test_disasters import server as server
from tests.sync.test_disasters import tablets as tablets
from tests.sync.witness import Witness


def test_what_a_lost_tablet_wrote_comes_back_with_its_team_mate(
    server: Witness, tablets: Tablets
) -> None:
    lost, mate, office = tablets("u-1"), tablets("u-2"), tablets("o-1")
    mate.sync()
    backup = server.backup()
    scored(lost, 1)
    finding = scored(lost, 2)
    lost.sync()
    mate.sync()
    server.restore(backup)
    assert server.log() == []
    mate.sync()
    assert server.log() == [finding], "not what it had overwritten: no device has that"
    assert mate.device.confirmed[MINE] == (finding,)
    assert server.actors()[lost.device.actor].counter == 0, "a chain moves by what is signed"
    office.look()
    assert office.screen[MINE] == (finding.dot,)


def test_its_author_comes_back_after_all(server: Witness, tablets: Tablets) -> None:
    author, mate = tablets("u-1"), tablets("u-2")
    mate.sync()
    backup = server.backup()
    first, second = scored(author, 1), scored(author, 2)
    author.sync()
    mate.sync()
    server.restore(backup)
    mate.sync()
    third = scored(author, 3)
    author.sync()
    mate.sync()
    assert server.log() == [second, first, third]
    assert server.heads()[MINE] == [third]
    assert mate.device.confirmed[MINE] == author.device.confirmed[MINE] == (third,)
    assert server.actors()[author.device.actor].counter == 3
    assert not author.repeats


def test_what_is_let_in_ahead_of_its_chain_still_supersedes(
    server: Witness, tablets: Tablets
) -> None:
    """The backup is of before the visit was theirs: the office lets in what was given back."""
    author, mate = tablets("u-3"), tablets("u-1")
    backup = server.backup()
    server.assign("u-3", "v-1")
    author.sync()
    register = ("v-1", "sheet/u-3/finding/n-1")
    first = scored(author, 1, register)
    author.sync()
    author.screen = {}
    (second,) = author.write((register, count(2)))
    assert second.supersedes == (), "it implies what its author wrote before"
    author.sync()
    mate.sync()
    server.restore(backup)
    mate.sync()
    assert {str(dot): code for dot, (_, code) in server.quarantine().items()} == {
        str(second.dot): "not_assigned"
    }
    server.assign("u-3", "v-1")
    server.let_in(second.dot)
    author.sync()
    assert server.log() == [second, first]
    assert server.heads()[register] == [second]


def test_what_waits_behind_a_repeated_op_is_repeated_after_another_restore(
    server: Witness, tablets: Tablets
) -> None:
    """The fork is forgotten, and the ops before it are never sent again under their old names."""
    one, mate = tablets("u-1"), tablets("u-2")
    mate.sync()
    copy, backup = one.clone(), server.backup()
    scored(one, 1)
    scored(one, 2)
    last = scored(one, 3)
    one.sync()
    mate.sync()
    server.restore(backup)
    scored(copy, 4)
    copy.sync()
    mate.sync()
    one.sync()
    assert one.device.own[last.dot].state == "sent", "the team mate had given it back"
    server.restore(backup)
    copy.sync()
    judge.settle_down([one, copy])
    assert one.device.own[last.dot].state == "repeated"
    assert [op.value for op in server.heads()[MINE] if op.dot.actor == one.device.actor] == [
        last.value
    ], "in the order in which they were written first"


@pytest.mark.parametrize("change", ["value", "author", "place", "voucher", "user"])
def test_a_forged_finding_is_refused(server: Witness, tablets: Tablets, change: str) -> None:
    lost, mate = tablets("u-1"), tablets("u-2")
    mate.sync()
    backup = server.backup()
    mine, theirs = scored(mate, 9, THEIRS), scored(lost, 2)
    lost.sync()
    mate.sync()
    server.restore(backup)
    mate.round()
    (right,) = mate.device.held()
    assert right == Held(voucher(theirs.hash, "u-1"), theirs)
    pen = Pen(lost.device.actor)
    forged = {
        "value": Held(right.voucher, pen.write(count(3))),
        "author": Held(voucher(mine.hash, "u-2"), theirs),
        "place": Held(right.voucher, pen.write(count(2), path="sheet/u-1/finding/m-1")),
        "voucher": Held(voucher("made up", "u-1"), theirs),
        "user": Held(right.voucher.replace("u-1", "u-2"), theirs),
    }[change]
    request = GiveBackRequest(PROTOCOL, mate.device.actor)
    answer = server.give_back(request, [forged])
    assert answer.given == (Given(str(forged.op.dot), "refused", "voucher_invalid"),)
    assert server.log() == []
    assert server.give_back(request, [right]).given == (Given(str(theirs.dot), "accepted"),)
    assert server.log() == [theirs]


def test_an_author_who_enrolled_after_the_backup_is_known_again(
    server: Witness, tablets: Tablets
) -> None:
    """Whose a finding was is in its path, whose a ruling was in the server's word on it."""
    mate = tablets("u-2")
    mate.sync()
    backup = server.backup()
    lost, office = tablets("u-1"), tablets("o-1")
    op = scored(lost)
    lost.sync()
    decision = decided(office, op)
    mate.sync()
    server.restore(backup)
    assert lost.device.actor not in server.actors()
    mate.sync()
    assert mate.given == [Given(str(each.dot), "accepted") for each in (op, decision)]
    assert server.log() == [op, decision]
    users = {name: state.user for name, state in server.actors().items()}
    assert users[lost.device.actor] == "u-1"
    assert users[office.device.actor] == "o-1"
    again = scored(lost, 2)
    lost.sync()
    assert server.heads()[MINE] == [again], "and goes on where it was when it comes back"
    assert not lost.repeats


def test_whose_an_op_is_its_path_says_but_for_what_offices_write() -> None:
    pen = Pen("a")
    assert author_of(pen.write(count(1))) == "u-1"
    for path in ("ruling/n-1", "review/u-1/p", "visit/state", "nobody/knows"):
        assert author_of(pen.write({}, path=path)) is None


def test_a_stranger_gives_nothing_back(server: Witness) -> None:
    with pytest.raises(Refused, match="actor_unknown"):
        server.give_back(GiveBackRequest(PROTOCOL, "nobody"), ())


# the rule itself


def ledger(*known: Op, assigned: str = "u-1", position: int | None = 1, **state: Any) -> Ledger:
    actor = ActorState("a", "u-1", False, 0, genesis("a"), **state)
    visit = VisitTerms("v-1", "k-1", frozenset({assigned}), MEASURES)
    here = {op.dot: KnownOp(op.hash, op.visit, op.path, position) for op in known}
    return Ledger({"a": actor}, here, {"v-1": visit})


def statuses(known: Ledger, *ops: Op) -> list[str]:
    return [each.code or each.status for each in take_back(known, ops).verdicts]


def test_order_gaps_and_repetition_do_not_matter() -> None:
    pen = Pen("a")
    first, second, third = (pen.write(count(n)) for n in range(3))
    assert statuses(ledger(), third, first) == ["accepted", "accepted"]
    assert statuses(ledger(third), first, third, first) == ["accepted", "duplicate", "duplicate"]
    assert statuses(ledger(first), third) == ["accepted"]
    assert take_back(ledger(), [second]).actors == ()


def test_a_device_revoked_since_takes_nothing_back() -> None:
    assert statuses(ledger(revoked=True), Pen("a").write(count(1))) == ["accepted"]


def test_a_copy_of_a_device_is_noticed() -> None:
    first, other = Pen("a").write(count(1)), Pen("a").write(count(2))
    admission = take_back(ledger(other), [first])
    assert [each.status for each in admission.verdicts] == ["forked"]
    assert admission.forked == (first,)
    assert [(each.actor, each.frozen) for each in admission.actors] == [("a", True)]
    assert take_back(ledger(other, frozen=True), [first]).actors == ()
    pen = Pen("a")
    pen.write(count(1))
    after = pen.write(count(3))
    assert statuses(ledger(other), after) == ["forked"], "it follows an op that is not here"


def test_what_was_saved_together_is_decided_together() -> None:
    pen = Pen("a")
    good = pen.write(count(1), group="g1")
    bad = pen.write(count(1), path="sheet/u-1/finding/unheard-of", group="g1")
    alone = pen.write(count(2))
    told = statuses(ledger(), good, bad, alone)
    assert told == ["group_quarantined", "checkpoint_unknown", "accepted"]
    assert take_back(ledger(), [good, bad]).quarantined == (
        (good, "group_quarantined"),
        (bad, "checkpoint_unknown"),
    )
    assert statuses(ledger(), good) == ["accepted"], "of what is here"


def test_a_chain_moves_over_what_was_given_back_and_no_further() -> None:
    pen = Pen("a")
    first, second, third = (pen.write(count(n)) for n in range(3))
    admission = admit(ledger(second), [first, second, third])
    assert [each.status for each in admission.verdicts] == ["accepted", "duplicate", "accepted"]
    assert [each.counter for each in admission.actors] == [3]
    assert admit(ledger(second), [second]).actors == (), "what comes before it is not here"
    (state,) = admit(ledger(first, frozen=True), [first]).actors
    assert (state.counter, state.frozen) == (1, True), "else its author would bring it for ever"


def test_a_chain_that_another_copy_wrote_does_not_move_over_what_was_given_back() -> None:
    """What was given back follows an op that is not here; a copy of its device wrote another."""
    one, copy = Pen("a"), Pen("a")
    one.write(count(1))
    second = one.write(count(2))
    other = copy.write(count(3))
    admission = admit(ledger(second), [other, second])
    assert [each.status for each in admission.verdicts] == ["accepted", "duplicate"]
    assert [(each.counter, each.frozen) for each in admission.actors] == [(1, True)]


def test_the_rest_of_a_save_joins_what_waits_in_quarantine() -> None:
    pen = Pen("a")
    first = pen.write(count(1), group="g1")
    second = pen.write({"text": "脏"}, path=NOTE[1], group="g1")
    waits = ledger(second, position=None)
    told = [each.code or each.status for each in admit(waits, [first, second]).verdicts]
    assert told == ["group_quarantined", "duplicate"]
    told = [each.status for each in admit(ledger(second), [first, second]).verdicts]
    assert told == ["accepted", "duplicate"]


def test_a_device_gives_back_heads_that_it_does_not_keep_itself(
    server: Witness, tablets: Tablets
) -> None:
    one, mate = tablets("u-1"), tablets("u-2")
    op = scored(one)
    one.sync()
    mate.sync()
    assert one.device.held() == (), "it is kept"
    assert [each.op for each in mate.device.held()] == [op]
    silent = structs.replace(mate.device, vouchers={})
    assert silent.held() == (), "an older server gave no word"
    assert mate.device.gave_back() == mate.device
