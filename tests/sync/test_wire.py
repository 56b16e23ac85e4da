from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sync.merge import Receipt
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


def test_what_was_pushed_stands_where_the_reply_says() -> None:
    pen = Pen("a")
    theirs, mine = [pen.write() for _ in range(2)], [pen.write() for _ in range(2)]
    header = reply(placed=5, news=2, history=(1,))
    page = read_page(header, [(4, theirs[0].line), (7, theirs[1].line)], mine)
    assert page.news == tuple(
        Placed(at, op) for at, op in zip((4, 5, 6, 7), (theirs[0], *mine, theirs[1]), strict=True)
    )
    assert page.header.receipts == tuple(
        Receipt(str(op.dot), "accepted", position=at) for at, op in enumerate(mine, 5)
    )
    assert (page.header.news, page.header.history, page.header.placed) == (4, (3,), None)


@pytest.mark.parametrize("header", [reply(), reply(placed=1, receipts=(Receipt("a.1", "early"),))])
def test_every_op_has_one_receipt(header: SyncReply) -> None:
    with pytest.raises(ValueError, match="one receipt"):
        read_page(header, [], [Pen("a").write()])


@pytest.mark.parametrize("header", [reply(news=2), reply(snapshots=(snapshot(2),)), reply()])
def test_a_reply_that_was_cut_short_is_no_reply(header: SyncReply) -> None:
    with pytest.raises(ValueError, match="as many lines"):
        read_page(header, [(1, Pen("a").write().line)])


def test_every_line_has_the_servers_word_or_none_has() -> None:
    op = Pen("a").write()
    told = read_page(reply(news=1, vouchers=("word",)), [(1, op.line)])
    assert told.news == (Placed(1, op, "word"),)
    assert read_page(reply(news=1), [(1, op.line)]).news == (Placed(1, op),)
    with pytest.raises(ValueError, match="voucher"):
        read_page(reply(news=1, vouchers=("word", "more")), [(1, op.line)])
