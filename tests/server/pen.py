"""What an actor writes with: a real P-256 key and the end of its chain."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sync.chain import SignedHead, actor_id, genesis
from sync.dot import Dot
from sync.op import Draft, Op, Reading, author


class Pen:
    """Writes ops of one actor and signs its chain. A copy of it is a cloned device."""

    def __init__(self, key: EllipticCurvePrivateKey | None = None) -> None:
        self.key = key or generate_private_key(SECP256R1())
        raw = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.raw_key = raw
        self.public_key = text(raw)
        self.actor = actor_id(raw)
        self.counter = 0
        self.last_hash = genesis(self.actor)

    def copy(self) -> Pen:
        """The same key and chain in other hands."""
        twin = Pen(self.key)
        twin.counter, twin.last_hash = self.counter, self.last_hash
        return twin

    def write(self, visit: str, path: str, value: Any, supersedes: Sequence[Dot] = ()) -> Op:
        """The next op of the chain, on an ordinary clock."""
        return self.author(Draft(visit, path, value, supersedes, reading()))

    def author(self, draft: Draft) -> Op:
        """The next op of the chain."""
        return self.follow(author(draft, Dot(self.actor, self.counter + 1), self.last_hash))

    def follow(self, op: Op) -> Op:
        """Make this op the end of the chain."""
        self.counter, self.last_hash = op.dot.counter, op.hash
        return op

    def sign(self, op: Op) -> SignedHead:
        """Vouch for the chain up to this op."""
        return self.sign_head(SignedHead(op.dot.actor, op.dot.counter, op.hash, ""))

    def sign_head(self, head: SignedHead) -> SignedHead:
        """The same words, signed."""
        r, s = decode_dss_signature(self.key.sign(head.message, ECDSA(SHA256())))
        signature = text(r.to_bytes(32, "big") + s.to_bytes(32, "big"))
        return SignedHead(head.actor, head.counter, head.hash, signature)


def reading(wall_ms: int = 1_795_161_600_000, boot: str = "boot-1") -> Reading:
    """What the device's clocks said."""
    return Reading(wall_ms, 480, wall_ms - 1_795_000_000_000, boot)


def text(raw: bytes) -> str:
    """base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
