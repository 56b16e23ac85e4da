"""Originals in an object store of the S3 kind, shared by all servers of an installation.

    originals/ab/cd/<sha256>        as the device sent them
    derived/ab/cd/<sha256>/small.jpg
    incoming/<upload id>/…          parts of uploads (`object_incoming.py`)

A photo counts once the store has it. The local folder holds copies: of what came here, and of what
somebody asked for. It can be emptied at any time; `trim` keeps it small.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

import obstore
from obstore.exceptions import BaseError
from obstore.store import ObjectStore, S3Store

from server.photos.folder import SMALL, NoSpace, PhotoFolder, no_space

_PIECE_BYTES: Final = 1 << 20


def s3_store(url: str, timeout_s: int) -> ObjectStore:
    """The store at `s3://bucket/prefix`; keys, region and endpoint are the usual AWS_ variables.

    One that hangs is given up after `timeout_s` a request, one that refuses is asked a few times
    within that: whoever waits hears that photos cannot be taken now, and tries again.
    """
    return S3Store.from_url(
        url,
        client_options={"allow_http": True, "timeout": f"{timeout_s}s"},
        retry_config={"max_retries": 3, "retry_timeout": timedelta(seconds=timeout_s)},
    )


AWAY: Final = (BaseError, NoSpace)
"""What is raised where the store cannot just now, or the local disk: it is worth another try."""


class DamagedObject(Exception):
    """What the store holds under a photo's name has another hash."""


class ObjectFolder(PhotoFolder):
    """A photo folder whose originals lie in a store."""

    def __init__(self, root: Path, store: ObjectStore, reserve_bytes: int = 256 << 20) -> None:
        super().__init__(root, reserve_bytes)
        self.store = store

    def has(self, sha256: str) -> bool:
        """Whether the store has the original, whole."""
        try:
            obstore.head(self.store, self.name(self.original(sha256)))
        except FileNotFoundError:
            return False
        return True

    def place(self, part: Path, sha256: str) -> Path:
        """Put a checked file into the store; its local copy is where it would be without one."""
        obstore.put(self.store, self.name(self.original(sha256)), part)
        return super().place(part, sha256)

    def fetched(self, sha256: str) -> Path:
        """Where the original is, brought here first if need be. Raises FileNotFoundError where the
        store does not have it, DamagedObject where it has something else."""
        target = self.original(sha256)
        if target.is_file():
            os.utime(target)
            return target
        part = self.incoming / f"{sha256[:16]}-{secrets.token_hex(8)}"
        digest = hashlib.sha256()
        try:
            with no_space():
                part.parent.mkdir(parents=True, exist_ok=True)
                with part.open("xb") as file:
                    for piece in self._pieces(target):
                        digest.update(piece)
                        file.write(piece)
            if digest.hexdigest() != sha256:
                raise DamagedObject(sha256)
            return super().place(part, sha256)
        finally:
            part.unlink(missing_ok=True)

    def fetched_small(self, sha256: str) -> Path:
        """Where the small picture is, if any server ever made it; brought here if need be."""
        target = self.derived(sha256) / SMALL
        if not target.is_file():
            try:
                content = obstore.get(self.store, self.name(target)).bytes()
            except FileNotFoundError:
                return target
            with no_space():
                target.parent.mkdir(parents=True, exist_ok=True)
                part = target.with_name(f"{SMALL}.{secrets.token_hex(4)}")
                part.write_bytes(content)
                part.rename(target)
        return target

    def share(self, sha256: str) -> None:
        """Give the other servers the small picture that was made here."""
        made = self.derived(sha256) / SMALL
        if made.is_file():
            obstore.put(self.store, self.name(made), made)

    def trim(self, most_bytes: int) -> int:
        """Forget local copies that were not asked for lately, until so much is left; how many."""
        found = [
            (file.stat().st_atime, file.stat().st_size, file)
            for file in (self.root / "originals").glob("*/*/*")
        ]
        total = sum(size for _, size, _ in found)
        gone = 0
        for _, size, file in sorted(found):
            if total <= most_bytes:
                break
            file.unlink(missing_ok=True)
            total, gone = total - size, gone + 1
        return gone

    def _pieces(self, target: Path) -> Iterator[bytes]:
        for piece in obstore.get(self.store, self.name(target)).stream(_PIECE_BYTES):
            yield bytes(piece)

    def name(self, path: Path) -> str:
        """Objects are named as the files would be."""
        return path.relative_to(self.root).as_posix()
