from __future__ import annotations

import random

import pytest
from PIL import Image, ImageOps

from server.photos.embedded import embedded_picture, likeness
from server.photos.thumbnail import upright
from tests.server.photos.mutations import mutated
from tests.server.photos.pictures import block, encoded, scene


def embedding(picture: Image.Image) -> bytes:
    return block({}, {}, thumbnail=encoded(picture), **{"1st": {}})


def test_the_embedded_picture_comes_out() -> None:
    found = embedded_picture(embedding(scene(1, (160, 120))))
    assert found is not None
    assert (found.size, found.mode) == ((160, 120), "L")


def test_a_block_without_one_gives_none() -> None:
    assert embedded_picture(block()) is None
    assert embedded_picture(b"") is None


def test_one_that_is_larger_than_any_camera_embeds_is_not_decoded() -> None:
    assert embedded_picture(embedding(Image.new("L", (1100, 1000)))) is None


def test_no_broken_block_raises() -> None:
    whole = embedding(scene(1, (96, 64)))
    chance = random.Random(4)
    found = [embedded_picture(mutated(whole, chance)) for _ in range(300)]
    assert any(each is None for each in found)
    assert any(each is not None for each in found)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_picture_may_embed_a_turned_or_an_upright_one(orientation: int) -> None:
    shown = scene(3)
    stored = shown.resize((160, 120)).convert("L")
    turned = upright(shown, orientation)
    for embedded in (stored, upright(stored, orientation)):
        found = likeness(embedded, turned, orientation)
        assert found is not None
        assert found > 0.95


def test_bars_that_pad_it_to_four_by_three_do_not_count() -> None:
    shown = scene(3, (640, 360))
    padded = ImageOps.pad(shown, (160, 120)).convert("L")
    found = likeness(padded, shown, 1)
    assert found is not None
    assert found > 0.95


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_picture_turned_afterwards_leaves_its_small_one_lying(quarters: int) -> None:
    """Programs turn the pixels, reset the tag, and forget the small picture."""
    shown = scene(3)
    lying = shown.rotate(90 * quarters, expand=True)
    lying.thumbnail((160, 160))
    found = likeness(lying, shown, 1)
    assert found is not None
    assert found > 0.8


@pytest.mark.parametrize("box", [(0, 40, 480, 400), (160, 120, 640, 480)])
def test_a_cropped_picture_is_a_part_of_its_small_one(box: tuple[int, int, int, int]) -> None:
    whole = scene(3)
    found = likeness(whole.resize((160, 120)).convert("L"), whole.crop(box), 1)
    assert found is not None
    assert found > 0.8


def test_other_scenes_are_unlike_and_a_flat_one_says_nothing() -> None:
    for seed in range(20):
        found = likeness(scene(seed, (160, 120)), scene(seed + 100), 1)
        assert found is not None
        assert found < 0.8
    assert likeness(Image.new("L", (160, 120), 90), scene(1), 1) is None
