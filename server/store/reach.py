"""Reach: who comes near what. The one rule, and the one gate that every route passes.

| caller | a visit | a unit | a campaign |
|---|---|---|---|
| administrator, office, viewer without a region | every | every | every |
| the same with a region | run by its office | in the region | that lists such a unit |
| inspector | assigned now | of such a visit | of such a visit |
| unit | of their own unit | their own | that lists it |

A region holds what lies below it in the tree. A unit whose region nobody knows is seen by those
who see everything, and by nobody else. A visit belongs to its unit's region, except where another
office runs it: the city's second look at a unit of a county is not the county's.

`may(..., reach=...)` says per route what its address names; `check` runs before the handler. A
handler whose answer is a list, or whose body names more, asks `Caller.reach` itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping

import msgspec
from sqlalchemy import func, select

from server.errors import Refusal
from server.store import actors, exports, rectifications, regions, teams, users, visits
from server.store.actors import StoredActor
from server.store.database import Database, Transaction
from server.store.direct import Direct
from server.store.schema import campaign_units, photo_uses, quarantine, units
from server.store.schema import visits as visit_table
from server.store.users import Role, StoredUser
from sync.dot import parse_dot
from sync.ledger import Ledger

Regions = frozenset[str] | None
"""Ids of regions; None is everything, also what belongs to no region."""

STAFF: tuple[Role, ...] = ("administrator", "office", "viewer")


class Reach(msgspec.Struct, frozen=True):
    """How far one user reaches."""

    user: str
    role: Role
    regions: Regions
    unit: str | None
    """Who employs them; for the role `unit` also whom they speak for."""

    @property
    def whole(self) -> bool:
        """Whether they see the whole city."""
        return self.role in STAFF and self.regions is None

    def holds(self, region_id: str | None) -> bool:
        """Whether somebody of the offices reaches what belongs to this region."""
        return self.role in STAFF and within(self.regions, region_id)


class Gate(msgspec.Struct, frozen=True):
    """What a route's address names, by which parameter, and the rule for it."""

    name: str
    parameter: str
    passes: Callable[[Transaction, Reach, str], Awaitable[bool]]
    refusal: str = "other_region"
    refusal_of_others: str = "not_yours"


class Free(msgspec.Struct, frozen=True):
    """A route whose address names nothing that belongs to a region; `why` is for its reader."""

    why: str


def free(why: str) -> Free:
    """For `may`: no gate, for this reason."""
    return Free(why)


def within(some: Regions, region_id: str | None) -> bool:
    """Whether the region is one of these."""
    return some is None or region_id in some


async def of_user(database: Database, user: StoredUser) -> Reach:
    """How far this user reaches. Nothing is asked about who belongs to no region."""
    here: Regions = None
    if user.region_id is not None:
        async with database.reading() as tx:
            here = await regions.below(tx, user.region_id)
    return Reach(user.id, user.role, here, user.unit_id)


async def check(
    tx: Transaction, reach: Reach, gates: Collection[Gate], named: Mapping[str, str]
) -> None:
    """Raise Refusal unless every gate lets them pass. What does not exist passes: the handler says
    so better."""
    for gate in gates:
        if not await gate.passes(tx, reach, str(named.get(gate.parameter, ""))):
            raise Refusal(gate.refusal if reach.role in STAFF else gate.refusal_of_others)


def only_region(reach: Reach, region_id: str | None) -> None:
    """Raise Refusal unless this office may act for the region."""
    if not reach.holds(region_id):
        raise Refusal("other_region")


async def deciding(db: Direct, known: Ledger, speakers: Mapping[str, StoredActor]) -> Ledger:
    """The ledger with the office users who may decide on each visit, for `sync.merge`."""
    staff = {each.user_id: each.region_id for each in speakers.values() if each.office}
    if not any(staff.values()):
        return known
    parents = {row[0]: row[1] for row in await db.ask("SELECT id, parent_id FROM regions")}
    there = {row[0]: row[1] for row in await db.ask(_RUN_BY, list(known.visits))}
    terms = {
        name: msgspec.structs.replace(
            each,
            offices=frozenset(
                user
                for user, region in staff.items()
                if region is None or regions.lies_in(there[name], region, parents)
            ),
        )
        for name, each in known.visits.items()
    }
    return msgspec.structs.replace(known, visits=terms)


_RUN_BY = (
    "SELECT v.id, COALESCE(v.region_id, u.region_id) FROM visits v"
    " JOIN units u ON u.id = v.unit_id WHERE v.id IN {texts}"
)


# the gates


