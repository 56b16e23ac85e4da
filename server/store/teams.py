"""Teams: inspectors who go together."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import delete, insert, select

from server.store.database import Transaction
from server.store.dialect import insert_or_update
from server.store.schema import team_members, teams


class StoredTeam(msgspec.Struct, frozen=True):
    """A team; `region_id` None is the whole city's. `members` are users' ids, sorted."""

    id: str
    name: str
    region_id: str | None
    created_at: int
    members: tuple[str, ...] = ()


async def put(tx: Transaction, team: StoredTeam) -> None:
    """Add a team, or set its name and region and make exactly these its members."""
    values = msgspec.structs.asdict(team)
    del values["members"]
    await tx.execute(insert_or_update(tx, teams, ("name", "region_id")), [values])
    await tx.execute(delete(team_members).where(team_members.c.team_id == team.id))
    rows = [{"team_id": team.id, "user_id": user} for user in sorted({*team.members})]
    if rows:
        await tx.execute(insert(team_members), rows)


async def drop(tx: Transaction, team_id: str) -> None:
    """Dissolve a team; the visits that its members were given stay theirs."""
    await tx.execute(delete(team_members).where(team_members.c.team_id == team_id))
    await tx.execute(delete(teams).where(teams.c.id == team_id))


async def get(tx: Transaction, team_id: str) -> StoredTeam | None:
    """One team, or None."""
    return next((each for each in await everyone(tx) if each.id == team_id), None)


async def everyone(tx: Transaction) -> Sequence[StoredTeam]:
    """All teams in the order in which they were made."""
    members: dict[str, list[str]] = {}
    for row in await tx.execute(select(team_members).order_by(team_members.c.user_id)):
        members.setdefault(row.team_id, []).append(row.user_id)
    rows = await tx.execute(select(teams).order_by(teams.c.created_at, teams.c.id))
    return [StoredTeam(**row._mapping, members=tuple(members.get(row.id, ()))) for row in rows]
