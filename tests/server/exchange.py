"""One sync round trip as bytes: gzip both ways, a header line, then one op a line."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from typing import Any

import httpx
import msgspec

from sync.op import Op
from sync.wire import Page, SyncReply, SyncRequest, read_page

HEADERS = {"content-type": "application/x-ndjson", "content-encoding": "gzip"}


def body(request: SyncRequest | dict[str, Any], lines: Sequence[bytes]) -> bytes:
    """A request before it is compressed."""
    return b"\n".join([msgspec.json.encode(request), *lines, b""])


def post(client: httpx.Client, plain: bytes) -> httpx.Response:
    """Send it compressed, whatever it is."""
    return client.post("/api/sync", content=gzip.compress(plain, 1), headers=HEADERS)


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
