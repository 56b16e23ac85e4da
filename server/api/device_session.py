"""A device opens its session again by its key: two people share a tablet, whose browser has one."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from typing import Any

from litestar import Request, Response, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.session import OWN, session_cookie, user_view
from server.auth import ANYONE, hash_of, may, new_token
from server.errors import Refusal
from server.instant import now_ms
from server.signature import verifies
from server.store import actors, installation, sessions, users
from server.store.database import Database
from server.store.sessions import StoredSession
from server.wire.people import Challenge, DeviceSignIn, Me

FORMAT = "shidi-session-1"
CHALLENGE_MS = 60_000


@get("/api/session/device/{actor:str}", opt=may(ANYONE, reach=OWN))
async def challenge(request: Request[Any, Any, State], actor: FromPath[str]) -> Challenge:
    """Give what the device signs within a minute; the same for a device that nobody knows."""
    database: Database = request.app.state.database
    expires = now_ms() + CHALLENGE_MS
    return Challenge(f"{expires}.{_mac(await _secret(database), actor, expires)}")


@post("/api/session/device", opt=may(ANYONE, reach=OWN))
async def resume(request: Request[Any, Any, State], data: JSONBody[DeviceSignIn]) -> Response[Me]:
    """Open a session for a device that has one already, until that one would end; it ends now.

    Raises Refusal: `not_signed_in` where the device's own has ended or never was.
    """
    database: Database = request.app.state.database
    _check(data, await _secret(database))
    now = now_ms()
    async with database.writing() as tx:
        known = (await actors.get(tx, [data.actor])).get(data.actor)
        message = f"{FORMAT}\n{data.actor}\n{data.challenge}".encode()
        if known is None or not verifies(known.public_key, message, _bytes(data.signature)):
            raise Refusal("signature_invalid", actor=data.actor)
        user = await users.by_id(tx, known.user_id)
        if user is None or not user.enabled:
            raise Refusal("user_disabled")
        expires = await sessions.end_of_device(tx, data.actor, now)
        if expires is None:
            raise Refusal("not_signed_in")
        token = new_token()
        await sessions.add(tx, StoredSession(hash_of(token), user.id, data.actor, now, expires))
    me = Me(user_view(user), user.password_due, data.actor, known.revoked_at is not None)
    cookie = session_cookie(request, token, max(0, expires - now) // 1000)
    return Response(me, status_code=201, cookies=[cookie])


def _check(data: DeviceSignIn, secret: bytes) -> None:
    told, _, mac = data.challenge.partition(".")
    expires = int(told) if told.isascii() and told.isdigit() else 0
    ours = hmac.compare_digest(mac.encode(), _mac(secret, data.actor, expires).encode())
    if not ours or expires < now_ms():
        raise Refusal("signature_invalid", actor=data.actor)


async def _secret(database: Database) -> bytes:
    """Known to every process of the installation, and to nobody else."""
    async with database.reading() as tx:
        private = await installation.handover_key(tx)
    assert private is not None, "an installation has a key from its first start"
    return hashlib.sha256(FORMAT.encode() + private).digest()


def _mac(secret: bytes, actor: str, expires: int) -> str:
    return hmac.digest(secret, f"{actor}\n{expires}".encode(), "sha256").hex()


def _bytes(text: str) -> bytes:
    """Raw bytes of base64url; none of what is not."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return b""


ROUTES = (challenge, resume)
