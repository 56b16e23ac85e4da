"""Brings all photos that a database knows into one folder from another."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

import msgspec

from server.backup.manifest import flush, sha256_of
from server.photos.folder import PhotoFolder, no_space

_BLOCK = 1 << 20

Progress = Callable[[int, int], None]
"""How many photos were looked at, and of how many."""


class PhotoCopy(msgspec.Struct, frozen=True):
    """How many were new to the folder, and the sha-256 of those that are in neither."""

    copied: int
    lost: tuple[str, ...]


def copy_photos(
    source: PhotoFolder,
    target: PhotoFolder,
    photos: Mapping[str, int],
    progress: Progress,
    *,
    read: bool,
) -> PhotoCopy:
    """Copy what the target lacks of `photos`, sizes in bytes by sha-256.

    With `read` what is there counts by its content, otherwise by its size. Raises NoSpace.
    """
    copied, lost = 0, []
    for number, (sha256, size_bytes) in enumerate(sorted(photos.items()), 1):
        if not _has(target, sha256, size_bytes, read=read):
            if _copy(source, target, sha256):
                copied += 1
            else:
                lost.append(sha256)
        progress(number, len(photos))
    return PhotoCopy(copied, tuple(lost))


def _has(folder: PhotoFolder, sha256: str, size_bytes: int, *, read: bool) -> bool:
    """Whether a photo is there: by its size, or, with `read`, by its content."""
    file = folder.original(sha256)
    if not file.is_file() or file.stat().st_size != size_bytes or not folder.has(sha256):
        return False
    return not read or sha256_of(file) == sha256


def _copy(source: PhotoFolder, target: PhotoFolder, sha256: str) -> bool:
    """Copy a photo and check it while doing so; False when the source is lost or damaged.

    Raises NoSpace. Replaces what was damaged in the target.
    """
    target.incoming.mkdir(parents=True, exist_ok=True)
    part = target.incoming / sha256
    digest = hashlib.sha256()
    try:
        with source.fetched(sha256).open("rb") as original, no_space(), part.open("wb") as copy:
            while block := original.read(_BLOCK):
                digest.update(block)
                copy.write(block)
    except FileNotFoundError:
        return False
    if digest.hexdigest() != sha256:
        part.unlink()
        return False
    flush(part)
    target.original(sha256).unlink(missing_ok=True)
    target.place(part, sha256)
    return True
