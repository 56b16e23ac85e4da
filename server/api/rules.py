"""A campaign's rules: negative list, conduct, dispositions; and the units that are on the list."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import Any

import msgspec
from litestar import Request, get, post, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaign_terms import STAFF, campaign_of, tell_tablets, terms_of
from server.api.campaigns import READERS
from server.auth import caller_of, may
from server.catalog.preset import Campaign as Preset
from server.catalog.preset import ConductItem, Disposition
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.readings.campaign import read_preset
from server.store import audit, campaigns, negative_hits, users
from server.store.database import Database, Transaction
from server.store.negative_hits import StoredHit
from server.store.reach import CAMPAIGN, UNIT, WHOLE
from server.wire.campaign import CampaignTerms
from server.wire.planning import GivenRules, HitView, HitWithdrawal, NewHit, Withdrawn
from sync.checklist import Clause

OWN = Clause("本批次自定", "")
"""The source of a rule that no document gave."""


@put("/api/campaigns/{campaign_id:str}/rules", opt=may(*STAFF, reach=(CAMPAIGN, WHOLE)))
async def set_rules(
    request: Request[Any, Any, State], campaign_id: FromPath[str], data: JSONBody[GivenRules]
) -> CampaignTerms:
    """Change them. What was decided, confirmed or noted before keeps its words."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.writing() as tx:
        campaign = await campaign_of(tx, campaign_id)
        preset = read_preset(campaign.document)
        record = _with(preset, data)
        await campaigns.set_document(tx, campaign_id, msgspec.json.encode(record))
        await tell_tablets(tx, campaign_id)
        told = {"before": _told(preset), "after": _told(record)}
        await audit.record(tx, now_ms(), caller.user.id, "set_rules", campaign_id, **told)
        return terms_of(await campaign_of(tx, campaign_id), caller.reach)


@get("/api/campaigns/{campaign_id:str}/negative-hits", opt=may(*READERS, reach=CAMPAIGN))
async def list_hits(request: Request[Any, Any, State], campaign_id: FromPath[str]) -> list[HitView]:
    """Units that the caller reaches and that are, or were, on the negative list; oldest first."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        await campaign_of(tx, campaign_id)
        return await _views(tx, campaign_id, caller_of(request).reach.regions)


@post(
    "/api/campaigns/{campaign_id:str}/units/{unit_id:str}/negative-hits",
    opt=may(*STAFF, reach=(CAMPAIGN, UNIT)),
)
async def add_hit(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    data: JSONBody[NewHit],
) -> list[HitView]:
    """Note that a unit gave a ground of the negative list, and what shows it."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.writing() as tx:
        preset = read_preset((await campaign_of(tx, campaign_id)).document)
        if unit_id not in {unit.id for unit, _ in await campaigns.units_of(tx, campaign_id, None)}:
            raise Refusal("unit_unknown", unit=unit_id[:64])
        if data.ground not in preset.grounds:
            raise Refusal("ground_unknown", ground=data.ground)
        hit = StoredHit(
            id=f"n-{secrets.token_hex(5)}",
            campaign_id=campaign_id,
            unit_id=unit_id,
            ground=data.ground,
            evidence=data.evidence,
            noted_by=caller.user.id,
            noted_at=now_ms(),
        )
        await negative_hits.add(tx, hit)
        told = {"ground": data.ground, "evidence": data.evidence}
        await audit.record(tx, hit.noted_at, caller.user.id, "add_hit", unit_id, **told)
        return await _views(tx, campaign_id, caller.reach.regions)


@post(
    "/api/campaigns/{campaign_id:str}/units/{unit_id:str}/negative-hits/{hit_id:str}/withdrawal",
    opt=may(*STAFF, reach=(CAMPAIGN, UNIT)),
    status_code=200,
)
async def withdraw_hit(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    hit_id: FromPath[str],
    data: JSONBody[HitWithdrawal],
) -> list[HitView]:
    """Take one back; it stays readable with the reason."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.writing() as tx:
        hit = await negative_hits.get(tx, hit_id)
        if hit is None or (hit.campaign_id, hit.unit_id) != (campaign_id, unit_id):
            raise Refusal("hit_unknown", hit=hit_id[:64])
        if hit.withdrawn_at is not None:
            raise Refusal("hit_withdrawn", hit=hit_id)
        now = now_ms()
        await negative_hits.withdraw(tx, hit_id, caller.user.id, data.reason, now)
        told = {"ground": hit.ground, "reason": data.reason}
        await audit.record(tx, now, caller.user.id, "withdraw_hit", unit_id, **told)
        return await _views(tx, campaign_id, caller.reach.regions)


def _with(preset: Preset, data: GivenRules) -> Preset:
    """The record with these rules. Raises Refusal where an entry stands twice."""
    for names in (
        data.negative_list,
        [item.id for item in data.conduct],
        [each.id for each in data.dispositions],
        *(each.options for each in data.dispositions),
    ):
        _once(names)
    conduct = {item.id: item.source for item in preset.conduct}
    lists = {each.id: each for each in preset.dispositions}
    settings = preset.settings
    if data.escalate_after_days is not None:
        settings = msgspec.structs.replace(settings, escalate_after_days=data.escalate_after_days)
    return msgspec.structs.replace(
        preset,
        settings=settings,
        negative_list=data.negative_list,
        conduct=tuple(
            ConductItem(item.id, item.text, conduct.get(item.id, OWN)) for item in data.conduct
        ),
        dispositions=tuple(
            Disposition(
                each.id,
                each.options,
                lists[each.id].source if each.id in lists else OWN,
                lists[each.id].grounds if each.id in lists else (),
            )
            for each in data.dispositions
        ),
    )


def _once(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise Refusal("rules_repeated", name=name)
        seen.add(name)


def _told(preset: Preset) -> dict[str, Any]:
    return {
        "negative_list": list(preset.grounds),
        "conduct": [item.text.zh for item in preset.conduct],
        "dispositions": {each.id: list(each.options) for each in preset.dispositions},
        "escalate_after_days": preset.settings.escalate_after_days,
    }


async def _views(
    tx: Transaction, campaign_id: str, regions: frozenset[str] | None
) -> list[HitView]:
    people = {user.id: user.title for user in await users.everyone(tx)}
    names = {unit.id: unit.name for unit, _ in await campaigns.units_of(tx, campaign_id, regions)}
    return [
        HitView(
            id=hit.id,
            unit=hit.unit_id,
            unit_name=names.get(hit.unit_id, ""),
            ground=hit.ground,
            evidence=hit.evidence,
            user_title=people[hit.noted_by],
            at=rfc3339(hit.noted_at),
            withdrawn=_withdrawn(hit, people),
        )
        for hit in await negative_hits.of_campaign(tx, campaign_id, regions)
    ]


def _withdrawn(hit: StoredHit, people: dict[str, str]) -> Withdrawn | None:
    if hit.withdrawn_by is None or hit.withdrawn_at is None:
        return None
    return Withdrawn(people[hit.withdrawn_by], rfc3339(hit.withdrawn_at), hit.withdrawn_why)


ROUTES = (set_rules, list_hits, add_hit, withdraw_hit)
