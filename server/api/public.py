"""Publication: lists for everybody, objections, and what a printed code stands for."""

from __future__ import annotations

import re
import secrets
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import msgspec
from litestar import Request, Response, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaigns import READERS
from server.api.outcomes import STAFF, campaign_of, material_of
from server.api.public_copies import picture
from server.api.rectification import due_day, guest_page
from server.api.session import address_of, refuse_flood
from server.auth import ANYONE, caller_of, hash_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import read_preset
from server.readings.outcome import today_at
from server.readings.public import list_state, list_view, public_line, public_page
from server.readings.verified import verified
from server.settings import Settings
from server.store import (
    attempts,
    audit,
    campaigns,
    dispositions,
    issues,
    public_copies,
    public_lists,
    visits,
)
from server.store.database import Database, Transaction
from server.store.public_lists import StoredList
from server.store.reach import WHOLE, free
from server.wire.public import (
    NewAnswer,
    NewObjection,
    NewPublicList,
    PublicDocument,
    PublicLine,
    PublicListView,
    PublicPage,
    PublicPhoto,
    Receipt,
)
from server.wire.unit import Verified
from sync.checklist import Text

PUBLIC = free("what is published, and what a code on paper stands for")
MOST_OBJECTIONS = 5
"""From one address within an hour."""
HOUR_MS = 3_600_000
_CODE = re.compile(r"([0-9A-Z]{4})-?([0-9A-Z]{4})(?:-([0-9]{1,4}))?")


@get("/api/campaigns/{campaign_id:str}/public-lists", opt=may(*READERS, reach=WHOLE))
async def list_public(
    request: Request[Any, Any, State], campaign_id: FromPath[str]
) -> list[PublicListView]:
    """A campaign's public lists, newest first, with what was objected."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        await campaign_of(tx, campaign_id)
        found = await public_lists.of_campaign(tx, campaign_id)
        return [await _view(request, tx, each) for each in found]


@post("/api/campaigns/{campaign_id:str}/public-lists", opt=may(*STAFF, reach=WHOLE))
async def publish(
    request: Request[Any, Any, State], campaign_id: FromPath[str], data: JSONBody[NewPublicList]
) -> PublicListView:
    """Freeze what these visits came to, and show it from one day to another."""
    database: Database = request.app.state.database
    caller, now = caller_of(request).user.id, now_ms()
    async with database.writing() as tx:
        campaign = await campaign_of(tx, campaign_id)
        today = today_at(campaign, now)
        if due_day(data.ends_on, today) < due_day(data.starts_on, today):
            raise Refusal("day_invalid", day=data.ends_on)
        every = {each.id: each for each in await visits.of_campaign(tx, campaign_id, None)}
        issued = await issues.of_visits(tx, data.visits)
        said = await dispositions.of_visits(tx, data.visits)
        lines = []
        for name in dict.fromkeys(data.visits):
            if name not in every:
                raise Refusal("visit_unknown", visit=name[:64])
            line = public_line(every[name], issued.get(name, []), said.get(name, []))
            if line is None:
                raise Refusal("issue_missing", visit=name)
            lines.append(line)
        lines = await _with_photos(tx, lines, data.photos)
        document = PublicDocument(read_preset(campaign.document).title, tuple(lines))
        stored = StoredList(
            id=secrets.token_urlsafe(9).lower().replace("_", "0").replace("-", "1"),
            campaign_id=campaign_id,
            document=msgspec.json.encode(document),
            starts_on=data.starts_on,
            ends_on=data.ends_on,
            user_id=caller,
            created_at=now,
        )
        await public_lists.add(tx, stored)
        await audit.record(tx, now, caller, "publish_list", stored.id, visits=len(lines))
        return await _view(request, tx, stored)


@post("/api/public-lists/{list_id:str}/withdrawal", opt=may(*STAFF, reach=WHOLE), status_code=200)
async def withdraw(request: Request[Any, Any, State], list_id: FromPath[str]) -> PublicListView:
    """Show a list no longer; what was objected stays."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        stored = await _stored(tx, list_id)
        await public_lists.withdraw(tx, stored.id, now_ms())
        await audit.record(tx, now_ms(), caller_of(request).user.id, "withdraw_list", stored.id)
        return await _view(request, tx, await _stored(tx, list_id))


@post("/api/objections/{objection_id:int}/answer", opt=may(*STAFF, reach=WHOLE), status_code=200)
async def answer(
    request: Request[Any, Any, State], objection_id: FromPath[int], data: JSONBody[NewAnswer]
) -> PublicListView:
    """Keep what the office answered."""
    database: Database = request.app.state.database
    caller, now = caller_of(request).user.id, now_ms()
    async with database.writing() as tx:
        found = await public_lists.objection(tx, min(objection_id, 2**31 - 1))
        if found is None:
            raise Refusal("list_unknown")
        await public_lists.answer(
            tx, found.id, answer=data.text.strip(), user_id=caller, answered_at=now
        )
        await audit.record(tx, now, caller, "answer_objection", str(found.id), list=found.list_id)
        return await _view(request, tx, await _stored(tx, found.list_id))


