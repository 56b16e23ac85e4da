"""A push whose answer was lost comes again: it is known by its hashes, and answered as it was."""

from __future__ import annotations

import msgspec
import pytest

from sync.clock import Sample
from sync.device import Push
from tests.server.exchange import body, post
from tests.server.office import Office
from tests.server.problem import refused
from tests.server.tablet import Tablet

POINTS = ("pub-02", "pub-03", "pub-04")


class Day:
    """A tablet that has sent three notes and was not told that they arrived."""

    def __init__(self, office: Office) -> None:
        self.tablet: Tablet = office.tablet()
        visit = office.visit(self.tablet)
        self.tablet.round()
        for point in POINTS:
            self.tablet.note(visit, point, "看过")
        self.push = self.tablet.device.push()
        sent = self.tablet.send(self.push).header
        self.positions = [receipt.position for receipt in sent.receipts]
        self.next_counter = sent.next_counter

    def cut(self, low: int, high: int) -> Push:
        """Some of the same ops as a push of their own."""
        return msgspec.structs.replace(self.push, ops=self.push.ops[low:high])


@pytest.fixture
def day(office: Office) -> Day:
    return Day(office)


@pytest.mark.parametrize(("low", "high"), [(0, 3), (0, 2), (1, 3), (2, 3)])
def test_it_is_answered_with_the_positions_that_it_has(day: Day, low: int, high: int) -> None:
    """However the device cuts it this time."""
    push = day.cut(low, high)
    page = day.tablet.send(push)
    told = [(receipt.status, receipt.code, receipt.position) for receipt in page.header.receipts]
    assert told == [("duplicate", None, position) for position in day.positions[low:high]]
    assert (page.header.next_counter, page.header.frozen) == (day.next_counter, False)


def test_the_device_ends_where_it_would_have_been(day: Day) -> None:
    page = day.tablet.send(day.push)
    day.tablet.take(day.push, page)
    assert day.tablet.outbox() == []
    assert day.tablet.sync() == []


def test_clock_samples_that_come_with_it_are_taken(day: Day, office: Office) -> None:
    skew_ms = 3_600_000
    sample = Sample("boot-1", 1_000, day.tablet.now, skew_ms, 20)
    page = day.tablet.send(day.push, samples=(sample,))
    assert {receipt.status for receipt in page.header.receipts} == {"duplicate"}
    (device,) = [one for one in office.get("/api/actors") if one["actor"] == day.tablet.actor]
    assert device["skew_ms"] == skew_ms


def test_new_ops_behind_it_are_taken(day: Day) -> None:
    visit = day.push.ops[0].visit
    day.tablet.note(visit, "pub-05", "也看过")
    push = day.tablet.device.push()
    statuses = [receipt.status for receipt in day.tablet.send(push).header.receipts]
    assert statuses == ["duplicate"] * 3 + ["accepted"]


def test_one_character_makes_it_another(day: Day) -> None:
    """Its last op is another one under a known name: a copy of the device has written it."""
    other = [op.line for op in day.push.ops]
    other[1] = other[1].replace("看过".encode(), "没看".encode())
    with day.tablet.client() as client:
        refused(post(client, body(day.tablet.request(day.push), other)), "push_not_chained")


def test_nobody_else_can_ask_with_it(day: Day, office: Office) -> None:
    request = day.tablet.request(day.push)
    lines = [op.line for op in day.push.ops]
    (head,) = request.heads
    forged = msgspec.structs.replace(head, signature=head.signature[::-1])
    with day.tablet.client() as client:
        whole = body(msgspec.structs.replace(request, heads=(forged,)), lines)
        refused(post(client, whole), "signature_invalid")
        whole = body(request, lines[:2])
        refused(post(client, whole), "head_missing")
    with office.tablet().client() as client:
        refused(post(client, body(request, lines)), "actor_taken")
