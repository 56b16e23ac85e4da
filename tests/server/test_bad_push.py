"""Pushes that are wrong: each gets a clear answer, loses nothing, and harms nobody else."""

from __future__ import annotations

import gzip
import socket
import zlib
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

import httpx
import msgspec
import pytest

from sync.chain import SignedHead
from sync.device import Push
from sync.dot import Dot
from sync.merge import Receipt
from sync.op import Draft, Op
from sync.wire import SyncReply
from tests.server.exchange import HEADERS, body, page, post
from tests.server.office import Office
from tests.server.pen import Pen, reading, text
from tests.server.problem import refused
from tests.server.tablet import Tablet

POINT = "pub-02"
BOARD = {"kind": "measured", "inputs": {"boards": [{"width_m": "2", "height_m": "1"}]}}


class Bench:
    """One tablet with one visit, and a pen to write what no tablet would."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.tablet = office.tablet()
        self.visit = office.visit(self.tablet)
        self.pen = self.tablet.pens[self.tablet.actor]
        self.path = self.tablet.path("finding", POINT)

    def op(self, value: Any = BOARD, **changes: Any) -> Op:
        """The next op of the pen; `changes` of its draft."""
        draft = Draft(self.visit, self.path, value, (), reading())
        return self.pen.author(msgspec.structs.replace(draft, **changes))

    def push(
        self, ops: Sequence[Op], heads: Sequence[SignedHead] | None = None, **header: Any
    ) -> httpx.Response:
        """Send ops whatever the tablet thinks of them."""
        signed = self.tablet.heads(ops) if heads is None else tuple(heads)
        request = self.tablet.request(Push(self.tablet.actor, (), None, (), False), heads=signed)
        plain = msgspec.structs.asdict(msgspec.structs.replace(request, **header))
        with self.tablet.client() as client:
            return post(client, body(plain, [op.line for op in ops]))

    def receipts(self, ops: Sequence[Op], **more: Any) -> list[Receipt]:
        """Push what is not refused."""
        response = self.push(ops, **more)
        assert response.status_code == 200, response.text
        return list(page(response.content, ops).header.receipts)

    def header(self) -> SyncReply:
        """Where the server sees this device."""
        return page(self.push([]).content).header

    def untouched(self) -> None:
        """Nothing of what was refused is there, and an honest push goes through."""
        header = self.header()
        assert (header.next_counter, header.frozen) == (1, False)
        self.tablet.score(self.visit, POINT, BOARD["inputs"])
        (receipt,) = self.tablet.sync()
        assert receipt.status == "accepted"
        assert len(self.office.checkpoint(self.visit, POINT)["findings"]) == 1


@pytest.fixture
def bench(office: Office) -> Bench:
    return Bench(office)


# whole requests


@pytest.mark.parametrize("protocol", [0, 4, -1, 10**30, "1", None, 1.5])
def test_a_protocol_that_nobody_speaks(bench: Bench, protocol: Any) -> None:
    code = "protocol_unknown" if isinstance(protocol, int) else "body_malformed"
    refused(bench.push([bench.op()], protocol=protocol), code)
    bench.untouched()


def test_a_protocol_of_the_future_with_keys_of_the_future(bench: Bench) -> None:
    with bench.tablet.client() as client:
        response = post(client, b'{"protocol":7,"who":"knows"}\nwhat is this\n')
    assert refused(response, "protocol_unknown")["spoken"] == [1, 2, 3]


GARBAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "blank": lambda _: b"\n\n",
    "no JSON": lambda _: b"hello\n",
    "not UTF-8": lambda whole: whole.replace(b"boot-1", b"\xff\xfe"),
    "a list": lambda _: b"[1]\n",
    "no actor": lambda whole: whole.replace(b'"actor"', b'"factor"', 1),
    "an unknown key": lambda whole: whole.replace(b'{"protocol":3', b'{"x":1,"protocol":3', 1),
    "nested to the ground": lambda _: b'{"protocol":1,"actor":' + b"[" * 200_000,
    "nested under another key": lambda _: b'{"x":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    "a number beyond numbers": lambda whole: whole.replace(b'"mono_ms":', b'"mono_ms":9e999', 1),
}


@pytest.mark.parametrize("spoil", GARBAGE.values(), ids=GARBAGE)
def test_a_header_that_cannot_be_read(bench: Bench, spoil: Callable[[bytes], bytes]) -> None:
    request = bench.tablet.request(Push(bench.tablet.actor, (), None, (), False))
    with bench.tablet.client() as client:
        refused(post(client, spoil(body(request, []))), "body_malformed")
    bench.untouched()


BROKEN_GZIP: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda whole: whole[: len(whole) // 2],
    "cut in the trailer": lambda whole: whole[:-4],
    "damaged": lambda whole: whole[:40] + b"\0\0\0\0" + whole[44:],
    "wrong checksum": lambda whole: whole[:-8] + b"\1\2\3\4" + whole[-4:],
    "none at all": gzip.decompress,
    "deflate": lambda whole: zlib.compress(gzip.decompress(whole)),
    "more behind it": lambda whole: whole + whole,
    "rubbish behind it": lambda whole: whole + b"rubbish",
    "nothing": lambda _: b"",
}


@pytest.mark.parametrize("spoil", BROKEN_GZIP.values(), ids=BROKEN_GZIP)
def test_gzip_that_is_none_or_not_whole(bench: Bench, spoil: Callable[[bytes], bytes]) -> None:
    """Nothing behind the end is silently left out either: a receipt would be missing."""
    op = bench.op()
    push = Push(bench.tablet.actor, (op,), None, (), False)
    whole = gzip.compress(body(bench.tablet.request(push), [op.line]))
    with bench.tablet.client() as client:
        response = client.post("/api/sync", content=spoil(whole), headers=HEADERS)
    refused(response, "body_malformed")
    bench.untouched()


def test_a_gzip_bomb_is_not_inflated(bench: Bench) -> None:
    machine = zlib.compressobj(9, wbits=31)
    bomb = b"".join(machine.compress(bytes(1 << 20)) for _ in range(64)) + machine.flush()
    assert len(bomb) < 1 << 20
    with bench.tablet.client() as client:
        refused(client.post("/api/sync", content=bomb, headers=HEADERS), "push_too_large")
    bench.untouched()


def test_a_body_that_is_too_long_to_travel(bench: Bench) -> None:
    def endless() -> Any:
        for _ in range(100):
            yield bytes(1 << 16)

    with bench.tablet.client() as client:
        try:
            response = client.post("/api/sync", content=endless())
        except (httpx.WriteError, httpx.ReadError):
            pass  # the server hung up while we were still talking; that too is a refusal
        else:
            refused(response, "push_too_large")
    bench.untouched()


def test_a_body_that_breaks_off(bench: Bench) -> None:
    address = urlsplit(bench.tablet.served.url)
    assert address.port is not None
    for sent in (b"", b'{"protocol":1'):
        with socket.create_connection((address.hostname, address.port)) as line:
            head = (
                "POST /api/sync HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n"
                f"cookie: shidi_session={bench.tablet.token}\r\n\r\n"
            )
            line.sendall(head.encode() + sent)
    bench.untouched()


def test_a_body_cut_at_the_end_of_a_line(bench: Bench) -> None:
    ops = [bench.op(), bench.op()]
    refused(bench.push(ops[:1], bench.tablet.heads(ops)), "head_missing")
    bench.pen.counter, bench.pen.last_hash = 0, ops[0].prev_hash
    bench.untouched()


def test_ten_thousand_ops_in_one_push(bench: Bench) -> None:
    op = bench.op()
    details = refused(bench.push([op] * 10_000), "push_too_large")
    assert (details["ops"], details["limit_ops"]) == (10_000, 2_000)
    bench.untouched()


def test_as_many_ops_as_are_allowed(bench: Bench) -> None:
    ops = [bench.op() for _ in range(2_000)]
    assert {receipt.status for receipt in bench.receipts(ops)} == {"accepted"}
    assert {receipt.status for receipt in bench.receipts(ops)} == {"duplicate"}
    head = bench.office.checkpoint(bench.visit, POINT)["dot"]
    assert head == str(ops[-1].dot)


def test_far_more_references_than_a_statement_takes(bench: Bench) -> None:
    """66,400 dots that nobody knows, half of them of actors that nobody knows."""
    actor = bench.pen.actor
    ops = [bench.op(supersedes=[Dot(actor, 1 + n) for n in range(200)]) for _ in range(2)]
    for start in range(10_000, 43_200, 200):
        numbers = range(start, start + 200)
        ops.append(bench.op(supersedes=[Dot(actor, number) for number in numbers]))
        ops.append(bench.op(supersedes=[Dot(f"stranger-{number}", 1) for number in numbers]))
    receipts = bench.receipts(ops)
    assert {receipt.code for receipt in receipts} == {"supersedes_unknown"}
    bench.office.get("/api/quarantine")


BAD_LINES: dict[str, bytes] = {
    "no JSON": b"{",
    "empty": b"",
    "an unknown key": b'{"v":1,"sudo":true}',
    "64 KiB and more": b'{"v":1,"value":"' + b"x" * 65_536 + b'"}',
    "nested to the ground": b'{"v":1,"value":' + b"[" * 30_000 + b"]" * 30_000 + b"}",
}


@pytest.mark.parametrize("line", BAD_LINES.values(), ids=BAD_LINES)
def test_one_malformed_line_refuses_the_push_and_is_named(bench: Bench, line: bytes) -> None:
    op = bench.op()
    push = Push(bench.tablet.actor, (op,), None, (), False)
    with bench.tablet.client() as client:
        response = post(client, body(bench.tablet.request(push), [op.line, line]))
    assert refused(response, "op_malformed")["line"] == 3
    bench.untouched()


# signatures and chains


def test_a_forged_signature(bench: Bench) -> None:
    op = bench.op()
    (honest,) = bench.tablet.heads([op])
    stranger = Pen()
    for signature in (
        stranger.sign(op).signature,
        "",
        "x",
        "中文",
        text(bytes(64)),
        text(b"\xff" * 64),
        honest.signature[:-2],
        honest.signature + "AA",
    ):
        forged = msgspec.structs.replace(honest, signature=signature)
        refused(bench.push([op], [forged]), "signature_invalid")
    bench.untouched()


def test_a_signature_of_something_else(bench: Bench) -> None:
    op, other = bench.op(), bench.op()
    (honest,) = bench.tablet.heads([other])
    moved = msgspec.structs.replace(honest, counter=op.dot.counter, hash=op.hash)
    refused(bench.push([op], [moved]), "signature_invalid")
    bench.untouched()


def test_no_signed_head_at_all(bench: Bench) -> None:
    refused(bench.push([bench.op()], []), "head_missing")
    bench.untouched()


def test_a_signed_head_with_a_number_beyond_numbers(bench: Bench) -> None:
    """Signed rightly by its own device, and still no reason to fall over."""
    claims = [Dot(bench.pen.actor, counter) for counter in (10**30, -1, 0)]
    op = bench.op()
    heads = [bench.pen.sign(msgspec.structs.replace(op, dot=claim)) for claim in claims]
    assert bench.push([], heads).status_code == 200
    (receipt,) = bench.receipts([op], heads=[*heads, bench.pen.sign(op)])
    assert receipt.status == "accepted"
    kept = bench.office.served.rows(
        "SELECT counter FROM signed_heads WHERE actor = ?", bench.pen.actor
    )
    assert kept == [(1,)]


def test_a_chain_with_a_gap_or_a_wrong_link(bench: Bench) -> None:
    ops = [bench.op() for _ in range(3)]
    refused(bench.push([ops[0], ops[2]]), "push_not_chained")
    refused(bench.push([ops[1], ops[0]], bench.tablet.heads(ops[:1])), "push_not_chained")
    refused(bench.push([ops[0], ops[0]]), "push_not_chained")
    bench.untouched()


def test_an_actor_that_nobody_enrolled(bench: Bench) -> None:
    stranger = Pen()
    op = stranger.write(bench.visit, bench.path, BOARD)
    details = refused(bench.push([op], [stranger.sign(op)]), "actor_unknown")
    assert details["actor"] == stranger.actor
    refused(bench.push([], actor="nobody"), "actor_unknown")
    bench.untouched()


def test_somebody_elses_actor_as_the_speaker(bench: Bench) -> None:
    other = bench.office.tablet()
    refused(bench.push([], actor=other.actor), "actor_taken")
    bench.untouched()


def test_ops_of_others_may_be_handed_on_but_not_made_up(bench: Bench) -> None:
    """A tablet with signal sends what a colleague's tablet wrote: every op vouches for itself."""
    colleague = Bench(bench.office)
    op = colleague.op()
    refused(bench.push([op], [bench.pen.sign(op)]), "signature_invalid")
    (receipt,) = bench.receipts([op], heads=[colleague.pen.sign(op)])
    assert receipt.status == "accepted"
    assert colleague.header().next_counter == 2
    (again,) = colleague.receipts([op])
    assert (again.status, again.position) == ("duplicate", receipt.position)


