"""The laws of sync/README.md, asked of a server and all its devices once everybody has synced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from sync.chain import genesis
from sync.device import layer_of
from sync.dot import Dot
from sync.op import Op
from sync.path import parse_path
from tests.sync.server import Judged, Register
from tests.sync.tablet import Tablet
from tests.sync.witness import Witness

MOST_PASSES = 12


def settle_down(tablets: Sequence[Tablet], look_after: Callable[[], None] = lambda: None) -> None:
    """Everybody syncs until nobody has anything left. Law 3: nothing is stuck for ever.

    `look_after` is what the office does meanwhile: it revokes what never comes back, also what the
    server has only just been told of again.
    """
    for _ in range(MOST_PASSES):
        look_after()
        for tablet in tablets:
            tablet.sync()
        if not any(tablet.waiting() or tablet.device.renew for tablet in tablets):
            break
    else:
        stuck = [str(op.dot) for tablet in tablets for op in tablet.waiting()]
        raise AssertionError(f"stuck for ever: {stuck}")
    for tablet in tablets:
        tablet.hear_all()


def heads_are_a_function_of_the_log(server: Judged) -> None:
    """Laws 2 and 9, by the words of the theory: no logged op supersedes a head."""
    registers: dict[Register, list[Op]] = defaultdict(list)
    for op in server.log():
        registers[op.register].append(op)
    expected = {}
    for key, ops in registers.items():
        named = {dot for op in ops for dot in op.supersedes}
        latest = {op.dot.actor: op.dot for op in sorted(ops, key=lambda op: op.dot)}
        heads = [op for op in ops if op.dot not in named and latest[op.dot.actor] == op.dot]
        expected[key] = sorted(op.hash for op in heads)
    assert {key: sorted(o.hash for o in ops) for key, ops in server.heads().items()} == expected


def chains_are_whole(server: Judged, given_back: Collection[str]) -> None:
    """What an actor has signed here are its first ops without a gap, each naming the one before;
    what lies ahead of them was given back by others."""
    chains: dict[str, dict[int, Op]] = defaultdict(dict)
    for op in (*server.log(), *(op for op, _ in server.quarantine().values())):
        assert op.dot.counter not in chains[op.dot.actor]
        chains[op.dot.actor][op.dot.counter] = op
    for name, actor in server.actors().items():
        before = genesis(name)
        for counter in range(1, actor.counter + 1):
            assert chains[name][counter].prev_hash == before
            before = chains[name][counter].hash
        assert actor.last_hash == before
        ahead = {str(op.dot) for op in chains[name].values() if op.dot.counter > actor.counter}
        assert ahead <= set(given_back)


def nothing_is_lost(
    server: Judged, authored: Iterable[Op], tablets: Sequence[Tablet], away: Sequence[Tablet]
) -> None:
    """Law 3. `away` are tablets that never come back; what they hold is still in their keep."""
    there = {op.hash for op in server.log()} | {op.hash for op, _ in server.quarantine().values()}
    held = {o.op.hash for t in away for o in t.device.own.values() if o.state != "repeated"}
    again: dict[str, set[str]] = defaultdict(set)
    for tablet in (*tablets, *away):
        for old, new in tablet.repeats:
            again[old.hash].add(new.hash)

    def found(digest: str) -> bool:
        return digest in there or digest in held or any(found(new) for new in again[digest])

    assert [str(op.dot) for op in authored if not found(op.hash)] == []


def devices_agree(server: Judged, tablets: Iterable[Tablet]) -> None:
    """Law 6: heads, digests and what is on screen, in every granted layer and no other."""
    theirs = {key: ops for key, ops in server.heads().items() if ops}
    for tablet in tablets:
        granted = server.granted(tablet.user)
        device = tablet.device
        assert set(device.layers) == granted
        expected = {key: list(ops) for key, ops in theirs.items() if layer_of(key) in granted}
        assert {key: list(ops) for key, ops in device.confirmed.items() if ops} == expected
        registers = {*expected, *(own.op.register for own in device.own.values())}
        shown = {key: device.heads(key) for key in registers if layer_of(key) in granted}
        assert {key: ops for key, ops in shown.items() if ops} == expected


def forks_are_noticed(witness: Witness, tablets: Iterable[Tablet]) -> None:
    """Law 8: two writers under one name are found out, and nobody goes on under it."""
    actors = witness.actors()
    assert [name for name in witness.two_writers() if not actors[name].frozen] == []
    assert [t.device.actor for t in tablets if actors[t.device.actor].frozen] == []


def what_was_held_is_here(server: Judged, held: Sequence[tuple[Tablet, Op]]) -> None:
    """Law 11: what devices that came back had as confirmed heads is not lost, whoever wrote it."""
    here = {op.hash for op in server.log()} | {op.hash for op, _ in server.quarantine().values()}
    here |= set(server.forks())
    answers = {given.status for tablet, _ in held for given in tablet.given}
    assert "refused" not in answers
    assert [op for _, op in held if op.hash not in here] == []


def groups_are_whole(
    server: Judged, groups: Iterable[Sequence[Op]], given_back: Collection[str]
) -> None:
    """Ops of one save are together in the log, together in quarantine, or together nowhere; but
    where one of them was given back, somebody else may have known it alone."""
    logged = {op.hash for op in server.log()}
    waiting = {op.hash for op, _ in server.quarantine().values()}
    for group in groups:
        if any(str(op.dot) in given_back for op in group):
            continue
        assert len({(op.hash in logged, op.hash in waiting) for op in group}) == 1


def findings_shown(screen: Mapping[Register, Sequence[Dot]]) -> dict[tuple[str, str], list[Dot]]:
    """What an office screen offers to rule on: finding heads by visit and checkpoint."""
    found: dict[tuple[str, str], list[Dot]] = defaultdict(list)
    for (visit, text), dots in sorted(screen.items()):
        path = parse_path(text)
        if path is not None and path.kind == "finding" and dots:
            found[(visit, path.key)] += dots
    return found


def sheet_shown(tablet: Tablet, visit: str) -> list[str]:
    """The finding dots of its user's own sheet on screen: what a signature speaks for."""
    mine = f"sheet/{tablet.user}/finding/"
    device = tablet.device
    registers = {*device.confirmed, *(own.op.register for own in device.own.values())}
    found = [key for key in registers if key[0] == visit and key[1].startswith(mine)]
    return sorted(str(op.dot) for key in found for op in device.heads(key))
