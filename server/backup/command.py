"""`shidi backup` and `shidi restore`."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from server.backup.manifest import read_manifest
from server.backup.photo_copy import Progress
from server.backup.restore import Restored, restore
from server.backup.shelf import Shelf
from server.backup.take import Report, take
from server.complaint import Complaint
from server.instant import rfc3339
from server.photos.folder import NoSpace
from server.settings import Settings

KEEP = 30


def main_backup(args: Sequence[str]) -> int:
    """Back up; 1 when photos of the installation are lost, as people have to look after that."""
    parser = argparse.ArgumentParser(
        "shidi backup", description="备份数据库、照片与证书，服务无需停止 · Back up while serving"
    )
    parser.add_argument("target", type=Path, help="备份目录，最好在另一块磁盘 · a folder elsewhere")
    parser.add_argument(
        "--keep", type=_positive, default=KEEP, help="保留几份 · snapshots to keep (%(default)s)"
    )
    parser.add_argument(
        "--verify", action="store_true", help="逐张重读已备份的照片 · read photos there again, too"
    )
    given = parser.parse_args(args)
    shelf, settings = Shelf(given.target.absolute()), Settings.from_environment(os.environ)
    try:
        report = asyncio.run(take(settings, shelf, given.keep, _progress(), read_all=given.verify))
    except NoSpace as full:
        raise _full(shelf) from full
    print(_told(report, shelf))
    return 1 if report.manifest.lost else 0


def main_restore(args: Sequence[str]) -> int:
    """Restore; 1 when photos are missing."""
    parser = argparse.ArgumentParser(
        "shidi restore",
        description="从备份恢复，须先停止服务 · Restore while the server is stopped",
    )
    parser.add_argument("source", type=Path, help="备份目录 · the folder that backups went to")
    parser.add_argument("--snapshot", help="哪一份（默认最新） · which one (default: the newest)")
    parser.add_argument("--replace", action="store_true", help="代替现有数据 · replace data here")
    parser.add_argument("--list", action="store_true", help="只列出备份 · list backups only")
    given = parser.parse_args(args)
    shelf, settings = Shelf(given.source.absolute()), Settings.from_environment(os.environ)
    if given.list:
        return _list(shelf)
    restored = asyncio.run(
        restore(settings, shelf, given.snapshot, _progress(), replace=given.replace)
    )
    print(_came_back(restored, settings))
    return 1 if restored.missing else 0


def _list(shelf: Shelf) -> int:
    for folder in shelf.snapshots():
        manifest = read_manifest(folder)
        taken = rfc3339(manifest.taken_at)
        print(f"{manifest.name}  {taken}  {manifest.ops} ops  {manifest.photos} photos")
    return 0


def _told(report: Report, shelf: Shelf) -> str:
    manifest = report.manifest
    lines = [
        f"已备份并校验 · Backed up and verified: {shelf.root / 'snapshots' / manifest.name}",
        f"  记录 ops {manifest.ops} · 照片 photos {manifest.photos}（新增 new {report.copied}）",
    ]
    if report.removed:
        lines.append(f"  已删除旧备份 · Removed: {', '.join(report.removed)}")
    if manifest.lost:
        lines.append(
            f"  注意：{len(manifest.lost)} 张照片在服务器上已丢失或损坏，见 manifest.json。\n"
            f"  Attention: {len(manifest.lost)} photos are lost or damaged on the server; "
            "manifest.json names them."
        )
    return "\n".join(lines)


def _came_back(restored: Restored, settings: Settings) -> str:
    manifest = restored.manifest
    lines = [
        f"已恢复 · Restored to {settings.data_dir}: {manifest.name} ({rfc3339(manifest.taken_at)})",
        f"  记录 ops {manifest.ops} · 照片 photos {manifest.photos}",
        "  平板下次联网会补传备份之后的内容。"
        " · Tablets tell again what came after it when they connect.",
    ]
    if restored.aside is not None:
        lines.append(f"  原数据在 · What was here is in {restored.aside}")
    if restored.missing:
        lines.append(f"  缺少照片 · Missing photos: {', '.join(restored.missing)}")
    return "\n".join(lines)


def _progress() -> Progress:
    """Counts photos on a terminal; a log file is spared."""

    def show(done: int, of: int) -> None:
        if sys.stderr.isatty():
            print(f"\r  照片 photos {done}/{of}", end="\n" if done == of else "", file=sys.stderr)

    return show


def _full(shelf: Shelf) -> Complaint:
    return Complaint(
        f"备份磁盘已满：{shelf.root}。请清理或换一块磁盘，再次运行会接着备份。",
        f"The backup disk is full: {shelf.root}. Make room or choose another one; the next run "
        "goes on where this one stopped.",
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("≥ 1")
    return number