# devices that go wrong


def test_an_op_that_comes_before_its_predecessor(bench: Bench) -> None:
    ops = [bench.op() for _ in range(3)]
    (receipt,) = bench.receipts(ops[2:])
    assert (receipt.status, receipt.expected) == ("early", 1)
    assert {each.status for each in bench.receipts(ops)} == {"accepted"}


def test_two_copies_of_one_device_are_noticed(bench: Bench) -> None:
    office, tablet, visit = bench.office, bench.tablet, bench.visit
    tablet.score(visit, POINT, {"boards": []})
    tablet.sync()
    twin = Tablet(office.served, tablet.token, tablet.user, bench.pen)
    twin.device, twin.now = tablet.device, tablet.now + 60_000
    kept = tablet.score(visit, POINT, {"boards": [{"width_m": "1", "height_m": "1"}]})
    tablet.sync()
    lost = twin.score(visit, "pub-03", {"present": True})
    more = twin.note(visit, "pub-03", "大门内")
    receipts = twin.sync()
    assert [(each.status, each.position) for each in receipts] == [("forked", None)] * 2
    (device,) = [each for each in office.get("/api/actors") if each["actor"] == tablet.actor]
    assert device["frozen"]
    assert twin.device.renew

    twin.renew()
    receipts = twin.sync()
    assert [receipt.status for receipt in receipts] == ["accepted", "accepted"]
    assert {receipt.dot.split(".")[0] for receipt in receipts} == {twin.actor} != {tablet.actor}
    assert (twin.state(lost), twin.state(more)) == ("repeated", "repeated")
    (finding,) = office.checkpoint(visit, "pub-03")["findings"]
    assert finding["dot"] == receipts[0].dot
    repeated = office.served.rows("SELECT line FROM ops WHERE actor = ?", twin.actor)
    assert [msgspec.json.decode(line)["re_of"] for (line,) in repeated] == [str(lost), str(more)]
    forks = office.served.rows("SELECT counter FROM forks WHERE actor = ?", tablet.actor)
    assert sorted(forks) == [(lost.counter,), (more.counter,)]
    heads = [f["dot"] for f in office.checkpoint(visit, POINT)["findings"] if f["head"]]
    assert heads == [str(kept)]

    tablet.score(visit, "pub-04", {"present": True})
    tablet.sync()
    assert tablet.device.renew, "the other copy hears of it too"
    tablet.renew()
    assert [receipt.status for receipt in tablet.sync()] == ["accepted"]


