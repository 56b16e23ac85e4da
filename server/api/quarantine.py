"""Quarantine: what was not let into the log, why, and letting it in."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Request, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.door import photo_uses, sheets_moved
from server.api.visit_setup import note_presence
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.quarantine import quarantined_view
from server.store import actors, audit, grants, ledger, log, photos, quarantine, visits
from server.store.actors import StoredActor
from server.store.database import Database, Transaction
from server.store.direct_inside import direct
from server.store.quarantine import QuarantinedRow
from server.store.reach import OP, deciding, free
from server.wire.reading import LetIn, QuarantinedOp
from sync.dot import Dot, parse_dot
from sync.ledger import Ledger, VisitTerms
from sync.merge import content_code, refers_rightly
from sync.path import parse_path


@get("/api/quarantine", opt=may("administrator", "office", reach=free("lists what they reach")))
async def list_quarantine(request: Request[Any, Any, State]) -> list[QuarantinedOp]:
    """What is or was in quarantine of visits that the caller reaches, newest first; what names no
    visit stands with its author."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        rows = await quarantine.rows(tx)
        authors = await actors.get(tx, {row.op.dot.actor for row in rows})
        known = {visit.id: visit for visit in await visits.some(tx, {r.op.visit for r in rows})}
    reach, shown = caller_of(request).reach, []
    for row in rows:
        author, visit = authors[row.op.dot.actor], known.get(row.op.visit)
        if reach.holds(author.region_id if visit is None else visit.region_id):
            shown.append(quarantined_view(row, author, visit))
    return shown


@post(
    "/api/quarantine/{dot:str}/let-in",
    opt=may("administrator", "office", reach=OP),
    status_code=200,
)
async def let_in(
    request: Request[Any, Any, State], dot: FromPath[str], data: JSONBody[LetIn]
) -> QuarantinedOp:
    """Let an op, with its group, into the log if its content is right and only a right was lacking.

    Letting in what somebody wrote on their own sheet says that they were there, so the visit counts
    as once assigned to them: their team sees the sheet, and their next op needs nobody's help.
    """
    database: Database = request.app.state.database
    named = _dot(dot)
    async with database.writing() as tx:
        row, author = await _waiting(tx, named)
        members = await quarantine.group_of(tx, row)
        db, speaker = direct(tx), {author.id: author}
        read = await ledger.load(db, [each.op for each in members], speaker)
        known = await deciding(db, read, speaker)
        for each in members:
            _refuse_unless_right(each, author, known)
        now = now_ms()
        for each in members:
            await _release(tx, each, author, known.visits[each.op.visit], now)
        user = caller_of(request).user.id
        await audit.record(tx, now, user, "let_in", str(named), reason=data.reason)
        visit = await visits.get(tx, row.op.visit)
    request.app.state.checker.wake()
    return quarantined_view(msgspec.structs.replace(row, let_in_at=now), author, visit)


async def _waiting(tx: Transaction, dot: Dot) -> tuple[QuarantinedRow, StoredActor]:
    rows = await quarantine.rows(tx, dot)
    if not rows:
        raise Refusal("quarantine_unknown", dot=str(dot))
    if rows[0].let_in_at is not None:
        raise Refusal("already_let_in", dot=str(dot))
    return rows[0], (await actors.get(tx, [dot.actor]))[dot.actor]


def _refuse_unless_right(row: QuarantinedRow, author: StoredActor, known: Ledger) -> None:
    """Raise Refusal for what no person can decide away: an op must be readable and refer rightly.

    Who was assigned, or whose device was revoked, is for the office to judge; it does so here.
    """
    terms = known.visits.get(row.op.visit)
    if terms is not None:
        terms = msgspec.structs.replace(terms, assigned=terms.assigned | {author.user_id})
    code = content_code(row.op, author.state, terms)
    if code is None and not refers_rightly(row.op, known.known, known.actors):
        code = row.code
    if code is not None:
        raise Refusal("quarantine_stands", dot=str(row.op.dot), code=code)


async def _release(
    tx: Transaction, row: QuarantinedRow, author: StoredActor, terms: VisitTerms, now: int
) -> None:
    path = parse_path(row.op.path)
    assert path is not None, "its content was found right"
    if path.user == author.user_id:
        await note_presence(tx, terms.visit, terms.scope, author.user_id)
    await log.release(tx, row, terms.scope, now)
    moved = sheets_moved([row.op], {terms.visit: terms.scope})
    await grants.follow_signatures(direct(tx), moved)
    await photos.use(direct(tx), photo_uses([row.op], {terms.visit: terms.scope}, now))


def _dot(text: str) -> Dot:
    try:
        return parse_dot(text)
    except ValueError:
        raise Refusal("quarantine_unknown", dot=text[:80]) from None


ROUTES = (list_quarantine, let_in)
