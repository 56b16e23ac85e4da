"""Parts of uploads on their way to becoming originals: the storage side of tus 1.0.

Order of calls for one upload: `create`, then `append` as often as the connection breaks, then
`finish`. `offset` may be asked at any time. What was flushed survives a killed server; the length
of the part *is* the offset, so there is no second record that could disagree with it.

Bytes pass through in pieces of about half a megabyte and are written in threads; a photo is never
in memory whole. A phone that lost its connection comes back while the old request still hangs: the
newer `append` takes over, the older one ends with `Superseded` and can write nothing more. This
holds within one process; servers that share an object store have `object_incoming.py`.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
from collections.abc import AsyncGenerator, AsyncIterable, Callable
from contextlib import aclosing, suppress
from functools import partial
from pathlib import Path
from typing import Final, Literal, ParamSpec, TypeVar
from weakref import WeakValueDictionary

import msgspec

from server.photos.folder import PhotoFolder, flush_folder, no_space

PIECE_BYTES: Final = 1 << 19

_P = ParamSpec("_P")
_T = TypeVar("_T")

_UPLOAD_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


def is_upload_id(text: str) -> bool:
    """Whether it can be the name of an upload, and of nothing else."""
    return _UPLOAD_ID.fullmatch(text) is not None


class UploadUnknown(LookupError):
    """There is no such upload, or it has expired."""


class OffsetMismatch(Exception):
    """The part is not as long as the sender believes; `actual` is where to go on."""

    def __init__(self, actual: int) -> None:
        super().__init__(actual)
        self.actual = actual


class TooLong(Exception):
    """More bytes came than were declared; those beyond were not kept."""


class ChecksumMismatch(Exception):
    """The bytes of this append arrived damaged; the part is as long as before it."""


class Superseded(Exception):
    """A newer append of the same upload has taken over."""


class Incomplete(Exception):
    """The part is shorter than declared; `actual` is its length."""

    def __init__(self, actual: int) -> None:
        super().__init__(actual)
        self.actual = actual


class HashMismatch(Exception):
    """The whole part does not have the declared hash; it is kept until discarded or swept."""

    def __init__(self, actual: str) -> None:
        super().__init__(actual)
        self.actual = actual


class Checksum(msgspec.Struct, frozen=True):
    """What the bytes of one append must hash to (tus Checksum extension)."""

    algorithm: Literal["sha1", "sha256", "md5"]
    digest: bytes


class Append(msgspec.Struct, frozen=True):
    """One piece of an upload: where it starts and how long the whole is to be, in bytes."""

    offset: int
    declared_bytes: int
    checksum: Checksum | None = None


class Incoming:
    """The parts of one photo folder."""

    def __init__(self, folder: PhotoFolder) -> None:
        self._folder = folder
        self._writers: dict[str, _Writer] = {}
        # A lock lives as long as somebody holds it or waits for it.
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def create(self, upload_id: str, declared_bytes: int) -> None:
        """Begin a part of length 0. Raises NoSpace, and FileExistsError for an id in use."""
        path = self._path(upload_id)

        def begin() -> None:
            self._folder.require_space(declared_bytes)
            with no_space():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.open("xb").close()
                flush_folder(path.parent)

        await _in_thread(begin)

    async def offset(self, upload_id: str) -> int:
        """How many bytes are here. Raises UploadUnknown."""
        return await _in_thread(_length, self._path(upload_id))

    async def append(self, upload_id: str, piece: Append, body: AsyncIterable[bytes]) -> int:
        """Add the bytes of `body`; return the new offset.

        Whatever ends it (a broken connection raises through `body`), what was written before is
        flushed and stays, except that a failed checksum takes back all of this append. Raises
        UploadUnknown, OffsetMismatch, TooLong, ChecksumMismatch, Superseded, NoSpace.
        """
        path = self._path(upload_id)
        writer = _Writer(path, piece)
        async with self._lock(upload_id):
            actual = await _in_thread(_length, path)
            if actual != piece.offset:
                raise OffsetMismatch(actual)
            self._writers[upload_id] = writer
        try:
            async with aclosing(_pieces(body)) as pieces:
                async for pending in pieces:
                    await self._in_turn(upload_id, writer, partial(writer.write, pending))
            await self._in_turn(upload_id, writer, writer.end)
        except BaseException:
            # The error that ended it counts, not what flushing may say on top of it.
            with suppress(OSError):
                await _in_thread(writer.flush)
            raise
        finally:
            if self._writers.get(upload_id) is writer:
                del self._writers[upload_id]
            await _in_thread(writer.close)
        return writer.offset

    async def gathered(self, upload_id: str) -> Path:
        """A file with what is here so far, to be read before `finish` or `discard`. Raises
        UploadUnknown."""
        await self.offset(upload_id)
        return self._path(upload_id)

    async def finish(self, upload_id: str, declared_bytes: int, sha256: str) -> Path:
        """Check a complete part and make it an original; return where it is.

        Doing it again after it succeeded returns the same. Raises UploadUnknown, Incomplete,
        HashMismatch, NoSpace, NotASha256.
        """
        path, target = self._path(upload_id), self._folder.original(sha256)
        async with self._lock(upload_id):
            # A hanging append still has the file open, which is an original from here on.
            self._writers.pop(upload_id, None)
            return await _in_thread(self._finish, path, target, declared_bytes, sha256)

    async def discard(self, upload_id: str) -> None:
        """Forget a part; nothing happens if there is none."""
        path = self._path(upload_id)
        async with self._lock(upload_id):
            self._writers.pop(upload_id, None)
            await _in_thread(path.unlink, missing_ok=True)

    async def sweep(self, before_s: float) -> tuple[str, ...]:
        """Remove the parts last written before this POSIX time; return their ids.

        An upload that somebody is writing at this moment is left alone.
        """
        expired = await _in_thread(_older_than, self._folder.incoming, before_s)
        swept = [upload_id for upload_id in expired if upload_id not in self._writers]
        for upload_id in swept:
            await self.discard(upload_id)
        return tuple(swept)

    async def _in_turn(self, upload_id: str, writer: _Writer, action: Callable[[], None]) -> None:
        """Act while no newer append has begun; an action under way is never overtaken."""
        async with self._lock(upload_id):
            if self._writers.get(upload_id) is not writer:
                raise Superseded
            await _in_thread(action)

    def _lock(self, upload_id: str) -> asyncio.Lock:
        lock = self._locks.get(upload_id)
        if lock is None:
            lock = self._locks[upload_id] = asyncio.Lock()
        return lock

    def _path(self, upload_id: str) -> Path:
        if not is_upload_id(upload_id):
            raise UploadUnknown(upload_id)
        return self._folder.incoming / upload_id

    def _finish(self, path: Path, target: Path, declared_bytes: int, sha256: str) -> Path:
        if not path.exists() and target.exists():
            return target
        actual = _length(path)
        if actual != declared_bytes:
            raise Incomplete(actual)
        with path.open("rb") as part:
            digest = hashlib.file_digest(part, "sha256").hexdigest()
            with no_space():
                os.fsync(part.fileno())
        if digest != sha256:
            raise HashMismatch(digest)
        return self._folder.place(path, sha256)


class _Writer:
    """Adds bytes to one part, from one append. Runs in threads, one call at a time."""

    def __init__(self, path: Path, piece: Append) -> None:
        self._path = path
        self._piece = piece
        self._handle: int | None = None
        self._hash = None
        if piece.checksum is not None:
            self._hash = hashlib.new(piece.checksum.algorithm, usedforsecurity=False)
        self.offset = piece.offset

    def write(self, pending: bytes) -> None:
        if self.offset + len(pending) > self._piece.declared_bytes:
            raise TooLong
        if self._hash is not None:
            self._hash.update(pending)
        with no_space():
            if self._handle is None:
                self._handle = os.open(self._path, os.O_WRONLY)
            self.offset += _write_all(self._handle, pending, self.offset)

    def end(self) -> None:
        """Compare the checksum and flush; on a mismatch take back what this append wrote."""
        checksum = self._piece.checksum
        if checksum and self._hash and self._hash.digest() != checksum.digest:
            os.truncate(self._path, self._piece.offset)
            raise ChecksumMismatch
        self.flush()

    def flush(self) -> None:
        """Have the bytes on the disk before anyone is told that they are here."""
        if self._handle is not None:
            with no_space():
                os.fsync(self._handle)

    def close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _write_all(handle: int, pending: bytes, offset: int) -> int:
    view = memoryview(pending)
    while view:
        written = os.pwrite(handle, view, offset)
        view, offset = view[written:], offset + written
    return len(pending)


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        raise UploadUnknown(path.name) from None


def _older_than(folder: Path, before_s: float) -> list[str]:
    if not folder.is_dir():
        return []
    parts = [path for path in folder.iterdir() if _UPLOAD_ID.fullmatch(path.name)]
    return sorted(path.name for path in parts if path.stat().st_mtime < before_s)


async def _pieces(body: AsyncIterable[bytes]) -> AsyncGenerator[bytes, None]:
    """Join the small chunks of a request, so that each trip to a thread is worth it.

    What is left when the body breaks off is handed on before the error is.
    """
    pending = bytearray()
    try:
        async for chunk in body:
            pending += chunk
            if len(pending) >= PIECE_BYTES:
                yield bytes(pending)
                pending.clear()
    except Exception:
        if pending:
            yield bytes(pending)
        raise
    if pending:
        yield bytes(pending)


async def _in_thread(function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Run in a thread and stay until it has ended, also when cancelled: the lock that the caller
    holds must not be let go while the thread still writes."""
    running = asyncio.ensure_future(asyncio.to_thread(function, *args, **kwargs))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        running.exception()
        raise
