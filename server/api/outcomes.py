"""Issue, correction and disposition of a visit; the campaign's list of outcomes."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from litestar import Request, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaigns import READERS
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings import material
from server.readings.completeness import missing
from server.readings.kept import KeptReadings
from server.readings.material import Material
from server.readings.outcome import Kept, hindrance, lists_of, read_outcome, site_day
from server.readings.outcome_list import outcome_line
from server.readings.result import result_of
from server.store import (
    after_photos,
    audit,
    campaigns,
    dispositions,
    issues,
    rectifications,
    unit_links,
    visits,
)
from server.store.campaigns import StoredCampaign
from server.store.database import Database, Transaction
from server.store.dispositions import StoredDisposition
from server.store.issues import StoredIssue
from server.store.reach import CAMPAIGN, VISIT, Reach
from server.wire.outcome import NewDisposition, NewIssue, Outcome, OutcomeLine
from server.wire.result import Result, canonical, result_hash

STAFF = ("administrator", "office")
CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""None that people take for one another."""


@get("/api/visits/{visit_id:str}/outcome", opt=may(*READERS, reach=VISIT))
async def one_outcome(request: Request[Any, Any, State], visit_id: FromPath[str]) -> Outcome:
    """Everything that became of a visit, and what the caller may do next."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return await outcome_of(tx, visit_id, caller_of(request).user.id)


@post("/api/visits/{visit_id:str}/issues", opt=may(*STAFF, reach=VISIT))
async def issue(
    request: Request[Any, Any, State], visit_id: FromPath[str], data: JSONBody[NewIssue]
) -> Outcome:
    """Freeze the result that was on screen: the first time an issue, later a correction.

    The visit's log says so too, by an op that the caller's browser writes to `visit/state`; what
    counts is this table.
    """
    database: Database = request.app.state.database
    caller = caller_of(request).user
    async with database.writing() as tx:
        found = await material_of(tx, visit_id)
        issued = (await issues.of_visits(tx, [visit_id])).get(visit_id, [])
        result = result_of(found)
        document = canonical(result)
        _refuse_unless_due(found, result, issued, caller.id, data)
        complete = result.final and not missing(found)
        if not complete and not data.reason.strip():
            raise Refusal("issue_reason", visit=visit_id)
        added = StoredIssue(
            visit_id=visit_id,
            number=len(issued) + 1,
            code="".join(secrets.choice(CODE_LETTERS) for _ in range(8)),
            document=document,
            hash=result_hash(document),
            complete=complete,
            reason=data.reason.strip(),
            user_id=caller.id,
            issued_at=now_ms(),
        )
        await issues.add(tx, added)
        await audit.record(
            tx, added.issued_at, caller.id, data.kind, visit_id, code=added.code, hash=added.hash
        )
        return await outcome_of(tx, visit_id, caller.id)


def _refuse_unless_due(
    found: Material, result: Result, issued: list[StoredIssue], caller: str, wanted: NewIssue
) -> None:
    visit = found.visit.id
    if wanted.kind == "issue" and issued:
        raise Refusal("issue_again", visit=visit, code=issued[-1].code)
    if wanted.kind == "correction" and not issued:
        raise Refusal("issue_missing", visit=visit)
    match hindrance(found, result, issued, caller):
        case "inspector":
            raise Refusal("issue_by_inspector", visit=visit)
        case "conflicts":
            raise Refusal("issue_conflicts", visit=visit, conflicts=result.conflicts)
        case "issued":
            raise Refusal("issue_nothing_due", visit=visit)
        case None:
            pass
    if wanted.seen != result_hash(canonical(result)):
        raise Refusal("issue_moved", visit=visit)


@post("/api/visits/{visit_id:str}/dispositions", opt=may(*STAFF, reach=VISIT))
async def dispose(
    request: Request[Any, Any, State], visit_id: FromPath[str], data: JSONBody[NewDisposition]
) -> Outcome:
    """Propose, decide or withdraw what follows, of the campaign's own lists, with grounds.

    Only the city decides (岳市文明委〔2020〕1号, annex 2, part 3, 2); the office of a region
    proposes, and takes back what is no more than proposed.
    """
    database: Database = request.app.state.database
    caller = caller_of(request).user
    async with database.writing() as tx:
        found = await material_of(tx, visit_id)
        if not (await issues.of_visits(tx, [visit_id])).get(visit_id):
            raise Refusal("issue_missing", visit=visit_id)
        campaign = await campaign_of(tx, found.visit.campaign_id)
        _refuse_unless_listed(campaign, data)
        before = (await dispositions.of_visits(tx, [visit_id])).get(visit_id, [])
        _refuse_unless_theirs(caller_of(request).reach, data.stage, before)
        said = StoredDisposition(
            visit_id=visit_id,
            stage=data.stage,
            list=data.list,
            choice=data.choice,
            grounds=data.grounds,
            reason=data.reason,
            user_id=caller.id,
            at=now_ms(),
        )
        await dispositions.add(tx, said)
        await audit.record(
            tx, said.at, caller.id, f"disposition_{said.stage}", visit_id, choice=said.choice
        )
        return await outcome_of(tx, visit_id, caller.id)


def _refuse_unless_theirs(reach: Reach, stage: str, before: Sequence[StoredDisposition]) -> None:
    decided = bool(before) and before[-1].stage == "decided"
    if not reach.whole and (stage == "decided" or decided):
        raise Refusal("whole_city_only")


def _refuse_unless_listed(campaign: StoredCampaign, data: NewDisposition) -> None:
    for each in lists_of(campaign):
        named = each.id == data.list and data.choice in each.options
        if named and set(data.grounds) <= set(each.grounds):
            return
    raise Refusal("disposition_unknown", list=data.list, choice=data.choice)


@get("/api/campaigns/{campaign_id:str}/outcomes", opt=may(*READERS, reach=CAMPAIGN))
async def list_outcomes(
    request: Request[Any, Any, State], campaign_id: FromPath[str]
) -> list[OutcomeLine]:
    """Every visit of a campaign: issued or not, what follows, what is to be put right."""
    database: Database = request.app.state.database
    readings: KeptReadings = request.app.state.readings
    async with database.reading() as tx:
        campaign = await campaign_of(tx, campaign_id)
        lines = await readings.of_campaign(tx, campaign_id, caller_of(request).reach.regions)
        ids = [line.board.id for line in lines]
        issued = await issues.of_visits(tx, ids)
        said = await dispositions.of_visits(tx, ids)
        items = await rectifications.of_visits(tx, ids)
    at = site_day(campaign, now_ms())
    return [
        outcome_line(
            line,
            issued.get(line.board.id, []),
            said.get(line.board.id, []),
            items.get(line.board.id, []),
            at,
        )
        for line in lines
    ]


async def material_of(tx: Transaction, visit_id: str) -> Material:
    """A visit as of now, without history. Raises Refusal `visit_unknown`."""
    visit = await visits.get(tx, visit_id)
    if visit is None:
        raise Refusal("visit_unknown", visit=visit_id[:64])
    return (await material.load_all(tx, [visit], history=False))[0]


async def campaign_of(tx: Transaction, campaign_id: str) -> StoredCampaign:
    """The campaign. Raises Refusal `campaign_unknown`."""
    campaign = await campaigns.get(tx, campaign_id)
    if campaign is None:
        raise Refusal("campaign_unknown", campaign=campaign_id[:64])
    return campaign


async def kept_of(tx: Transaction, found: Material) -> Kept:
    """What the store holds of the outcome of a visit."""
    visit = found.visit.id
    items = (await rectifications.of_visits(tx, [visit])).get(visit, [])
    ids = [item.id for item in items]
    return Kept(
        campaign=await campaign_of(tx, found.visit.campaign_id),
        issues=(await issues.of_visits(tx, [visit])).get(visit, []),
        dispositions=(await dispositions.of_visits(tx, [visit])).get(visit, []),
        items=items,
        steps=await rectifications.steps_of(tx, ids),
        photos=await after_photos.of_items(tx, ids),
        links=await unit_links.of_visit(tx, visit),
        revisits=await rectifications.revisits_of(tx, visit),
        looks_again_at=await rectifications.looks_again_at(tx, visit),
    )


async def outcome_of(tx: Transaction, visit_id: str, caller: str) -> Outcome:
    """The outcome as one caller reads it. Raises Refusal `visit_unknown`."""
    found = await material_of(tx, visit_id)
    return read_outcome(found, await kept_of(tx, found), caller, now_ms())


ROUTES = (one_outcome, list_outcomes, issue, dispose)
