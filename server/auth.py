"""Who is speaking, and whether they may.

Deny by default: a route names its callers and its reach with `may(...)`; `check_routes` refuses to
start with one that does not. A session is 32 random bytes in an HttpOnly cookie; the database
holds its hash.
"""

from __future__ import annotations

import hashlib
import secrets
from functools import lru_cache
from typing import Any

import argon2
import msgspec
from litestar import Litestar
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler

from server.errors import Refusal
from server.instant import now_ms
from server.store import reach, sessions
from server.store.database import Database, Transaction
from server.store.reach import Free, Gate, Reach
from server.store.users import StoredUser

COOKIE = "shidi_session"
ANYONE = "anyone"
SIGNED_IN = "signed in"
SAFE = ("GET", "HEAD", "OPTIONS")


class Caller(msgspec.Struct, frozen=True):
    """The signed-in user of a request and the session by which they came; with a device's session
    the device, and the counter that its chain had reached here."""

    user: StoredUser
    token_hash: str
    actor: str | None
    reach: Reach
    reached: int


def may(*callers: str, reach: Gate | Free | tuple[Gate, ...] = reach.UNDECLARED) -> dict[str, Any]:
    """The `opt` of a route: roles, or ANYONE, or SIGNED_IN; and what its address names
    (`server/store/reach.py`). A route that names no reach is closed to offices of regions."""
    return {"callers": frozenset(callers), "reach": reach}


def gates_of(handler: BaseRouteHandler) -> tuple[Gate, ...]:
    """The gates that a caller of this route passes."""
    named = handler.opt.get("reach", reach.UNDECLARED)
    if isinstance(named, Free):
        return ()
    return (named,) if isinstance(named, Gate) else tuple(named)


def check_routes(app: Litestar) -> None:
    """Raise RuntimeError when some route does not say who may call it."""
    for route in app.routes:
        for handler in getattr(route, "route_handlers", ()):
            if not isinstance(handler, HTTPRouteHandler) or handler.http_methods == {"OPTIONS"}:
                continue  # the framework answers OPTIONS itself: the methods of the path
            if not handler.opt.get("callers"):
                raise RuntimeError(f"{route.path} names no callers")
            _check_gates(route.path, handler)


def _check_gates(path: str, handler: BaseRouteHandler) -> None:
    for gate in gates_of(handler):
        if gate.parameter and f"{{{gate.parameter}:" not in path:
            raise RuntimeError(f"{path} has no {gate.parameter} for its gate {gate.name}")
    if not gates_of(handler) and not isinstance(handler.opt.get("reach"), Free):
        raise RuntimeError(f"{path} passes no gate and says not why")


async def guard(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """Before every handler: same site, signed in, role, reach. Leaves the caller in the state."""
    if connection.scope.get("method") not in SAFE:
        _refuse_cross_site(connection)
    callers = handler.opt.get("callers", frozenset())
    if not callers and connection.scope.get("method") == "OPTIONS":
        return
    if ANYONE in callers:
        return
    caller = await _caller(connection)
    if caller is None:
        raise Refusal("not_signed_in")
    if caller.user.password_due and not handler.opt.get("before_password"):
        raise Refusal("password_change_due")
    if SIGNED_IN not in callers and caller.user.role not in callers:
        raise Refusal("not_allowed", role=caller.user.role)
    if gates := gates_of(handler):
        database: Database = connection.app.state.database
        async with database.reading() as tx:
            await reach.check(tx, caller.reach, gates, connection.path_params)
    connection.state.caller = caller


def caller_of(connection: ASGIConnection[Any, Any, Any, Any]) -> Caller:
    """The caller that `guard` found."""
    caller: Caller = connection.state.caller
    return caller


async def still_signed_in(connection: ASGIConnection[Any, Any, Any, Any]) -> bool:
    """Whether the session of a request that takes long holds yet, with the same role."""
    caller = await _caller(connection)
    return caller is not None and caller.user.role == caller_of(connection).user.role


def new_token() -> str:
    """A session token to hand out."""
    return secrets.token_urlsafe(32)


def hash_of(secret: str) -> str:
    """How a token or code is stored: hex sha-256."""
    return hashlib.sha256(secret.encode()).hexdigest()


async def open_session(
    tx: Transaction, user_id: str, lifetime_s: int, actor: str | None = None
) -> str:
    """Open a session; its token."""
    token, now = new_token(), now_ms()
    session = sessions.StoredSession(hash_of(token), user_id, actor, now, now + lifetime_s * 1000)
    await sessions.add(tx, session)
    return token


@lru_cache(maxsize=1)
def _hasher() -> argon2.PasswordHasher:
    return argon2.PasswordHasher()


def hash_password(password: str) -> str:
    """Argon2id with the library's current parameters. Takes about 50 ms: call in a thread."""
    return _hasher().hash(password)


def verify_password(stored: str | None, password: str) -> bool:
    """Whether the password is right. As slow for users that do not exist. Call in a thread."""
    try:
        return _hasher().verify(stored or _decoy(), password) and stored is not None
    except argon2.exceptions.VerificationError:
        return False


@lru_cache(maxsize=1)
def _decoy() -> str:
    return hash_password(secrets.token_urlsafe(16))


async def _caller(connection: ASGIConnection[Any, Any, Any, Any]) -> Caller | None:
    token = connection.cookies.get(COOKIE)
    if not token:
        return None
    database: Database = connection.app.state.database
    known = hash_of(token)
    found = await database.read(lambda db: sessions.holder(db, known, now_ms()))
    if found is None or not found.user.enabled:
        return None
    far = await reach.of_user(database, found.user)
    return Caller(found.user, known, found.actor, far, found.reached)


def _refuse_cross_site(connection: ASGIConnection[Any, Any, Any, Any]) -> None:
    """Browsers say where a request comes from; other programs leave the header out."""
    site = connection.headers.get("sec-fetch-site", "none")
    if site not in ("same-origin", "none"):
        raise Refusal("cross_site")
