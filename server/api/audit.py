"""The audit trail: who did what and when, read and exported; nobody writes it by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.params import FromQuery

from server.api.outcomes import STAFF
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.readings.trail import ids_in, trail_line
from server.store import audit
from server.store.audit import AuditFilter
from server.store.database import Database
from server.store.named import names_of
from server.store.reach import WHOLE
from server.wire.outcome import AuditLine

PAGE = 200
MOST_EXPORTED = 100_000
ZONE = ZoneInfo("Asia/Shanghai")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@get("/api/audit", opt=may(*STAFF, reach=WHOLE))
async def list_audit(
    request: Request[Any, Any, State],
    action: FromQuery[str] = "",
    user: FromQuery[str] = "",
    words: FromQuery[str] = "",
    since: FromQuery[str] = "",
    until: FromQuery[str] = "",
    about: FromQuery[str] = "",
    before: FromQuery[int] = 0,
) -> list[AuditLine]:
    """The newest 200 lines that fit; `since` and `until` are days, `about` is the id of what they
    speak of, `before` is a line's id."""
    database: Database = request.app.state.database
    wanted = _filter(action, user, words, since, until, about, before)
    async with database.reading() as tx:
        found = await audit.rows(tx, wanted, PAGE)
        named = await names_of(tx, {each for row in found for each in ids_in(row)})
    return [trail_line(row, named) for row in found]


@get("/api/audit/table", opt=may(*STAFF, reach=WHOLE))
async def audit_table(
    request: Request[Any, Any, State],
    action: FromQuery[str] = "",
    user: FromQuery[str] = "",
    words: FromQuery[str] = "",
    since: FromQuery[str] = "",
    until: FromQuery[str] = "",
    about: FromQuery[str] = "",
) -> Response[bytes]:
    """The same as a workbook, up to 100,000 lines."""
    database: Database = request.app.state.database
    wanted = _filter(action, user, words, since, until, about)
    async with database.writing() as tx:
        found = await audit.rows(tx, wanted, MOST_EXPORTED)
        caller = caller_of(request).user.id
        await audit.record(tx, now_ms(), caller, "audit_export", str(len(found)))
    heads = ("编号", "时间", "人员", "操作", "对象", "内容")
    lines = [
        (str(row.id), rfc3339(row.at), row.user_title or "", row.action, row.subject, row.details)
        for row in found
    ]
    document = await asyncio.to_thread(_book, heads, lines)
    headers = {"content-disposition": 'attachment; filename="audit.xlsx"'}
    return Response(document, media_type=_XLSX, headers=headers)


def _book(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> bytes:
    # openpyxl is loaded when it is needed, off the event loop.
    from server.reports import workbook

    return workbook.table("操作记录", heads, lines)


def _filter(
    action: str, user: str, words: str, since: str, until: str, about: str, before: int = 0
) -> AuditFilter:
    first = None if not since else _midnight(since)
    last = None if not until else _midnight(until, days=1)
    if not 0 <= before < 2**31:
        raise Refusal("filter_invalid", before=str(before)[:40])
    said, named = (each.replace("\0", "")[:200] for each in (words, about))
    return AuditFilter(action, user, said, first, last, before or None, named)


def _midnight(day: str, days: int = 0) -> int:
    """When the day begins at the sites, ms. Raises Refusal `filter_invalid`."""
    try:
        begins = datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=ZONE)
        return int((begins + timedelta(days=days)).timestamp() * 1000)
    except (ValueError, OverflowError):
        raise Refusal("filter_invalid", day=day[:40]) from None


ROUTES = (list_audit, audit_table)
