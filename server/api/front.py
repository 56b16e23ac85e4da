"""The built front end: three pages and their hashed assets."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from litestar import MediaType, Request, Router, get
from litestar.datastructures import State
from litestar.static_files import create_static_files_router

from server.auth import ANYONE, may
from server.errors import Refusal
from server.settings import Settings
from server.store.reach import free

LONGEST_NAME = 255
"""Bytes; hashed files have short ones."""

_NOT_BUILT = (
    "<!doctype html><html lang='zh'><meta charset='utf-8'><title>实地 Shidi</title>"
    "<p>前端尚未构建，请运行 make serve。</p>"
    "<p>The front end is not built yet; run make serve.</p>"
)


def front(settings: Settings) -> Router:
    """The routes of the front end, or one page that says that it is missing."""
    if not (settings.static_dir / "index.html").is_file():
        return Router(
            "/", route_handlers=[not_built], opt=may(ANYONE, reach=free("the app itself"))
        )
    return create_static_files_router(
        path="/",
        directories=[settings.static_dir],
        html_mode=True,
        before_request=_refuse_impossible,
        opt=may(ANYONE, reach=free("the app itself")),
        include_in_schema=False,
        name="front",
    )


async def _refuse_impossible(request: Request[Any, Any, State]) -> None:
    """Names that no file can have: the file system would raise something of its own."""
    path = request.url.path
    if "\0" in unquote(path) or any(len(part) > LONGEST_NAME for part in path.split("/")):
        raise Refusal("not_found", path=path[:200])


@get(["/", "/office.html", "/guest.html"], media_type=MediaType.HTML, include_in_schema=False)
async def not_built() -> str:
    """Say what to do."""
    return _NOT_BUILT
