"""Originals from the folder of an installation into an object store, each read and compared."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import msgspec
import obstore

from server.photos.object_folder import ObjectFolder


class PhotosMoved(msgspec.Struct, frozen=True):
    """How many the store holds now, and those that neither side has whole, by sha-256."""

    stored: int
    lost: tuple[str, ...]


def move_photos(folder: ObjectFolder, photos: Mapping[str, int]) -> PhotosMoved:
    """Put every photo into the store; `photos`: sizes in bytes by sha-256. May be done again."""
    lost = [sha256 for sha256, size in sorted(photos.items()) if not _moved(folder, sha256, size)]
    return PhotosMoved(len(photos) - len(lost), tuple(lost))


def _moved(folder: ObjectFolder, sha256: str, size_bytes: int) -> bool:
    file = folder.original(sha256)
    name = folder.name(file)
    if file.is_file():
        with file.open("rb") as original:
            digest = hashlib.file_digest(original, "sha256").hexdigest()
        if digest == sha256:
            obstore.put(folder.store, name, file)
            folder.share(sha256)
    try:
        return obstore.head(folder.store, name)["size"] == size_bytes
    except FileNotFoundError:
        return False
