"""Signing in and out."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
from litestar import Request, Response, delete, get, post, put
from litestar.datastructures import Cookie, State
from litestar.params import JSONBody

from server.auth import (
    ANYONE,
    COOKIE,
    SIGNED_IN,
    caller_of,
    hash_of,
    hash_password,
    may,
    open_session,
    verify_password,
)
from server.errors import Refusal
from server.instant import now_ms
from server.settings import Settings
from server.store import actors, attempts, audit, sessions, users
from server.store.database import Database, Transaction
from server.store.reach import free
from server.store.users import StoredUser
from server.wire.people import ChangePassword, Me, SignIn, User

MIN_PASSWORD = 10
OWN = free("the caller's own")


def user_view(user: StoredUser) -> User:
    """A user as others may see them."""
    return User(
        user.id, user.name, user.title, user.role, user.enabled, user.region_id, user.unit_id
    )


def session_cookie(request: Request[Any, Any, State], token: str, lifetime_s: int) -> Cookie:
    """The cookie that carries a session; never readable by scripts, never sent across sites."""
    return Cookie(
        key=COOKIE,
        value=token,
        path="/",
        max_age=lifetime_s,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )


def address_of(request: Request[Any, Any, State]) -> str:
    """The network address that a request came from."""
    return request.client.host if request.client else ""


async def refuse_flood(tx: Transaction, settings: Settings, subject: str) -> None:
    """Raise Refusal `too_many_attempts` when the subject failed too often lately."""
    since = now_ms() - settings.login_window_s * 1000
    if await attempts.count(tx, subject, since) >= settings.login_attempts:
        raise Refusal("too_many_attempts", wait_s=settings.login_window_s)


async def note_failure(tx: Transaction, settings: Settings, subject: str) -> None:
    """Count one more failure of the subject."""
    now = now_ms()
    await attempts.add(tx, subject, now, now - settings.login_window_s * 1000)


async def try_password(
    request: Request[Any, Any, State], subject: str, stored: str | None, password: str
) -> None:
    """Raise Refusal `sign_in_failed` unless the password is right, or `too_many_attempts`.

    Counted as a failure until it is known to be none: trying many at once is no way around.
    """
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    async with database.writing() as tx:
        await refuse_flood(tx, settings, subject)
        await note_failure(tx, settings, subject)
    if not await asyncio.to_thread(verify_password, stored, password):
        raise Refusal("sign_in_failed")
    async with database.writing() as tx:
        await attempts.forget(tx, subject)


@post("/api/session", opt=may(ANYONE, reach=OWN))
async def sign_in(request: Request[Any, Any, State], data: JSONBody[SignIn]) -> Response[Me]:
    """Open a session for name and password."""
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    async with database.reading() as tx:
        user = await users.by_name(tx, data.name)
    subject = hash_of(f"login\n{data.name}\n{address_of(request)}")
    stored = user.password_hash if user else None
    await try_password(request, subject, stored, data.password)
    assert user is not None, "who does not exist has no right password"
    if not user.enabled:
        raise Refusal("user_disabled")
    async with database.writing() as tx:
        token = await open_session(tx, user.id, settings.office_session_s)
        await audit.record(tx, now_ms(), user.id, "sign_in", user.id)
    me = Me(user_view(user), user.password_due, None, False)
    cookie = session_cookie(request, token, settings.office_session_s)
    return Response(me, status_code=201, cookies=[cookie])


@get("/api/session", opt={**may(SIGNED_IN, reach=OWN), "before_password": True})
async def who(request: Request[Any, Any, State]) -> Me:
    """Say who is signed in."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.reading() as tx:
        known = await actors.get(tx, [] if caller.actor is None else [caller.actor])
    revoked = any(actor.revoked_at is not None for actor in known.values())
    return Me(user_view(caller.user), caller.user.password_due, caller.actor, revoked)


@delete("/api/session", opt={**may(SIGNED_IN, reach=OWN), "before_password": True})
async def sign_out(request: Request[Any, Any, State]) -> Response[None]:
    """End this session."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        await sessions.revoke(tx, caller_of(request).token_hash, now_ms())
    gone = Cookie(key=COOKIE, value="", path="/", max_age=0, httponly=True, samesite="strict")
    return Response(None, status_code=204, cookies=[gone])


@put("/api/session/password", opt={**may(SIGNED_IN, reach=OWN), "before_password": True})
async def change_password(request: Request[Any, Any, State], data: JSONBody[ChangePassword]) -> Me:
    """Replace the caller's password, and end their other sessions."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    subject = hash_of(f"password\n{caller.user.id}")
    await try_password(request, subject, caller.user.password_hash, data.old)
    check_password(data.new, data.old)
    stored = await asyncio.to_thread(hash_password, data.new)
    async with database.writing() as tx:
        await users.change(tx, caller.user.id, password_hash=stored, password_due=False)
        await sessions.revoke_all(tx, caller.user.id, now_ms(), but=caller.token_hash)
        await audit.record(tx, now_ms(), caller.user.id, "change_password", caller.user.id)
    user = msgspec.structs.replace(caller.user, password_due=False)
    return Me(user_view(user), False, caller.actor, False)


def check_password(new: str, old: str | None = None) -> None:
    """Raise Refusal `password_weak` unless the password may be used."""
    if len(new) < MIN_PASSWORD or new == old:
        raise Refusal("password_weak", at_least=MIN_PASSWORD)


ROUTES = (sign_in, who, sign_out, change_password)
