"""`POST /api/give-back`: what a restored server has forgotten, from devices that were told."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from litestar import Request, post
from litestar.datastructures import State

from server.api.door import photo_uses, sheets_moved
from server.api.photo_return import register
from server.api.sync import read_body
from server.api.visit_return import bring_back
from server.auth import Caller, caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.settings import Settings
from server.store import actors, audit, grants, installation, ledger, log, photos, users
from server.store.actors import StoredActor
from server.store.database import Database, Transaction
from server.store.direct_inside import direct
from server.store.reach import deciding, free
from server.store.users import Role
from server.voucher import author_in, visit_told, vouched
from server.wire.give_back import GiveBack, read_give_back
from sync.dot import Dot
from sync.give_back import GiveBackReply, Given, Held, author_of, take_back
from sync.merge import Admission, Verdict
from sync.op import Op

GIVERS = ("administrator", "office", "inspector")


@post(
    "/api/give-back",
    opt=may(*GIVERS, reach=free("this server vouched for every op that it takes")),
    status_code=200,
    request_max_body_size=None,
    summary="Give back what a restored server has forgotten",
    description="Request and reply are described in sync/README.md, 'Given back by others'.",
)
async def give_back(request: Request[Any, Any, State]) -> GiveBackReply:
    """Take the ops that this installation once vouched for; each gets an answer of its own."""
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    told = read_give_back(await read_body(request, settings))
    async with database.reading() as tx:
        private = await installation.handover_key(tx)
    assert private is not None, "an installation has a key from its first start"
    true = {
        each.op.hash: each for each in told.held if vouched(private, each.op.line, each.voucher)
    }
    visits = [visit for word in told.request.visits if (visit := visit_told(private, word))]
    async with database.writing() as tx:
        caller = caller_of(request)
        speaker = await _speaking(tx, caller, told.request.actor)
        await bring_back(tx, caller.user.id, visits)
        given = await _take(tx, speaker, told, true)
    await register(request, [each.op for each in true.values()])
    request.app.state.checker.wake()
    return GiveBackReply(given)


async def _speaking(tx: Transaction, caller: Caller, actor: str) -> StoredActor:
    """The device that gives back, which is the caller's. Raises Refusal."""
    known = (await actors.get(tx, [actor])).get(actor)
    if known is None or not known.enrolled:
        raise Refusal("actor_unknown", actor=actor)
    if known.user_id != caller.user.id:
        raise Refusal("actor_taken", actor=actor)
    return known


async def _take(
    tx: Transaction, speaker: StoredActor, told: GiveBack, true: Mapping[str, Held]
) -> tuple[Given, ...]:
    """Decide and save what is `true`."""
    found = await actors.get(tx, {each.op.dot.actor for each in true.values()})
    found |= await _remembered(tx, [e for e in true.values() if e.op.dot.actor not in found])
    ops = sorted((e.op for e in true.values() if e.op.dot.actor in found), key=_dot)
    admission = await _save(tx, ops, found)
    taken = len(admission.accepted) + len(admission.quarantined)
    if taken:
        await audit.record(tx, now_ms(), speaker.user_id, "give_back", speaker.id, ops=taken)
    verdicts = dict(zip((op.hash for op in ops), admission.verdicts, strict=True))
    unknown = true.keys() - verdicts.keys()
    return tuple(_given(each.op, verdicts, unknown) for each in told.held)


async def _remembered(tx: Transaction, held: Sequence[Held]) -> dict[str, StoredActor]:
    """The authors who enrolled after the backup, known again by this installation's own word.

    A person who is not known either is remembered by id, and cannot sign in.
    """
    authors: dict[str, tuple[str, Role]] = {}
    for each in held:
        own = author_of(each.op)
        user = own or author_in(each.voucher)
        if user:
            authors[each.op.dot.actor] = user, "office" if own is None else "inspector"
    here = {user.id for user in await users.some(tx, {user for user, _ in authors.values()})}
    now = now_ms()
    for user, role in {user: role for user, role in authors.values() if user not in here}.items():
        await users.remember(tx, user, role, now)
    for actor, (user, _) in authors.items():
        await actors.remember(tx, actor, user, now)
    return await actors.get(tx, authors)


def _dot(op: Op) -> Dot:
    return op.dot


async def _save(tx: Transaction, ops: Sequence[Op], found: dict[str, StoredActor]) -> Admission:
    db, now = direct(tx), now_ms()
    authors = {op.dot.actor: found[op.dot.actor] for op in ops}
    known = await deciding(db, await ledger.load_given(db, ops, authors), authors)
    admission = take_back(known, ops)
    scopes = {visit.visit: visit.scope for visit in known.visits.values()}
    await log.append(db, admission, scopes, now, ahead=True)
    await grants.follow_signatures(db, sheets_moved(admission.accepted, scopes))
    await photos.use(db, photo_uses(admission.accepted, scopes, now))
    return admission


def _given(op: Op, verdicts: Mapping[str, Verdict], unknown: Collection[str]) -> Given:
    verdict = verdicts.get(op.hash)
    if verdict is None:
        code = "actor_unknown" if op.hash in unknown else "voucher_invalid"
        return Given(str(op.dot), "refused", code)
    assert verdict.status != "early", "nothing that is given back waits for anything"
    return Given(str(op.dot), verdict.status, verdict.code)


ROUTES = (give_back,)
