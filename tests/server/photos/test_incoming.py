from __future__ import annotations

import asyncio
import hashlib
import os
import tracemalloc
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest

from server.photos.folder import NoSpace, NotASha256, PhotoFolder
from server.photos.incoming import (
    PIECE_BYTES,
    Append,
    Checksum,
    ChecksumMismatch,
    HashMismatch,
    Incoming,
    Incomplete,
    OffsetMismatch,
    Superseded,
    TooLong,
    UploadUnknown,
)

CONTENT = bytes(range(256)) * 8192
"""Two megabytes: several pieces."""
SHA256 = hashlib.sha256(CONTENT).hexdigest()
HALF = len(CONTENT) // 2


@pytest.fixture
def folder(tmp_path: Path) -> PhotoFolder:
    return PhotoFolder(tmp_path / "photos", reserve_bytes=0)


@pytest.fixture
def incoming(folder: PhotoFolder) -> Incoming:
    return Incoming(folder)


async def body(content: bytes, chunk: int = 65_536) -> AsyncIterator[bytes]:
    """What a request brings, in chunks."""
    for at in range(0, len(content), chunk):
        yield content[at : at + chunk]


class Broken(Exception):
    """The connection broke."""


async def breaking(chunks: Iterable[bytes]) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk
    raise Broken


def piece(offset: int = 0, checksum: Checksum | None = None) -> Append:
    return Append(offset, len(CONTENT), checksum)


def sha1(content: bytes) -> Checksum:
    return Checksum("sha1", hashlib.sha1(content).digest())


async def uploaded(incoming: Incoming, content: bytes = CONTENT) -> None:
    await incoming.create("up", len(CONTENT))
    await incoming.append("up", piece(), body(content))


async def test_a_whole_upload_becomes_an_original(incoming: Incoming, folder: PhotoFolder) -> None:
    await incoming.create("up", len(CONTENT))
    assert await incoming.offset("up") == 0
    assert await incoming.append("up", piece(), body(CONTENT)) == len(CONTENT)
    placed = await incoming.finish("up", len(CONTENT), SHA256)
    assert placed == folder.original(SHA256)
    assert await asyncio.to_thread(placed.read_bytes) == CONTENT
    with pytest.raises(UploadUnknown):
        await incoming.offset("up")


async def test_it_goes_on_where_the_connection_broke(
    incoming: Incoming, folder: PhotoFolder
) -> None:
    await incoming.create("up", len(CONTENT))
    with pytest.raises(Broken):
        await incoming.append("up", piece(), breaking([CONTENT[:HALF], b"half a chu"]))
    offset = await incoming.offset("up")
    assert offset == HALF + 10
    rest = CONTENT[offset:]
    head = CONTENT[:HALF] + b"half a chu"
    assert await incoming.append("up", piece(offset), body(rest)) == len(CONTENT)
    whole = hashlib.sha256(head + rest).hexdigest()
    await incoming.finish("up", len(CONTENT), whole)
    assert folder.has(whole)


async def test_it_goes_on_after_the_server_was_restarted(folder: PhotoFolder) -> None:
    before = Incoming(folder)
    await before.create("up", len(CONTENT))
    await before.append("up", piece(), body(CONTENT[:HALF]))
    after = Incoming(folder)
    assert await after.offset("up") == HALF
    await after.append("up", piece(HALF), body(CONTENT[HALF:]))
    await after.finish("up", len(CONTENT), SHA256)
    assert folder.has(SHA256)


async def test_another_offset_than_the_parts_length_is_refused(incoming: Incoming) -> None:
    await incoming.create("up", len(CONTENT))
    await incoming.append("up", piece(), body(CONTENT[:100]))
    for wrong in (0, 99, 101):
        with pytest.raises(OffsetMismatch) as caught:
            await incoming.append("up", piece(wrong), body(b"x"))
        assert caught.value.actual == 100
    assert await incoming.offset("up") == 100


async def test_bytes_beyond_the_declared_length_are_refused(incoming: Incoming) -> None:
    await incoming.create("up", len(CONTENT))
    with pytest.raises(TooLong):
        await incoming.append("up", piece(), body(CONTENT + bytes(PIECE_BYTES)))
    assert await incoming.offset("up") <= len(CONTENT)
    endless = (bytes(65_536) for _ in range(10_000))
    await incoming.create("endless", 1_000_000)
    with pytest.raises(TooLong):
        await incoming.append("endless", Append(0, 1_000_000), breaking(endless))


