"""Hand-over files: sealed on a tablet for this installation alone, opened here piece by piece.

The format is described in sync/README.md, "Hand-over files". Nothing is ever in memory whole, and
nothing of a frame is handed on before its tag was checked.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import hashlib
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDH,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)

from sync.chain import actor_id

FORMAT = "shidi-handover-1"
MAX_HEADER_BYTES = 1024
FRAME_BYTES = 1 << 20
TAG_BYTES = 16
_LAST = 1 << 31


class SealBroken(ValueError):
    """Not a hand-over file, cut short, or changed since it was made."""


class OtherInstallation(ValueError):
    """Sealed for another installation's key."""


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """First line of a file, readable by anybody: whose it is and for whom it was sealed."""

    format: str
    key: str
    """Name of the installation's key: as an actor's, of its raw public key."""
    ephemeral: str
    """Raw P-256 point made for this file, base64url."""


_HEADER = msgspec.json.Decoder(Header)


def new_key() -> bytes:
    """A private key for an installation, DER."""
    key = generate_private_key(SECP256R1())
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def public_of(private: bytes) -> bytes:
    """The raw public key (65 bytes) of a private one."""
    point = _load(private).public_key()
    return point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


class Contents:
    """The plain bytes of a file, in order. Raises SealBroken as soon as something does not hold."""

    def __init__(self, frames: AsyncIterator[bytes]) -> None:
        self._frames = frames
        self._left = b""

    async def exactly(self, count: int) -> bytes:
        """The next `count` bytes, in memory."""
        return b"".join([piece async for piece in self.pieces(count)])

    async def pieces(self, count: int) -> AsyncGenerator[bytes, None]:
        """The next `count` bytes, as they come."""
        while count > 0:
            if not self._left:
                self._left = await anext(self._frames, b"")
                if not self._left:
                    raise SealBroken("shorter than it says")
            piece, self._left = self._left[:count], self._left[count:]
            count -= len(piece)
            yield piece

    async def end(self) -> None:
        """Nothing may follow."""
        if self._left or await anext(self._frames, b""):
            raise SealBroken("longer than it says")


async def opened(body: AsyncIterable[bytes], private: bytes) -> Contents:
    """Read the header; the contents can be read from what is returned.

    Raises SealBroken, OtherInstallation.
    """
    raw = _Raw(body)
    line = await raw.line()
    return Contents(_frames(raw, _key_of(line, private), hashlib.sha256(line).digest()))


class _Raw:
    """The file as it arrives."""

    def __init__(self, body: AsyncIterable[bytes]) -> None:
        self._body = aiter(body)
        self._left = bytearray()

    async def line(self) -> bytes:
        while b"\n" not in self._left:
            if len(self._left) > MAX_HEADER_BYTES or not await self._more():
                raise SealBroken("no header")
        line, _, rest = bytes(self._left).partition(b"\n")
        self._left = bytearray(rest)
        return line

    async def exactly(self, count: int) -> bytes:
        while len(self._left) < count:
            if not await self._more():
                raise SealBroken("cut short")
        taken = bytes(self._left[:count])
        del self._left[:count]
        return taken

    async def _more(self) -> bool:
        chunk = await anext(self._body, None)
        self._left += chunk or b""
        return chunk is not None


async def _frames(raw: _Raw, cipher: AESGCM, header_hash: bytes) -> AsyncGenerator[bytes, None]:
    index, last = 0, False
    while not last:
        told = int.from_bytes(await raw.exactly(4))
        last, size = bool(told & _LAST), told & ~_LAST
        if size > FRAME_BYTES + TAG_BYTES:
            raise SealBroken("a frame is too large")
        nonce = bytes([last, 0, 0, 0]) + index.to_bytes(8)
        sealed = await raw.exactly(size)
        try:
            plain = await asyncio.to_thread(cipher.decrypt, nonce, sealed, header_hash)
        except InvalidTag:
            raise SealBroken("changed, or in another order") from None
        if plain:
            yield plain
        index += 1


def _key_of(line: bytes, private: bytes) -> AESGCM:
    try:
        header = _HEADER.decode(line)
        padding = "=" * (-len(header.ephemeral) % 4)
        raw = base64.b64decode(header.ephemeral + padding, altchars=b"-_", validate=True)
        ephemeral = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), raw)
    except (msgspec.MsgspecError, binascii.Error, ValueError) as error:
        raise SealBroken(str(error)) from None
    if header.format != FORMAT:
        raise SealBroken(f"format {header.format}")
    if header.key != actor_id(public_of(private)):
        raise OtherInstallation(header.key)
    shared = _load(private).exchange(ECDH(), ephemeral)
    salt = hashlib.sha256(line).digest()
    return AESGCM(HKDF(SHA256(), 32, salt, FORMAT.encode()).derive(shared))


def _load(private: bytes) -> EllipticCurvePrivateKey:
    key = load_der_private_key(private, password=None)
    assert isinstance(key, EllipticCurvePrivateKey)
    return key
