"""The body of a request that gives back: a header line, then `voucher TAB op`, one a line."""

from __future__ import annotations

import msgspec

from server.errors import Refusal
from server.wire.push import Version, op_of
from sync.give_back import MAX_HELD, GiveBackRequest, Held
from sync.wire import SPOKEN, VOUCHING


class GiveBack(msgspec.Struct, frozen=True):
    """One request, decoded."""

    request: GiveBackRequest
    held: tuple[Held, ...]


_VERSION = msgspec.json.Decoder(Version)
_REQUEST = msgspec.json.Decoder(GiveBackRequest)
_SPOKEN = [each for each in SPOKEN if each >= VOUCHING]


def read_give_back(body: bytes) -> GiveBack:
    """Decode a request. Raises Refusal; nothing of a request with one broken line is taken."""
    first, *lines = body.rstrip(b"\n").split(b"\n")
    request = _header(first)
    if len(lines) > MAX_HELD:
        raise Refusal("push_too_large", ops=len(lines), limit_ops=MAX_HELD)
    return GiveBack(request, tuple(_held(number, line) for number, line in enumerate(lines, 2)))


def _header(line: bytes) -> GiveBackRequest:
    try:
        protocol = _VERSION.decode(line).protocol
        if protocol not in _SPOKEN:
            raise Refusal("protocol_unknown", told=protocol, spoken=_SPOKEN)
        return _REQUEST.decode(line)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Refusal("body_malformed", reason=str(error)) from None


def _held(number: int, line: bytes) -> Held:
    voucher, tab, op = line.partition(b"\t")
    if not tab:
        raise Refusal("op_malformed", line=number, reason="no voucher")
    return Held(voucher.decode(errors="replace"), op_of(number, op))
