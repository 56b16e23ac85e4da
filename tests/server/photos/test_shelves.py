"""The contract of where photos lie: a folder and an object store alike, the latter a real one.

A second server is a second pair of objects: over the same folder, or over the same store with
nothing else in common.
"""

from __future__ import annotations

import asyncio
import hashlib
import itertools
import os
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import obstore
import pytest

from server.photos.folder import PhotoFolder
from server.photos.incoming import (
    Append,
    Checksum,
    ChecksumMismatch,
    HashMismatch,
    Incoming,
    OffsetMismatch,
    Superseded,
    TooLong,
    UploadUnknown,
)
from server.photos.object_folder import DamagedObject, ObjectFolder
from server.photos.opening import incoming_of
from tests.server.object_store import ObjectStore

CONTENT = bytes(range(256)) * 4096
SHA256 = hashlib.sha256(CONTENT).hexdigest()
HALF = len(CONTENT) // 2
_NUMBERS = itertools.count(1)

Server = tuple[PhotoFolder, Incoming]


@pytest.fixture(params=["folder", "objects"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Server]:
    """Starts one more server of the same installation."""
    if request.param == "folder":
        folders: Iterator[PhotoFolder] = itertools.repeat(PhotoFolder(tmp_path, reserve_bytes=0))
    else:
        store = request.getfixturevalue("objects").store(f"test-{next(_NUMBERS)}")
        roots = (tmp_path / str(number) for number in itertools.count())
        folders = (ObjectFolder(root, store, reserve_bytes=0) for root in roots)

    def start() -> Server:
        folder = next(folders)
        return folder, incoming_of(folder)

    return start


async def body(content: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(content), 65_536):
        yield content[at : at + 65_536]


async def breaking(content: bytes) -> AsyncIterator[bytes]:
    yield content
    raise ConnectionResetError


def piece(offset: int = 0, checksum: Checksum | None = None) -> Append:
    return Append(offset, len(CONTENT), checksum)


async def test_an_upload_goes_on_at_another_server(server: Callable[[], Server]) -> None:
    _, here = server()
    await here.create("one", len(CONTENT))
    assert await here.offset("one") == 0
    with pytest.raises(ConnectionResetError):
        await here.append("one", piece(), breaking(CONTENT[:HALF]))
    folder, there = server()
    assert await there.offset("one") == HALF, "what came before the line broke need not come again"
    assert await there.append("one", piece(HALF), body(CONTENT[HALF:])) == len(CONTENT)
    placed = await there.finish("one", len(CONTENT), SHA256)
    assert placed.read_bytes() == CONTENT
    elsewhere, third = server()
    assert folder.has(SHA256)
    assert elsewhere.has(SHA256)
    assert elsewhere.fetched(SHA256).read_bytes() == CONTENT
    assert (await third.finish("one", len(CONTENT), SHA256)).read_bytes() == CONTENT, "told twice"
    await third.discard("one")
    with pytest.raises(UploadUnknown):
        await third.offset("one")


async def test_bytes_that_do_not_fit_are_not_kept(server: Callable[[], Server]) -> None:
    folder, incoming = server()
    await incoming.create("one", len(CONTENT))
    with pytest.raises(OffsetMismatch) as wrong:
        await incoming.append("one", piece(7), body(b"x"))
    assert wrong.value.actual == 0
    sum_of_others = Checksum("sha256", hashlib.sha256(b"others").digest())
    with pytest.raises(ChecksumMismatch):
        await incoming.append("one", piece(0, sum_of_others), body(CONTENT[:HALF]))
    assert await incoming.offset("one") == 0
    with pytest.raises(TooLong):
        await incoming.append("one", piece(), body(CONTENT + b"x"))
    assert await incoming.offset("one") <= len(CONTENT)
    await incoming.discard("one")
    await incoming.create("two", len(CONTENT))
    await incoming.append("two", piece(), body(bytes(len(CONTENT))))
    with pytest.raises(HashMismatch):
        await incoming.finish("two", len(CONTENT), SHA256)
    assert not folder.has(SHA256)
    await incoming.discard("two")
    for unknown in ("one", "two", "three"):
        with pytest.raises(UploadUnknown):
            await incoming.append(unknown, piece(), body(b"x"))


async def test_of_two_requests_from_one_offset_one_wins(server: Callable[[], Server]) -> None:
    _, here = server()
    _, there = server()
    await here.create("one", len(CONTENT))
    resumed = asyncio.Event()

    async def hanging() -> AsyncIterator[bytes]:
        yield CONTENT[:HALF]
        await resumed.wait()
        yield CONTENT[HALF:]

    old = asyncio.create_task(here.append("one", piece(), hanging()))
    await asyncio.sleep(0.05)
    if here is not there and (await there.offset("one")) == 0:
        assert await there.append("one", piece(), body(CONTENT)) == len(CONTENT)
        resumed.set()
        with pytest.raises((Superseded, OffsetMismatch)):
            await old
    else:
        resumed.set()
        await asyncio.wait([old])
    assert (await there.finish("one", len(CONTENT), SHA256)).read_bytes() == CONTENT


async def test_what_nobody_went_on_with_is_swept(server: Callable[[], Server]) -> None:
    _, incoming = server()
    await incoming.create("old", len(CONTENT))
    await incoming.append("old", piece(), body(CONTENT[:HALF]))
    assert await incoming.sweep(time.time() - 3_600) == ()
    assert await incoming.offset("old") == HALF
    assert await incoming.sweep(time.time() + 3_600) == ("old",)
    with pytest.raises(UploadUnknown):
        await incoming.offset("old")


def test_a_small_picture_made_at_one_server_is_seen_at_another(
    server: Callable[[], Server],
) -> None:
    here, _ = server()
    there, _ = server()
    assert not there.fetched_small(SHA256).is_file()
    here.derived(SHA256).mkdir(parents=True)
    (here.derived(SHA256) / "small.jpg").write_bytes(b"picture")
    here.share(SHA256)
    assert there.fetched_small(SHA256).read_bytes() == b"picture"


def test_local_copies_can_be_forgotten_and_damage_is_noticed(
    objects: ObjectStore, tmp_path: Path
) -> None:
    folder = ObjectFolder(tmp_path, objects.store("copies"), reserve_bytes=0)
    names = []
    for number in range(3):
        content = bytes([number]) * 1_000
        names.append(hashlib.sha256(content).hexdigest())
        folder.incoming.mkdir(exist_ok=True)
        part = folder.incoming / "part"
        part.write_bytes(content)
        placed = folder.place(part, names[-1])
        os.utime(placed, (number, number))
    assert folder.trim(2_500) == 1
    assert not folder.original(names[0]).exists(), "the one that was asked for longest ago"
    assert folder.fetched(names[0]).stat().st_size == 1_000
    assert folder.trim(0) == 3
    fan = f"{names[1][:2]}/{names[1][2:4]}/{names[1]}"
    obstore.put(folder.store, f"originals/{fan}", b"something else")
    with pytest.raises(DamagedObject):
        folder.fetched(names[1])
    assert not folder.original(names[1]).exists()
