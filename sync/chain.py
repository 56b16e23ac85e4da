"""Hashes of ops, signed heads, and the digest of a set of heads."""

from __future__ import annotations

import base64
import hashlib
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable
from struct import iter_unpack

import msgspec


def op_hash(line: bytes) -> str:
    """sha-256 of an op's exact bytes, base64url without padding (43 characters)."""
    text = b2a_base64(hashlib.sha256(line).digest(), newline=False)
    return text[:43].translate(_TO_URL).decode()


def genesis(actor: str) -> str:
    """What the first op of an actor names as its `prev_hash`."""
    return op_hash(f"shidi:1:{actor}".encode())


def actor_id(public_key: bytes) -> str:
    """The actor that owns a raw P-256 public key (65 bytes).

    The first 16 characters of the lower-case base32 of its sha-256.
    """
    return base64.b32encode(hashlib.sha256(public_key).digest()).decode().lower()[:16]


class SignedHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An actor's word that its chain up to `counter` ends in `hash`."""

    actor: str
    counter: int
    hash: str
    signature: str
    """ECDSA P-256 over SHA-256 of `message`, raw r and s, base64url without padding."""

    @property
    def message(self) -> bytes:
        """The signed bytes."""
        return f"shidi-head-1\n{self.actor}\n{self.counter}\n{self.hash}".encode()


class Digest(msgspec.Struct, frozen=True, order=True):
    """Number of heads of a layer, and the XOR of the first eight bytes of their hashes in hex."""

    count: int
    digest: str


EMPTY_DIGEST = Digest(0, "0" * 16)


def toggle(digest: Digest, added: Iterable[str], removed: Iterable[str]) -> Digest:
    """The digest after some heads came and went; cost is the number of changes."""
    come, gone = [text[:12] for text in added], [text[:12] for text in removed]
    nine_bytes_each = a2b_base64("".join(come + gone).translate(_FROM_URL))
    mixed = int(digest.digest, 16)
    for (first_eight,) in iter_unpack(">Qx", nine_bytes_each):
        mixed ^= first_eight
    return Digest(digest.count + len(come) - len(gone), f"{mixed:016x}")


_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = str.maketrans("-_", "+/")
