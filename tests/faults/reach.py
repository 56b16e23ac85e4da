"""A server at the end of a line, as the tablet of the laws sees one (tests/sync/server.py)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, derive_private_key

from sync.give_back import GiveBackReply, GiveBackRequest, Held
from sync.wire import SyncReply, SyncRequest
from tests.faults.connection import Connection
from tests.server.exchange import body, given_body
from tests.server.pen import Pen
from tests.sync.server import Lines

_PENS: dict[str, Pen] = {}


def names(first: int) -> Iterator[str]:
    """Actors with real keys, the same ones for the same number."""
    while True:
        first += 1
        pen = Pen(derive_private_key(first, SECP256R1()))
        _PENS[pen.actor] = pen
        yield pen.actor


class Reach:
    """What a device can do to the server. Everything may raise LineDown."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def enrol(self, actor: str, user: str, replaces: Collection[str] = ()) -> None:
        key = {"public_key": _PENS[actor].public_key, "device": actor, "replaces": list(replaces)}
        self._connection.change("POST", "/api/actors", key)

    def sync(self, request: SyncRequest, lines: Sequence[bytes]) -> tuple[SyncReply, Lines]:
        heads = tuple(_PENS[head.actor].sign_head(head) for head in request.heads)
        plain = body(msgspec.structs.replace(request, heads=heads), lines)
        first, *rest = self._connection.exchange(plain).split(b"\n")
        reply = msgspec.json.decode(first, type=SyncReply)
        return reply, [
            (int(position), line)
            for position, _, line in (each.partition(b"\t") for each in rest[:-1])
        ]

    def give_back(self, request: GiveBackRequest, held: Sequence[Held]) -> GiveBackReply:
        answer = self._connection.exchange(given_body(request, held), "/api/give-back")
        return msgspec.json.decode(answer, type=GiveBackReply)
