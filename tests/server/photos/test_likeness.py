"""The search for reused photos, on pictures made up by seed."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from server.photos.borders import without_borders
from server.photos.facts import Look
from server.photos.likeness import (
    Likenesses,
    compare_pictures,
    tiles_over,
    turned_back,
    turned_picture,
)
from server.photos.look import look_of, turned_look
from server.photos.look_index import MOST, LookIndex, distances
from server.photos.pdq import TURNS
from server.photos.tiles import FEWEST, SAME, compare_tiles
from tests.server.photos.pictures import scene

Change = Callable[[Image.Image], Image.Image]


def small(image: Image.Image) -> Image.Image:
    """What the server keeps of a photo for comparisons."""
    return again(image, 512, 82)


def again(image: Image.Image, edge: int, quality: int) -> Image.Image:
    copy = image.copy()
    copy.thumbnail((edge, edge))
    file = io.BytesIO()
    copy.save(file, "JPEG", quality=quality)
    return Image.open(file).convert("RGB")


def watermarked(image: Image.Image) -> Image.Image:
    marked = image.copy()
    draw = ImageDraw.Draw(marked)
    width, height = image.size
    draw.rectangle((0, int(height * 0.8), int(width * 0.4), height), fill="navy")
    draw.text((8, height * 0.82), "2026-07-12 09:15", fill="white", font_size=height // 16)
    return marked


def padded(image: Image.Image) -> Image.Image:
    screen = Image.new("RGB", (image.width, image.height * 2))
    screen.paste(image, (0, image.height // 2))
    return screen


CHANGES: dict[str, Change] = {
    "chat copy": lambda image: again(image, 720, 50),
    "poor copy": lambda image: again(image, 1080, 30),
    "watermark": watermarked,
    "brighter": lambda image: image.point(lambda value: min(255, int(value * 1.25))),
    "between bars": padded,
    "turned": lambda image: image.transpose(Image.Transpose.ROTATE_90),
    "mirrored": lambda image: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    "transposed": lambda image: image.transpose(Image.Transpose.TRANSVERSE),
}


class Album:
    """An index and the small pictures behind it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.index = LookIndex()
        self.likenesses = Likenesses(self.index, lambda name: folder / f"{name}.jpg")

    def add(self, name: str, image: Image.Image) -> Look:
        small(image).save(self.folder / f"{name}.jpg", quality=95)
        look = look_of(small(image))
        assert look is not None
        self.index.add(name, look)
        return look


@pytest.fixture
def album(tmp_path: Path) -> Album:
    album = Album(tmp_path)
    for seed in range(30):
        album.add(f"scene-{seed}", scene(seed))
    return album


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_copy_is_found_among_others(album: Album, change: Change) -> None:
    album.add("copy", change(scene(7)))
    (found,) = album.likenesses.of("copy")
    assert found.other == "scene-7"
    for tiles in (found.mine, found.theirs):
        assert tiles.share is not None
        assert tiles.share >= SAME
    (back,) = album.likenesses.of("scene-7")
    assert back.other == "copy"


@pytest.mark.parametrize("share", [0.95, 0.9, 0.85, 0.8])
@pytest.mark.parametrize("first_holds", [True, False])
def test_a_picture_with_its_borders_cut_off_is_found(share: float, first_holds: bool) -> None:
    whole = scene(7)
    width, height = round(whole.width * share), round(whole.height * share)
    left, top = (whole.width - width) // 3, (whole.height - height) // 2
    part = whole.crop((left, top, left + width, top + height))
    pair = [small(whole).convert("L"), again(part, 512, 60).convert("L")]
    one, other = pair if first_holds else pair[::-1]
    tiles, fit = compare_pictures(one, other)
    assert tiles.share is not None
    assert tiles.share >= SAME
    assert fit.first_holds is first_holds
    unsearched, _ = compare_pictures(one, other, search=False)
    assert unsearched.share is not None
    assert unsearched.share < SAME
    for turn in range(len(TURNS)):
        mine = turned_back(other, turn)
        back = tiles_over(mine, one, turn, fit).share
        assert back is not None
        assert back >= SAME, "the map lies over the other photo as it stands"


