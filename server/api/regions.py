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
from server.store import audit, regions
from server.store.database import Database
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
        stored = StoredRegion(region_id, data.name, data.kind, data.parent, place, data.aliases)
        await regions.put(tx, [stored])
        who = caller_of(request).user.id
        await audit.record(tx, now_ms(), who, "put_region", region_id, name=data.name)
    return _view(stored)


def _view(region: StoredRegion) -> RegionView:
    return RegionView(region.id, region.name, region.kind, region.parent_id, region.aliases)


ROUTES = (list_regions, put_region)
