"""A visit's dossier: the file that `shidi verify` verifies."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.params import FromPath

from server.api.outcomes import STAFF
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.dossier import dossier_of
from server.store import audit, visits
from server.store.database import Database
from server.store.reach import VISIT


@get("/api/visits/{visit_id:str}/dossier", opt=may(*STAFF, reach=VISIT))
async def one_dossier(
    request: Request[Any, Any, State], visit_id: FromPath[str]
) -> Response[bytes]:
    """The dossier as a JSON file."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        visit = await visits.get(tx, visit_id)
        if visit is None:
            raise Refusal("visit_unknown", visit=visit_id[:64])
        found = await dossier_of(tx, visit, now_ms())
        await audit.record(tx, now_ms(), caller_of(request).user.id, "proof", visit_id)
    headers = {"content-disposition": f'attachment; filename="dossier-{visit.id}.json"'}
    return Response(msgspec.json.encode(found), media_type="application/json", headers=headers)


ROUTES = (one_dossier,)
