"""How a team behaved at a visit: confirmed item by item, by or for each inspector."""

from __future__ import annotations

from typing import Any

from litestar import Request, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.readings.campaign import read_preset
from server.store import audit, campaigns, conduct, users, visits
from server.store.database import Database, Transaction
from server.store.reach import VISIT
from server.wire.campaign import ConductLine, ConductNote, Confirmed
from server.wire.work import Person

READERS = ("administrator", "office", "viewer", "inspector")
WRITERS = ("administrator", "office", "inspector")


@get("/api/visits/{visit_id:str}/conduct", opt=may(*READERS, reach=VISIT))
async def read_conduct(
    request: Request[Any, Any, State], visit_id: FromPath[str]
) -> list[ConductLine]:
    """Every item of the campaign's conduct list, with who confirmed it and who has not."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return await _lines(tx, visit_id)


@post("/api/visits/{visit_id:str}/conduct", opt=may(*WRITERS, reach=VISIT), status_code=200)
async def confirm(
    request: Request[Any, Any, State], visit_id: FromPath[str], data: JSONBody[ConductNote]
) -> list[ConductLine]:
    """Note what somebody of the visit confirms. Inspectors confirm for themselves alone."""
    database: Database = request.app.state.database
    caller = caller_of(request).user
    if caller.role == "inspector" and data.user != caller.id:
        raise Refusal("not_yours")
    async with database.writing() as tx:
        lines = await _lines(tx, visit_id)
        known = {line.item.id for line in lines}
        if not known.issuperset(data.items):
            raise Refusal("conduct_unknown", items=sorted(set(data.items) - known))
        people = (await visits.assignments_of(tx, [visit_id])).get(visit_id, [])
        if data.user not in {person.user_id for person in people}:
            raise Refusal("not_inspector", user=data.user)
        now = now_ms()
        await conduct.confirm(tx, visit_id, data.user, data.items, caller.id, now)
        told = {"user": data.user, "items": list(data.items)}
        await audit.record(tx, now, caller.id, "confirm_conduct", visit_id, **told)
        return await _lines(tx, visit_id)


async def _lines(tx: Transaction, visit_id: str) -> list[ConductLine]:
    visit = await visits.get(tx, visit_id)
    if visit is None:
        raise Refusal("visit_unknown", visit=visit_id[:64])
    campaign = await campaigns.get(tx, visit.campaign_id)
    assert campaign is not None, "a visit belongs to a campaign"
    people = (await visits.assignments_of(tx, [visit_id])).get(visit_id, [])
    there = {person.user_id: person.title for person in people if person.ended_at is None}
    said = await conduct.of_visit(tx, visit_id)
    writers = {user.id: user.title for user in await users.some(tx, {one.noted_by for one in said})}
    return [
        ConductLine(
            item,
            tuple(
                Confirmed(
                    one.user_id, one.user_title, rfc3339(one.confirmed_at), writers[one.noted_by]
                )
                for one in said
                if one.item == item.id
            ),
            tuple(
                Person(user, title)
                for user, title in there.items()
                if (user, item.id) not in {(one.user_id, one.item) for one in said}
            ),
        )
        for item in read_preset(campaign.document).conduct
    ]


ROUTES = (read_conduct, confirm)
