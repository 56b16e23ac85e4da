"""Scorecards: which one a campaign pins, and what reviewers write on its units' cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from litestar import Request, Response, get, post, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server import catalog
from server.api.campaigns import READERS
from server.api.card_writes import append_writes
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import unit_view
from server.readings.kept import KeptReadings, VisitLines
from server.readings.scorecard import (
    Ground,
    card_total,
    feeding,
    read_card,
    read_unit_card,
    results,
)
from server.readings.self_check import locked_by, own_score, total_difference
from server.scorecard.card import Scorecard
from server.scorecard.score import score_card
from server.store import audit, campaigns, card_entries, scorecards
from server.store.campaigns import StoredUnit
from server.store.card_entries import StoredEntry
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN, UNIT, WHOLE, Regions
from server.wire.reading import figure
from server.wire.scorecard import (
    CampaignCards,
    CardReading,
    CardWrites,
    PinScorecard,
    ScorecardOption,
    SelfLock,
    UnitCard,
)
from server.wire.work import Unit

WRITERS = ("administrator", "office")


@get("/api/campaigns/{campaign_id:str}/scorecard", opt=may(*READERS, reach=CAMPAIGN))
async def campaign_cards(
    request: Request[Any, Any, State], campaign_id: FromPath[str]
) -> CampaignCards:
    """The campaign's scorecard and every unit's official total; without one, the options."""
    database: Database = request.app.state.database
    options = tuple(map(_option, catalog.scorecards()))
    async with database.reading() as tx:
        reach = caller_of(request).reach
        units = await _units(tx, campaign_id, reach.regions)
        pinned = await scorecards.pinned(tx, campaign_id)
        if pinned is None:
            return CampaignCards(None, options, ())
        entries = await card_entries.of_campaign(tx, campaign_id)
        lines = await lines_of(request, tx, campaign_id, reach.regions)
    card = read_card(pinned.document)
    told: dict[str, list[StoredEntry]] = defaultdict(list)
    for entry in entries:
        told[entry.unit_id].append(entry)
    found = tuple(
        _unit_card(card, unit_view(unit.document), told[unit.id], lines.get(unit.id, ()))
        for unit in units.values()
    )
    return CampaignCards(_option(card), options, found)


@put(
    "/api/campaigns/{campaign_id:str}/scorecard",
    opt=may(*WRITERS, reach=(CAMPAIGN, WHOLE)),
    status_code=204,
)
async def pin_scorecard(
    request: Request[Any, Any, State], campaign_id: FromPath[str], data: JSONBody[PinScorecard]
) -> Response[None]:
    """Pin a scorecard, or none. Once something is written on a card it stays as it is."""
    database: Database = request.app.state.database
    wanted = data.scorecard
    async with database.writing() as tx:
        if await campaigns.get(tx, campaign_id) is None:
            raise Refusal("campaign_unknown", campaign=campaign_id)
        before = await scorecards.pinned(tx, campaign_id)
        name = None if before is None else (before.id, before.version)
        if name == (None if wanted is None else (wanted.id, wanted.version)):
            return Response(None, status_code=204)
        if written := await card_entries.count(tx, campaign_id):
            raise Refusal("scorecard_in_use", entries=written)
        if wanted is None:
            await scorecards.unpin(tx, campaign_id)
        else:
            card = _offered(wanted.id, wanted.version)
            await scorecards.publish(tx, card.id, card.version, msgspec.json.encode(card))
            await scorecards.pin(tx, campaign_id, card.id, card.version, now_ms())
        told = {} if wanted is None else {"scorecard": wanted.id, "version": wanted.version}
        user = caller_of(request).user.id
        await audit.record(tx, now_ms(), user, "pin_scorecard", campaign_id, **told)
    return Response(None, status_code=204)


@get(
    "/api/campaigns/{campaign_id:str}/units/{unit_id:str}/scorecard/official",
    opt=may(*READERS, reach=(CAMPAIGN, UNIT)),
)
async def unit_card(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> CardReading:
    """One unit's official card, with everything that it rests on."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        card, unit = await card_of(tx, campaign_id, unit_id)
        return await _reading(request, tx, campaign_id, unit, card)


