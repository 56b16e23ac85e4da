"""Links by which a unit comes in without an account, as the office gives and takes them."""

from __future__ import annotations

import secrets
from typing import Any

from litestar import Request, delete, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaigns import READERS
from server.api.handing import handed
from server.api.scorecards import WRITERS, card_of
from server.auth import caller_of, hash_of, may, new_token
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.readings.unit_link import link_view
from server.settings import DAY
from server.store import audit, campaigns, unit_links, visits
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN, UNIT, Reach, only_region
from server.store.unit_links import StoredLink
from server.wire.links import GivenUnitLink, NewUnitLink, UnitLinkView

PATH = "/api/campaigns/{campaign_id:str}/units/{unit_id:str}/links"


@get(PATH, opt=may(*READERS, reach=(CAMPAIGN, UNIT)))
async def list_links(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> list[UnitLinkView]:
    """The links that the unit was given in this campaign, newest first."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return await _views(tx, campaign_id, unit_id)


@post(PATH, opt=may(*WRITERS, reach=(CAMPAIGN, UNIT)))
async def give_link(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    data: JSONBody[NewUnitLink],
) -> GivenUnitLink:
    """Make a link; its secret is told here and never again."""
    database: Database = request.app.state.database
    caller, secret, now = caller_of(request), new_token(), now_ms()
    link = StoredLink(
        id=f"l-{secrets.token_hex(6)}",
        token_hash=hash_of(secret),
        campaign_id=campaign_id,
        unit_id=unit_id,
        visit_id=data.visit,
        purposes=",".join(dict.fromkeys(data.purposes)),
        user_id=caller.user.id,
        created_at=now,
        expires_at=now + data.days * DAY * 1000,
    )
    async with database.writing() as tx:
        await _refuse_impossible(tx, link, data, caller.reach)
        await unit_links.add(tx, link)
        told = {"unit": unit_id, "purposes": link.purposes, "visit": data.visit, "days": data.days}
        await audit.record(tx, now, caller.user.id, "give_link", link.id, **told)
    given = handed(request, f"/guest.html#/unit/{secret}")
    return GivenUnitLink(link.id, given.url, given.qr_svg, rfc3339(link.expires_at))


@delete(f"{PATH}/{{link_id:str}}", opt=may(*WRITERS, reach=(CAMPAIGN, UNIT)), status_code=200)
async def revoke_link(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    link_id: FromPath[str],
) -> list[UnitLinkView]:
    """Let a link open nothing any more; what came by it stays."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.writing() as tx:
        mine = {link.id: link for link in await unit_links.of_unit(tx, campaign_id, unit_id)}
        if link_id not in mine:
            raise Refusal("link_unknown")
        await _own_visit(tx, mine[link_id], caller.reach)
        await unit_links.revoke(tx, link_id, now_ms())
        await audit.record(tx, now_ms(), caller.user.id, "revoke_link", link_id, unit=unit_id)
        return await _views(tx, campaign_id, unit_id)


async def _refuse_impossible(
    tx: Transaction, link: StoredLink, data: NewUnitLink, reach: Reach
) -> None:
    """Raise Refusal unless there is what the link opens."""
    members = {unit.id for unit, _ in await campaigns.units_of(tx, link.campaign_id, None)}
    if link.unit_id not in members:
        raise Refusal("unit_unknown", unit=link.unit_id[:64])
    if (data.visit is not None) != ("rectification" in data.purposes):
        raise Refusal("visit_unknown", visit=data.visit or "")
    await _own_visit(tx, link, reach)
    if {"materials", "self_check"} & set(data.purposes):
        await card_of(tx, link.campaign_id, link.unit_id)


async def _own_visit(tx: Transaction, link: StoredLink, reach: Reach) -> None:
    """Raise Refusal where the visit is another unit's, or run by an office of another region."""
    if link.visit_id is None:
        return
    visit = await visits.get(tx, link.visit_id)
    if visit is None or (visit.campaign_id, visit.unit_id) != (link.campaign_id, link.unit_id):
        raise Refusal("visit_unknown", visit=link.visit_id)
    only_region(reach, visit.region_id)


async def _views(tx: Transaction, campaign_id: str, unit_id: str) -> list[UnitLinkView]:
    now = now_ms()
    return [link_view(link, now) for link in await unit_links.of_unit(tx, campaign_id, unit_id)]


ROUTES = (list_links, give_link, revoke_link)
