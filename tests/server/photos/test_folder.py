from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from server.photos.folder import NoSpace, NotASha256, PhotoFolder

CONTENT = b"bytes of a photo"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> PhotoFolder:
    return PhotoFolder(tmp_path / "photos", reserve_bytes=0)


def part(folder: PhotoFolder, content: bytes = CONTENT) -> Path:
    folder.incoming.mkdir(parents=True, exist_ok=True)
    file = folder.incoming / "part"
    file.write_bytes(content)
    return file


def test_making_a_folder_touches_no_disk(folder: PhotoFolder) -> None:
    assert not folder.root.exists()
    assert not folder.has(SHA256)


def test_a_placed_photo_is_found_by_its_hash(folder: PhotoFolder) -> None:
    waiting = part(folder)
    placed = folder.place(waiting, SHA256)
    assert placed == folder.root / "originals" / SHA256[:2] / SHA256[2:4] / SHA256
    assert placed.read_bytes() == CONTENT
    assert folder.has(SHA256)
    assert not waiting.exists()


def test_an_original_is_not_writable(folder: PhotoFolder) -> None:
    placed = folder.place(part(folder), SHA256)
    assert placed.stat().st_mode & 0o222 == 0


def test_bytes_that_are_here_already_stay(folder: PhotoFolder) -> None:
    first = folder.place(part(folder), SHA256)
    inode = first.stat().st_ino
    again = part(folder)
    assert folder.place(again, SHA256) == first
    assert first.stat().st_ino == inode
    assert not again.exists()


def test_pictures_for_screens_stand_beside(folder: PhotoFolder) -> None:
    assert folder.derived(SHA256) == (folder.root / "derived" / SHA256[:2] / SHA256[2:4] / SHA256)


@pytest.mark.parametrize(
    "name", ["", "../../etc/passwd", "a" * 63, "A" * 64, "g" * 64, f"{SHA256}\n", f"/{SHA256}"]
)
def test_only_hashes_are_names(folder: PhotoFolder, name: str) -> None:
    with pytest.raises(NotASha256):
        folder.original(name)
    with pytest.raises(NotASha256):
        folder.derived(name)


def test_the_reserve_is_not_eaten_into(tmp_path: Path) -> None:
    folder = PhotoFolder(tmp_path, reserve_bytes=0)
    folder.require_space(1)
    with pytest.raises(NoSpace):
        folder.require_space(1 << 60)
    with pytest.raises(NoSpace):
        PhotoFolder(tmp_path, reserve_bytes=1 << 60).require_space(0)
