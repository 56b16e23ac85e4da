"""What can go wrong on the operator's computer, as sentences instead of tracebacks."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from server.complaint import Complaint

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def prepare_folder(path: Path) -> None:
    """Make the data folder and try to write in it; raises Complaint when that fails."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path) as probe:
            probe.write(b"\0" * 4096)
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        raise complaint_about(error, path) or _unusable(error, path) from error


def complaint_about(error: BaseException, data_dir: Path) -> Complaint | None:
    """Return the sentence for an error that the operator can mend, None for any other.

    Looks through what an error was raised from: database layers wrap them.
    """
    for one in _chain(error):
        if isinstance(one, Complaint):
            return one
        if isinstance(one, OSError) and one.errno in _FULL:
            return _full(data_dir)
        if isinstance(one, OSError) and one.errno in _FORBIDDEN and _within(one, data_dir):
            return _forbidden(data_dir)
        if isinstance(one, sqlite3.OperationalError):
            return _database(one, data_dir)
    return None


def _database(error: sqlite3.OperationalError, data_dir: Path) -> Complaint | None:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return _full(data_dir)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return _forbidden(data_dir)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Complaint(
                f"{data_dir} 中的数据库正被另一个程序使用；请先停止另一个实地。",
                f"The database in {data_dir} is in use by another program; stop the other Shidi.",
            )
    return None


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        if isinstance(error, BaseExceptionGroup):
            for inner in error.exceptions:
                yield from _chain(inner)
        error = error.__cause__ or error.__context__


def _within(error: OSError, folder: Path) -> bool:
    return error.filename is not None and Path(str(error.filename)).is_relative_to(folder)


def _full(path: Path) -> Complaint:
    return Complaint(
        f"磁盘已满，无法写入 {path}；请清理空间，或用 --data 选择另一块磁盘上的文件夹。",
        f"The disk is full, nothing can be written to {path}; free some space, "
        "or choose a folder on another disk with --data.",
    )


def _forbidden(path: Path) -> Complaint:
    return Complaint(
        f"无法写入数据文件夹 {path}；请修改它的权限，或用 --data 选择另一个文件夹。",
        f"The data folder {path} cannot be written to; change its permissions, "
        "or choose another folder with --data.",
    )


def _unusable(error: OSError, path: Path) -> Complaint:
    return Complaint(
        f"数据文件夹 {path} 无法使用（{error.strerror}）；请用 --data 选择另一个文件夹。",
        f"The data folder {path} cannot be used ({error.strerror}); "
        "choose another folder with --data.",
    )
