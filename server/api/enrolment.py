"""How a device gets its key known: by a code from the office, or from a session that is open."""

from __future__ import annotations

import io
import secrets
from collections.abc import Sequence
from typing import Any

import segno
from litestar import Request, Response, delete, get, patch, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.session import (
    address_of,
    note_failure,
    refuse_flood,
    session_cookie,
    user_view,
)
from server.auth import ANYONE, SIGNED_IN, caller_of, hash_of, may, open_session
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.photos.device import DeviceClass, device_class
from server.readings.device import device_view
from server.settings import Settings
from server.signature import UnreadableKey, read_key
from server.store import actors, audit, enrolments, installation, log, samples, sessions, users
from server.store.database import Database, Transaction
from server.store.enrolments import StoredEnrolment
from server.store.reach import ACTOR, free, only_region
from server.store.users import StoredUser
from server.wire.people import (
    ActorChange,
    Claim,
    Device,
    Enrolled,
    Enrolment,
    NewActor,
    NewEnrolment,
)
from sync.chain import actor_id

_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""No 0 O 1 I L: people type these from a screen."""
CODE_LENGTH = 8


@post("/api/enrolments", opt=may("administrator", "office", reach=free("the body names the user")))
async def offer(request: Request[Any, Any, State], data: JSONBody[NewEnrolment]) -> Enrolment:
    """Make a code that enrols one device of a user."""
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    caller = caller_of(request)
    code = "".join(secrets.choice(_LETTERS) for _ in range(CODE_LENGTH))
    now = now_ms()
    expires = now + settings.enrolment_code_s * 1000
    async with database.writing() as tx:
        user = await users.by_id(tx, data.user)
        if user is None:
            raise Refusal("user_unknown", user=data.user)
        only_region(caller.reach, user.region_id)
        if not user.enabled:
            raise Refusal("user_disabled")
        if user.role == "administrator" and caller.user.role != "administrator":
            raise Refusal("not_allowed", role=caller.user.role)
        await enrolments.add(tx, StoredEnrolment(hash_of(code), user.id, caller.user.id, expires))
        await audit.record(tx, now, caller.user.id, "offer_enrolment", user.id)
    shown = f"{code[:4]}-{code[4:]}"
    base = settings.public_urls[0] if settings.public_urls else str(request.base_url).rstrip("/")
    url = f"{base}/#/enrol?code={shown}"
    return Enrolment(shown, url, _picture(url), rfc3339(expires), user.title)


@post("/api/enrolments/claim", opt=may(ANYONE, reach=free("the code says whose")))
async def claim(request: Request[Any, Any, State], data: JSONBody[Claim]) -> Response[Enrolled]:
    """Use a code up: the device's key is known from now on, and a session is open for it."""
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    subject = hash_of(f"claim\n{address_of(request)}")
    key = _key(data.public_key)
    code = "".join(letter for letter in data.code.upper() if letter in _LETTERS)
    async with database.writing() as tx:
        await refuse_flood(tx, settings, subject)
        user_id = await enrolments.use(tx, hash_of(code), now_ms())
        user = await users.by_id(tx, user_id) if user_id else None
        if user is not None and user.enabled:
            enrolled = await _enrol(tx, user, key, data.device, _class_of(request))
            token = await open_session(tx, user.id, settings.device_session_s, enrolled.actor)
        else:
            await note_failure(tx, settings, subject)
    if user is None or not user.enabled:
        raise Refusal("code_invalid")
    cookie = session_cookie(request, token, settings.device_session_s)
    return Response(enrolled, status_code=201, cookies=[cookie])


