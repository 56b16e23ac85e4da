"""A campaign's rules: negative list, conduct, dispositions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from litestar import Request, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaign_terms import STAFF, campaign_of, tell_tablets, terms_of
from server.auth import caller_of, may
from server.catalog.preset import Campaign as Preset
from server.catalog.preset import ConductItem, Disposition
from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import read_preset
from server.store import audit, campaigns
from server.store.database import Database
from server.store.reach import CAMPAIGN, WHOLE
from server.wire.campaign import CampaignTerms
from server.wire.planning import GivenRules
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


ROUTES = (set_rules,)
