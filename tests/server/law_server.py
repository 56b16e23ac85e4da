"""The real server as the laws of the engine see one (tests/sync/server.py).

Everything goes over HTTP; what a judge reads comes from the database, past the server's own
readings. Restoring a backup is what an operator does: the old content in a new epoch. The product
calls durable what is on its disk, as long as it makes no backups; the laws ask for backups, so
their word on durability is put into the replies here, as the product will.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import httpx
import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, derive_private_key

from sync.chain import SignedHead
from sync.dot import Dot
from sync.give_back import GiveBackReply, GiveBackRequest, Held
from sync.wire import SyncReply, SyncRequest
from tests.server.exchange import body, give_back, post
from tests.server.law_database import LawDatabase
from tests.server.pen import Pen
from tests.server.readings import Readings
from tests.server.served import Served
from tests.sync.server import Lines, Refused

_PENS: dict[str, Pen] = {}


def names() -> Iterator[str]:
    """Actors with real keys, the same ones in the same order every time."""
    secret = 1_000
    while True:
        secret += 1
        pen = Pen(derive_private_key(secret, SECP256R1()))
        _PENS[pen.actor] = pen
        yield pen.actor


class LawServer(Readings):
    """One running server, brought to its beginning. `tokens`: a session of every user."""

    def __init__(
        self, served: Served, database: LawDatabase, beginning: Any, tokens: Mapping[str, str]
    ) -> None:
        self._served = served
        self._clients = {user: served.client(token) for user, token in tokens.items()}
        self._database = database
        self._users: dict[str, str] = {}
        self._durable: dict[str, int] = {}
        self._epochs = 0
        database.restore(beginning)

    def rows(self, query: str, *values: Any) -> Sequence[Any]:
        return self._database.rows(query, *values)

    def close(self) -> None:
        """Let go of all connections."""
        for client in self._clients.values():
            client.close()

    # what is done to it

    def enrol(self, actor: str, user: str, replaces: Collection[str] = ()) -> None:
        key = {
            "public_key": _PENS[actor].public_key,
            "device": actor,
            "replaces": list(replaces),
        }
        self._ask(user, "POST", "/api/actors", key)
        self._users[actor] = user

    def sync(self, request: SyncRequest, lines: Sequence[bytes]) -> tuple[SyncReply, Lines]:
        user = self._users[request.actor]
        heads = tuple(map(_signed, request.heads))
        plain = body(msgspec.structs.replace(request, heads=heads), lines)
        response = post(self._clients[user], plain)
        _refuse(response)
        first, *rest = response.content.split(b"\n")
        reply = msgspec.json.decode(first, type=SyncReply)
        durable = self._durable.get(request.actor, 0)
        return msgspec.structs.replace(reply, durable_to=durable), [
            (int(position), line)
            for position, _, line in (line.partition(b"\t") for line in rest[:-1])
        ]

    def give_back(self, request: GiveBackRequest, held: Sequence[Held]) -> GiveBackReply:
        client = self._clients[self._users[request.actor]]
        response = give_back(client, request, held)
        _refuse(response)
        return msgspec.json.decode(response.content, type=GiveBackReply)

    def let_in(self, dot: Dot) -> None:
        self._ask("office", "POST", f"/api/quarantine/{dot}/let-in", {"reason": "已核实"})

    def assign(self, user: str, visit: str) -> None:
        self._put_on(visit, self.people(visit) | {user})

    def unassign(self, user: str, visit: str) -> None:
        self._put_on(visit, self.people(visit) - {user})

    def revoke(self, actor: str) -> None:
        self._ask("office", "DELETE", f"/api/actors/{actor}")

    def backup(self) -> Any:
        copy = self._database.backup()
        self._durable = {name: actor.counter for name, actor in self.actors().items()}
        return copy

    def restore(self, backup: Any) -> None:
        self._database.restore(backup)
        self._epochs += 1
        self._database.change("UPDATE installation SET epoch = ?", f"epoch-{self._epochs}")
        self._durable = {name: actor.counter for name, actor in self.actors().items()}

    def _put_on(self, visit: str, people: set[str]) -> None:
        document = {"inspectors": sorted(people)}
        self._ask("office", "PUT", f"/api/visits/{visit}/inspectors", document)

    def _ask(self, user: str, method: str, path: str, document: Any = None) -> None:
        _refuse(self._clients[user].request(method, path, json=document))


def _signed(head: SignedHead) -> SignedHead:
    """The laws leave signatures to others; here they are real ones."""
    return _PENS[head.actor].sign_head(head)


def _refuse(response: httpx.Response) -> None:
    if not response.is_success:
        problem = response.json()
        subject = problem["details"].get("actor") or problem["details"].get("dot", "")
        assert problem["status"] < 500, problem
        raise Refused(problem["code"], subject)
