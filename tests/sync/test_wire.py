from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sync.wire import PROTOCOL, Placed, Snapshot, SyncReply, SyncRequest, Unsent, read_page
from tests.sync.pen import Pen
from tests.sync.setting import AT


def reply(**changes: Any) -> SyncReply:
    """A reply that says nothing, with some changes."""
    quiet = SyncReply(
        protocol=PROTOCOL,
        epoch="epoch-1",
        next_counter=1,
        last_hash="",
        frozen=False,
        receipts=(),
        cursors=(),
        more=False,
        snapshots=(),
        news=0,
        dropped=(),
        digests=(),
        durable_to=0,
        photos=(),
        assignments="",
        received_ms=0,
        sent_ms=0,
    )
    return msgspec.structs.replace(quiet, **changes)


def snapshot(lines: int) -> Snapshot:
    return Snapshot("v-1", "sheet/u-1", 9, lines)


def test_a_request_leaves_out_what_it_need_not_say() -> None:
    plain = SyncRequest(protocol=1, actor="a", clock=AT)
    assert set(msgspec.json.decode(msgspec.json.encode(plain))) == {"protocol", "actor", "clock"}


def test_a_request_with_an_unknown_key_is_refused() -> None:
    request = msgspec.to_builtins(SyncRequest(protocol=1, actor="a", clock=AT, unsent=Unsent(1, 2)))
    assert msgspec.convert(request, SyncRequest).unsent == Unsent(1, 2)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**request, "colour": "red"}, SyncRequest)


def test_a_reply_comes_apart_into_snapshots_and_news() -> None:
    pen = Pen("a")
    ops = [pen.write() for _ in range(4)]
    header = reply(snapshots=(snapshot(2), snapshot(0), snapshot(1)), news=1)
    page = read_page(header, [(at, op.line) for at, op in enumerate(ops, 1)])
    placed = [Placed(at, op) for at, op in enumerate(ops, 1)]
    assert page.snapshots == (tuple(placed[:2]), (), (placed[2],))
    assert page.news == (placed[3],)


@pytest.mark.parametrize("header", [reply(news=2), reply(snapshots=(snapshot(2),)), reply()])
def test_a_reply_that_was_cut_short_is_no_reply(header: SyncReply) -> None:
    with pytest.raises(ValueError, match="as many lines"):
        read_page(header, [(1, Pen("a").write().line)])
