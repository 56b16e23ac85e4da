"""Parts of uploads in an object store: an upload may go on at another server than it began at.

    incoming/<upload id>/begin               the upload exists
    incoming/<upload id>/<offset>            bytes from there on; 15 digits, so that names sort

What one request brings is gathered in the local folder and put into the store when it ends or
breaks off; only then does it count. A part is only ever created, never replaced, so of two requests
that go on from the same offset one wins and the other hears `Superseded`, whichever servers they
spoke to. The offset is the sum of the parts: there is no second record that could disagree.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import obstore
from obstore.exceptions import AlreadyExistsError

from server.photos.folder import no_space
from server.photos.incoming import (
    Append,
    Incoming,
    OffsetMismatch,
    Superseded,
    UploadUnknown,
    is_upload_id,
)
from server.photos.object_folder import ObjectFolder

_BEGIN = "begin"


class ObjectIncoming(Incoming):
    """The parts in one store."""

    def __init__(self, folder: ObjectFolder) -> None:
        super().__init__(folder)
        self._store = folder.store

    async def create(self, upload_id: str, declared_bytes: int) -> None:
        name = _name(upload_id, _BEGIN)
        await asyncio.to_thread(self._folder.require_space, declared_bytes)
        await obstore.put_async(self._store, name, b"")

    async def offset(self, upload_id: str) -> int:
        return _end(await self._parts(upload_id))

    async def append(self, upload_id: str, piece: Append, body: AsyncIterable[bytes]) -> int:
        actual = await self.offset(upload_id)
        if actual != piece.offset:
            raise OffsetMismatch(actual)
        gathered = f"{upload_id[:40]}-{secrets.token_hex(8)}"
        await super().create(gathered, 0)
        rest = Append(0, piece.declared_bytes - piece.offset, piece.checksum)
        try:
            await super().append(gathered, rest, body)
        finally:
            # Also when the connection broke: what came need not come again.
            length = await self._keep(upload_id, piece.offset, gathered)
        return piece.offset + length

    async def gathered(self, upload_id: str) -> Path:
        parts, path = await self._parts(upload_id), self._path(upload_id)
        await super().discard(upload_id)
        await super().create(upload_id, _end(parts))
        await asyncio.to_thread(self._join, parts, path)
        return path

    async def finish(self, upload_id: str, declared_bytes: int, sha256: str) -> Path:
        try:
            parts = await self._parts(upload_id)
        except UploadUnknown:
            if await asyncio.to_thread(self._folder.has, sha256):
                return await asyncio.to_thread(self._folder.fetched, sha256)
            raise
        whole = f"{upload_id[:40]}-{secrets.token_hex(8)}"
        await super().create(whole, declared_bytes)
        try:
            await asyncio.to_thread(self._join, parts, self._path(whole))
            placed = await super().finish(whole, declared_bytes, sha256)
        finally:
            await super().discard(whole)
        await self.discard(upload_id)
        return placed

    async def discard(self, upload_id: str) -> None:
        await super().discard(upload_id)
        for each in await self._listed(_name(upload_id, "")):
            with suppress(FileNotFoundError):
                await obstore.delete_async(self._store, each["path"])

    async def sweep(self, before_s: float) -> tuple[str, ...]:
        """Forget uploads of which no part is newer; and what was gathered here and left."""
        await super().sweep(before_s)
        newest: dict[str, float] = {}
        for each in await self._listed("incoming/"):
            upload = each["path"].split("/")[1]
            newest[upload] = max(newest.get(upload, 0), each["last_modified"].timestamp())
        gone = sorted(upload for upload, last in newest.items() if last < before_s)
        for upload in gone:
            await self.discard(upload)
        return tuple(gone)

    async def _keep(self, upload_id: str, offset: int, gathered: str) -> int:
        """Make what was gathered a part; its length."""
        path = self._path(gathered)
        try:
            length = path.stat().st_size
            if length:
                name = _name(upload_id, f"{offset:015d}")
                await obstore.put_async(self._store, name, path, mode="create")
            return length
        except AlreadyExistsError:
            raise Superseded from None
        finally:
            await super().discard(gathered)

    async def _parts(self, upload_id: str) -> list[_Part]:
        """The parts that follow on one another from 0. Raises UploadUnknown."""
        found = {
            each["path"].rpartition("/")[2]: each
            for each in await self._listed(_name(upload_id, ""))
        }
        if found.pop(_BEGIN, None) is None:
            raise UploadUnknown(upload_id)
        parts: list[_Part] = []
        for name, each in sorted(found.items()):
            if int(name) != _end(parts):
                break
            parts.append(_Part(each["path"], int(name), each["size"]))
        return parts

    async def _listed(self, prefix: str) -> Sequence[Any]:
        return list(await obstore.list(self._store, prefix).collect_async())

    def _join(self, parts: Sequence[_Part], target: Path) -> None:
        with no_space(), target.open("ab") as file:
            for part in parts:
                for piece in obstore.get(self._store, part.path).stream():
                    file.write(piece)


class _Part(msgspec.Struct, frozen=True):
    path: str
    offset: int
    length: int


def _end(parts: Sequence[_Part]) -> int:
    return parts[-1].offset + parts[-1].length if parts else 0


def _name(upload_id: str, part: str) -> str:
    if not is_upload_id(upload_id):
        raise UploadUnknown(upload_id)
    return f"incoming/{upload_id}/{part}"
