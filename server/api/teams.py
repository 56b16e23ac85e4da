"""Teams: inspectors who go together."""

from __future__ import annotations

import secrets
from typing import Any

from litestar import Request, Response, delete, get, post, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.auth import Caller, caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.store import audit, regions, teams, users
from server.store.database import Database, Transaction
from server.store.reach import TEAM, free, only_region
from server.store.teams import StoredTeam
from server.wire.planning import GivenTeam, TeamView
from server.wire.work import Person

STAFF = ("administrator", "office")


@get("/api/teams", opt=may(*STAFF, reach=free("lists what they reach")))
async def list_teams(request: Request[Any, Any, State]) -> list[TeamView]:
    """The teams of the caller's region, oldest first."""
    database: Database = request.app.state.database
    reach = caller_of(request).reach
    async with database.reading() as tx:
        here = [team for team in await teams.everyone(tx) if reach.holds(team.region_id)]
        return [await _view(tx, team) for team in here]


@post("/api/teams", opt=may(*STAFF, reach=free("the body names the region")))
async def add_team(request: Request[Any, Any, State], data: JSONBody[GivenTeam]) -> TeamView:
    """Make a team."""
    return await _put(request, f"t-{secrets.token_hex(5)}", data)


@put("/api/teams/{team_id:str}", opt=may(*STAFF, reach=TEAM))
async def change_team(
    request: Request[Any, Any, State], team_id: FromPath[str], data: JSONBody[GivenTeam]
) -> TeamView:
    """Rename a team or change its members; visits that it was given stay as they are."""
    return await _put(request, team_id, data, known=True)


@delete("/api/teams/{team_id:str}", opt=may(*STAFF, reach=TEAM))
async def drop_team(request: Request[Any, Any, State], team_id: FromPath[str]) -> Response[None]:
    """Dissolve a team; visits stay with the people who have them."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        team = await _team(tx, team_id)
        await teams.drop(tx, team_id)
        who = caller_of(request).user.id
        await audit.record(tx, now_ms(), who, "drop_team", team_id, name=team.name)
    return Response(None, status_code=204)


async def _put(
    request: Request[Any, Any, State], team_id: str, data: GivenTeam, known: bool = False
) -> TeamView:
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.writing() as tx:
        made_at = (await _team(tx, team_id)).created_at if known else now_ms()
        region = data.region or caller.user.region_id
        await _check(tx, caller, region, data.members)
        team = StoredTeam(team_id, data.name, region, made_at, tuple(sorted({*data.members})))
        await teams.put(tx, team)
        told = {"name": data.name, "members": team.members}
        await audit.record(tx, now_ms(), caller.user.id, "put_team", team_id, **told)
        return await _view(tx, team)


async def _check(
    tx: Transaction, caller: Caller, region: str | None, members: tuple[str, ...]
) -> None:
    """Raise Refusal unless region and members are there and are the caller's to send."""
    only_region(caller.reach, region)
    if region is not None and not await regions.below(tx, region):
        raise Refusal("region_unknown", region=region)
    people = {user.id: user for user in await users.some(tx, members)}
    for member in members:
        user = people.get(member)
        if user is None or user.role != "inspector" or not user.enabled:
            raise Refusal("not_inspector", user=member)
        only_region(caller.reach, user.region_id)


async def _view(tx: Transaction, team: StoredTeam) -> TeamView:
    people = await users.some(tx, team.members)
    members = tuple(Person(user.id, user.title) for user in people if user.enabled)
    return TeamView(team.id, team.name, team.region_id, members)


async def _team(tx: Transaction, team_id: str) -> StoredTeam:
    team = await teams.get(tx, team_id)
    if team is None:
        raise Refusal("team_unknown", team=team_id[:64])
    return team


ROUTES = (list_teams, add_team, change_team, drop_team)
