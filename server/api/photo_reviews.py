"""Photo review: the queue of a campaign, and one photo with everything about it.

What the office decides, and what the inspector explains, are ops (`sync/review.py`): they come by
`/api/sync` like everything else that people write.
"""

from __future__ import annotations

from typing import Any

from litestar import Request, get
from litestar.datastructures import State
from litestar.params import FromPath

from server.auth import caller_of, may
from server.errors import Refusal
from server.readings import material
from server.readings.kept import KeptReadings
from server.readings.material import Material
from server.readings.photo_pairs import paired_visits, photo_pairs
from server.readings.photo_queue import add_up
from server.readings.photo_view import photo_view
from server.store import campaigns, visits
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN, VISIT
from server.wire.photo_review import PhotoQueue, PhotoReading
from server.wire.reading import PhotoView, figure


@get(
    "/api/campaigns/{campaign_id:str}/photo-reviews",
    opt=may("administrator", "office", reach=CAMPAIGN),
)
async def photo_queue(request: Request[Any, Any, State], campaign_id: FromPath[str]) -> PhotoQueue:
    """Photos with a warning or a word of the office, most points at stake first, and counts."""
    database: Database = request.app.state.database
    kept: KeptReadings = request.app.state.readings
    async with database.reading() as tx:
        if await campaigns.get(tx, campaign_id) is None:
            raise Refusal("campaign_unknown", campaign=campaign_id)
        here = caller_of(request).reach.regions
        every = await kept.of_campaign(tx, campaign_id, here)
    found = [each for lines in every for each in lines.photos]
    staked = [(each.stake, each.line) for each in found if each.line is not None]
    staked.sort(key=lambda pair: (-pair[0], pair[1].visit, pair[1].checkpoint, pair[1].dot))
    return PhotoQueue(tuple(line for _, line in staked), add_up(found))


@get("/api/visits/{visit_id:str}/photos/{dot:str}", opt=may("administrator", "office", reach=VISIT))
async def one_review(
    request: Request[Any, Any, State], visit_id: FromPath[str], dot: FromPath[str]
) -> PhotoReading:
    """One photo of a visit, by the dot of its op, with the photos that it is compared with."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        here = await _material(tx, visit_id)
        if here is None:
            raise Refusal("visit_unknown", visit=visit_id)
        photo = _photo(here, dot)
        named = paired_visits(photo.findings)
        others = {name: await _material(tx, name) for name in sorted(named - {visit_id})}
        reach = caller_of(request).reach
    known = {
        name: each
        for name, each in others.items()
        if each is not None and reach.holds(each.visit.region_id)
    }
    point = next(p for p in here.checklist.checkpoints if p.id == photo.checkpoint)
    return PhotoReading(
        visit=visit_id,
        campaign=here.visit.campaign_id,
        unit_name=here.visit.unit_name,
        title=point.title,
        worth=figure(here.standing.worth(point)),
        photo=photo,
        pairs=tuple(photo_pairs(photo.findings, visit_id, {visit_id: here, **known})),
    )


def _photo(here: Material, dot: str) -> PhotoView:
    for head, photo in here.standing.present_photos():
        if str(head.op.dot) == dot:
            return photo_view(here, head, photo, None)
    raise Refusal("photo_unknown", dot=dot[:80])


async def _material(tx: Transaction, visit_id: str) -> Material | None:
    visit = await visits.get(tx, visit_id)
    return None if visit is None else (await material.load_all(tx, [visit], history=False))[0]


ROUTES = (photo_queue, one_review)