@post(
    "/api/campaigns/{campaign_id:str}/units/{unit_id:str}/scorecard/official",
    opt=may(*WRITERS, reach=(CAMPAIGN, UNIT)),
    status_code=200,
)
async def write_card(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    data: JSONBody[CardWrites],
) -> CardReading:
    """Write on a unit's official card; all of it or nothing. What was there before stays."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        card, unit = await card_of(tx, campaign_id, unit_id)
        place = (campaign_id, unit_id)
        await append_writes(tx, card, place, data.writes, "official", caller_of(request).user.id)
    async with database.reading() as tx:
        return await _reading(request, tx, campaign_id, unit, card)


async def _reading(
    request: Request[Any, Any, State],
    tx: Transaction,
    campaign_id: str,
    unit: StoredUnit,
    card: Scorecard,
) -> CardReading:
    every = await card_entries.of_unit(tx, campaign_id, unit.id)
    entries = [each for each in every if each.author_kind == "official"]
    lines = await lines_of(request, tx, campaign_id, caller_of(request).reach.regions)
    ground = Ground(entries, feeding(card, lines.get(unit.id, ())))
    return read_unit_card(campaign_id, unit_view(unit.document), card, "official", ground)


def _unit_card(
    card: Scorecard, unit: Unit, entries: Sequence[StoredEntry], lines: Sequence[VisitLines]
) -> UnitCard:
    official = [each for each in entries if each.author_kind == "official"]
    score = score_card(card, results(card, Ground(official, feeding(card, lines))))
    own = own_score(card, entries)
    difference = total_difference(own, score)
    return UnitCard(
        unit=unit,
        total=card_total(score),
        written=len(official),
        own=None if own is None else card_total(own),
        difference=None if difference is None else figure(difference),
    )


def _option(card: Scorecard) -> ScorecardOption:
    return ScorecardOption(
        id=card.id,
        version=card.version,
        title=card.title,
        categories=len(card.categories),
        criteria=len({point.criterion for point in card.scoring_points}),
        scoring_points=len(card.scoring_points),
        total_points=card.total_points,
    )


def _offered(scorecard_id: str, version: int) -> Scorecard:
    for card in catalog.scorecards():
        if (card.id, card.version) == (scorecard_id, version):
            return card
    raise Refusal("scorecard_unknown", id=scorecard_id, version=version)


async def _units(tx: Transaction, campaign_id: str, regions: Regions) -> Mapping[str, StoredUnit]:
    if await campaigns.get(tx, campaign_id) is None:
        raise Refusal("campaign_unknown", campaign=campaign_id)
    return {unit.id: unit for unit, _ in await campaigns.units_of(tx, campaign_id, regions)}


async def card_of(tx: Transaction, campaign_id: str, unit_id: str) -> tuple[Scorecard, StoredUnit]:
    """The campaign's scorecard and one of its units. Raises Refusal where either is not there."""
    units = await _units(tx, campaign_id, None)
    if unit_id not in units:
        raise Refusal("unit_unknown", unit=unit_id)
    pinned = await scorecards.pinned(tx, campaign_id)
    if pinned is None:
        raise Refusal("scorecard_missing", campaign=campaign_id)
    return read_card(pinned.document), units[unit_id]


async def lines_of(
    request: Request[Any, Any, State], tx: Transaction, campaign_id: str, regions: Regions
) -> dict[str, list[VisitLines]]:
    """The campaign's visits that offices of these regions run, by unit, in the order of their
    set-up."""
    kept: KeptReadings = request.app.state.readings
    every = await kept.of_campaign(tx, campaign_id, regions)
    found: dict[str, list[VisitLines]] = defaultdict(list)
    for line in sorted(every, key=lambda each: (each.set_up_at, each.board.id)):
        found[line.board.unit.id].append(line)
    return found


async def lock_of(
    request: Request[Any, Any, State],
    tx: Transaction,
    campaign_id: str,
    unit_id: str,
    entries: Sequence[StoredEntry],
) -> SelfLock:
    """What ended the unit's self-check, from everything on its card. Every visit ends it, also one
    that the caller may not see."""
    lines = await lines_of(request, tx, campaign_id, None)
    return locked_by(entries, lines.get(unit_id, ()))


ROUTES = (campaign_cards, pin_scorecard, unit_card, write_card)