def test_a_further_key_freezes_only_the_actors_of_its_own_user(bench: Bench) -> None:
    other = bench.office.tablet()
    key = {"public_key": Pen().public_key, "device": "新", "replaces": [other.actor, "nobody"]}
    with bench.tablet.client() as client:
        assert client.post("/api/actors", json=key).status_code == 201
    assert not other.round().header.frozen


def test_a_cursor_list_a_clock_and_a_sample_beyond_their_limits(bench: Bench) -> None:
    far = {"boot": "b", "mono_ms": 0, "wall_ms": 0, "skew_ms": 10**20, "error_ms": 1}
    for header in (
        {"cursors": ["x"] * 201},
        {"samples": [far]},
        {"clock": {"wall_ms": -1, "offset_min": 0, "mono_ms": 0, "boot": ""}},
        {"photos": ["not a hash"]},
        {"photos": ["0" * 64] * 501},
        {"unsent": {"findings": -1, "photos": 0}},
    ):
        refused(bench.push([], **header), "body_malformed")
    assert bench.push([], unsent={"findings": 10**30, "photos": 0}).status_code in (200, 400)
    bench.office.get("/api/actors")
    bench.untouched()


def test_values_that_no_one_can_read_do_not_hide_the_quarantine(bench: Bench) -> None:
    """The list shows what it can of each; one bad op does not take the others with it."""
    raw = [
        b"123456789012345678901234567890",
        b"1e999",
        b'{"kind":"measured","inputs":{"count":99999999999999999999999999}}',
        b'"\xff\xfe"',
        b"[" * 600 + b"]" * 600,
        b'{"a":1,"a":2}',
        b"null",
    ]
    ops = [bench.op(msgspec.Raw(value)) for value in raw]
    receipts = bench.receipts(ops)
    assert {receipt.code for receipt in receipts} == {"value_malformed"}
    held = bench.office.quarantine(bench.tablet)
    assert {each["dot"] for each in held} == {str(op.dot) for op in ops}
    assert bench.office.reading(bench.visit)["total"]["settled"] == 0
