"""One sync round trip as bytes: gzip both ways, a header line, then one op a line."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from typing import Any

import httpx
import msgspec

from sync.give_back import GiveBackRequest, Held
from sync.op import Op
from sync.wire import Page, SyncReply, SyncRequest, read_page

HEADERS = {"content-type": "application/x-ndjson", "content-encoding": "gzip"}


def body(request: SyncRequest | dict[str, Any], lines: Sequence[bytes]) -> bytes:
    """A request before it is compressed."""
    return b"\n".join([msgspec.json.encode(request), *lines, b""])


def post(client: httpx.Client, plain: bytes) -> httpx.Response:
    """Send it compressed, whatever it is."""
    return client.post("/api/sync", content=gzip.compress(plain, 1), headers=HEADERS)


def give_back(
    client: httpx.Client, request: GiveBackRequest, held: Sequence[Held]
) -> httpx.Response:
    """Tell a restored server what it has forgotten."""
    content = gzip.compress(given_body(request, held), 1)
    return client.post("/api/give-back", content=content, headers=HEADERS)


def given_body(request: GiveBackRequest, held: Sequence[Held]) -> bytes:
    """The same before it is compressed."""
    lines = [b"%s\t%s" % (each.voucher.encode(), each.op.line) for each in held]
    return b"\n".join([msgspec.json.encode(request), *lines, b""])


def exchange(client: httpx.Client, request: SyncRequest, ops: Sequence[Op] = ()) -> Page:
    """A round trip that the server does not refuse."""
    response = post(client, body(request, [op.line for op in ops]))
    assert response.status_code == 200, response.text
    return page(response.content, ops)


def page(content: bytes, ops: Sequence[Op] = ()) -> Page:
    """Take the answer to a push of `ops` apart; every line of it is accounted for."""
    first, *rest = content.split(b"\n")
    assert rest.pop() == b"", "the last line ends too"
    placed = []
    for line in rest:
        position, _, op = line.partition(b"\t")
        placed.append((int(position), op))
    return read_page(msgspec.json.decode(first, type=SyncReply), placed, ops)
