"""`GET /api/health`."""

from __future__ import annotations

from importlib.metadata import version

import msgspec
from litestar import get

from server.auth import ANYONE, may


class Health(msgspec.Struct, frozen=True):
    """The server answers."""

    status: str
    version: str


@get("/api/health", opt=may(ANYONE))
async def health() -> Health:
    """Say that the server is there, and which version it is."""
    return Health("ok", version("shidi"))