async def test_a_right_checksum_passes(incoming: Incoming) -> None:
    await incoming.create("up", len(CONTENT))
    right = sha1(CONTENT[:HALF])
    assert await incoming.append("up", piece(0, right), body(CONTENT[:HALF])) == HALF


async def test_a_wrong_checksum_takes_back_this_append_and_no_other(incoming: Incoming) -> None:
    await incoming.create("up", len(CONTENT))
    await incoming.append("up", piece(), body(CONTENT[:HALF]))
    with pytest.raises(ChecksumMismatch):
        await incoming.append("up", piece(HALF, sha1(b"other")), body(CONTENT[HALF:]))
    assert await incoming.offset("up") == HALF
    right = sha1(CONTENT[HALF:])
    await incoming.append("up", piece(HALF, right), body(CONTENT[HALF:]))
    await incoming.finish("up", len(CONTENT), SHA256)


async def test_a_wrong_hash_makes_no_original_and_keeps_the_part(
    incoming: Incoming, folder: PhotoFolder
) -> None:
    await uploaded(incoming)
    with pytest.raises(HashMismatch) as caught:
        await incoming.finish("up", len(CONTENT), "a" * 64)
    assert caught.value.actual == SHA256
    assert not folder.has("a" * 64)
    assert not folder.has(SHA256)
    assert await incoming.offset("up") == len(CONTENT)
    await incoming.discard("up")
    with pytest.raises(UploadUnknown):
        await incoming.offset("up")


async def test_a_part_that_is_not_complete_is_not_finished(incoming: Incoming) -> None:
    await uploaded(incoming, CONTENT[:HALF])
    with pytest.raises(Incomplete) as caught:
        await incoming.finish("up", len(CONTENT), SHA256)
    assert caught.value.actual == HALF


async def test_finishing_twice_is_finishing_once(incoming: Incoming) -> None:
    await uploaded(incoming)
    first = await incoming.finish("up", len(CONTENT), SHA256)
    assert await incoming.finish("up", len(CONTENT), SHA256) == first


async def test_the_same_photo_from_two_devices_is_kept_once(
    incoming: Incoming, folder: PhotoFolder
) -> None:
    for upload in ("one", "two"):
        await incoming.create(upload, len(CONTENT))
        await incoming.append(upload, piece(), body(CONTENT))
    await asyncio.gather(
        incoming.finish("one", len(CONTENT), SHA256), incoming.finish("two", len(CONTENT), SHA256)
    )
    assert folder.has(SHA256)
    assert _listed(folder.incoming) == []


async def test_an_id_in_use_is_not_begun_again(incoming: Incoming) -> None:
    await incoming.create("up", 5)
    with pytest.raises(FileExistsError):
        await incoming.create("up", 5)


@pytest.mark.parametrize("upload_id", ["", "..", "a/b", "../x", "a.b", "x" * 65, "a\0"])
async def test_an_id_that_could_leave_the_folder_is_unknown(
    incoming: Incoming, upload_id: str
) -> None:
    for call in (
        incoming.create(upload_id, 5),
        incoming.offset(upload_id),
        incoming.append(upload_id, piece(), body(b"")),
        incoming.finish(upload_id, 5, SHA256),
        incoming.discard(upload_id),
    ):
        with pytest.raises(UploadUnknown):
            await call


async def test_a_name_that_is_no_hash_is_refused(incoming: Incoming) -> None:
    await uploaded(incoming)
    with pytest.raises(NotASha256):
        await incoming.finish("up", len(CONTENT), "../../evil")


async def test_a_device_that_comes_back_takes_over_from_its_hanging_request(
    incoming: Incoming, folder: PhotoFolder
) -> None:
    await incoming.create("up", len(CONTENT))
    hang, arrived = asyncio.Event(), asyncio.Event()

    async def hanging() -> AsyncIterator[bytes]:
        yield CONTENT[:HALF]
        arrived.set()
        await hang.wait()
        yield b"too late" * 100_000

    old = asyncio.create_task(incoming.append("up", piece(), hanging()))
    await arrived.wait()
    offset = await incoming.offset("up")
    assert offset == HALF
    await incoming.append("up", piece(offset), body(CONTENT[offset:]))
    await incoming.finish("up", len(CONTENT), SHA256)
    hang.set()
    with pytest.raises(Superseded):
        await old
    placed = folder.original(SHA256)
    assert await asyncio.to_thread(placed.read_bytes) == CONTENT


