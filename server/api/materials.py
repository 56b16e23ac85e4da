"""Files of a unit for material review, and the links by which it sends them without an account.

The office sees and manages them; the unit's own people send and see its own.
"""

from __future__ import annotations

import secrets
from typing import Any, Literal

from litestar import Request, Response, delete, get, post
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery, JSONBody

from server.api.campaigns import READERS
from server.api.handing import handed
from server.api.material_intake import MOST_BYTES, take_in
from server.api.photos import file_of
from server.api.scorecards import WRITERS, card_of, lock_of
from server.auth import caller_of, hash_of, may
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.settings import DAY
from server.store import audit, card_entries, materials
from server.store.database import Database, Transaction
from server.store.materials import ShownMaterial, StoredMaterialLink
from server.store.reach import CAMPAIGN, UNIT
from server.store.users import Role
from server.wire.methods import (
    HandedLink,
    MaterialLinkView,
    Materials,
    MaterialView,
    NewMaterialLink,
)

PATH = "/api/campaigns/{campaign_id:str}/units/{unit_id:str}"


@get(f"{PATH}/materials", opt=may(*READERS, "unit", reach=(CAMPAIGN, UNIT)))
async def unit_materials(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> Materials:
    """The unit's files; for the office its links too."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        await card_of(tx, campaign_id, unit_id)
        return await materials_view(tx, campaign_id, unit_id, caller_of(request).user.role)


@get(
    f"{PATH}/materials/{{material_id:str}}/{{size:str}}",
    opt=may(*READERS, "unit", reach=(CAMPAIGN, UNIT)),
    media_type="image/jpeg",
)
async def one_material(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    material_id: FromPath[str],
    size: FromPath[Literal["small", "large", "original"]],
) -> Response[Any]:
    """A picture made for screens, or the original bytes as an attachment."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        file = await _find(tx, campaign_id, unit_id, material_id)
    return await file_of(request, file.sha256, file.name, size)


@post(
    f"{PATH}/materials",
    opt=may(*WRITERS, "unit", reach=(CAMPAIGN, UNIT)),
    request_max_body_size=MOST_BYTES + 1,
)
async def add_material(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    scoring_point: FromQuery[str],
    name: FromQuery[str],
) -> Materials:
    """Take in one file (the body; PDF or picture, at most 20 MB) for a scoring point."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        card, _ = await card_of(tx, campaign_id, unit_id)
    user = caller_of(request).user.id
    await take_in(request, card, (campaign_id, unit_id), (scoring_point, name), user)
    async with database.reading() as tx:
        return await materials_view(tx, campaign_id, unit_id, caller_of(request).user.role)


@delete(
    f"{PATH}/materials/{{material_id:str}}",
    opt=may(*WRITERS, "unit", reach=(CAMPAIGN, UNIT)),
    status_code=200,
)
async def remove_material(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    material_id: FromPath[str],
) -> Materials:
    """Take a file out of the review; its record and bytes stay. A unit's own people take out what
    the unit sent, until the official review starts."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        await card_of(tx, campaign_id, unit_id)
        file = await _find(tx, campaign_id, unit_id, material_id)
        if caller_of(request).user.role == "unit":
            if not file.by_unit:
                raise Refusal("material_not_own")
            entries = await card_entries.of_unit(tx, campaign_id, unit_id)
            if locked := await lock_of(request, tx, campaign_id, unit_id, entries):
                raise Refusal("self_check_locked", why=locked)
        await materials.remove(tx, material_id, now_ms())
        user = caller_of(request).user.id
        await audit.record(tx, now_ms(), user, "remove_material", material_id)
        return await materials_view(tx, campaign_id, unit_id, caller_of(request).user.role)


@post(f"{PATH}/material-links", opt=may(*WRITERS, reach=(CAMPAIGN, UNIT)))
async def add_material_link(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    data: JSONBody[NewMaterialLink],
) -> HandedLink:
    """A link by which the unit sends its own files without an account; its secret is told once."""
    database: Database = request.app.state.database
    secret, now, user = secrets.token_urlsafe(24), now_ms(), caller_of(request).user.id
    link = StoredMaterialLink(
        id=f"ml-{secrets.token_hex(5)}",
        token_hash=hash_of(secret),
        campaign_id=campaign_id,
        unit_id=unit_id,
        user_id=user,
        created_at=now,
        expires_at=now + data.days * DAY * 1000,
    )
    async with database.writing() as tx:
        await card_of(tx, campaign_id, unit_id)
        await materials.add_link(tx, link)
        await audit.record(tx, now, user, "add_material_link", f"{campaign_id}/{unit_id}")
    return handed(request, f"/unit-files#{secret}")


@delete(
    f"{PATH}/material-links/{{link_id:str}}",
    opt=may(*WRITERS, reach=(CAMPAIGN, UNIT)),
    status_code=200,
)
async def revoke_material_link(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    link_id: FromPath[str],
) -> Materials:
    """Let a link open nothing any more."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        await card_of(tx, campaign_id, unit_id)
        if link_id not in {one.id for one in await materials.links_of(tx, campaign_id, unit_id)}:
            raise Refusal("link_unknown")
        await materials.revoke_link(tx, link_id, now_ms())
        user = caller_of(request).user.id
        await audit.record(tx, now_ms(), user, "revoke_material_link", link_id)
        return await materials_view(tx, campaign_id, unit_id, caller_of(request).user.role)


async def materials_view(tx: Transaction, campaign_id: str, unit_id: str, role: Role) -> Materials:
    """The unit's files, oldest first, and what the office may see of its links."""
    now = now_ms()
    files = await materials.of_unit(tx, campaign_id, unit_id)
    links = [] if role == "unit" else await materials.links_of(tx, campaign_id, unit_id)
    return Materials(
        files=tuple(
            MaterialView(
                id=each.id,
                scoring_point=each.scoring_point,
                name=each.name,
                sha256=each.sha256,
                size_bytes=each.size_bytes,
                media_type=each.media_type,
                sender=each.user_title,
                by_unit=each.by_unit,
                at=rfc3339(each.at),
            )
            for each in files
        ),
        links=tuple(
            MaterialLinkView(
                one.id,
                rfc3339(one.created_at),
                rfc3339(one.expires_at),
                "revoked" if one.revoked_at else "expired" if one.expires_at <= now else "open",
            )
            for one in links
        ),
    )


async def _find(tx: Transaction, campaign_id: str, unit_id: str, material_id: str) -> ShownMaterial:
    for each in await materials.of_unit(tx, campaign_id, unit_id):
        if each.id == material_id:
            return each
    raise Refusal("material_unknown", material=material_id[:64])


ROUTES = (
    unit_materials,
    one_material,
    add_material,
    remove_material,
    add_material_link,
    revoke_material_link,
)
