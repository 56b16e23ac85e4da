"""What a unit's card has beside the site walk: hearings and questionnaires; for the office."""

from __future__ import annotations

import secrets
from typing import Any

import msgspec
from litestar import Request, Response, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaigns import READERS
from server.api.card_writes import entry_of
from server.api.handing import handed
from server.api.materials import materials_view
from server.api.scorecards import WRITERS, card_of
from server.auth import caller_of, hash_of, may
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.readings.questionnaire import counted, definition, read_questionnaire
from server.readings.scorecard import Counted
from server.scorecard.card import Scorecard
from server.store import audit, card_entries, hearings, questionnaires
from server.store.card_entries import NewEntry
from server.store.database import Database, Transaction
from server.store.hearings import StoredHearing
from server.store.questionnaires import StoredQuestionnaire
from server.store.reach import CAMPAIGN, UNIT
from server.wire.methods import (
    HandedLink,
    HearingView,
    NewHearing,
    NewQuestionnaire,
    NewTickets,
    QuestionnaireView,
    UnitMethods,
)

PATH = "/api/campaigns/{campaign_id:str}/units/{unit_id:str}"


@get(f"{PATH}/methods", opt=may(*READERS, reach=(CAMPAIGN, UNIT)))
async def unit_methods(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> UnitMethods:
    """The unit's files, hearings, and questionnaires with live counts."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        card, _ = await card_of(tx, campaign_id, unit_id)
        heard = await hearings.of_unit(tx, campaign_id, unit_id)
        asked = await questionnaires.of_unit(tx, campaign_id, unit_id)
        return UnitMethods(
            materials=await materials_view(tx, campaign_id, unit_id),
            hearings=tuple(
                HearingView(h.id, h.held_on, h.who, h.notes, h.user_title, rfc3339(h.at))
                for h in heard
            ),
            questionnaires=tuple([await _view(request, tx, card, each) for each in asked]),
        )


@post(f"{PATH}/hearings", opt=may(*WRITERS, reach=(CAMPAIGN, UNIT)), status_code=204)
async def add_hearing(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    data: JSONBody[NewHearing],
) -> Response[None]:
    """Write a hearing down, with its points on the unit's card."""
    database: Database = request.app.state.database
    user, now = caller_of(request).user.id, now_ms()
    hearing = StoredHearing(
        id=f"h-{secrets.token_hex(5)}",
        campaign_id=campaign_id,
        unit_id=unit_id,
        held_on=data.held_on.isoformat(),
        who=data.who.strip(),
        notes=data.notes.strip(),
        user_id=user,
        at=now,
    )
    async with database.writing() as tx:
        card, _ = await card_of(tx, campaign_id, unit_id)
        there = card_entries.newest(await card_entries.of_unit(tx, campaign_id, unit_id))
        entries = []
        for write in data.points:
            heard = msgspec.structs.replace(write, method="hearing")
            entry = entry_of(card, heard, "official", user, f"hearing:{hearing.id}")
            last = there.get(entry.register)
            if write.after != (0 if last is None else last.id):
                raise Refusal("card_moved", subject=entry.subject, method=entry.method)
            entries.append(entry)
        await hearings.add(tx, hearing)
        await card_entries.append(tx, campaign_id, unit_id, entries, now)
        await audit.record(tx, now, user, "add_hearing", f"{campaign_id}/{unit_id}")
    return Response(None, status_code=204)


@post(f"{PATH}/questionnaires", opt=may(*WRITERS, reach=(CAMPAIGN, UNIT)))
async def open_questionnaire(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    data: JSONBody[NewQuestionnaire],
) -> QuestionnaireView:
    """Open a questionnaire of the scorecard for the unit; one of each kind at a time."""
    database: Database = request.app.state.database
    user, now = caller_of(request).user.id, now_ms()
    stored = StoredQuestionnaire(
        id=f"q-{secrets.token_hex(6)}",
        campaign_id=campaign_id,
        unit_id=unit_id,
        questionnaire=data.questionnaire,
        protection=data.protection,
        user_id=user,
        opened_at=now,
    )
    async with database.writing() as tx:
        card, _ = await card_of(tx, campaign_id, unit_id)
        if definition(card, data.questionnaire) is None:
            raise Refusal("questionnaire_unknown", questionnaire=data.questionnaire)
        for each in await questionnaires.of_unit(tx, campaign_id, unit_id):
            if each.closed_at is None and each.questionnaire == data.questionnaire:
                raise Refusal("questionnaire_open", questionnaire=each.id)
        await questionnaires.add(tx, stored)
        await audit.record(tx, now, user, "open_questionnaire", stored.id, unit=unit_id)
        return await _view(request, tx, card, stored)


@post(
    f"{PATH}/questionnaires/{{questionnaire_id:str}}/tickets",
    opt=may(*WRITERS, reach=(CAMPAIGN, UNIT)),
)
async def add_tickets(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    questionnaire_id: FromPath[str],
    data: JSONBody[NewTickets],
) -> list[HandedLink]:
    """Make one-time codes; told once. Which code answered is known, what it said is not."""
    database: Database = request.app.state.database
    tickets = [secrets.token_urlsafe(12) for _ in range(data.count)]
    async with database.writing() as tx:
        stored = await _open(tx, campaign_id, unit_id, questionnaire_id)
        if stored.protection != "tickets":
            raise Refusal("questionnaire_unknown", questionnaire=questionnaire_id[:64])
        await questionnaires.add_tickets(tx, stored.id, map(hash_of, tickets))
        user = caller_of(request).user.id
        await audit.record(tx, now_ms(), user, "add_tickets", stored.id, count=data.count)
    return [handed(request, f"/q/{stored.id}#{ticket}") for ticket in tickets]


@post(
    f"{PATH}/questionnaires/{{questionnaire_id:str}}/close",
    opt=may(*WRITERS, reach=(CAMPAIGN, UNIT)),
    status_code=200,
)
async def close_questionnaire(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    questionnaire_id: FromPath[str],
) -> QuestionnaireView:
    """Close it for good; what was counted goes onto the unit's card."""
    database: Database = request.app.state.database
    user, now = caller_of(request).user.id, now_ms()
    async with database.writing() as tx:
        card, _ = await card_of(tx, campaign_id, unit_id)
        stored = await _open(tx, campaign_id, unit_id, questionnaire_id)
        await questionnaires.close(tx, stored.id, now)
        tallies = await questionnaires.tallies(tx, stored.id)
        asked = definition(card, stored.questionnaire)
        if asked is not None and tallies:
            entries = [
                NewEntry(
                    author_kind="official",
                    kind="number",
                    subject=name,
                    method="",
                    value=msgspec.json.encode(Counted(count)),
                    reason="",
                    origin=f"questionnaire:{stored.id}",
                    user_id=user,
                )
                for name, count in counted(asked, tallies).items()
            ]
            await card_entries.append(tx, campaign_id, unit_id, entries, now)
        await audit.record(tx, now, user, "close_questionnaire", stored.id, unit=unit_id)
        closed = msgspec.structs.replace(stored, closed_at=now)
        return await _view(request, tx, card, closed)


async def _open(
    tx: Transaction, campaign_id: str, unit_id: str, questionnaire_id: str
) -> StoredQuestionnaire:
    stored = await questionnaires.get(tx, questionnaire_id)
    if stored is None or (stored.campaign_id, stored.unit_id) != (campaign_id, unit_id):
        raise Refusal("questionnaire_unknown", questionnaire=questionnaire_id[:64])
    if stored.closed_at is not None:
        raise Refusal("questionnaire_closed")
    return stored


async def _view(
    request: Request[Any, Any, State],
    tx: Transaction,
    card: Scorecard,
    stored: StoredQuestionnaire,
) -> QuestionnaireView:
    given = handed(request, f"/q/{stored.id}")
    tallies = await questionnaires.tallies(tx, stored.id)
    return read_questionnaire(card, stored, tallies, (given.url, given.qr_svg))


ROUTES = (
    unit_methods,
    add_hearing,
    open_questionnaire,
    add_tickets,
    close_questionnaire,
)
