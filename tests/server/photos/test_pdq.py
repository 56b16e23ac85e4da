from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from server.photos.pdq import TURNS, pdq, turn
from tests.server.photos.pictures import scene


def waves(width: int, height: int, pace: int) -> NDArray[np.float64]:
    """A picture that any program can make exactly so."""
    y, x = np.mgrid[0:height, 0:width]
    across = 60 * np.sin(x * x * pace / 9000 + y / 37)
    down = 60 * np.cos(y * y * pace / 7000 - x / 23)
    grey: NDArray[np.float64] = np.floor(127.5 + across + down)
    return grey


@pytest.mark.parametrize(
    ("size", "known"),
    [
        ((512, 384, 1), "f692facae3920335096d54255e290b7501fd56202b7d54a0ab7d54b5bf6d01f5"),
        ((512, 512, 2), "fe0cfe38fe0cfe3802f303c703f303d701f301d754e35482d6a2fe02ab7103d7"),
        ((300, 200, 3), "f19ad3361e650bb60f65a5145a250ffef0055bbaa5455abaa5655bb2a5455aa0"),
    ],
)
def test_it_hashes_as_the_reference_program_does(size: tuple[int, int, int], known: str) -> None:
    found = pdq(waves(*size))
    assert np.packbits(found.bits).tobytes().hex() == known
    assert found.quality == 100


def test_the_hashes_of_turns_are_those_of_turned_pictures() -> None:
    grey = np.asarray(scene(5, (512, 384)).convert("L"), dtype=np.float64)
    found = pdq(grey)
    for each, bits in zip(TURNS, found.turned, strict=True):
        turned = pdq(np.ascontiguousarray(turn(grey, *each)))
        assert int((turned.bits != bits).sum()) <= 4
    assert len({bits.tobytes() for bits in found.turned}) == 8


def test_a_picture_without_structure_has_no_quality() -> None:
    assert pdq(np.full((200, 300), 90.0)).quality == 0
