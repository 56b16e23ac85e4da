"""What a backup says of itself. Written last: a folder without it is no backup."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import msgspec

from server.complaint import Complaint

FORMAT = 1
_BLOCK = 1 << 20


class Manifest(msgspec.Struct, frozen=True):
    """One snapshot: `taken_at` in ms since 1970; sizes in bytes; `lost` are photos by sha-256
    that the installation itself had lost or damaged when the backup was taken."""

    format: int
    version: str
    name: str
    epoch: str
    taken_at: int
    database_sha256: str
    ops: int
    photos: int
    lost: tuple[str, ...] = ()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Make the snapshot in `folder` count."""
    part = folder / "manifest.part"
    part.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n")
    flush(part)
    part.rename(_file(folder))
    flush(folder)


def read_manifest(folder: Path) -> Manifest:
    """Raises Complaint when `folder` is not a snapshot that this version can read."""
    try:
        manifest = msgspec.json.decode(_file(folder).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError) as error:
        raise Complaint(
            f"{folder} 不是完整的备份（缺少或无法读取 manifest.json）。请换一个备份。",
            f"{folder} is not a complete backup (its manifest.json is missing or unreadable); "
            "choose another one.",
        ) from error
    if manifest.format != FORMAT:
        raise Complaint(
            f"{folder} 由更新的版本 {manifest.version} 写成，请先升级实地。",
            f"{folder} was written by a newer version, {manifest.version}; upgrade Shidi first.",
        )
    return manifest


def has_manifest(folder: Path) -> bool:
    return _file(folder).is_file()


def sha256_of(file: Path) -> str:
    """Of a file's content, which is read in blocks."""
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        while block := opened.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def flush(path: Path) -> None:
    """Make a file or a folder survive a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _file(folder: Path) -> Path:
    return folder / "manifest.json"
