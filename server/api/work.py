"""What a device takes along: assignments and checklists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.params import FromPath

from server.api.session import user_view
from server.auth import SIGNED_IN, caller_of, may
from server.errors import Refusal
from server.readings.campaign import assigned_campaign, read_preset, read_unit, unit_view
from server.readings.deadlines import due_of
from server.readings.previous import previous
from server.sealed import public_of
from server.signature import key_text
from server.store import campaigns, installation, places, users, visits
from server.store.database import Database
from server.store.ledger import read_checklist
from server.store.reach import free
from server.store.visits import StoredAssignment, StoredVisit
from server.voucher import KnownVisit, visit_word
from server.wire.work import AssignedVisit, Assignments, ChecklistName, Person
from sync.checklist import Checklist


@get("/api/assignments", opt=may(SIGNED_IN, reach=free("the caller's own")))
async def assignments(request: Request[Any, Any, State]) -> Assignments:
    """The visits of the caller with everything that is needed without a network."""
    database: Database = request.app.state.database
    user_id = caller_of(request).user.id
    async with database.reading() as tx:
        user = await users.by_id(tx, user_id)
        assert user is not None
        mine = await visits.of_user(tx, user_id)
        people = await visits.assignments_of(tx, [visit.id for visit in mine])
        private = await installation.handover_key(tx)
        used = {visit.campaign_id for visit in mine}
        known = await places.of(tx, {visit.unit_id for visit in mine})
        before = await previous(tx, user_id, mine)
        every = [campaign for campaign in await campaigns.everyone(tx) if campaign.id in used]
    presets = {campaign.id: read_preset(campaign.document) for campaign in every}
    names = {(visit.checklist_id, visit.checklist_version) for visit in mine}
    return Assignments(
        digest=str(user.work),
        user=user_view(user),
        campaigns=tuple(assigned_campaign(campaign) for campaign in every),
        checklists=tuple(ChecklistName(*name) for name in sorted(names)),
        visits=tuple(
            AssignedVisit(
                id=visit.id,
                campaign=visit.campaign_id,
                unit=unit_view(visit.unit, place=known.get(visit.unit_id)),
                checklist=ChecklistName(visit.checklist_id, visit.checklist_version),
                inspectors=tuple(
                    Person(person.user_id, person.title)
                    for person in people[visit.id]
                    if person.ended_at is None
                ),
                previous=before.get(visit.id),
                due_on=due_of(
                    presets[visit.campaign_id], read_unit(visit.unit).level, visit.due_on
                ).isoformat(),
                word="" if private is None else visit_word(private, _known(visit, people)),
            )
            for visit in mine
        ),
        handover_key="" if private is None else key_text(public_of(private)),
    )


def _known(visit: StoredVisit, people: Mapping[str, Sequence[StoredAssignment]]) -> KnownVisit:
    return KnownVisit(
        visit=visit.id,
        campaign=visit.campaign_id,
        unit=visit.unit_id,
        checklist=visit.checklist_id,
        version=visit.checklist_version,
        created_at=visit.created_at,
        purpose=visit.purpose,
        region=visit.region_id if visit.purpose == "spot_check" else None,
        due_on=visit.due_on,
        inspectors=tuple(one.user_id for one in people[visit.id] if one.ended_at is None),
    )


@get(
    "/api/checklists/{checklist_id:str}/{version:int}",
    opt=may(SIGNED_IN, reach=free("published checklists are the same for every region")),
)
async def one_checklist(
    request: Request[Any, Any, State], checklist_id: FromPath[str], version: FromPath[int]
) -> Response[Checklist]:
    """A published version. It never changes."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        document = await campaigns.checklist(tx, checklist_id, version)
    if document is None:
        raise Refusal("checklist_unknown", id=checklist_id, version=version)
    headers = {"cache-control": "private, max-age=31536000, immutable"}
    return Response(read_checklist(document), headers=headers)


ROUTES = (assignments, one_checklist)
