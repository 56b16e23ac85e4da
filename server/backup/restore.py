"""Brings an installation back from a backup, in a new epoch."""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
from pathlib import Path

import asyncpg
import msgspec

from server.backup.manifest import Manifest, flush, read_manifest, sha256_of
from server.backup.photo_copy import Progress, copy_photos
from server.backup.shelf import DATABASE, Shelf, copy_folder, instant_name
from server.backup.take import unreachable
from server.complaint import Complaint
from server.instant import now_ms
from server.photos.opening import photo_folder
from server.settings import Settings
from server.store import audit, backups
from server.store.address import sqlite_file
from server.store.backups import StoredBackup
from server.store.bring_in import InUse, bring_in, must_be_free
from server.store.copy import CopyContents, Damaged, begin_epoch, examine, in_use
from server.store.database import Database
from server.store.migrate import migrate
from server.store.move import NotEmpty

_MOMENTS, _MOMENT_S = 30, 0.1


class Restored(msgspec.Struct, frozen=True):
    """What came back. `missing`: photos that neither backup nor data folder hold, by sha-256.
    `aside`: the folder, or the schema of the database, in which is now what lay there before."""

    manifest: Manifest
    photos: int
    missing: tuple[str, ...]
    aside: str | None


async def restore(
    settings: Settings, shelf: Shelf, name: str | None, progress: Progress, *, replace: bool
) -> Restored:
    """Put a snapshot (the newest without a name) where the settings say.

    Whatever kind of database it was taken of. Checked before anything is touched. A database that
    is there already is only moved aside, and only with `replace`; photos that are there stay.
    Devices find a new epoch and tell again what they keep. Raises Complaint.
    """
    folder = _chosen(shelf, name)
    manifest, contents = _checked(folder)
    await _must_be_free(settings, replace=replace)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    pictures = photo_folder(settings)
    copy = copy_photos(shelf.photos, pictures, contents.photos, progress, read=True)
    fresh = settings.data_dir / f"{DATABASE}.restoring"
    for left in fresh.parent.glob(f"{fresh.name}*"):
        left.unlink()  # of a restore that was cut off: its journal would be played into this one
    shutil.copyfile(folder / DATABASE, fresh)
    fresh.chmod(0o600)
    unread = [sha for sha in contents.photos if not pictures.derived(sha).is_dir()]
    begin_epoch(fresh, secrets.token_hex(6), unread)
    await _note(fresh, manifest, contents, set(copy.lost))
    flush(fresh)
    if not settings.tls_dir.exists():
        copy_folder(folder / "tls", settings.tls_dir)
    aside = await _take_its_place(settings, fresh)
    return Restored(manifest, copy.copied, copy.lost, aside)


async def _stays_in_use(file: Path) -> bool:
    """A server that is just ending gets a moment."""
    for _ in range(_MOMENTS):
        if not in_use(file):
            return False
        await asyncio.sleep(_MOMENT_S)
    return in_use(file)


async def _must_be_free(settings: Settings, *, replace: bool) -> None:
    """Raise Complaint unless the backup may take the place of what is there."""
    file = sqlite_file(settings.database_url)
    try:
        if file is None:
            await must_be_free(settings.database_url, replace=replace)
        elif file.exists():
            if not replace:
                raise NotEmpty
            if await _stays_in_use(file):
                raise InUse
    except NotEmpty as held:
        place = settings.data_dir if file else "SHIDI_DATABASE"
        raise Complaint(
            f"{place} 中已有数据。要用备份代替请加 --replace，原数据会移到旁边。",
            f"There is data in {place} already; with --replace the backup takes its "
            "place and the old data is moved aside.",
        ) from held
    except InUse as used:
        raise Complaint(
            "实地还在运行，请先停止服务再恢复。", "Shidi is running; stop it before restoring."
        ) from used
    except (OSError, asyncpg.PostgresError) as error:
        raise unreachable(error) from error


async def _take_its_place(settings: Settings, fresh: Path) -> str | None:
    """Where the installation is that had been there, if any."""
    file = sqlite_file(settings.database_url)
    name = f"replaced-{instant_name(now_ms())}"
    if file is not None:
        return _replace(settings.data_dir / name, file, fresh)
    try:
        held = await bring_in(settings.database_url, fresh, name, replace=True)
    except (OSError, asyncpg.PostgresError) as error:
        raise unreachable(error) from error
    finally:
        _forget(fresh)
    return name if held else None


def _replace(aside: Path, file: Path, fresh: Path) -> str | None:
    held = file.exists()
    if held:
        _set_aside(aside, file)
    fresh.rename(file)
    flush(file.parent)
    return str(aside) if held else None


def _forget(file: Path) -> None:
    file.unlink()


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


def _set_aside(aside: Path, file: Path) -> None:
    """Keep the database under another name, too, until the new one takes its place in one step.

    There is no moment without a database: a server that found none would begin an empty one.
    `in_use` has left all of it in one file.
    """
    aside.mkdir(parents=True)
    try:
        os.link(file, aside / file.name)
    except OSError:  # a file system without hard links
        shutil.copy2(file, aside / file.name)
    flush(aside)
