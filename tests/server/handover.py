"""Makes hand-over files as a tablet does, and broken ones."""

from __future__ import annotations

import base64
import gzip
import hashlib
from collections.abc import Sequence

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDH,
    ECDSA,
    SECP256R1,
    EllipticCurvePublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sync.chain import actor_id
from sync.device import Push
from tests.server import exchange
from tests.server.pen import Pen, text
from tests.server.tablet import Tablet

FORMAT = "shidi-handover-1"


def installation_key(tablet: Tablet) -> bytes:
    """The key that the tablet got with its assignments."""
    with tablet.client() as client:
        told: str = client.get("/api/assignments").json()["handover_key"]
    return base64.urlsafe_b64decode(told + "==")


def packed(tablet: Tablet, push: Push) -> bytes:
    """A push as it would go to /api/sync."""
    plain = exchange.body(tablet.request(push), [op.line for op in push.ops])
    return gzip.compress(plain)


def contents(
    pen: Pen, pushes: Sequence[bytes], photos: Sequence[bytes] = (), /, **declared: object
) -> bytes:
    """Manifest, signature, pushes, photos. `declared` overrides fields of the manifest."""
    manifest = {
        "actor": pen.actor,
        "made_ms": 1_795_161_700_000,
        "part": 1,
        "parts": 1,
        "pushes": [{"bytes": len(each), "sha256": sha256(each)} for each in pushes],
        "photos": [
            {"bytes": len(each), "sha256": sha256(each), "media_type": "image/jpeg"}
            for each in photos
        ],
        **declared,
    }
    raw = msgspec.json.encode(manifest)
    r, s = decode_dss_signature(pen.key.sign(f"{FORMAT}\n{sha256(raw)}".encode(), ECDSA(SHA256())))
    signature = r.to_bytes(32, "big") + s.to_bytes(32, "big")
    return b"".join([len(raw).to_bytes(4, "big"), raw, signature, *pushes, *photos])


def sealed(plain: bytes, public_key: bytes, frame_bytes: int = 1 << 20) -> bytes:
    """The file, for the installation with this key."""
    mine = generate_private_key(SECP256R1())
    point = mine.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    header = msgspec.json.encode(
        {"format": FORMAT, "key": actor_id(public_key), "ephemeral": text(point)}
    )
    theirs = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), public_key)
    salt = hashlib.sha256(header).digest()
    shared = mine.exchange(ECDH(), theirs)
    cipher = AESGCM(HKDF(SHA256(), 32, salt, FORMAT.encode()).derive(shared))
    pieces = [plain[at : at + frame_bytes] for at in range(0, len(plain), frame_bytes)]
    frames = []
    for index, piece in enumerate(pieces):
        last = index == len(pieces) - 1
        nonce = bytes([last, 0, 0, 0]) + index.to_bytes(8, "big")
        body = cipher.encrypt(nonce, piece, salt)
        frames.append((len(body) | last << 31).to_bytes(4, "big") + body)
    return b"".join([header, b"\n", *frames])


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