def wall(seed: int) -> Image.Image:
    """Hardly any texture, under the watermark that a camera app draws."""
    chance = np.random.default_rng(seed)
    light = Image.fromarray(chance.integers(150, 190, (3, 4), dtype=np.uint8))
    plain = np.asarray(light.resize((512, 384), Image.Resampling.BICUBIC), dtype=np.float64)
    noise = chance.normal(0, 1.5, plain.shape)
    picture = Image.fromarray((plain + noise).clip(0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(picture)
    for line in range(5):
        draw.text((12, 260 + 22 * line), "2026-07-12 09:15 Yiyang", fill=255, font_size=18)
    return small(picture.convert("RGB")).convert("L")


def test_two_walls_under_one_watermark_cannot_be_compared() -> None:
    tiles = compare_tiles(wall(1), wall(2))
    assert tiles.textured >= FEWEST
    assert tiles.same / tiles.textured >= SAME, "all that agrees is the watermark"
    assert tiles.share is None


def test_other_scenes_are_not_taken_for_each_other(album: Album) -> None:
    for seed in range(30):
        assert album.likenesses.of(f"scene-{seed}") == []


def test_what_hashes_alike_is_not_the_same_by_that(tmp_path: Path) -> None:
    """The same coarse shapes with other fine structure, as of two forms held by hand."""
    shapes = scene(3).resize((16, 12)).resize((640, 480), Image.Resampling.BICUBIC)
    one = Image.blend(shapes, scene(50), 0.25)
    other = Image.blend(shapes, scene(51), 0.25)
    first, second = small(one).convert("L"), small(other).convert("L")
    near = distances(turned_look(first), turned_look(second))
    assert near.pdq <= 80
    share = compare_tiles(first, second).share
    assert share is not None
    assert share < SAME / 2


def test_a_picture_without_texture_cannot_be_compared() -> None:
    plain = Image.new("L", (512, 384), 128)
    tiles = compare_tiles(plain, plain)
    assert (tiles.textured, tiles.share) == (0, None)
    assert set("".join(tiles.rows)) == {"."}
    look = look_of(plain)
    assert look is None or not look.comparable


def test_the_map_shows_where_a_picture_was_painted_over() -> None:
    whole = small(scene(2)).convert("L")
    painted = whole.copy()
    painted.paste(small(scene(9)).convert("L").crop((0, 0, 128, 384)), (0, 0))
    tiles = compare_tiles(whole, painted)
    assert [len(row) for row in tiles.rows] == [16] * 12
    left = "".join(row[:3] for row in tiles.rows)
    right = "".join(row[5:] for row in tiles.rows)
    assert set(right) <= {"9", "."}
    assert sum(sign in "01234" for sign in left) > len(left) / 2


def test_a_turn_and_back_again_is_the_same() -> None:
    picture = scene(1, (90, 60)).convert("L")
    for number in range(len(TURNS)):
        again = turned_back(turned_picture(picture, number), number)
        assert np.array_equal(np.asarray(again), np.asarray(picture))


def test_a_tiny_picture_has_no_look() -> None:
    assert look_of(scene(1, (63, 400))) is None
    assert FEWEST > 2 * 2


def test_borders_are_cut_and_an_empty_picture_keeps_a_fifth() -> None:
    inner = scene(4, (300, 200)).convert("L")
    framed = Image.new("L", (340, 280), 250)
    framed.paste(inner, (20, 40))
    assert without_borders(framed).size == (300, 200)
    assert min(without_borders(Image.new("L", (100, 100))).size) >= 20


def test_the_index_grows_replaces_and_names_the_nearest_first(tmp_path: Path) -> None:
    index = LookIndex()
    chance = np.random.default_rng(1)
    base = chance.integers(0, 256, 32, dtype=np.uint8)
    for number in range(1500):
        bits = np.unpackbits(base)
        bits[: number % 300] ^= 1
        packed = np.packbits(bits).tobytes().hex()
        index.add(f"{number:04}", Look(packed, chance.bytes(32).hex(), 100))
    index.add("0000", Look(base.tobytes().hex(), chance.bytes(32).hex(), 100))
    index.add("dim", Look(base.tobytes().hex(), base.tobytes().hex(), 49))
    assert len(index) == 1500
    turned = turned_look(scene(1).convert("L"))
    turned.pdq[0] = np.frombuffer(base.tobytes(), dtype=np.uint64)
    found = [each for each in index.near(turned, "0300") if each.turn == 0]
    assert found[0].sha256 == "0000"
    assert "0300" not in {each.sha256 for each in found}
    assert len(found) <= MOST
    assert [each.pdq for each in found] == sorted(each.pdq for each in found)
