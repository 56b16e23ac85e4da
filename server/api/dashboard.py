"""The dashboard of a campaign."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import Any

from litestar import Request, get
from litestar.datastructures import State
from litestar.params import FromPath

from server.api.campaigns import READERS
from server.api.outcomes import campaign_of
from server.auth import caller_of, may
from server.readings.campaign import read_preset, read_unit
from server.readings.dashboard import Ground, dashboard
from server.readings.kept import KeptReadings, VisitLines
from server.store import campaigns, issues
from server.store.database import Database, Transaction
from server.store.ledger import read_checklist
from server.store.reach import CAMPAIGN
from server.wire.dashboard import Dashboard
from server.wire.result import exact, read_result
from sync.checklist import Checklist


@get("/api/campaigns/{campaign_id:str}/dashboard", opt=may(*READERS, reach=CAMPAIGN))
async def one_dashboard(request: Request[Any, Any, State], campaign_id: FromPath[str]) -> Dashboard:
    """Where every unit stands that the caller reaches, and what they lost."""
    database: Database = request.app.state.database
    kept: KeptReadings = request.app.state.readings
    here = caller_of(request).reach.regions
    async with database.reading() as tx:
        campaign = await campaign_of(tx, campaign_id)
        units = [unit for unit, _ in await campaigns.units_of(tx, campaign_id, here)]
        every = await kept.of_campaign(tx, campaign_id, here)
        issued = await issues.of_visits(tx, [line.board.id for line in every])
        checklists = await _checklists(tx, every)
    lines: dict[str, list[VisitLines]] = defaultdict(list)
    for line in sorted(every, key=lambda each: each.set_up_at):
        lines[line.board.unit.id].append(line)
    ground = Ground(
        preset=read_preset(campaign.document),
        units=[read_unit(unit.document) for unit in units],
        lines=lines,
        issued={
            visit: exact(read_result(found[-1].document).points)
            for visit, found in issued.items()
            if found
        },
        checklists=checklists,
    )
    return await asyncio.to_thread(dashboard, ground)


async def _checklists(tx: Transaction, every: list[VisitLines]) -> dict[tuple[str, int], Checklist]:
    found: dict[tuple[str, int], Checklist] = {}
    for line in every:
        key = (line.checklist.id, line.checklist.version)
        if key not in found:
            document = await campaigns.checklist(tx, *key)
            assert document is not None, "a visit pins a version that is there"
            found[key] = read_checklist(document)
    return found


ROUTES = (one_dashboard,)
