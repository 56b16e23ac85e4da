"""What comes out of a locked vault: rows and photos as a tablet keeps them, opened with its key.

The tablet could not open them itself when it wrote the hand-over file: its PIN was forgotten. The
form of rows and photos is the tablet's (pwa/db/README.md, "The vault").
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import AsyncGenerator

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.sealed import SealBroken, opened

KEY_BYTES = 32
NONCE_BYTES = 12


class SealedLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An op as it lay in storage: `sealed` in base64url, or its plain line."""

    dot: str
    sealed: str = ""
    line: str = ""


class Row(msgspec.Struct, frozen=True):
    """The sealed part of a stored op."""

    line: str


_LINE = msgspec.json.Decoder(SealedLine)
_ROW = msgspec.json.Decoder(Row)


class Vault:
    """Opens what one tablet sealed. Every method raises SealBroken when something does not hold."""

    def __init__(self, cipher: AESGCM) -> None:
        self._cipher = cipher

    @classmethod
    async def of(cls, sealed_key: str, private: bytes) -> Vault:
        """`sealed_key`: the vault's key, sealed for the installation, base64url."""
        contents = await opened(whole(_decoded(sealed_key)), private)
        key = await contents.exactly(KEY_BYTES)
        await contents.end()
        return cls(AESGCM(key))

    def push(self, body: bytes) -> bytes:
        """The body of a sync request whose ops were sealed."""
        header, *lines = body.rstrip(b"\n").split(b"\n")
        return b"\n".join([header, *(self._op(line) for line in lines), b""])

    def photo(self, sha256: str, kept: bytes) -> bytes:
        """The original of a photo."""
        return self._open(f"originals\n{sha256}", kept)

    def _op(self, line: bytes) -> bytes:
        try:
            stored = _LINE.decode(line)
            if stored.line:
                return stored.line.encode()
            plain = self._open(f'ops\n"{stored.dot}"', _decoded(stored.sealed))
            return _ROW.decode(plain).line.encode()
        except (msgspec.MsgspecError, RecursionError, UnicodeEncodeError) as error:
            raise SealBroken(str(error)) from None

    def _open(self, place: str, kept: bytes) -> bytes:
        try:
            return self._cipher.decrypt(kept[:NONCE_BYTES], kept[NONCE_BYTES:], place.encode())
        except (InvalidTag, ValueError):
            raise SealBroken(f"not sealed at its place: {place}") from None


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise SealBroken(str(error)) from None


async def whole(content: bytes) -> AsyncGenerator[bytes, None]:
    """All of it, as one piece."""
    yield content
