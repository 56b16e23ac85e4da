"""The laws of sync/README.md over generated schedules.

SHIDI_LAWS is how many schedules to play (the default fits a build), SHIDI_LAWS_STEPS how long each
may be. Without them the same schedules are played every time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import msgspec
from hypothesis import HealthCheck, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sync.device import Push
from sync.give_back import GiveBackRequest, Given, Held
from sync.op import Draft, Op, author
from sync.wire import PROTOCOL
from tests.sync import judge, values
from tests.sync.server import Refused, Register
from tests.sync.setting import INSPECTORS, OFFICE, VISITS
from tests.sync.tablet import Tablet, shown
from tests.sync.witness import Witness
from tests.sync.world import World

SCHEDULES = int(os.environ.get("SHIDI_LAWS", "0"))
STEPS = int(os.environ.get("SHIDI_LAWS_STEPS", "50"))
MOST_TABLETS = 9

anyone = st.integers(0, 99)
visits = st.sampled_from(("v-1", "v-1", "v-1", "v-2", "v-3"))
points = st.sampled_from(("n-1", "n-1", "n-1", "m-1", "b-1"))
"""Mostly the same ones, so that people meet."""
inspectors = st.sampled_from(INSPECTORS)
limits = st.integers(1, 5)


class Laws(RuleBasedStateMachine):
    """Inspectors and office staff with several devices each, and everything that goes wrong."""

    def make_server(self) -> Any:
        return World(page_lines=3)

    def make_names(self) -> Iterator[str]:
        return (f"a{number:03}" for number in range(1, 1000))

    def make_tablet(self, user: str) -> Tablet:
        return Tablet(self.server, user, self.names)

    @initialize(copies=st.booleans(), met=st.booleans())
    def begin(self, copies: bool, met: bool) -> None:
        self.server = Witness(self.make_server())
        self.names = self.make_names()
        self.authored: list[Op] = []
        self.groups: list[list[Op]] = []
        self.backups: list[Any] = []
        self.pushes: list[Push] = []
        self.away: list[Tablet] = []
        self.tablets = [self.make_tablet(user) for user in (*INSPECTORS, "u-1", *OFFICE)]
        self.held: list[tuple[Tablet, Op]] = []
        self.written = self.saved = 0
        if met:
            for tablet in self.tablets:
                tablet.sync()
            self.backups.append(self.server.backup())
        if copies:
            self.tablets += [self.tablets[0].clone(), self.tablets[0].clone()]

    # what people do

    @rule(who=anyone, visit=visits, point=points, value=values.findings, fresh=st.booleans())
    def score(self, who: int, visit: str, point: str, value: values.Value, fresh: bool) -> None:
        self._score(self._inspector(who), visit, point, value, fresh)

    @rule(who=anyone, point=points, value=values.findings, limit=limits)
    def score_online(self, who: int, point: str, value: values.Value, limit: int) -> None:
        tablet = self._inspector(who)
        self._score(tablet, "v-1", point, value, True)
        tablet.sync(limit)

    @rule(who=anyone, visit=visits, point=points, kind=st.integers(0, 5))
    def tell_more(self, who: int, visit: str, point: str, kind: int) -> None:
        """Notes, photos, photos taken back, the signature that ends a sheet; the visit's state;
        and what may not be written, or is not known."""
        tablet = self._office(who) if kind == 4 else self._inspector(who)
        sheet = f"sheet/{tablet.user}"
        path, value = (
            (f"{sheet}/note/{point}", {"text": "脏" * who}),
            (f"{sheet}/photo/p", values.photo(point)),
            (f"{sheet}/photo/p", values.photo(point, gone=True)),
            (f"{sheet}/state", values.finished(judge.sheet_shown(tablet, visit))),
            ("visit/state", {"kind": "issued", "reason": "期满"}),
            (values.NONSENSE[who % len(values.NONSENSE)].format(sheet), values.measured(3)("n-1")),
        )[kind]
        self._write(tablet, who % 2 == 0, ((visit, path), value))

    @rule(who=anyone, visit=visits, point=points, value=values.findings, where=points)
    def save_together(
        self, who: int, visit: str, point: str, value: values.Value, where: str
    ) -> None:
        tablet = self._inspector(who)
        sheet = f"sheet/{tablet.user}"
        finding = ((visit, f"{sheet}/finding/{point}"), value(point))
        self._write(tablet, True, finding, ((visit, f"{sheet}/photo/p"), values.photo(where)))

    @precondition(lambda self: bool(judge.findings_shown(shown(self.server))))
    @rule(who=anyone, which=anyone, value=values.decisions, fresh=st.integers(0, 3))
    def decide(self, who: int, which: int, value: values.Value, fresh: int) -> None:
        office = self._office(who)
        if fresh:
            office.look()
        found = judge.findings_shown(office.screen)
        if found:
            visit, point = sorted(found)[which % len(found)]
            ruling = {"covers": [str(dot) for dot in found[(visit, point)]], **value(point)}
            self._write(office, False, ((visit, f"ruling/{point}"), ruling))
            office.round(heard=fresh != 2)

    @rule(who=anyone, point=points, value=values.findings, steps=st.integers(0, 15))
    def go_astray(self, who: int, point: str, value: values.Value, steps: int) -> None:
        """Somebody scores where they were not sent, and goes on there as if nothing were."""
        tablet = self._inspector(who)
        visit = min(set(VISITS) - {name for name, _ in tablet.device.layers}, default="v-1")
        self._score(tablet, visit, point, value, True)
        if steps & 1:
            tablet.round()
        if steps & 2:
            self.server.assign(tablet.user, visit)
        if steps & 4:
            self._score(tablet, visit, point, value, bool(steps & 8))
            tablet.round()

    # what the line does

    @rule(who=anyone, limit=limits, heard=st.integers(0, 3))
    def say(self, who: int, limit: int, heard: int) -> None:
        tablet = self._anyone(who)
        tablet.round(limit, heard=heard > 0)
        if heard == 2:
            tablet.look()

    @rule(who=anyone, limit=limits)
    def sync(self, who: int, limit: int) -> None:
        self._anyone(who).sync(limit)

    @precondition(lambda self: self._waiting())
    @rule(who=anyone, limit=limits)
    def hand_over(self, who: int, limit: int) -> None:
        """A push is put into a file for somebody else to deliver."""
        waiting = self._waiting()
        self.pushes.append(waiting[who % len(waiting)].device.push(limit))

    @precondition(lambda self: self.pushes)
    @rule(who=anyone, which=anyone)
    def relay(self, who: int, which: int) -> None:
        """Another device delivers it, at any time, in any order, any number of times."""
        tablet = self._anyone(who)
        if tablet.device.renew:
            return
        if tablet.device.give_back:
            tablet.give_back()
        push = self.pushes[which % len(self.pushes)]
        if push.ops[0].dot.actor in self.server.actors():
            device = tablet.device
            tablet.deliver(Push(device.actor, push.ops, device.epoch, device.cursors, device.check))

    # what goes wrong

    @precondition(lambda self: len(self.tablets) < MOST_TABLETS)
    @rule(who=anyone, copied=st.booleans())
    def another_tablet(self, who: int, copied: bool) -> None:
        tablet = self._anyone(who)
        self.tablets.append(
            tablet.clone() if copied else Tablet(self.server, tablet.user, self.names)
        )

    @precondition(lambda self: len(self.tablets) > 5)
    @rule(who=anyone, known=st.integers(0, 3))
    def part_with(self, who: int, known: int) -> None:
        """A device is revoked; or it never comes back, and is revoked when that is noticed."""
        tablet = self._anyone(who)
        if known == 3:
            self._revoke(tablet)
        else:
            self.tablets.remove(tablet)
            self.away.append(tablet)

    @rule(user=inspectors, visit=visits, on=st.booleans())
    def reassign(self, user: str, visit: str, on: bool) -> None:
        if on:
            self.server.assign(user, visit)
        else:
            self.server.unassign(user, visit)

    @precondition(lambda self: self.server.quarantine())
    @rule(which=anyone)
    def let_in(self, which: int) -> None:
        waiting = sorted(self.server.quarantine())
        try:
            self.server.let_in(waiting[which % len(waiting)])
        except Refused as refused:
            note(f"not let in: {refused}")

    @precondition(lambda self: len(self.server.log()) > self.saved)
    @rule()
    def back_up(self) -> None:
        self.saved = len(self.server.log())
        self.backups.append(self.server.backup())

    @precondition(lambda self: self.backups and len(self.server.log()) > self.saved)
    @rule()
    def restore(self) -> None:
        """The server burns down and comes back as its newest verified backup knew it."""
        self._restore(self.backups[-1])

    @precondition(lambda self: self.backups and len(self.server.log()) > self.saved)
    @rule(who=anyone)
    def burn_together(self, who: int) -> None:
        """The same, and one of the tablets with it."""
        if len(self.tablets) > 3:
            lost = self._anyone(who)
            self.tablets.remove(lost)
            self.away.append(lost)
        self._restore(self.backups[-1])

    def _restore(self, backup: Any) -> None:
        self.server.restore(backup)
        self.held = [(tablet, each.op) for tablet in self.tablets for each in tablet.device.held()]

    @rule(who=anyone, which=anyone)
    def forge(self, who: int, which: int) -> None:
        """Somebody gives back what they made up under a voucher that they were sent."""
        device = self._anyone(who).device
        held = device.held()
        if not held or device.actor not in self.server.actors():
            return
        voucher, op = msgspec.structs.astuple(held[which % len(held)])
        value = {"kind": "cleared"} if op.value != b'{"kind":"cleared"}' else {"text": ""}
        forged = author(Draft(op.visit, op.path, value, (), op.at), op.dot, op.prev_hash)
        request = GiveBackRequest(PROTOCOL, device.actor)
        answer = self.server.give_back(request, [Held(voucher, forged)])
        assert answer.given == (Given(str(op.dot), "refused", "voucher_invalid"),)
        assert forged.hash not in {each.hash for each in self.server.log()}

    # what must hold

    @precondition(lambda self: len(self.authored) > self.written)
    @rule()
    def agree(self) -> None:
        self.written = len(self.authored)
        self._judge()

    @invariant()
    def heads_follow_from_the_log(self) -> None:
        judge.heads_are_a_function_of_the_log(self.server)

    def teardown(self) -> None:
        if hasattr(self, "tablets"):
            self._judge()
            self.server.replay()

    def _judge(self) -> None:
        judge.settle_down(self.tablets, self._revoke_who_is_away)
        authored = {op.hash: op for op in self.authored}
        for tablet in (*self.tablets, *self.away):
            authored.update({op.hash: op for pair in tablet.repeats for op in pair})
        judge.chains_are_whole(self.server, self.server.given_back)
        judge.nothing_is_lost(self.server, authored.values(), self.tablets, self.away)
        judge.devices_agree(self.server, self.tablets)
        judge.what_was_held_is_here(
            self.server, [each for each in self.held if each[0] in self.tablets]
        )
        judge.forks_are_noticed(self.server, self.tablets)
        judge.groups_are_whole(self.server, self.groups, self.server.given_back)

    def _revoke_who_is_away(self) -> None:
        for tablet in self.away:
            self._revoke(tablet)

    def _revoke(self, tablet: Tablet) -> None:
        for chain in tablet.device.chains:
            if chain.actor in self.server.actors():
                self.server.revoke(chain.actor)

    def _write(self, tablet: Tablet, fresh: bool, *values: tuple[Register, Any]) -> None:
        if fresh:
            tablet.look()
        ops = tablet.write(*values)
        self.authored += ops
        if len(ops) > 1:
            self.groups.append(ops)

    def _score(
        self, tablet: Tablet, visit: str, point: str, value: values.Value, fresh: bool
    ) -> None:
        path = f"sheet/{tablet.user}/finding/{point}"
        self._write(tablet, fresh, ((visit, path), value(point)))

    def _waiting(self) -> list[Tablet]:
        return [tablet for tablet in self.tablets if tablet.device.push().ops]

    def _anyone(self, who: int) -> Tablet:
        return self.tablets[who % len(self.tablets)]

    def _inspector(self, who: int) -> Tablet:
        found = [tablet for tablet in self.tablets if not tablet.office] or self.tablets
        return found[who % len(found)]

    def _office(self, who: int) -> Tablet:
        found = [tablet for tablet in self.tablets if tablet.office] or self.tablets
        return found[who % len(found)]


Laws.TestCase.settings = settings(
    max_examples=SCHEDULES or 300,
    stateful_step_count=STEPS,
    derandomize=not SCHEDULES,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestLaws = Laws.TestCase
