"""First stage of the search for reused photos: two hashes of what a picture coarsely looks like."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from server.photos.borders import without_borders
from server.photos.facts import Look
from server.photos.pdq import TURNS, Bits, pdq, turn

_SMALLEST: Final = 64
"""Pixels on the shorter side below which there is nothing to look at."""

Hashes = NDArray[np.uint64]
"""256 bits each, as four words."""


class Turned(NamedTuple):
    """The hashes of a picture's eight turns, in the order of `TURNS`."""

    pdq: Hashes
    dhash: Hashes


def look_of(picture: Image.Image) -> Look | None:
    """Look at a picture of about 512 pixels, without its borders; None when it is tiny."""
    grey = without_borders(picture)
    if min(grey.size) < _SMALLEST:
        return None
    found = pdq(np.asarray(grey, dtype=np.float64))
    return Look(_hex(found.bits), _hex(_dhash(_sampled(grey))), found.quality)


def turned_look(grey: Image.Image) -> Turned:
    """Hash the eight turns of a grey picture whose borders are cut off."""
    sampled = _sampled(grey)
    found = pdq(np.asarray(grey, dtype=np.float64)).turned
    turned = [_dhash(np.ascontiguousarray(turn(sampled, *each))) for each in TURNS]
    return Turned(
        np.concatenate([words(_packed(bits)) for bits in found]),
        np.concatenate([words(_packed(bits)) for bits in turned]),
    )


def words(content: bytes) -> Hashes:
    """32 bytes per hash as rows of four words."""
    return np.frombuffer(content, dtype=np.uint64).reshape(-1, 4)


def _sampled(grey: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(grey.resize((_SMALLEST, _SMALLEST), Image.Resampling.BOX))


def _dhash(sampled: NDArray[np.uint8]) -> Bits:
    """Whether each of 16 x 16 places is brighter than the one on its left."""
    small = Image.fromarray(sampled).resize((17, 16), Image.Resampling.BOX)
    grey = np.asarray(small, dtype=np.int16)
    return (grey[:, 1:] > grey[:, :-1]).ravel()


def _packed(bits: Bits) -> bytes:
    return np.packbits(bits).tobytes()


def _hex(bits: Bits) -> str:
    return _packed(bits).hex()
