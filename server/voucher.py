"""Vouchers: this installation's word to itself that an op has been in its log (sync/give_back.py).

A message authentication code under a key that is made from the installation's own, which every
backup holds: so a restored server knows its word again, and nobody else can give it. The word on
what an office wrote also says who did (`<code>.<user>`), since the op does not.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Iterable, Mapping
from functools import lru_cache

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.chain import op_hash

_PURPOSE = b"shidi-voucher-1"
VOUCHER_BYTES = 16


def vouchers(
    private: bytes, lines: Iterable[bytes], authors: Mapping[bytes, str]
) -> tuple[str, ...]:
    """The word on each op, given by its exact bytes; `private` is the installation's key in DER.
    `authors`: whose it is, of those that do not say so themselves."""
    key = _key(private)
    return tuple(_voucher(key, op_hash(line), authors.get(line, "")) for line in lines)


def vouched(private: bytes, line: bytes, voucher: str) -> bool:
    """Whether this is the word on exactly this op."""
    told = _voucher(_key(private), op_hash(line), author_in(voucher)).encode()
    return hmac.compare_digest(told, voucher.encode(errors="replace"))


def author_in(voucher: str) -> str:
    """The user whom a word names, or ""; to be believed once it is `vouched`."""
    return voucher.partition(".")[2]


@lru_cache(maxsize=4)
def _key(private: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=_PURPOSE).derive(private)


def _voucher(key: bytes, digest: str, author: str) -> str:
    """22 characters of base64url, and the author where one is named. A hash has no full stop."""
    told = f"{digest}.{author}" if author else digest
    code = hmac.digest(key, told.encode(errors="replace"), "sha256")[:VOUCHER_BYTES]
    word = base64.urlsafe_b64encode(code).rstrip(b"=").decode()
    return f"{word}.{author}" if author else word
