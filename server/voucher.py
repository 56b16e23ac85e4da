"""Vouchers: this installation's word to itself that an op has been in its log (sync/give_back.py).

A message authentication code under a key that is made from the installation's own, which every
backup holds: so a restored server knows its word again, and nobody else can give it. The word on
what an office wrote also says who did (`<code>.<user>`), since the op does not. The word on a visit
is all that it takes to set it up again (`<visit>.<code>`).
"""

from __future__ import annotations

import hmac
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

import msgspec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.chain import op_hash

_PURPOSE = b"shidi-voucher-1"
_PURPOSE_OF_VISITS = b"shidi-visit-1"
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


class KnownVisit(msgspec.Struct, frozen=True):
    """A visit as it was set up, and the users who were on it. `region`: the office that runs it,
    where that is not its unit's; `created_at` in ms since 1970."""

    visit: str
    campaign: str
    unit: str
    checklist: str
    version: int
    created_at: int
    purpose: Literal["review", "spot_check"]
    region: str | None
    due_on: str | None
    inspectors: tuple[str, ...]


def visit_word(private: bytes, visit: KnownVisit) -> str:
    """The word that this installation has had exactly this visit."""
    plain = msgspec.json.encode(visit)
    return f"{_text(plain)}.{_text(_visit_code(private, plain))}"


def visit_told(private: bytes, word: str) -> KnownVisit | None:
    """The visit that a word is about; None where the word is not ours."""
    told, _, code = word.partition(".")
    try:
        plain = a2b_base64(told.encode().translate(_FROM_URL) + b"=" * (-len(told) % 4))
    except ValueError:
        return None
    ours = hmac.compare_digest(_text(_visit_code(private, plain)).encode(), code.encode())
    return msgspec.json.decode(plain, type=KnownVisit) if ours else None


def _visit_code(private: bytes, plain: bytes) -> bytes:
    code = _blank(private, _PURPOSE_OF_VISITS).copy()
    code.update(plain)
    return code.finalize()[:VOUCHER_BYTES]


@lru_cache(maxsize=4)
def _blank(private: bytes, purpose: bytes = _PURPOSE) -> HMAC:
    """A code of nothing yet, to be copied for each op: taking up the key costs more than an op."""
    return HMAC(HKDF(SHA256(), 32, salt=None, info=purpose).derive(private), SHA256())


def _voucher(blank: HMAC, digest: str, author: str) -> str:
    """22 characters of base64url, and the author where one is named. A hash has no full stop."""
    told = f"{digest}.{author}" if author else digest
    code = blank.copy()
    code.update(told.encode(errors="replace"))
    word = _text(code.finalize()[:VOUCHER_BYTES])
    return f"{word}.{author}" if author else word


def _text(raw: bytes) -> str:
    return b2a_base64(raw, newline=False).rstrip(b"=").translate(_TO_URL).decode()


_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = bytes.maketrans(b"-_", b"+/")
