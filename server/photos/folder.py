"""The folder that holds the photos' bytes, named by their sha-256.

    <root>/originals/ab/cd/<sha256>      as the device sent them, never changed
    <root>/derived/ab/cd/<sha256>/       small.jpg, large.jpg: can be made again at any time
    <root>/incoming/<upload id>          parts of uploads (`incoming.py`)

A file appears under `originals` only whole, checked and on the disk: it is written and flushed
elsewhere in the same file system, renamed into place, and its folder is flushed too.

`object_folder.py` is the same with the originals in an object store.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

SMALL: Final = "small.jpg"
"""The picture that lists show and that photos are compared by."""

_SHA256: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_NO_SPACE: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


class NoSpace(OSError):
    """The disk is full, or would be closer to it than the reserve."""


class NotASha256(ValueError):
    """The name of a photo is not 64 lower-case hexadecimal digits."""


class PhotoFolder:
    """Paths below one root, and the one way for bytes to get there. Touches no disk when made."""

    def __init__(self, root: Path, reserve_bytes: int = 256 << 20) -> None:
        self.root = root
        self.incoming = root / "incoming"
        self._reserve_bytes = reserve_bytes

    def original(self, sha256: str) -> Path:
        """Where a photo's bytes are, or would be. Raises NotASha256."""
        return self.root / "originals" / _fan(sha256)

    def derived(self, sha256: str) -> Path:
        """The folder of a photo's pictures for screens. Raises NotASha256."""
        return self.root / "derived" / _fan(sha256)

    def has(self, sha256: str) -> bool:
        """Whether the original is here, whole."""
        return self.original(sha256).is_file()

    def fetched(self, sha256: str) -> Path:
        """Where the original can be read. Touches the network where it lies elsewhere."""
        return self.original(sha256)

    def fetched_small(self, sha256: str) -> Path:
        """Where the small picture is, or would be."""
        return self.derived(sha256) / SMALL

    def share(self, sha256: str) -> None:
        """Let other servers see the small picture; here they share the folder."""

    def trim(self, most_bytes: int) -> int:  # noqa: ARG002
        """Forget copies beyond so many bytes; how many. Here are no copies."""
        return 0

    def place(self, part: Path, sha256: str) -> Path:
        """Move a flushed file of this root into `originals`; its content must have been checked.

        Bytes that are already there stay, and the part is removed. Raises NoSpace.
        """
        target = self.original(sha256)
        with no_space():
            _make_folders(target.parent)
            if target.exists():
                part.unlink()
            else:
                part.chmod(0o440)
                part.rename(target)
            flush_folder(target.parent)
        return target

    def require_space(self, more_bytes: int) -> None:
        """Raise NoSpace if `more_bytes` would eat into the reserve."""
        with no_space():
            self.root.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(self.root).free
        if free - more_bytes < self._reserve_bytes:
            raise NoSpace(errno.ENOSPC, "the disk of the photo folder is nearly full")


@contextmanager
def no_space() -> Iterator[None]:
    """Turn the system's "disk full" and "quota used up" into NoSpace."""
    try:
        yield
    except NoSpace:
        raise
    except OSError as error:
        if error.errno in _NO_SPACE:
            raise NoSpace(error.errno, "the disk of the photo folder is full") from error
        raise


def flush_folder(folder: Path) -> None:
    """Make renames and new names in a folder survive a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _fan(sha256: str) -> Path:
    if _SHA256.fullmatch(sha256) is None:
        raise NotASha256(sha256)
    return Path(sha256[:2], sha256[2:4], sha256)


def _make_folders(folder: Path) -> None:
    """Make a folder and its parents, each flushed into the one above."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(exist_ok=True)
        flush_folder(each.parent)
