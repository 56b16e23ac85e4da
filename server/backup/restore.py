"""Brings an installation back from a backup, in a new epoch."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path

import msgspec

from server.backup.manifest import Manifest, flush, read_manifest, sha256_of
from server.backup.photo_copy import Progress, copy_photos
from server.backup.shelf import DATABASE, Shelf, copy_folder, instant_name
from server.backup.take import nothing_to_copy
from server.complaint import Complaint
from server.instant import now_ms
from server.photos.opening import photo_folder
from server.settings import Settings
from server.store import audit, backups
from server.store.address import sqlite_file
from server.store.backups import StoredBackup
from server.store.copy import CopyContents, Damaged, begin_epoch, examine, in_use
from server.store.database import Database
from server.store.migrate import migrate


class Restored(msgspec.Struct, frozen=True):
    """What came back. `missing`: photos that neither backup nor data folder hold, by sha-256.
    `aside`: where the data that lay there before is now."""

    manifest: Manifest
    photos: int
    missing: tuple[str, ...]
    aside: Path | None


async def restore(
    settings: Settings, shelf: Shelf, name: str | None, progress: Progress, *, replace: bool
) -> Restored:
    """Put a snapshot (the newest without a name) into the data folder.

    Checked before anything is touched. A database that is there already is only moved aside, and
    only with `replace`; photos that are there stay. Devices find a new epoch and tell again what
    they keep. Raises Complaint.
    """
    file = sqlite_file(settings.database_url)
    if file is None:
        raise nothing_to_copy(settings)
    folder = _chosen(shelf, name)
    manifest, contents = _checked(folder)
    if file.exists() and not replace:
        raise Complaint(
            f"{settings.data_dir} 中已有数据。要用备份代替请加 --replace，原数据会移到旁边。",
            f"There is data in {settings.data_dir} already; with --replace the backup takes its "
            "place and the old data is moved aside.",
        )
    if file.exists() and in_use(file):
        raise Complaint(
            "实地还在运行，请先停止服务再恢复。", "Shidi is running; stop it before restoring."
        )
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    pictures = photo_folder(settings)
    copy = copy_photos(shelf.photos, pictures, contents.photos, progress, read=True)
    fresh = file.with_name(f"{file.name}.restoring")
    for left in file.parent.glob(f"{fresh.name}*"):
        left.unlink()  # of a restore that was cut off: its journal would be played into this one
    shutil.copyfile(folder / DATABASE, fresh)
    fresh.chmod(0o600)
    unread = [sha for sha in contents.photos if not pictures.derived(sha).is_dir()]
    begin_epoch(fresh, secrets.token_hex(6), unread)
    await _note(fresh, manifest, contents, set(copy.lost))
    flush(fresh)
    aside = _set_aside(settings, file) if file.exists() else None
    if not settings.tls_dir.exists():
        copy_folder(folder / "tls", settings.tls_dir)
    fresh.rename(file)
    flush(file.parent)
    return Restored(manifest, copy.copied, copy.lost, aside)


def _chosen(shelf: Shelf, name: str | None) -> Path:
    found = {folder.name: folder for folder in shelf.snapshots()}
    if not found:
        raise Complaint(
            f"{shelf.root} 中没有完整的备份。", f"There is no complete backup in {shelf.root}."
        )
    wanted = name or max(found)
    if wanted not in found:
        raise Complaint(
            f"没有名为 {wanted} 的备份；现有：{'、'.join(found)}。",
            f"There is no backup {wanted}; there are {', '.join(found)}.",
        )
    return found[wanted]


def _checked(folder: Path) -> tuple[Manifest, CopyContents]:
    manifest = read_manifest(folder)
    try:
        if sha256_of(folder / DATABASE) != manifest.database_sha256:
            raise Damaged("its bytes have changed since")
        return manifest, examine(folder / DATABASE)
    except (OSError, Damaged) as damaged:
        raise Complaint(
            f"备份 {folder.name} 已损坏（{damaged}）。请用 --list 查看并换一个更早的备份。",
            f"The backup {folder.name} is damaged ({damaged}); --list shows the others.",
        ) from damaged


async def _note(file: Path, manifest: Manifest, contents: CopyContents, missing: set[str]) -> None:
    """The backup that it came from holds all of it: devices need not keep that any longer."""
    database = Database(f"sqlite+aiosqlite:///{file}")
    stored = StoredBackup(manifest.name, manifest.taken_at, manifest.ops, manifest.photos)
    held = contents.photos.keys() - missing
    try:
        await migrate(database)
        async with database.writing() as tx:
            await backups.add(tx, stored, contents.counters, held)
            await audit.record(tx, now_ms(), None, "restore", manifest.name, ops=manifest.ops)
    finally:
        await database.close()


def _set_aside(settings: Settings, file: Path) -> Path:
    """Keep the database under another name, too, until the new one takes its place in one step.

    There is no moment without a database: a server that found none would begin an empty one.
    `in_use` has left all of it in one file.
    """
    aside = settings.data_dir / f"replaced-{instant_name(now_ms())}"
    aside.mkdir(parents=True)
    try:
        os.link(file, aside / file.name)
    except OSError:  # a file system without hard links
        shutil.copy2(file, aside / file.name)
    flush(aside)
    return aside
