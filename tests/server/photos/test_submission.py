"""Copies for handing in: labelled, inside their window, and the original as it was."""

from __future__ import annotations

import os
from pathlib import Path

import numpy
import pytest
from PIL import Image

from server.photos.font import chinese_font
from server.photos.inspection import inspect_job
from server.photos.job import CopyOrder, Job
from server.photos.pool import InspectionPool
from tests.server.photos.pictures import block, encoded, jpeg, scene

OVER, UNDER = 1_572_864, 2_000_000
LINES = ("主题：益阳市2021年中共益阳市委党校道德讲堂", "时间：2021-05-12　地点：报告厅")
FONT = chinese_font()


def noisy(size: tuple[int, int]) -> Image.Image:
    """A picture with as much detail as a camera's."""
    chance = numpy.random.default_rng(7)
    smooth = numpy.asarray(scene(3).resize(size, Image.Resampling.BICUBIC), dtype=numpy.int16)
    grain = chance.normal(0, 9, (size[1], size[0], 1))
    return Image.fromarray(numpy.clip(smooth + grain, 0, 255).astype(numpy.uint8))


def order(tmp_path: Path, over: int = OVER, under: int = UNDER) -> CopyOrder:
    assert FONT is not None, "no font with Chinese letters"
    return CopyOrder(os.fsencode(tmp_path / "copy.jpg"), LINES, os.fsencode(FONT), over, under)


def stored(tmp_path: Path, content: bytes) -> bytes:
    path = tmp_path / "original.jpg"
    path.write_bytes(content)
    return os.fsencode(path)


@pytest.mark.parametrize("size", [(3000, 2250), (2000, 1500)])
def test_a_copy_lies_inside_the_window_and_the_original_stays(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    content = encoded(noisy(size))
    path = stored(tmp_path, content)
    made = inspect_job(Job(path, copy=order(tmp_path))).copied
    assert made is not None
    assert made.trouble is None
    copy = (tmp_path / "copy.jpg").read_bytes()
    assert OVER < len(copy) == made.bytes < UNDER
    assert Path(os.fsdecode(path)).read_bytes() == content
    with Image.open(tmp_path / "copy.jpg") as image:
        assert image.format == "JPEG"
        assert not image.getexif()
        width, height = image.size
    picture_height = round(width * size[1] / size[0])
    assert height > picture_height, "the strip stands below the picture"


def test_the_strip_holds_letters_and_covers_nothing(tmp_path: Path) -> None:
    path = stored(tmp_path, encoded(Image.new("RGB", (1200, 800), "red")))
    inspect_job(Job(path, copy=order(tmp_path, 0, 0)))
    with Image.open(tmp_path / "copy.jpg") as image:
        pixels = numpy.asarray(image.convert("L"))
        assert image.width == 1200
        picture, strip = pixels[:800], pixels[810:]
    assert picture.max() < 100, "all of the picture is red"
    assert strip.max() > 240
    assert (strip < 90).mean() > 0.01, "there is ink"


def test_a_picture_on_its_side_is_turned_before_it_is_labelled(tmp_path: Path) -> None:
    path = stored(tmp_path, jpeg(block({274: 6}), shown=Image.new("RGB", (400, 200), "red")))
    made = inspect_job(Job(path, copy=order(tmp_path, 0, 0))).copied
    assert made is not None
    assert made.width == 200
    assert made.height > 400


def test_a_picture_with_too_little_in_it_is_told_so(tmp_path: Path) -> None:
    path = stored(tmp_path, encoded(noisy((640, 480))))
    made = inspect_job(Job(path, copy=order(tmp_path))).copied
    assert made is not None
    assert made.trouble == "too_small"
    assert not (tmp_path / "copy.jpg").exists()


def test_a_window_that_no_picture_fits_is_told_so(tmp_path: Path) -> None:
    path = stored(tmp_path, encoded(noisy((640, 480))))
    made = inspect_job(Job(path, copy=order(tmp_path, 0, 900))).copied
    assert made is not None
    assert made.trouble == "too_large"


def test_a_file_that_is_no_font_is_told_so(tmp_path: Path) -> None:
    path = stored(tmp_path, encoded(noisy((64, 48))))
    wrong = CopyOrder(os.fsencode(tmp_path / "copy.jpg"), LINES, path)
    made = inspect_job(Job(path, copy=wrong)).copied
    assert made is not None
    assert made.trouble == "font"


async def test_damaged_pictures_have_no_copy(tmp_path: Path) -> None:
    path = stored(tmp_path, encoded(noisy((640, 480)))[:4000])
    async with InspectionPool(1) as pool:
        facts = await pool.copy(os.fsdecode(path), order(tmp_path))
    assert (facts.trouble, facts.copied) == ("damaged", None)


def test_the_font_that_was_chosen_is_taken_if_it_is_there(tmp_path: Path) -> None:
    assert chinese_font(tmp_path / "none.ttc") is None
    assert chinese_font(FONT) == FONT
