"""Addresses to hand out."""

from __future__ import annotations

import io
from typing import Any

import segno
from litestar import Request
from litestar.datastructures import State

from server.settings import Settings
from server.wire.methods import HandedLink


def handed(request: Request[Any, Any, State], path: str) -> HandedLink:
    """The address of a page with its QR code, as people outside reach it."""
    settings: Settings = request.app.state.settings
    base = settings.public_urls[0] if settings.public_urls else str(request.base_url).rstrip("/")
    picture = io.BytesIO()
    segno.make(base + path, error="m").save(
        picture, kind="svg", xmldecl=False, svgns=True, border=2, scale=4
    )
    return HandedLink(base + path, picture.getvalue().decode())
