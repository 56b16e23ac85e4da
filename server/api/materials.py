"""Files of a unit for material review. Without an account it sends them by a link.

The office sees and manages them; the unit's own people send and see its own.
"""

from __future__ import annotations

from typing import Any, Literal

from litestar import Request, Response, delete, get, post
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery

from server.api.campaigns import READERS
from server.api.material_intake import MOST_BYTES, take_in
from server.api.photos import file_of
from server.api.scorecards import WRITERS, card_of, lock_of
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.store import audit, card_entries, materials
from server.store.database import Database, Transaction
from server.store.materials import ShownMaterial
from server.store.reach import CAMPAIGN, UNIT
from server.wire.methods import Materials, MaterialView

PATH = "/api/campaigns/{campaign_id:str}/units/{unit_id:str}"


@get(f"{PATH}/materials", opt=may(*READERS, "unit", reach=(CAMPAIGN, UNIT)))
async def unit_materials(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> Materials:
    """The unit's files."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        await card_of(tx, campaign_id, unit_id)
        return await materials_view(tx, campaign_id, unit_id)


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
        return await materials_view(tx, campaign_id, unit_id)


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
        return await materials_view(tx, campaign_id, unit_id)


async def materials_view(tx: Transaction, campaign_id: str, unit_id: str) -> Materials:
    """The unit's files, oldest first."""
    files = await materials.of_unit(tx, campaign_id, unit_id)
    return Materials(tuple(map(material_view, files)))


def material_view(file: ShownMaterial) -> MaterialView:
    """One file as it is shown."""
    return MaterialView(
        id=file.id,
        scoring_point=file.scoring_point,
        name=file.name,
        sha256=file.sha256,
        size_bytes=file.size_bytes,
        media_type=file.media_type,
        sender=file.user_title,
        by_unit=file.by_unit,
        at=rfc3339(file.at),
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
)