@get("/api/public/lists/{list_id:str}", opt=may(ANYONE, reach=PUBLIC))
async def read_list(request: Request[Any, Any, State], list_id: FromPath[str]) -> PublicPage:
    """A list while it is shown; before, after and once withdrawn it does not exist."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return await _shown(tx, list_id)


@post("/api/public/lists/{list_id:str}/objections", opt=may(ANYONE, reach=PUBLIC))
async def object_to(
    request: Request[Any, Any, State], list_id: FromPath[str], data: JSONBody[NewObjection]
) -> Receipt:
    """Take in an objection; so many an hour from one address."""
    database: Database = request.app.state.database
    subject, now = hash_of(f"objection {address_of(request)}"), now_ms()
    async with database.writing() as tx:
        page = await _shown(tx, list_id)
        if data.unit not in {each.unit for each in page.document.lines}:
            raise Refusal("unit_unknown", unit=data.unit)
        if await attempts.count(tx, subject, now - HOUR_MS) >= MOST_OBJECTIONS:
            raise Refusal("too_many_objections")
        await attempts.add(tx, subject, now, now - 24 * HOUR_MS)
        number = await public_lists.object_to(
            tx,
            list_id,
            now,
            unit=data.unit,
            name=data.name.strip(),
            contact=data.contact.strip(),
            text=data.text.strip(),
        )
        await audit.record(tx, now, None, "objection", str(number), list=list_id)
    return Receipt(number)


@get("/api/public/codes/{code:str}", opt=may(ANYONE, reach=PUBLIC))
async def verify(request: Request[Any, Any, State], code: FromPath[str]) -> Verified:
    """What a printed code stands for. Wrong ones are counted by address."""
    database: Database = request.app.state.database
    settings: Settings = request.app.state.settings
    subject = hash_of(f"code {address_of(request)}")
    read = _CODE.fullmatch(code.strip().upper())
    async with database.reading() as tx:
        await refuse_flood(tx, settings, subject)
        found = None
        if read is not None:
            found = await verified(tx, read[1] + read[2], int(read[3]) if read[3] else None)
    if found is None:
        async with database.writing() as tx:
            now = now_ms()
            await attempts.add(tx, subject, now, now - settings.login_window_s * 1000)
        raise Refusal("code_unknown")
    return found


@get("/api/public/lists/{list_id:str}/photos/{copy_id:str}", opt=may(ANYONE, reach=PUBLIC))
async def list_photo(
    request: Request[Any, Any, State], list_id: FromPath[str], copy_id: FromPath[str]
) -> Response[bytes]:
    """A masked copy, while a list shows it."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        page = await _shown(tx, list_id)
        listed = {each.id for line in page.document.lines for each in line.photos}
        content = await public_copies.content(tx, copy_id) if copy_id in listed else None
    return picture(content, copy_id)


async def _with_photos(
    tx: Transaction, lines: Sequence[PublicLine], chosen: Sequence[str]
) -> list[PublicLine]:
    """The lines with the copies that were chosen. Raises Refusal `public_copy_unknown`."""
    visits_ = [line.visit for line in lines]
    every = {
        copy.id: copy
        for copy in await public_copies.of_visits(tx, visits_)
        if copy.withdrawn_at is None
    }
    titles: dict[str, dict[str, Text]] = defaultdict(dict)
    for name in chosen:
        if name not in every:
            raise Refusal("public_copy_unknown", copy=name)
    for visit in {every[name].visit_id for name in chosen}:
        found = await material_of(tx, visit)
        titles[visit] = {point.id: point.title for point in found.checklist.checkpoints}
    return [
        msgspec.structs.replace(
            line,
            photos=tuple(
                PublicPhoto(name, titles[line.visit][every[name].checkpoint])
                for name in dict.fromkeys(chosen)
                if every[name].visit_id == line.visit
            ),
        )
        for line in lines
    ]


async def _shown(tx: Transaction, list_id: str) -> PublicPage:
    stored = await _stored(tx, list_id)
    campaign = await campaigns.get(tx, stored.campaign_id)
    assert campaign is not None, "a list belongs to a campaign"
    today = today_at(campaign, now_ms())
    if list_state(stored, today) != "open":
        raise Refusal("list_closed", starts_on=stored.starts_on, ends_on=stored.ends_on)
    return public_page(stored, today)


async def _stored(tx: Transaction, list_id: str) -> StoredList:
    stored = await public_lists.get(tx, list_id)
    if stored is None:
        raise Refusal("list_unknown")
    return stored


async def _view(
    request: Request[Any, Any, State], tx: Transaction, stored: StoredList
) -> PublicListView:
    settings: Settings = request.app.state.settings
    campaign = await campaign_of(tx, stored.campaign_id)
    url = f"{guest_page(settings, request)}#/list/{stored.id}"
    objections = await public_lists.objections_to(tx, stored.id)
    return list_view(stored, objections, url, today_at(campaign, now_ms()))


ROUTES = (list_public, publish, withdraw, answer, read_list, list_photo, object_to, verify)
