"""The folder that backups go to.

    <target>/snapshots/<name>/shidi.sqlite3   the database of one moment
    <target>/snapshots/<name>/tls/            the installation's certificate authority, with its key
    <target>/snapshots/<name>/manifest.json   written last
    <target>/originals/ab/cd/<sha256>         photos, shared by all snapshots

A name is the UTC time of the backup, so that names sort by age.
"""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from server.backup.manifest import flush, has_manifest
from server.complaint import Complaint
from server.photos.folder import PhotoFolder, flush_folder

DATABASE = "shidi.sqlite3"


class Shelf(msgspec.Struct, frozen=True):
    """Snapshots and photos under `root`."""

    root: Path

    @property
    def photos(self) -> PhotoFolder:
        """Laid out like an installation's own."""
        return PhotoFolder(self.root, reserve_bytes=0)

    def snapshots(self) -> list[Path]:
        """Complete ones, oldest first."""
        found = (self.root / "snapshots").glob("*")
        return sorted(folder for folder in found if has_manifest(folder))

    def begin(self, now: int) -> Path:
        """A folder for a snapshot of this moment."""
        folder = self.root / "snapshots" / instant_name(now)
        folder.mkdir(parents=True)
        folder.chmod(0o700)
        return folder

    def keep_only(self, newest: int) -> list[str]:
        """Remove all snapshots but the newest, and what broken-off backups left; photos stay."""
        kept = set(self.snapshots()[-newest:])
        gone = [each for each in (self.root / "snapshots").iterdir() if each not in kept]
        for folder in gone:
            shutil.rmtree(folder)
        return sorted(folder.name for folder in gone)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else writes here meanwhile. Raises Complaint."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            lock = (self.root / "lock").open("ab")
        except OSError as error:
            raise Complaint(
                f"无法写入备份目录 {self.root}（{error.strerror}）。请检查磁盘与权限。",
                f"The backup folder {self.root} cannot be written ({error.strerror}); "
                "check the disk and its permissions.",
            ) from error
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise Complaint(
                    f"另一个备份正在写入 {self.root}，请等它结束。",
                    f"Another backup is writing to {self.root}; wait until it has ended.",
                ) from error
            yield


def instant_name(ms: int) -> str:
    """`20261120T080000000Z`: a name for what is made at this instant; names sort by age."""
    return datetime.fromtimestamp(ms / 1000, UTC).strftime("%Y%m%dT%H%M%S") + f"{ms % 1000:03}Z"


def copy_folder(source: Path, target: Path) -> None:
    """Copy a small folder of secrets, for the owner alone; nothing where there is none."""
    if not source.is_dir():
        return
    shutil.copytree(source, target)
    target.chmod(0o700)
    for file in target.rglob("*"):
        flush(file)
    flush_folder(target)
