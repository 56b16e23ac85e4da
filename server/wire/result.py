"""The result of a visit as it is frozen: exact figures, and the hash of every word they rest on.

Names of people and titles are not in it: they may change without the result changing. `canonical`
gives the same bytes for the same result, and `result_hash` is what a document prints.
"""

from __future__ import annotations

import base64
import hashlib
from fractions import Fraction
from typing import Literal

import msgspec

FORMAT = "shidi-result-1"

Status = Literal["settled", "conflict", "unscored"]
Outcome = Literal["full", "partial", "none"]


class Word(msgspec.Struct, frozen=True, order=True):
    """An op by its dot and its hash (`sync/chain.py`)."""

    dot: str
    hash: str


class PhotoWord(msgspec.Struct, frozen=True, order=True):
    """A photo by the op that declares it and by its bytes."""

    dot: str
    sha256: str


class ResultPoint(msgspec.Struct, frozen=True, omit_defaults=True):
    """One checkpoint. Figures are exact (`n/d`); `award` is 0..1 of `worth` points.

    `outcome` is None where it does not apply, or is not settled.
    """

    id: str
    worth: str
    status: Status
    by: Literal["ruling", "agreement"] | None = None
    outcome: Outcome | None = None
    figure: str = ""
    award: str = ""
    points: str = ""
    findings: tuple[Word, ...] = ()
    rulings: tuple[Word, ...] = ()
    photos: tuple[PhotoWord, ...] = ()


class Result(msgspec.Struct, frozen=True):
    """A visit's result. `points` of `whole` counts what is settled."""

    format: str
    visit: str
    campaign: str
    unit: str
    unit_name: str
    checklist: str
    checklist_version: int
    checklist_sha256: str
    points: str
    low: str
    high: str
    whole: str
    settled: int
    conflicts: int
    unscored: int
    inspectors: tuple[str, ...]
    checkpoints: tuple[ResultPoint, ...]

    @property
    def final(self) -> bool:
        """Nothing is open."""
        return not self.conflicts and not self.unscored

    def point(self, checkpoint: str) -> ResultPoint | None:
        """One checkpoint, or None."""
        return next((each for each in self.checkpoints if each.id == checkpoint), None)

    @property
    def failed(self) -> tuple[ResultPoint, ...]:
        """Checkpoints that lost points."""
        return tuple(p for p in self.checkpoints if p.outcome in ("none", "partial"))


def canonical(result: Result) -> bytes:
    """The bytes that are stored and hashed."""
    return msgspec.json.encode(result, order="sorted")


def read_result(document: bytes) -> Result:
    """What `canonical` wrote."""
    return msgspec.json.decode(document, type=Result)


def result_hash(document: bytes) -> str:
    """sha-256 of the canonical bytes, base64url without padding (43 characters)."""
    raw = hashlib.sha256(document).digest()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def exact(text: str) -> Fraction:
    """An exact figure; nothing counts as 0."""
    return Fraction(text or "0")
