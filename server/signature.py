"""ECDSA P-256 as browsers write it."""

from __future__ import annotations

import base64
import binascii

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from sync.chain import SignedHead

KEY_BYTES = 65
SIGNATURE_BYTES = 64


class UnreadableKey(ValueError):
    """Not an uncompressed P-256 point in base64url."""


def read_key(text: str) -> bytes:
    """The raw public key (65 bytes) of its base64url text. Raises UnreadableKey."""
    try:
        raw = _decode(text)
        EllipticCurvePublicKey.from_encoded_point(SECP256R1(), raw)
    except (binascii.Error, ValueError) as error:
        raise UnreadableKey(str(error)) from None
    if len(raw) != KEY_BYTES:
        raise UnreadableKey("compressed")
    return raw


def key_text(raw: bytes) -> str:
    """A raw public key as `read_key` reads it."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def holds(head: SignedHead, public_key: bytes) -> bool:
    """Whether the head was signed with this key."""
    try:
        raw = _decode(head.signature)
    except (binascii.Error, ValueError):
        return False
    return verifies(public_key, head.message, raw)


def verifies(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether `signature` (raw r and s) over the message was made with this raw public key."""
    if len(signature) != SIGNATURE_BYTES or len(public_key) != KEY_BYTES:
        return False
    der = encode_dss_signature(int.from_bytes(signature[:32]), int.from_bytes(signature[32:]))
    key = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), public_key)
    try:
        key.verify(der, message, ECDSA(SHA256()))
    except InvalidSignature:
        return False
    return True


def _decode(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
