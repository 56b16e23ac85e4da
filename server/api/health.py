"""`GET /api/health`."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

import msgspec
from litestar import Request, get
from litestar.datastructures import State

from server.auth import ANYONE, may
from server.settings import Settings
from server.store.reach import free


class Health(msgspec.Struct, frozen=True):
    """The server answers."""

    status: str
    version: str
    secure_url: str | None
    """Where others reach it by https, if anywhere; perhaps by another host than the caller."""
    secure_port: int | None
    """Port of its own https listener, under whatever host the caller came by."""
    trust_port: int | None
    """Port of the page that helps a device to trust that listener."""


@get("/api/health", opt=may(ANYONE, reach=free("says nothing of anybody")))
async def health(request: Request[Any, Any, State]) -> Health:
    """Say that the server is there, which version it is, and where it is safe to speak to."""
    settings: Settings = request.app.state.settings
    secure = (url for url in settings.public_urls if url.startswith("https://"))
    return Health(
        "ok",
        version("shidi"),
        secure_url=next(secure, None),
        secure_port=settings.tls_port if settings.tls else None,
        trust_port=settings.trust_port if settings.tls else None,
    )


ROUTES = (health,)
