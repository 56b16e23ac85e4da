"""Which layers of which visits a user's devices may pull, and since which position of the log.

Everyone assigned sees their own sheet and the visit's state; the sheets of all who ever were on the
visit; and rulings. In a blind campaign a sheet of somebody else waits until both have signed, and
rulings, which tell of every sheet, until all have (1-model). Who has signed once has signed: taking
the signature back hides nothing that was seen. Who was taken off the visit is not waited for.

A grant takes the campaign's current position when it is given. A cursor that lies below it has not
seen the layer: the next reply carries the layer's snapshot. So no table of what each device was
sent is needed, and a lost reply changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import select

from server.store.announcements import announce
from server.store.database import Transaction
from server.store.direct import Direct
from server.store.log import advance
from server.store.schema import grants
from sync.content import read_sheet_state
from sync.op import parse_op
from sync.state import Finished


class Grant(msgspec.Struct, frozen=True):
    """One layer of one visit, for one user."""

    visit_id: str
    layer: str
    campaign_id: str
    granted_position: int
    revoked_position: int | None


async def of(tx: Transaction, user_id: str) -> list[Grant]:
    """Every grant that the user has or had, by visit and layer."""
    rows = await tx.execute(
        select(
            grants.c.visit_id,
            grants.c.layer,
            grants.c.campaign_id,
            grants.c.granted_position,
            grants.c.revoked_position,
        )
        .where(grants.c.user_id == user_id)
        .order_by(grants.c.campaign_id, grants.c.visit_id, grants.c.layer)
    )
    return [Grant(**row._mapping) for row in rows]


async def refresh(db: Direct, visit_id: str, campaign_id: str) -> list[str]:
    """Make the grants of a visit follow its assignments, and in a blind campaign its signatures;
    the users whose grants changed."""
    announce(db, campaign_id, visit_id)
    people = await _people(db, visit_id)
    done = set(people)
    if await _is_blind(db, campaign_id):
        done = {user for user, here in people.items() if not here}
        done |= await _signed(db, visit_id, sorted(people))
    wanted = {
        (user, layer)
        for user, here in people.items()
        if here
        for layer in _layers(user, set(people), done)
    }
    rows = await db.ask(
        "SELECT user_id, layer FROM grants WHERE visit_id = ? AND revoked_position IS NULL",
        visit_id,
    )
    held = {(user, layer) for user, layer in rows}
    gained, lost = sorted(wanted - held), sorted(held - wanted)
    if not gained and not lost:
        return []
    position = await advance(db, campaign_id, 1)
    await db.insert(
        grants,
        "user_id visit_id layer campaign_id granted_position revoked_position",
        [(user, visit_id, layer, campaign_id, position, None) for user, layer in gained],
        ("granted_position", "revoked_position"),
    )
    for user, layer in lost:
        await db.ask(
            "UPDATE grants SET revoked_position = ?"
            " WHERE user_id = ? AND visit_id = ? AND layer = ?",
            position,
            user,
            visit_id,
            layer,
        )
    return sorted({user for user, _ in (*gained, *lost)})


async def follow_signatures(db: Direct, moved: Mapping[str, str]) -> None:
    """Sheets of these visits (visit to campaign) were signed or opened again."""
    for visit_id, campaign_id in sorted(moved.items()):
        if await _is_blind(db, campaign_id):
            await refresh(db, visit_id, campaign_id)


def _layers(user: str, everyone: set[str], done: set[str]) -> list[str]:
    shown = everyone & done if user in done else set()
    rulings = ["ruling"] if everyone <= done else []
    return ["visit", *rulings, *(f"sheet/{name}" for name in sorted(shown | {user}))]


async def _people(db: Direct, visit_id: str) -> dict[str, bool]:
    """Everyone ever assigned, and whether they are now."""
    rows = await db.ask("SELECT user_id, ended_at FROM assignments WHERE visit_id = ?", visit_id)
    return {user: ended_at is None for user, ended_at in rows}


async def _signed(db: Direct, visit_id: str, users: Sequence[str]) -> set[str]:
    """Who of them has signed at some time."""
    paths = {f"sheet/{user}/state": user for user in users}
    rows = await db.ask(
        "SELECT path, line FROM ops WHERE visit_id = ? AND path IN {texts}", visit_id, [*paths]
    )
    return {
        paths[path]
        for path, line in rows
        if isinstance(read_sheet_state(parse_op(line).value), Finished)
    }


class _Settings(msgspec.Struct):
    blind: bool


class _Run(msgspec.Struct):
    settings: _Settings


async def _is_blind(db: Direct, campaign_id: str) -> bool:
    """Whether inspectors of one visit must not see each other's sheets before they have signed."""
    rows = await db.ask("SELECT document FROM campaigns WHERE id = ?", campaign_id)
    return any(msgspec.json.decode(row[0], type=_Run).settings.blind for row in rows)


def active(held: Sequence[Grant]) -> list[Grant]:
    """Those of them that stand."""
    return [grant for grant in held if grant.revoked_position is None]
