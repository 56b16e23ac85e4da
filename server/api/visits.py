"""One visit: its reading, and who is on it."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaigns import READERS
from server.api.visit_setup import inspectors_of, put_on
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings import material
from server.readings.visit import read_visit
from server.store import audit, visits
from server.store.database import Database, Transaction
from server.store.reach import VISIT
from server.store.visits import StoredVisit
from server.wire.reading import VisitReading
from server.wire.work import Inspectors


@get("/api/visits/{visit_id:str}", opt=may(*READERS, reach=VISIT))
async def one_visit(request: Request[Any, Any, State], visit_id: FromPath[str]) -> VisitReading:
    """Total and every checkpoint with its lineage."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        visit = await _visit(tx, visit_id)
        return read_visit(await material.load(tx, visit))


@put("/api/visits/{visit_id:str}/inspectors", opt=may("administrator", "office", reach=VISIT))
async def set_inspectors(
    request: Request[Any, Any, State], visit_id: FromPath[str], data: JSONBody[Inspectors]
) -> Response[None]:
    """Put people on a visit or take them off; what they wrote stays."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        visit = await _visit(tx, visit_id)
        people = (await visits.assignments_of(tx, [visit_id]))[visit_id]
        there = {person.user_id for person in people if person.ended_at is None}
        new = sorted(set(data.inspectors) - there)
        await inspectors_of(tx, new, visit.unit_id, caller_of(request).reach)
        await put_on(tx, visit_id, visit.campaign_id, data.inspectors)
        await audit.record(
            tx,
            now_ms(),
            caller_of(request).user.id,
            "set_inspectors",
            visit_id,
            inspectors=sorted(data.inspectors),
        )
    return Response(None, status_code=204)


async def _visit(tx: Transaction, visit_id: str) -> StoredVisit:
    visit = await visits.get(tx, visit_id)
    if visit is None:
        raise Refusal("visit_unknown", visit=visit_id)
    return visit


ROUTES = (one_visit, set_inspectors)
