"""Vouchers: this installation's word to itself that an op has been in its log (sync/give_back.py).

A message authentication code under a key that is made from the installation's own, which every
backup holds: so a restored server knows its word again, and nobody else can give it. The word on
what an office wrote also says who did (`<code>.<user>`), since the op does not.
"""

from __future__ import annotations

import hmac
from binascii import b2a_base64
from collections.abc import Iterable, Mapping
from functools import lru_cache

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.chain import op_hash

_PURPOSE = b"shidi-voucher-1"
VOUCHER_BYTES = 16


def vouchers(private: bytes, hashes: Iterable[str], authors: Mapping[str, str]) -> tuple[str, ...]:
    """The word on each op, given by its hash; `private` is the installation's key in DER.
    `authors`, by hash: whose it is, of those that do not say so themselves."""
    blank = _blank(private)
    return tuple(_voucher(blank, digest, authors.get(digest, "")) for digest in hashes)


def vouched(private: bytes, line: bytes, voucher: str) -> bool:
    """Whether this is the word on exactly this op."""
    told = _voucher(_blank(private), op_hash(line), author_in(voucher)).encode()
    return hmac.compare_digest(told, voucher.encode(errors="replace"))


def author_in(voucher: str) -> str:
    """The user whom a word names, or ""; to be believed once it is `vouched`."""
    return voucher.partition(".")[2]


@lru_cache(maxsize=4)
def _blank(private: bytes) -> HMAC:
    """A code of nothing yet, to be copied for each op: taking up the key costs more than an op."""
    return HMAC(HKDF(SHA256(), 32, salt=None, info=_PURPOSE).derive(private), SHA256())


def _voucher(blank: HMAC, digest: str, author: str) -> str:
    """22 characters of base64url, and the author where one is named. A hash has no full stop."""
    told = f"{digest}.{author}" if author else digest
    code = blank.copy()
    code.update(told.encode(errors="replace"))
    text = b2a_base64(code.finalize()[:VOUCHER_BYTES], newline=False)
    word = text.rstrip(b"=").translate(_TO_URL).decode()
    return f"{word}.{author}" if author else word


_TO_URL = bytes.maketrans(b"+/", b"-_")
