"""What a unit has to put right, as the office runs it: items, decisions, another visit."""

from __future__ import annotations

import secrets
from datetime import date
from typing import Any

from litestar import Request, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.outcomes import STAFF, campaign_of, kept_of, material_of, outcome_of
from server.api.visit_setup import inspectors_of, set_up_visit
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.outcome import read_outcome, today_at
from server.settings import Settings
from server.store import audit, rectifications
from server.store.database import Database
from server.store.reach import ITEM, VISIT
from server.store.rectifications import ItemState, StoredItem, StoredStep
from server.wire.outcome import ItemDecision, NewItems, Outcome
from server.wire.work import Inspectors, VisitName


@post("/api/visits/{visit_id:str}/rectifications", opt=may(*STAFF, reach=VISIT))
async def open_items(
    request: Request[Any, Any, State], visit_id: FromPath[str], data: JSONBody[NewItems]
) -> Outcome:
    """Open items for checkpoints of the issued result that lost points; all or none."""
    database: Database = request.app.state.database
    caller = caller_of(request).user.id
    async with database.writing() as tx:
        found = await material_of(tx, visit_id)
        kept = await kept_of(tx, found)
        if not kept.issues:
            raise Refusal("issue_missing", visit=visit_id)
        now = now_ms()
        free = {
            p.checkpoint: p for p in read_outcome(found, kept, caller, now).failed if not p.item
        }
        for wanted in data.items:
            point = free.pop(wanted.checkpoint, None)
            if point is None:
                raise Refusal("item_not_failed", checkpoint=wanted.checkpoint)
            item = StoredItem(
                id=f"r-{secrets.token_hex(6)}",
                visit_id=visit_id,
                checkpoint=wanted.checkpoint,
                opinion=wanted.opinion.strip(),
                department=wanted.department.strip() or point.department,
                due_on=due_day(wanted.due_on, today_at(kept.campaign, now)),
                state="open",
                opened_at=now,
            )
            await rectifications.add(tx, item)
            await rectifications.say(
                tx, StoredStep(item.id, "opened", item.opinion, (), caller, now)
            )
            await audit.record(tx, now, caller, "open_item", item.id, visit=visit_id)
        return await outcome_of(tx, visit_id, caller)


@post("/api/rectifications/{item_id:str}/decisions", opt=may(*STAFF, reach=ITEM))
async def decide(
    request: Request[Any, Any, State], item_id: FromPath[str], data: JSONBody[ItemDecision]
) -> Outcome:
    """Accept an answer, send it back with words, withdraw the item, or change its day."""
    database: Database = request.app.state.database
    caller = caller_of(request).user.id
    async with database.writing() as tx:
        item = await rectifications.get(tx, item_id)
        if item is None:
            raise Refusal("item_unknown", item=item_id[:64])
        found = await material_of(tx, item.visit_id)
        campaign = await campaign_of(tx, found.visit.campaign_id)
        now = now_ms()
        values: dict[str, Any] = {"state": _state_after(item, data)}
        if data.due_on is not None:
            values["due_on"] = due_day(data.due_on, today_at(campaign, now))
        await rectifications.change(tx, item_id, **values)
        await rectifications.say(
            tx, StoredStep(item_id, data.kind, data.text.strip(), (), caller, now)
        )
        await audit.record(tx, now, caller, f"item_{data.kind}", item_id, visit=item.visit_id)
        return await outcome_of(tx, item.visit_id, caller)


def _state_after(item: StoredItem, said: ItemDecision) -> ItemState:
    if item.state in ("accepted", "withdrawn"):
        raise Refusal("item_done", item=item.id)
    if said.kind in ("accepted", "returned") and item.state != "answered":
        raise Refusal("item_not_answered", item=item.id)
    return item.state if said.kind == "changed" else said.kind


def due_day(day: str, today: str) -> str:
    """The day, if it exists and is not before today. Raises Refusal `day_invalid`."""
    try:
        date.fromisoformat(day)
    except ValueError:
        raise Refusal("day_invalid", day=day) from None
    if day < today:
        raise Refusal("day_invalid", day=day, today=today)
    return day


def guest_page(settings: Settings, request: Request[Any, Any, State]) -> str:
    """Where people without an account come in, as others reach this server."""
    base = settings.public_urls[0] if settings.public_urls else str(request.base_url)
    return f"{base.rstrip('/')}/guest.html"


@post("/api/visits/{visit_id:str}/revisits", opt=may(*STAFF, reach=VISIT))
async def look_again(
    request: Request[Any, Any, State], visit_id: FromPath[str], data: JSONBody[Inspectors]
) -> VisitName:
    """Set up a visit that looks again at what this one found."""
    database: Database = request.app.state.database
    caller = caller_of(request).user.id
    async with database.writing() as tx:
        found = await material_of(tx, visit_id)
        campaign = await campaign_of(tx, found.visit.campaign_id)
        reach = caller_of(request).reach
        await inspectors_of(tx, data.inspectors, found.visit.unit_id, reach)
        added = await set_up_visit(tx, campaign, found.visit.unit_id, data.inspectors)
        await rectifications.note_revisit(tx, added, visit_id)
        await audit.record(tx, now_ms(), caller, "look_again", added, of=visit_id)
    return VisitName(added)


ROUTES = (open_items, decide, look_again)
