from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Awaitable
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from server.photos.inspection import inspect_file
from server.photos.pool import InspectionPool, Limits
from tests.server.photos.pictures import encoded, phone_jpeg, picture, png_header
from tests.server.photos.processes import children, environment, wait_for_end


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "photo.jpg"
    file.write_bytes(phone_jpeg())
    return file


async def test_a_worker_answers_as_this_process_would(photo: Path, tmp_path: Path) -> None:
    async with InspectionPool(size=1) as pool:
        facts = await pool.inspect(photo, tmp_path / "made")
    assert facts == inspect_file(photo, tmp_path / "made")
    assert (tmp_path / "made" / "small.jpg").exists()


async def test_names_that_are_no_text_reach_the_worker(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"photo \xff\n.jpg")
    file.write_bytes(phone_jpeg())
    async with InspectionPool(size=1) as pool:
        assert (await pool.inspect(file)).trouble is None


async def test_many_photos_share_few_workers_and_keep_their_answers(tmp_path: Path) -> None:
    before = children()
    minutes = range(30)
    files = [tmp_path / str(minute) for minute in minutes]
    for minute, file in zip(minutes, files, strict=True):
        file.write_bytes(phone_jpeg(f"2026:07:12 09:{minute:02}:00"))
    async with InspectionPool(size=2) as pool:
        found = await asyncio.gather(*map(pool.inspect, files))
        assert len(children()) - len(before) <= 2
    assert [facts.exif.taken_local.minute for facts in found if facts.exif.taken_local] == list(
        minutes
    )
    assert children() == before


async def test_the_event_loop_goes_on_meanwhile(photo: Path) -> None:
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async with InspectionPool(size=1) as pool:
        counting = asyncio.create_task(count())
        await pool.inspect(photo)
        counting.cancel()
    assert turns > 100


async def stopped_worker(pool: InspectionPool, photo: Path) -> int:
    """Start a worker and make it hang, as a decoder in an endless loop would."""
    before = set(children())
    await pool.inspect(photo)
    (worker,) = set(children()) - before
    os.kill(worker, signal.SIGSTOP)
    return worker


async def test_a_worker_that_hangs_is_a_timeout_and_the_metadata_is_still_read(
    photo: Path,
) -> None:
    async with InspectionPool(size=1, limits=Limits(seconds=1)) as pool:
        worker = await stopped_worker(pool, photo)
        facts = await pool.inspect(photo)
        assert facts.trouble == "timeout"
        assert facts.exif.make == "HUAWEI"
        assert worker not in children()
        assert (await pool.inspect(photo)).trouble is None


async def test_a_worker_that_hangs_holds_up_nobody_else(photo: Path) -> None:
    async with InspectionPool(size=2, limits=Limits(seconds=3600)) as pool:
        await stopped_worker(pool, photo)
        hanging = asyncio.create_task(pool.inspect(photo))
        await asyncio.sleep(0.05)
        others = await asyncio.gather(*(pool.inspect(photo) for _ in range(5)))
        assert {facts.trouble for facts in others} == {None}
        assert not hanging.done()
        await cancelled(hanging)


async def test_heif_waits_in_a_queue_of_its_own(photo: Path, tmp_path: Path) -> None:
    pillow_heif.register_heif_opener()
    heif = tmp_path / "heif.jpg"
    heif.write_bytes(encoded(picture((256, 192)), "HEIF"))
    endless = Limits(seconds=3600)
    async with InspectionPool(size=1, limits=endless, heif=endless) as pool:
        await stopped_worker(pool, heif)
        hanging = asyncio.create_task(pool.inspect(heif))
        await asyncio.sleep(0.05)
        others = await asyncio.gather(*(pool.inspect(photo) for _ in range(3)))
        assert {facts.trouble for facts in others} == {None}
        assert not hanging.done()
        await cancelled(hanging)


async def cancelled(task: asyncio.Task[object] | Awaitable[object]) -> None:
    assert isinstance(task, asyncio.Task)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_caller_that_gives_up_leaves_no_answer_for_the_next(photo: Path) -> None:
    async with InspectionPool(size=1, limits=Limits(seconds=3600)) as pool:
        worker = await stopped_worker(pool, photo)
        giving_up = asyncio.create_task(pool.inspect(photo))
        await asyncio.sleep(0.05)
        await cancelled(giving_up)
        assert worker not in children()
        assert (await pool.inspect(photo)).trouble is None


async def test_a_worker_that_died_before_is_not_blamed_on_the_photo(photo: Path) -> None:
    async with InspectionPool(size=1) as pool:
        worker = await stopped_worker(pool, photo)
        os.kill(worker, signal.SIGKILL)
        await asyncio.to_thread(wait_for_end, worker)
        assert (await pool.inspect(photo)).trouble is None


async def test_a_file_that_ends_every_worker_is_crashed(photo: Path) -> None:
    async with InspectionPool(size=1) as pool:
        before = set(children())
        inspecting = asyncio.create_task(pool.inspect(photo))
        while not inspecting.done():
            for worker in set(children()) - before:
                os.kill(worker, signal.SIGKILL)
            await asyncio.sleep(0.01)
        facts = await inspecting
        assert facts.trouble == "crashed"
        assert facts.bytes == len(phone_jpeg())
        assert (await pool.inspect(photo)).trouble is None


async def test_a_picture_beyond_the_memory_limit_is_refused_by_it(tmp_path: Path) -> None:
    file = tmp_path / "large.png"
    file.write_bytes(encoded(Image.new("RGB", (8000, 7900)), "PNG", compress_level=1))
    async with InspectionPool(size=1, limits=Limits(memory_bytes=250 << 20)) as pool:
        facts = await pool.inspect(file)
        assert facts.trouble == "memory"
        assert facts.image is not None
        assert facts.image.width == 8000


async def test_an_honest_photo_of_200_megapixels_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "large.jpg"
    file.write_bytes(encoded(Image.new("L", (16_320, 12_240), 99), "JPEG"))
    async with InspectionPool(size=1, limits=Limits(memory_bytes=400 << 20)) as pool:
        facts = await pool.inspect(file, tmp_path / "made")
    assert facts.trouble is None
    assert facts.derivatives[0].width == 1600


async def test_a_bomb_is_answered_like_any_other_file(tmp_path: Path) -> None:
    file = tmp_path / "bomb.png"
    file.write_bytes(png_header(14_000, 14_286))
    async with InspectionPool(size=1) as pool:
        assert (await pool.inspect(file)).trouble == "too_many_pixels"


async def test_workers_are_replaced_after_their_share(photo: Path) -> None:
    seen = set()
    before = set(children())
    async with InspectionPool(size=1, limits=Limits(jobs_per_worker=2)) as pool:
        for _ in range(4):
            assert (await pool.inspect(photo)).trouble is None
            seen |= set(children()) - before
    assert len(seen) == 2


async def test_a_closed_pool_can_be_used_again_and_leaves_nothing_behind(photo: Path) -> None:
    before = children()
    pool = InspectionPool(size=2)
    await pool.inspect(photo)
    await pool.close()
    assert children() == before
    assert (await pool.inspect(photo)).trouble is None
    await pool.close()
    assert children() == before


async def test_secrets_of_the_environment_do_not_reach_a_worker(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHIDI_SECRET", "hush")
    before = set(children())
    async with InspectionPool(size=1) as pool:
        await pool.inspect(photo)
        (worker,) = set(children()) - before
        told = environment(worker)
    assert b"MALLOC_ARENA_MAX" in told
    assert b"hush" not in told