async def test_a_hanging_request_cannot_cut_an_original_short(
    incoming: Incoming, folder: PhotoFolder
) -> None:
    """It has all bytes written, and a checksum that will turn out wrong."""
    await incoming.create("up", len(CONTENT))
    hang, arrived = asyncio.Event(), asyncio.Event()

    async def hanging() -> AsyncIterator[bytes]:
        yield CONTENT
        arrived.set()
        await hang.wait()

    old = asyncio.create_task(incoming.append("up", piece(0, sha1(b"other")), hanging()))
    await arrived.wait()
    await incoming.finish("up", len(CONTENT), SHA256)
    hang.set()
    with pytest.raises(Superseded):
        await old
    assert await asyncio.to_thread(folder.original(SHA256).read_bytes) == CONTENT


async def test_a_cancelled_request_keeps_what_it_wrote(incoming: Incoming) -> None:
    await incoming.create("up", len(CONTENT))
    arrived = asyncio.Event()

    async def hanging() -> AsyncIterator[bytes]:
        yield CONTENT[:HALF]
        arrived.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(incoming.append("up", piece(), hanging()))
    await arrived.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await incoming.append("up", piece(HALF), body(CONTENT[HALF:])) == len(CONTENT)
    await incoming.finish("up", len(CONTENT), SHA256)


async def test_two_uploads_do_not_wait_for_each_other(incoming: Incoming) -> None:
    await incoming.create("slow", len(CONTENT))
    release = asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield CONTENT[:HALF]
        await release.wait()
        yield CONTENT[HALF:]

    waiting = asyncio.create_task(incoming.append("slow", piece(), slow()))
    await asyncio.sleep(0)
    await uploaded(incoming)
    assert not waiting.done()
    release.set()
    assert await waiting == len(CONTENT)


async def test_only_parts_that_nobody_came_back_for_are_swept(
    incoming: Incoming, folder: PhotoFolder
) -> None:
    for upload in ("old", "new", "busy"):
        await incoming.create(upload, len(CONTENT))
    hang, arrived = asyncio.Event(), asyncio.Event()

    async def hanging() -> AsyncIterator[bytes]:
        yield CONTENT[:HALF]
        arrived.set()
        await hang.wait()

    busy = asyncio.create_task(incoming.append("busy", piece(), hanging()))
    await arrived.wait()
    for upload in ("old", "busy"):
        os.utime(folder.incoming / upload, (1000, 1000))
    assert await incoming.sweep(before_s=2000) == ("old",)
    hang.set()
    assert await busy == HALF
    assert await incoming.offset("new") == 0
    with pytest.raises(UploadUnknown):
        await incoming.append("old", piece(), body(b"x"))


async def test_sweeping_before_the_first_upload_finds_nothing(incoming: Incoming) -> None:
    assert await incoming.sweep(before_s=2e9) == ()


async def test_a_disk_too_full_for_the_photo_is_said_before_it_is_sent(
    folder: PhotoFolder,
) -> None:
    incoming = Incoming(PhotoFolder(folder.root, reserve_bytes=1 << 60))
    with pytest.raises(NoSpace):
        await incoming.create("up", 1)


async def test_a_disk_that_fills_up_meanwhile_is_said_too(
    incoming: Incoming, folder: PhotoFolder
) -> None:
    await incoming.create("up", len(CONTENT))
    _put_on_a_full_disk(folder.incoming / "up")
    with pytest.raises(NoSpace):
        await incoming.append("up", piece(), body(CONTENT))


async def test_a_large_photo_is_never_in_memory_whole(incoming: Incoming) -> None:
    size = 64 * PIECE_BYTES
    await incoming.create("large", size)
    chunk = bytes(65_536)

    async def large() -> AsyncIterator[bytes]:
        for _ in range(size // len(chunk)):
            yield chunk

    tracemalloc.start()
    try:
        await incoming.append("large", Append(0, size), large())
        digest = hashlib.sha256(bytes(1)).hexdigest()
        with pytest.raises(HashMismatch):
            await incoming.finish("large", size, digest)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < size / 4


def _listed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _put_on_a_full_disk(part: Path) -> None:
    """Writing to /dev/full fails as writing to a full disk does."""
    part.unlink()
    part.symlink_to("/dev/full")
