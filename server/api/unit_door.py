"""The door of people of a unit who have a link and no account.

The link's secret stands behind `#` in its address, which no browser sends and no log sees; the page
exchanges it at once for a cookie that only these routes get. A link opens what it names of its own
unit and nothing else; whatever is another's does not exist for it.
"""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, delete, get, post
from litestar.datastructures import Cookie, State
from litestar.params import JSONBody
from litestar.response import Redirect

from server.api.session import address_of, note_failure, refuse_flood
from server.auth import ANYONE, hash_of, may
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.readings.campaign import read_preset
from server.readings.unit_link import purposes_of
from server.settings import Settings
from server.store import attempts, audit, campaigns, unit_links
from server.store.database import Database, Transaction
from server.store.reach import free
from server.store.unit_links import StoredLink
from server.wire.links import Purpose, UnitDoor
from server.wire.unit import OpenLink

COOKIE = "shidi_unit"
LINK = free("the link's secret says which unit, and what of it")


@post("/api/unit/session", opt=may(ANYONE, reach=LINK), status_code=200)
async def open_link(
    request: Request[Any, Any, State], data: JSONBody[OpenLink]
) -> Response[UnitDoor]:
    """Exchange a link's secret for a cookie. Wrong secrets are counted by address."""
    database: Database = request.app.state.database
    settings: Settings = request.app.state.settings
    subject = hash_of(f"unit link {address_of(request)}")
    async with database.writing() as tx:
        await refuse_flood(tx, settings, subject)
        link = await unit_links.by_token(tx, hash_of(data.secret))
        if link is None:
            await note_failure(tx, settings, subject)
    if link is None:
        raise Refusal("link_unknown")
    async with database.writing() as tx:
        await attempts.forget(tx, subject)
        _refuse_unless_valid(link)
        if link.opened_at is None:
            await unit_links.note_opened(tx, link.id, now_ms())
            await audit.record(tx, now_ms(), None, "link_opened", link.id, unit=link.unit_id)
        door = await _door(tx, link)
    cookie = Cookie(
        key=COOKIE,
        value=data.secret,
        path="/api/unit",
        max_age=max(1, (link.expires_at - now_ms()) // 1000),
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return Response(door, cookies=[cookie])


@delete("/api/unit/session", opt=may(ANYONE, reach=LINK))
async def close_link() -> Response[None]:
    """Forget the link on this device."""
    gone = Cookie(key=COOKIE, path="/api/unit", max_age=0, httponly=True, samesite="strict")
    return Response(None, status_code=204, cookies=[gone])


@get("/api/unit", opt=may(ANYONE, reach=LINK))
async def read_door(request: Request[Any, Any, State]) -> UnitDoor:
    """What the link opens."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return await _door(tx, await _link(request, tx))


@get("/unit-files", opt=may(ANYONE, reach=LINK), include_in_schema=False)
async def old_address() -> Redirect:
    """Where links for files led before there was one door. The browser takes along what stands
    behind `#` (RFC 9110, 10.2.2)."""
    return Redirect("/guest.html", status_code=302)


async def link_for(
    request: Request[Any, Any, State], tx: Transaction, purpose: Purpose
) -> StoredLink:
    """The caller's link. Raises Refusal unless it is valid and names this purpose."""
    link = await _link(request, tx)
    if purpose not in purposes_of(link):
        raise Refusal("link_other_purpose", purpose=purpose)
    return link


async def _link(request: Request[Any, Any, State], tx: Transaction) -> StoredLink:
    secret = request.cookies.get(COOKIE, "")
    link = await unit_links.by_token(tx, hash_of(secret)) if secret else None
    if link is None:
        raise Refusal("link_unknown")
    _refuse_unless_valid(link)
    return link


def _refuse_unless_valid(link: StoredLink) -> None:
    if link.revoked_at is not None:
        raise Refusal("link_revoked")
    if link.expires_at <= now_ms():
        raise Refusal("link_expired")


async def _door(tx: Transaction, link: StoredLink) -> UnitDoor:
    campaign = await campaigns.get(tx, link.campaign_id)
    assert campaign is not None, "a link keeps its campaign"
    return UnitDoor(
        unit_name=await campaigns.unit_name(tx, link.unit_id),
        campaign=read_preset(campaign.document).title,
        purposes=purposes_of(link),
        expires_at=rfc3339(link.expires_at),
    )


ROUTES = (open_link, close_link, read_door, old_address)
