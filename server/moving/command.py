"""`shidi migrate-to`: a SQLite installation to PostgreSQL, its photos to an object store."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence

import asyncpg

from server.complaint import Complaint
from server.moving.photos import PhotosMoved, move_photos
from server.photos.object_folder import ObjectFolder, s3_store
from server.settings import Settings
from server.store.address import is_postgres, sqlite_file
from server.store.copy import CopyContents, Damaged, examine, in_use
from server.store.database import Database
from server.store.migrate import migrate
from server.store.move import Differs, Moved, NotEmpty, move


def main(args: Sequence[str]) -> int:
    """Move; 1 when photos of the installation are lost, as people have to look after that."""
    parser = argparse.ArgumentParser(
        "shidi migrate-to",
        description="把 SQLite 数据迁到 PostgreSQL，须先停止服务；原数据不变 · "
        "Move to PostgreSQL while the server is stopped; what is here stays as it is",
    )
    parser.add_argument("database", help="postgresql://user:password@host/name")
    parser.add_argument(
        "--photo-store", default="", help="照片也迁到对象存储 · photos too: s3://bucket/prefix"
    )
    given = parser.parse_args(args)
    settings = Settings.from_environment(os.environ)
    tables, photos = asyncio.run(migrate_to(settings, given.database, given.photo_store))
    for each in tables:
        print(f"  {each.table:<22}{each.rows:>12,}  {each.digest[:16]}")
    print(f"表 {len(tables)} 张，行数与校验和一致 · {len(tables)} tables, counts and hashes agree")
    if photos is not None:
        print(f"照片 {photos.stored:,} 张 · photos in the store: {photos.stored:,}")
        for sha256 in photos.lost:
            print(f"照片丢失或损坏 · lost or damaged: {sha256}", file=sys.stderr)
    print(_next_step(given.photo_store))
    return 1 if photos is not None and photos.lost else 0


async def migrate_to(
    settings: Settings, database: str, photo_store: str = ""
) -> tuple[list[Moved], PhotosMoved | None]:
    """Check the database here, copy and compare every table, then the photos. Raises Complaint."""
    source = sqlite_file(settings.database_url)
    if source is None or not source.is_file():
        raise Complaint(
            f"{settings.data_dir} 中没有 SQLite 数据可迁移。",
            f"There is no SQLite database in {settings.data_dir} to be moved.",
        )
    if not is_postgres(database):
        raise Complaint(
            f"{database.partition(':')[0]} 不是 PostgreSQL 地址（postgresql://…）。",
            f"{database.partition(':')[0]} is no address of PostgreSQL (postgresql://…).",
        )
    if in_use(source):
        raise Complaint(
            "实地还在运行，请先停止服务再迁移。", "Shidi is running; stop it before moving."
        )
    try:
        await _newest(settings.database_url)
        contents = examine(source)
        await _newest(database)
        tables = await move(source, database)
    except (Damaged, Differs, NotEmpty, OSError, asyncpg.PostgresError) as error:
        raise _complaint(error) from error
    return tables, _move_photos(settings, photo_store, contents)


async def _newest(url: str) -> None:
    database = Database(url)
    try:
        await migrate(database)
    finally:
        await database.close()


def _move_photos(
    settings: Settings, photo_store: str, contents: CopyContents
) -> PhotosMoved | None:
    if not photo_store:
        return None
    return move_photos(
        ObjectFolder(settings.photos_dir, s3_store(photo_store, settings.photo_store_timeout_s)),
        contents.photos,
    )


def _complaint(error: Exception) -> Complaint:
    match error:
        case NotEmpty():
            return Complaint(
                "目标数据库中已有实地的数据，请换一个空的数据库。",
                "The target holds Shidi data already; name an empty database.",
            )
        case Differs():
            return Complaint(
                f"表 {error} 迁移后不一致，目标未作任何改动。请重试；仍失败请联系开发者。",
                f"The table {error} did not arrive as it was; nothing was kept in the target.",
            )
        case Damaged():
            return Complaint(
                f"数据库已损坏（{error}），没有迁移。请先从备份恢复。",
                f"The database is damaged ({error}) and was not moved; restore a backup first.",
            )
    return Complaint(
        f"目标数据库不可用（{str(error)[:200]}），没有迁移。",
        f"The target database refuses ({str(error)[:200]}); nothing was moved.",
    )


def _next_step(photo_store: str) -> str:
    store = "、SHIDI_PHOTO_STORE" if photo_store else ""
    also = " and SHIDI_PHOTO_STORE" if photo_store else ""
    return (
        f"请设置 SHIDI_DATABASE{store} 后启动；原文件保持不变，可作备份。\n"
        f"Set SHIDI_DATABASE{also}, then start; the files here were left as they are."
    )
