"""Takes a backup of an installation, running or not, and checks it before it counts."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import asyncpg
import msgspec

from server.backup.manifest import FORMAT, Manifest, sha256_of, write_manifest
from server.backup.photo_copy import Progress, copy_photos
from server.backup.shelf import DATABASE, Shelf, copy_folder
from server.complaint import Complaint
from server.instant import now_ms
from server.photos.opening import photo_folder
from server.settings import Settings
from server.store import audit, backups
from server.store.address import sqlite_file
from server.store.backups import StoredBackup
from server.store.copy import CopyContents, Damaged, copy_live, examine
from server.store.database import Database
from server.store.migrate import migrate
from server.store.move import Differs, OtherSchema, take_out


class Report(msgspec.Struct, frozen=True):
    """A backup that counts. `copied`: photos that were new to the folder."""

    manifest: Manifest
    copied: int
    removed: tuple[str, ...]


async def take(
    settings: Settings, shelf: Shelf, keep: int, progress: Progress, *, read_all: bool = False
) -> Report:
    """Copy database, photos and certificate authority to `shelf`; keep so many snapshots.

    Photos that are there already are not copied again; `read_all` compares their content, too. The
    installation is told what the backup holds: devices may forget that, and nothing more. Raises
    Complaint.
    """
    file = sqlite_file(settings.database_url)
    if file is not None and not file.is_file():
        raise nothing_to_copy(settings)
    with shelf.alone():
        now = now_ms()
        folder = shelf.begin(now)
        contents = await _copy_database(settings.database_url, folder)
        own = photo_folder(settings)
        copy = copy_photos(own, shelf.photos, contents.photos, progress, read=read_all)
        copy_folder(settings.tls_dir, folder / "tls")
        manifest = Manifest(
            format=FORMAT,
            version=version("shidi"),
            name=folder.name,
            epoch=contents.epoch,
            taken_at=now,
            database_sha256=sha256_of(folder / DATABASE),
            ops=contents.ops,
            photos=len(contents.photos) - len(copy.lost),
            lost=copy.lost,
        )
        write_manifest(folder, manifest)
        await _tell(settings, manifest, contents)
        return Report(manifest, copy.copied, tuple(shelf.keep_only(keep)))


def nothing_to_copy(settings: Settings) -> Complaint:
    """There is no database where the settings say."""
    return Complaint(
        f"{settings.data_dir} 中没有实地的数据。请在安装目录中运行，或设置 SHIDI_DATA_DIR。",
        f"There is no Shidi data in {settings.data_dir}; run this where it was installed, "
        "or set SHIDI_DATA_DIR.",
    )


async def _copy_database(url: str, folder: Path) -> CopyContents:
    """The database of one moment as a SQLite file, whatever kind it is."""
    target = folder / DATABASE
    file = sqlite_file(url)
    if file is None:
        await _copy_postgres(url, target)
    else:
        copy_live(file, target)
    target.chmod(0o600)
    try:
        return examine(target)
    except Damaged as damaged:
        raise Complaint(
            f"数据库已损坏（{damaged}），这次备份不算数。请保留以前的备份并联系管理员。",
            f"The database is damaged ({damaged}); this backup does not count. Keep the earlier "
            "ones and restore the newest of them.",
        ) from damaged


async def _copy_postgres(url: str, target: Path) -> None:
    empty = Database(f"sqlite+aiosqlite:///{target}")
    try:
        await migrate(empty)
    finally:
        await empty.close()
    try:
        await take_out(url, target)
    except OtherSchema as other:
        raise Complaint(
            f"数据库的结构（{other}）与本程序的版本不一致。请先用本版本启动一次服务再备份。",
            f"The database has the schema of another version ({other}); start the server of this "
            "version once, then back up.",
        ) from other
    except Differs as table:
        raise Complaint(
            f"表 {table} 复制后不一致，这次备份不算数。请重试；仍失败请联系开发者。",
            f"The table {table} did not arrive as it was; this backup does not count. Try again.",
        ) from table
    except (OSError, asyncpg.PostgresError) as error:
        raise unreachable(error) from error


def unreachable(error: Exception) -> Complaint:
    """PostgreSQL does not do what is asked of it."""
    told = str(error)[:200]
    return Complaint(
        f"数据库不可用（{told}）。请检查 SHIDI_DATABASE 与数据库服务。",
        f"The database refuses ({told}); check SHIDI_DATABASE and the database server.",
    )


async def _tell(settings: Settings, manifest: Manifest, contents: CopyContents) -> None:
    """Note in the installation what is safe now."""
    database = Database(settings.database_url)
    stored = StoredBackup(manifest.name, manifest.taken_at, manifest.ops, manifest.photos)
    held = contents.photos.keys() - set(manifest.lost)
    try:
        async with database.writing() as tx:
            await backups.add(tx, stored, contents.counters, held)
            counts = {"ops": manifest.ops, "photos": manifest.photos, "lost": len(manifest.lost)}
            await audit.record(tx, manifest.taken_at, None, "backup", manifest.name, **counts)
    finally:
        await database.close()
