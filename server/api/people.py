"""Users, as administrators and the office manage them."""

from __future__ import annotations

import asyncio
import secrets
from typing import Any

from litestar import Request, get, patch, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.session import check_password, user_view
from server.auth import Caller, caller_of, hash_password, may
from server.errors import Refusal
from server.instant import now_ms
from server.store import audit, campaigns, regions, sessions, users
from server.store.database import Database, Transaction
from server.store.reach import USER, free, only_region
from server.store.users import StoredUser
from server.wire.people import NewUser, User, UserChange


@get("/api/users", opt=may("administrator", "office", reach=free("lists what they reach")))
async def list_users(request: Request[Any, Any, State]) -> list[User]:
    """Everyone of the caller's region."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        reach = caller_of(request).reach
        return [user_view(user) for user in await users.everyone(tx) if reach.holds(user.region_id)]


@post("/api/users", opt=may("administrator", "office", reach=free("the body names the region")))
async def add_user(request: Request[Any, Any, State], data: JSONBody[NewUser]) -> User:
    """Add someone. The office may add inspectors, and people of the units that it reaches."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    _may_manage(caller, data.role)
    stored = await _hashed(data.password)
    now = now_ms()
    user = StoredUser(
        id=f"u-{secrets.token_hex(5)}",
        name=data.name,
        title=data.title,
        role=data.role,
        password_hash=stored,
        password_due=stored is not None,
        enabled=True,
        work=0,
        created_at=now,
        region_id=data.region or caller.user.region_id,
        unit_id=data.unit or None,
    )
    async with database.writing() as tx:
        await _check_links(tx, caller, user.region_id, user.unit_id)
        await _check_speaker(tx, caller, user.role, user.unit_id)
        if await users.by_name(tx, data.name) is not None:
            raise Refusal("user_exists", name=data.name)
        await users.add(tx, user)
        await audit.record(tx, now, caller.user.id, "add_user", user.id, role=user.role)
    return user_view(user)


@patch("/api/users/{user_id:str}", opt=may("administrator", "office", reach=USER))
async def change_user(
    request: Request[Any, Any, State], user_id: FromPath[str], data: JSONBody[UserChange]
) -> User:
    """Rename, enable, disable, or set a password that must be changed at the next sign-in."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    if user_id == caller.user.id and data.enabled is False:
        raise Refusal("self_disable")
    stored = await _hashed(data.password)
    values: dict[str, Any] = {"password_hash": stored, "password_due": True} if stored else {}
    values |= {} if data.title is None else {"title": data.title}
    values |= {} if data.enabled is None else {"enabled": data.enabled}
    values |= {} if data.region is None else {"region_id": data.region or None}
    values |= {} if data.unit is None else {"unit_id": data.unit or None}
    async with database.writing() as tx:
        user = await users.by_id(tx, user_id)
        if user is None:
            raise Refusal("user_unknown", user=user_id)
        _may_manage(caller, user.role)
        if "region_id" in values and user_id == caller.user.id:
            raise Refusal("not_allowed", role=caller.user.role)
        region = values.get("region_id", user.region_id)
        await _check_links(tx, caller, region, values.get("unit_id"))
        await _check_speaker(tx, caller, user.role, values.get("unit_id", user.unit_id))
        if values:
            await users.change(tx, user_id, **values)
            await audit.record(
                tx, now_ms(), caller.user.id, "change_user", user_id, changed=sorted(values)
            )
        if data.enabled is False or stored:
            await sessions.revoke_all(tx, user_id, now_ms())
        changed = await users.by_id(tx, user_id)
    assert changed is not None
    return user_view(changed)


def _may_manage(caller: Caller, role: str) -> None:
    if caller.user.role != "administrator" and role not in ("inspector", "unit"):
        raise Refusal("not_allowed", role=caller.user.role)


async def _check_links(
    tx: Transaction, caller: Caller, region: str | None, unit: str | None
) -> None:
    """Raise Refusal unless region and unit exist and the caller acts for that region."""
    only_region(caller.reach, region)
    if region is not None and not await regions.below(tx, region):
        raise Refusal("region_unknown", region=region)
    if unit is not None and await campaigns.unit(tx, unit) is None:
        raise Refusal("unit_unknown", unit=unit)


async def _check_speaker(tx: Transaction, caller: Caller, role: str, unit: str | None) -> None:
    """Raise Refusal where a unit's people would speak for one that the caller does not reach."""
    if role != "unit" or unit is None:
        return
    named = await campaigns.unit(tx, unit)
    only_region(caller.reach, None if named is None else named.region_id)


async def _hashed(password: str | None) -> str | None:
    if password is None:
        return None
    check_password(password)
    return await asyncio.to_thread(hash_password, password)


ROUTES = (list_users, add_user, change_user)
