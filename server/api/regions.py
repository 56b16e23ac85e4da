"""The tree of regions: city, counties and districts, functional areas."""

from __future__ import annotations

import re
from typing import Any

from litestar import Request, get, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.auth import SIGNED_IN, caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.store import audit, campaigns, regions
from server.store.database import Database, Transaction
from server.store.reach import WHOLE, free
from server.store.regions import StoredRegion, within
from server.wire.regions import GivenRegion, RegionView

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


@get("/api/regions", opt=may(SIGNED_IN, reach=free("the names of places are no secret")))
async def list_regions(request: Request[Any, Any, State]) -> list[RegionView]:
    """Every region, parents before what lies in them."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return [_view(each) for each in await regions.everyone(tx)]


@put("/api/regions/{region_id:str}", opt=may("administrator", reach=WHOLE))
async def put_region(
    request: Request[Any, Any, State], region_id: FromPath[str], data: JSONBody[GivenRegion]
) -> RegionView:
    """Add a region or change one; whoever and whatever belongs to it stays there."""
    if not _ID.fullmatch(region_id):
        raise Refusal("region_unknown", region=region_id[:80])
    database: Database = request.app.state.database
    async with database.writing() as tx:
        known = await regions.everyone(tx)
        before = next((each for each in known if each.id == region_id), None)
        if data.parent is not None and data.parent not in {each.id for each in known}:
            raise Refusal("region_unknown", region=data.parent)
        if data.parent is not None and data.parent in within(known, region_id):
            raise Refusal("region_loop", region=region_id, parent=data.parent)
        last = max((each.place for each in known), default=-1)
        place = last + 1 if before is None else before.place
        if any(each.name == data.name and each.id != region_id for each in known):
            raise Refusal("region_taken", name=data.name)
        if data.retired:
            await _refuse_in_use(tx, known, region_id)
        stored = StoredRegion(
            region_id, data.name, data.kind, data.parent, place, data.aliases, data.retired
        )
        await regions.put(tx, [stored])
        if before is not None:
            await campaigns.rename_jurisdiction(tx, stored)
        who = caller_of(request).user.id
        await audit.record(tx, now_ms(), who, "put_region", region_id, name=data.name)
    return _view(stored)


async def _refuse_in_use(tx: Transaction, known: list[StoredRegion], region_id: str) -> None:
    """Raise Refusal while anything belongs to the region."""
    listed, people = await regions.belongings(tx, region_id)
    below = sum(each.parent_id == region_id and not each.retired for each in known)
    if listed or people or below:
        told = {"units": listed, "people": people, "regions": below}
        raise Refusal("region_in_use", region=region_id, **told)


def _view(region: StoredRegion) -> RegionView:
    return RegionView(
        region.id, region.name, region.kind, region.parent_id, region.aliases, region.retired
    )


ROUTES = (list_regions, put_region)
