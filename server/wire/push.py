"""The body of a sync request, and of its answer: a header line, then one op a line."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from itertools import count

import msgspec

from server.errors import Refusal
from sync.op import MalformedOp, Op, parse_op
from sync.wire import SPOKEN, SyncReply, SyncRequest

MEDIA_TYPE = "application/x-ndjson"


class Push(msgspec.Struct, frozen=True):
    """One request, decoded."""

    request: SyncRequest
    ops: tuple[Op, ...]


class Unread(msgspec.Struct, frozen=True):
    """One request of which only the header was decoded; `lines` are its ops."""

    request: SyncRequest
    lines: Sequence[bytes]

    def read(self) -> Push:
        """Decode the ops. Raises Refusal; nothing of a request with one broken line is taken."""
        return Push(self.request, tuple(map(op_of, count(2), self.lines)))


class Version(msgspec.Struct, frozen=True):
    """The one key that every version of the header has."""

    protocol: int


_VERSION = msgspec.json.Decoder(Version)
_REQUEST = msgspec.json.Decoder(SyncRequest)


def inflate(body: bytes, limit: int) -> bytes:
    """Undo gzip. Raises Refusal `body_malformed`, or `push_too_large` beyond `limit` bytes."""
    machine = zlib.decompressobj(wbits=31)
    try:
        plain = machine.decompress(body, limit)
    except zlib.error as error:
        raise Refusal("body_malformed", reason=str(error)) from None
    if machine.unconsumed_tail:
        raise Refusal("push_too_large", limit_bytes=limit)
    if not machine.eof:
        raise Refusal("body_malformed", reason="truncated gzip")
    if machine.unused_data:
        raise Refusal("body_malformed", reason="bytes behind the gzip")
    return plain


def read_push(body: bytes, max_ops: int) -> Push:
    """Decode a request. Raises Refusal; nothing of a request with one broken line is taken."""
    return open_push(body, max_ops).read()


def open_push(body: bytes, max_ops: int) -> Unread:
    """Decode a request's header, and find its ops. Raises Refusal."""
    lines = body.split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    if not lines:
        raise Refusal("body_malformed", reason="empty")
    request = _header(lines[0])
    if len(lines) - 1 > max_ops:
        raise Refusal("push_too_large", ops=len(lines) - 1, limit_ops=max_ops)
    return Unread(request, lines[1:])


def write_reply(reply: SyncReply, body: Iterable[bytes]) -> bytes:
    """Encode an answer: the header, then its lines, `position TAB op`; one or several a part."""
    return b"\n".join([msgspec.json.encode(reply), *body, b""])


def _header(line: bytes) -> SyncRequest:
    try:
        protocol = _VERSION.decode(line).protocol
        if protocol not in SPOKEN:
            raise Refusal("protocol_unknown", told=protocol, spoken=list(SPOKEN))
        return _REQUEST.decode(line)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Refusal("body_malformed", reason=str(error)) from None


def op_of(number: int, line: bytes) -> Op:
    """The op of one line of a body, which is its `number`th. Raises Refusal."""
    try:
        return parse_op(line)
    except (MalformedOp, RecursionError) as error:
        raise Refusal("op_malformed", line=number, reason=str(error)) from None
