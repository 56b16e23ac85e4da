"""All looks in memory, searched by comparing with every one: at a million, faster than any tree."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from server.photos.facts import Look
from server.photos.look import Hashes, Turned, words

PDQ_NEAR: Final = 80
DHASH_NEAR: Final = 40
"""Of 256 bits; either makes a candidate."""
MOST: Final = 200


Distances = NDArray[np.uint16]


class Candidate(NamedTuple):
    """A photo that may show the same, how far its hashes are, and which turn is nearest."""

    sha256: str
    pdq: int
    dhash: int
    turn: int


class LookIndex:
    """Grows as photos arrive; 64 bytes each, and its name.

    One thread adds; others may search meanwhile.
    """

    def __init__(self) -> None:
        self._names: list[str] = []
        self._rows: dict[str, int] = {}
        self._pdq: Hashes = np.zeros((1024, 4), dtype=np.uint64)
        self._dhash: Hashes = np.zeros((1024, 4), dtype=np.uint64)

    def __len__(self) -> int:
        return len(self._names)

    def add(self, sha256: str, look: Look) -> None:
        """Add a photo, or replace its look; one that is not comparable is left out."""
        if not look.comparable:
            return
        row = self._rows.setdefault(sha256, len(self._names))
        if row == len(self._pdq):
            self._pdq = np.concatenate((self._pdq, np.zeros_like(self._pdq)))
            self._dhash = np.concatenate((self._dhash, np.zeros_like(self._dhash)))
        self._pdq[row] = words(bytes.fromhex(look.pdq))
        self._dhash[row] = words(bytes.fromhex(look.dhash))
        if row == len(self._names):
            # Last: whoever searches meanwhile counts the names.
            self._names.append(sha256)

    def near(self, turned: Turned, but: str) -> list[Candidate]:
        """The nearest photos that any turn comes near to, except `but`."""
        count = len(self._names)
        nearest = np.full(count, 512, dtype=np.uint16)
        turns = np.zeros(count, dtype=np.uint8)
        for number in range(len(turned.pdq)):
            far = _nearness(
                _distances(self._pdq[:count], turned.pdq[number]),
                _distances(self._dhash[:count], turned.dhash[number]),
            )
            turns[far < nearest] = number
            nearest = np.minimum(nearest, far)
        rows = np.flatnonzero(nearest <= PDQ_NEAR)
        rows = rows[np.argsort(nearest[rows], kind="stable")][: MOST + 1]
        found = [self._candidate(int(row), turned, int(turns[row])) for row in rows]
        return [each for each in found if each.sha256 != but][:MOST]

    def _candidate(self, row: int, turned: Turned, number: int) -> Candidate:
        pdq = _distances(self._pdq[row : row + 1], turned.pdq[number])
        dhash = _distances(self._dhash[row : row + 1], turned.dhash[number])
        return Candidate(self._names[row], int(pdq[0]), int(dhash[0]), number)


def distances(one: Turned, other: Turned) -> Candidate:
    """Compare two pictures alone: the nearest of the eight turns of the first."""
    pdq = _distances(one.pdq, other.pdq[0])
    dhash = _distances(one.dhash, other.dhash[0])
    best = int(_nearness(pdq, dhash).argmin())
    return Candidate("", int(pdq[best]), int(dhash[best]), best)


def _nearness(pdq: Distances, dhash: Distances) -> Distances:
    """One measure for both hashes: PDQ_NEAR where either is at its limit."""
    return np.minimum(pdq, dhash * (PDQ_NEAR // DHASH_NEAR))


def _distances(hashes: Hashes, one: Hashes) -> Distances:
    bits: Distances = np.bitwise_count(hashes ^ one).sum(axis=1, dtype=np.uint16)
    return bits
