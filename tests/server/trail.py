"""The audit trail, watched from outside: what every successful write on a server left in it.

Every server of these tests on SQLite is watched, so that each route is held to it by whichever
test has it succeed.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

from litestar.types import ASGIApp, Message, Receive, Scope, Send

SAFE = ("GET", "HEAD", "OPTIONS")

LINES = b"application/x-ndjson"

BYTES = "bytes on their way: what they belong to names them by their hash"
LOOKING = "nothing is stored"
SESSION = "opens or ends a session; what is done in it leaves traces of its own"

UNTRACED: dict[tuple[str, str], str] = {
    ("POST", "/api/sync"): "the log of signed ops is its own trail",
    ("POST", "/api/uploads"): BYTES,
    ("PATCH", "/api/uploads/{upload_id}"): BYTES,
    ("DELETE", "/api/uploads/{upload_id}"): BYTES,
    ("POST", "/api/unit/items/{item_id}/photos"): BYTES,
    ("POST", "/api/campaigns/{campaign_id}/units/preview"): LOOKING,
    ("POST", "/api/checklists/preview"): LOOKING,
    ("POST", "/api/session/device"): SESSION,
    ("DELETE", "/api/session"): SESSION,
    ("DELETE", "/api/unit/session"): SESSION,
    ("POST", "/q/{questionnaire_id}"): "a questionnaire is anonymous: a line with its hour is not",
}
"""Writing routes that leave no line, and why. Every other one leaves one whenever it succeeds."""

AS_IT_WAS = {
    ("POST", "/api/enrolments/claim"),
    ("POST", "/api/actors"),
    ("POST", "/api/give-back"),
    ("PATCH", "/api/users/{user_id}"),
    ("POST", "/api/checklists"),
    ("PUT", "/api/campaigns/{campaign_id}/places"),
    ("PUT", "/api/campaigns/{campaign_id}/scorecard"),
    ("PUT", "/api/campaigns/{campaign_id}/tasks"),
    ("DELETE", "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}"),
    ("POST", "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/restored"),
}
"""Routes that succeed without a line where everything stands already as it was asked for;
`test_audit_trail.py` changes something with each of them."""


class Trail:
    """Wraps an application; `silent` are the writes that should have left a line and did not."""

    def __init__(self, app: ASGIApp, database: Path, *, watch: bool) -> None:
        """`database` is the SQLite file; a server that keeps its data elsewhere is not watched."""
        self._app = app
        self._database = database
        self._watch = watch
        self.silent: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked: dict[str, Any] = dict(scope)
        if asked.get("method", "GET") in SAFE or not self._watch:
            await self._app(scope, receive, send)
            return
        status, lines, said = 0, False, b""

        async def noting(message: Message) -> None:
            nonlocal status, lines, said
            if message["type"] == "http.response.start":
                status = message["status"]
                lines = any(LINES in value for _, value in message["headers"])
            elif message["type"] == "http.response.body":
                said = message["body"] or said
            await send(message)

        before = self._lines()
        await self._app(scope, receive, noting)
        route = (asked["method"], _template(scope))
        if route in UNTRACED or route in AS_IT_WAS or not 200 <= status < 300:
            return
        if lines and not said.startswith(b'{"answer"'):
            return  # the last line of long work says how it ended
        if self._lines() == before:
            self.silent.append(f"{route[0]} {route[1]} ended in {status}")

    def _lines(self) -> int:
        with contextlib.closing(sqlite3.connect(self._database)) as connection:
            found = connection.execute("SELECT coalesce(max(id), 0) FROM audit").fetchone()
        return int(found[0])


def _template(scope: Any) -> str:
    """The address as the route table spells it, without the types of its parts."""
    return str(scope.get("path_template", ""))
