"""What the laws ask of a server: the one in memory (world.py) and the real one both answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Protocol

from sync.chain import SignedHead, op_hash
from sync.dot import Dot
from sync.give_back import GiveBackReply, GiveBackRequest, Held
from sync.ledger import ActorState
from sync.op import Op
from sync.wire import SyncReply, SyncRequest

Register = tuple[str, str]
"""(visit, path)."""
Layer = tuple[str, str]
"""(visit, layer)."""
Lines = list[tuple[int, bytes]]
"""Position and op, as they follow the header of a reply."""


class Refused(Exception):
    """A problem answer; `code` as in the product, `subject` the actor or dot that it is about."""

    def __init__(self, code: str, subject: str) -> None:
        super().__init__(code, subject)
        self.code = code
        self.subject = subject


class Judged(Protocol):
    """What a judge reads from a server."""

    def log(self) -> Sequence[Op]:
        """All logged ops, by campaign and position."""

    def heads(self) -> Mapping[Register, Sequence[Op]]:
        """The heads of every register, by dot."""

    def quarantine(self) -> Mapping[Dot, tuple[Op, str]]:
        """What waits in quarantine, with its code."""

    def forks(self) -> Collection[str]:
        """Hashes of the forked ops that were kept."""

    def actors(self) -> Mapping[str, ActorState]:
        """All enrolled actors."""

    def granted(self, user: str) -> set[Layer]:
        """The layers that the user's devices may pull now."""

    def people(self, visit: str) -> set[str]:
        """Who is assigned to a visit now."""


class Server(Judged, Protocol):
    """One server: what is done to it, and what a judge reads from it."""

    def enrol(self, actor: str, user: str, replaces: Collection[str] = ()) -> None:
        """Make an actor known; once more changes nothing. Those that it replaces are frozen."""

    def sync(self, request: SyncRequest, lines: Sequence[bytes]) -> tuple[SyncReply, Lines]:
        """One round trip. Raises Refused, and then nothing has happened."""

    def give_back(self, request: GiveBackRequest, held: Sequence[Held]) -> GiveBackReply:
        """Take what a device holds of others after a restore. Raises Refused."""

    def let_in(self, dot: Dot) -> None:
        """Let a quarantined op, with its group, into the log. Raises Refused."""

    def assign(self, user: str, visit: str) -> None:
        """Put an inspector on a visit."""

    def unassign(self, user: str, visit: str) -> None:
        """Take an inspector off a visit."""

    def revoke(self, actor: str) -> None:
        """Let nothing of an actor into the log any more."""

    def backup(self) -> Any:
        """Make a backup and verify it: what is in it is durable from now on."""

    def restore(self, backup: Any) -> None:
        """Become what the backup holds, in a new epoch."""


def voucher(digest: str, user: str) -> str:
    """A stand-in for the server's word on an op of its log and on whose it is, as the one below."""
    return f"{op_hash(f'voucher {digest} {user}'.encode())}.{user}"


def signature(head: SignedHead) -> str:
    """A stand-in for ECDSA: who can compute it is not the engine's business."""
    return op_hash(head.message)
