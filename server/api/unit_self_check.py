"""What a unit does by its link for its scorecard: scores itself, sends files. No account."""

from __future__ import annotations

from typing import Any

from litestar import Request, get, post
from litestar.datastructures import State
from litestar.params import FromQuery, JSONBody

from server.api.card_writes import append_writes
from server.api.material_intake import MOST_BYTES, take_in
from server.api.scorecards import card_of, lock_of
from server.api.self_checks import own_card_of
from server.api.unit_door import LINK, link_for
from server.auth import ANYONE, may
from server.errors import Refusal
from server.instant import rfc3339
from server.store import card_entries, materials
from server.store.database import Database, Transaction
from server.store.unit_links import StoredLink
from server.wire.scorecard import CardReading, CardWrites
from server.wire.unit import UnitFile, UnitFilePoint, UnitFiles


@get("/api/unit/self-check", opt=may(ANYONE, reach=LINK))
async def read_own_card(request: Request[Any, Any, State]) -> CardReading:
    """What the unit says of itself."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        link = await link_for(request, tx, "self_check")
        return await own_card_of(request, tx, link.campaign_id, link.unit_id)


@post("/api/unit/self-check", opt=may(ANYONE, reach=LINK), status_code=200)
async def write_own_card(
    request: Request[Any, Any, State], data: JSONBody[CardWrites]
) -> CardReading:
    """Write on the unit's own card, until the official review starts; all of it or nothing."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        link = await link_for(request, tx, "self_check")
        place = (link.campaign_id, link.unit_id)
        card, _ = await card_of(tx, *place)
        if locked := await lock_of(request, tx, *place, await card_entries.of_unit(tx, *place)):
            raise Refusal("self_check_locked", why=locked)
        await append_writes(tx, card, place, data.writes, "self", None)
    async with database.reading() as tx:
        return await own_card_of(request, tx, *place)


@get("/api/unit/materials", opt=may(ANYONE, reach=LINK))
async def read_files(request: Request[Any, Any, State]) -> UnitFiles:
    """The unit's files, and for which points it may send some."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return await _files(tx, await link_for(request, tx, "materials"))


@post(
    "/api/unit/materials",
    opt=may(ANYONE, reach=LINK),
    request_max_body_size=MOST_BYTES + 1,
)
async def send_file(
    request: Request[Any, Any, State], scoring_point: FromQuery[str], name: FromQuery[str]
) -> UnitFiles:
    """Take in one file (the body; PDF or picture, at most 20 MB) for a scoring point."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        link = await link_for(request, tx, "materials")
        card, _ = await card_of(tx, link.campaign_id, link.unit_id)
    place = (link.campaign_id, link.unit_id)
    await take_in(request, card, place, (scoring_point, name), None)
    async with database.reading() as tx:
        return await _files(tx, link)


async def _files(tx: Transaction, link: StoredLink) -> UnitFiles:
    card, _ = await card_of(tx, link.campaign_id, link.unit_id)
    sent = await materials.of_unit(tx, link.campaign_id, link.unit_id)
    files = tuple(
        UnitFile(each.id, each.scoring_point, each.name, each.size_bytes, rfc3339(each.at))
        for each in sent
    )
    points = tuple(UnitFilePoint(p.id, p.criterion, p.title) for p in card.scoring_points)
    return UnitFiles(points, files)


ROUTES = (read_own_card, write_own_card, read_files, send_file)
