"""Taking in a file that somebody sends: counted and hashed on its way, looked at, and only then
kept. Hostile until read: nothing of it becomes an original before `look` has said what it is."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
from litestar import Request
from litestar.datastructures import State

from server.errors import Refusal
from server.photos.folder import NoSpace
from server.photos.incoming import Append, Incoming, TooLong

_Seen = TypeVar("_Seen")

Look = Callable[[Path, str], Awaitable[_Seen]]
"""Reads the whole part (its path, its sha-256) and says what it is, or raises Refusal."""


class Taken(msgspec.Struct, Generic[_Seen], frozen=True):
    """What was kept: its hash and size, and what `look` saw."""

    sha256: str
    size_bytes: int
    seen: _Seen


async def take_in(
    request: Request[Any, Any, State],
    body: AsyncIterator[bytes],
    most_bytes: int,
    large: str,
    look: Look[_Seen],
) -> Taken[_Seen]:
    """Keep a body of at most `most_bytes` as an original. Raises Refusal: `large` for more than
    that, `storage_full`, or what `look` raises; then nothing of it stays."""
    incoming: Incoming = request.app.state.incoming
    told = request.headers.get("content-length", "")
    if told.isdigit() and len(told) < 16 and int(told) > most_bytes + _FORM:
        raise Refusal(large, limit_bytes=most_bytes)
    part, counted = secrets.token_urlsafe(18), _Counted(body, most_bytes)
    try:
        await incoming.create(part, most_bytes)
        await incoming.append(part, Append(0, most_bytes), counted)
        seen = await look(await incoming.gathered(part), counted.sha256)
        await incoming.finish(part, counted.size, counted.sha256)
    except TooLong:
        raise Refusal(large, limit_bytes=most_bytes) from None
    except NoSpace:
        raise Refusal("storage_full") from None
    finally:
        await incoming.discard(part)
    return Taken(counted.sha256, counted.size, seen)


_FORM = 1 << 20
"""Around a file that comes in a form, the form's own parts."""


class _Counted:
    """Bytes counted and hashed as they pass; more than allowed ends them."""

    def __init__(self, body: AsyncIterator[bytes], most_bytes: int) -> None:
        self._body = body
        self._most = most_bytes
        self._hash = hashlib.sha256()
        self.size = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._body:
            self.size += len(chunk)
            if self.size > self._most:
                raise TooLong
            self._hash.update(chunk)
            yield chunk

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()