async def _visit(tx: Transaction, reach: Reach, visit_id: str) -> bool:
    visit = await visits.get(tx, visit_id)
    if visit is None or reach.whole:
        return True
    if reach.role == "inspector":
        return visit.id in await _assigned(tx, reach)
    if reach.role == "unit":
        return visit.unit_id == reach.unit
    return reach.holds(visit.region_id)


async def _unit(tx: Transaction, reach: Reach, unit_id: str) -> bool:
    if reach.whole:
        return True
    if reach.role == "unit":
        return unit_id == reach.unit
    if reach.role == "inspector":
        return unit_id in {visit.unit_id for visit in await visits.of_user(tx, reach.user)}
    row = (await tx.execute(select(units.c.region_id).where(units.c.id == unit_id))).first()
    return row is None or reach.holds(row.region_id)


async def _campaign(tx: Transaction, reach: Reach, campaign_id: str) -> bool:
    if reach.whole:
        return True
    if reach.role == "inspector":
        return campaign_id in {v.campaign_id for v in await visits.of_user(tx, reach.user)}
    listed = (
        select(func.count())
        .select_from(campaign_units.join(units, units.c.id == campaign_units.c.unit_id))
        .where(campaign_units.c.campaign_id == campaign_id)
    )
    if reach.role == "unit":
        return bool(await tx.scalar(listed.where(units.c.id == reach.unit)))
    return bool(await tx.scalar(listed.where(units.c.region_id.in_(reach.regions or ()))))


async def _photo(tx: Transaction, reach: Reach, sha256: str) -> bool:
    if reach.whole:
        return True
    found = await tx.scalars(
        select(photo_uses.c.visit_id).where(photo_uses.c.sha256 == sha256).distinct()
    )
    holding = list(found)
    if reach.role == "inspector":
        return not {*holding}.isdisjoint(await _assigned(tx, reach))
    return any(reach.holds(visit.region_id) for visit in await visits.some(tx, holding))


async def _user(tx: Transaction, reach: Reach, user_id: str) -> bool:
    user = await users.by_id(tx, user_id)
    return user is None or user.id == reach.user or reach.holds(user.region_id)


async def _actor(tx: Transaction, reach: Reach, actor: str) -> bool:
    known = (await actors.get(tx, [actor])).get(actor)
    return known is None or await _user(tx, reach, known.user_id)


async def _op(tx: Transaction, reach: Reach, dot: str) -> bool:
    """An op in quarantine: by its visit, or where that is unknown by its author."""
    try:
        named = parse_dot(dot)
    except ValueError:
        return True
    visit_id = await tx.scalar(
        select(quarantine.c.visit_id).where(
            quarantine.c.actor == named.actor, quarantine.c.counter == named.counter
        )
    )
    if visit_id is None:
        return True
    if await tx.scalar(select(func.count()).where(visit_table.c.id == visit_id)):
        return await _visit(tx, reach, visit_id)
    return await _actor(tx, reach, named.actor)


async def _item(tx: Transaction, reach: Reach, item_id: str) -> bool:
    item = await rectifications.get(tx, item_id)
    return item is None or await _visit(tx, reach, item.visit_id)


async def _team(tx: Transaction, reach: Reach, team_id: str) -> bool:
    team = await teams.get(tx, team_id)
    return team is None or reach.holds(team.region_id)


async def _export(tx: Transaction, reach: Reach, export_id: str) -> bool:
    found = await exports.get(tx, export_id)
    return found is None or reach.holds(found.region_id)


async def _everything(_tx: Transaction, reach: Reach, _named: str) -> bool:
    return reach.whole


async def _unless_regional(_tx: Transaction, reach: Reach, _named: str) -> bool:
    return reach.whole or reach.role not in STAFF


async def _assigned(tx: Transaction, reach: Reach) -> set[str]:
    return {visit.id for visit in await visits.of_user(tx, reach.user)}


CAMPAIGN = Gate("campaign", "campaign_id", _campaign)
VISIT = Gate("visit", "visit_id", _visit)
UNIT = Gate("unit", "unit_id", _unit)
PHOTO = Gate("photo", "sha256", _photo, "photo_unknown", "photo_unknown")
"""A hash is no secret: nobody learns from the answer whether the photo is here."""
USER = Gate("user", "user_id", _user)
ACTOR = Gate("actor", "actor", _actor)
OP = Gate("op", "dot", _op)
ITEM = Gate("rectification item", "item_id", _item)
TEAM = Gate("team", "team_id", _team)
EXPORT = Gate("export", "export_id", _export)
UNDECLARED = Gate("undeclared", "", _unless_regional, "whole_city_only")
"""A route that does not say what it names; a test finds it."""
WHOLE = Gate("whole", "", _everything, "whole_city_only")
"""What touches every region: only those who see the whole city."""
