"""Addresses below `/api` that do not exist."""

from __future__ import annotations

from litestar import route
from litestar.enums import HttpMethod
from litestar.params import FromPath

from server.auth import ANYONE, may
from server.errors import Refusal
from server.store.reach import free


@route(
    "/api/{rest:path}",
    http_method=[
        HttpMethod.GET,
        HttpMethod.POST,
        HttpMethod.PUT,
        HttpMethod.PATCH,
        HttpMethod.DELETE,
    ],
    opt=may(ANYONE, reach=free("there is nothing")),
    include_in_schema=False,
    status_code=200,
)
async def nowhere(rest: FromPath[str]) -> None:
    """Say so in the manner of all other refusals."""
    raise Refusal("not_found", path=f"/api{rest}"[:200])


ROUTES = (nowhere,)