@post("/api/actors", opt=may(SIGNED_IN, reach=free("the caller's own")))
async def add_actor(request: Request[Any, Any, State], data: JSONBody[NewActor]) -> Enrolled:
    """Make a further key of the caller known: an office browser, or a device that was forked."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    key = _key(data.public_key)
    async with database.writing() as tx:
        enrolled = await _enrol(tx, caller.user, key, data.device, _class_of(request))
        await _replace(tx, caller.user, enrolled.actor, data.replaces)
        await sessions.set_actor(tx, caller.token_hash, enrolled.actor)
    return enrolled


@get("/api/actors", opt=may("administrator", "office", reach=free("lists what they reach")))
async def list_actors(request: Request[Any, Any, State]) -> list[Device]:
    """Every device and office browser, newest contact first."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        reach = caller_of(request).reach
        everyone = [one for one in await actors.everyone(tx) if reach.holds(one.region_id)]
        clocks = await samples.of(tx, [actor.id for actor in everyone])
    return [device_view(actor, clocks.get(actor.id, [])) for actor in everyone]


@patch("/api/actors/{actor:str}", opt=may(SIGNED_IN, reach=ACTOR), status_code=204)
async def change_actor(
    request: Request[Any, Any, State], actor: FromPath[str], data: JSONBody[ActorChange]
) -> None:
    """Rename a device: its own user may, and the office."""
    database: Database = request.app.state.database
    user = caller_of(request).user
    async with database.writing() as tx:
        known = (await actors.get(tx, [actor])).get(actor)
        if known is None:
            raise Refusal("actor_unknown", actor=actor)
        if known.user_id != user.id and user.role not in actors.OFFICE_ROLES:
            raise Refusal("not_allowed", role=user.role)
        await actors.rename(tx, actor, data.device)
        await audit.record(tx, now_ms(), user.id, "rename_actor", actor, device=data.device)


@delete("/api/actors/{actor:str}", opt=may("administrator", "office", reach=ACTOR))
async def revoke_actor(request: Request[Any, Any, State], actor: FromPath[str]) -> None:
    """Let nothing of a device into the log any more; what it still sends goes to quarantine."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        if not await actors.get(tx, [actor]):
            raise Refusal("actor_unknown", actor=actor)
        await actors.revoke(tx, actor, now_ms())
        await audit.record(tx, now_ms(), caller_of(request).user.id, "revoke_actor", actor)


async def _enrol(
    tx: Transaction, user: StoredUser, key: bytes, device: str, kind: DeviceClass
) -> Enrolled:
    """Register a key; registering one's own key again changes nothing (the reply was lost)."""
    actor = actor_id(key)
    known = (await actors.get(tx, [actor])).get(actor)
    if known is not None and known.user_id != user.id:
        raise Refusal("actor_taken", actor=actor)
    if known is not None and known.revoked_at is not None:
        # Nothing of it gets past the quarantine any more: enrolling again takes a new key.
        raise Refusal("actor_revoked", actor=actor)
    if known is None or not known.enrolled:
        new = actors.NewActor(actor, user.id, device, kind, key)
        await (actors.enrol(tx, new, now_ms()) if known is None else actors.bring_key(tx, new))
        await audit.record(tx, now_ms(), user.id, "enrol", actor, device=device)
    epoch = await installation.epoch(tx)
    assert epoch is not None
    return Enrolled(actor, user_view(user), epoch)


async def _replace(tx: Transaction, user: StoredUser, actor: str, others: Sequence[str]) -> None:
    """Freeze the user's actors in whose place this one comes; those of others stay as they are."""
    for other in (await actors.get(tx, others)).values():
        if other.user_id == user.id and other.id != actor and not other.frozen:
            await log.freeze(tx, other.id)
            await audit.record(tx, now_ms(), user.id, "replace_actor", other.id, by=actor)


def _class_of(request: Request[Any, Any, State]) -> DeviceClass:
    return device_class(request.headers.get("user-agent", ""))


def _key(text: str) -> bytes:
    try:
        return read_key(text)
    except UnreadableKey as error:
        raise Refusal("key_invalid", reason=str(error)) from None


def _picture(url: str) -> str:
    out = io.BytesIO()
    segno.make(url, error="m").save(out, kind="svg", scale=5, border=2, xmldecl=False)
    return out.getvalue().decode()


ROUTES = (offer, claim, add_actor, list_actors, change_actor, revoke_actor)
