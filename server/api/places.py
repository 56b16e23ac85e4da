"""Where units are: entered one by one, or imported as a list."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, delete, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.auth import caller_of, may
from server.catalog.place import Source, UnitPlace, from_datum
from server.errors import Refusal
from server.instant import now_ms
from server.store import audit, campaigns, photos, places, users
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN, UNIT, Reach
from server.wire.work import GivenPlace, GivenPlaces

PLACERS = ("administrator", "office")


@put("/api/campaigns/{campaign_id:str}/places", opt=may(*PLACERS, reach=CAMPAIGN), status_code=204)
async def put_places(
    request: Request[Any, Any, State], campaign_id: FromPath[str], data: JSONBody[GivenPlaces]
) -> Response[None]:
    """Set where units of the campaign are; all of them or none. Their photos are checked again."""
    database: Database = request.app.state.database
    source: Source = "entered" if len(data.places) == 1 else "imported"
    async with database.writing() as tx:
        members = await _members(tx, campaign_id, caller_of(request).reach)
        for given in data.places:
            if given.unit not in members:
                raise Refusal("unit_unknown", unit=given.unit)
        found = {each.unit: _place(each, data, source) for each in data.places}
        await places.put(tx, found, now_ms())
        for unit_id, place in found.items():
            await _changed(tx, unit_id)
            told = {"lat": place.lat, "lon": place.lon, "source": source, "datum": data.datum}
            await audit.record(
                tx, now_ms(), caller_of(request).user.id, "place_unit", unit_id, **told
            )
    request.app.state.checker.wake()
    return Response(None, status_code=204)


@delete(
    "/api/campaigns/{campaign_id:str}/places/{unit_id:str}",
    opt=may(*PLACERS, reach=(CAMPAIGN, UNIT)),
)
async def forget_place(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> None:
    """Forget where a unit is; it is learnt anew from the next photos."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        if unit_id not in await _members(tx, campaign_id, caller_of(request).reach):
            raise Refusal("unit_unknown", unit=unit_id)
        await places.forget(tx, unit_id)
        await _changed(tx, unit_id)
        await audit.record(tx, now_ms(), caller_of(request).user.id, "forget_place", unit_id)
    request.app.state.checker.wake()


async def _members(tx: Transaction, campaign_id: str, reach: Reach) -> set[str]:
    if await campaigns.get(tx, campaign_id) is None:
        raise Refusal("campaign_unknown", campaign=campaign_id)
    return {unit.id for unit, _ in await campaigns.units_of(tx, campaign_id, reach.regions)}


def _place(given: GivenPlace, data: GivenPlaces, source: Source) -> UnitPlace:
    spot = from_datum(given.lat, given.lon, data.datum)
    return UnitPlace(spot.lat, spot.lon, given.accuracy_m, source)


async def _changed(tx: Transaction, unit_id: str) -> None:
    """Devices fetch the place with their next assignments; photos are judged by it."""
    await photos.make_unit_due(tx, unit_id)
    await users.work_changed(tx, await places.taken_along_by(tx, unit_id))


ROUTES = (put_places, forget_place)
