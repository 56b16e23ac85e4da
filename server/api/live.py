"""`GET /api/campaigns/{id}/live`: server-sent events that say what to read again.

A stream names visits and people who look, never what was found. It ends when the session does; the
browser comes back by itself with the last mark that it heard (`Last-Event-ID`) and is told whether
it missed anything. A stream that is opened for a checkpoint says, while it lasts, that
its user looks.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from typing import Annotated, Any

import anyio
import msgspec
from litestar import Request, get
from litestar.datastructures import State
from litestar.params import FromPath, Parameter
from litestar.response.sse import ServerSentEvent, ServerSentEventMessage

from server.api.campaigns import READERS
from server.auth import Caller, caller_of, may, still_signed_in
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.live import Listener, Live
from server.store import campaigns, presences, visits
from server.store.announcements import News, announce
from server.store.database import Database
from server.store.presences import Presence
from server.store.reach import CAMPAIGN, only_region
from server.wire.live import Changed, Looking, Present, Ready

HEARTBEAT_S = 15.0
"""A stream that is silent for longer is cut by proxies, and noticed by nobody."""
FORGOTTEN_MS = 40_000
"""A page that was not heard of for so long is not open any more."""
GATHER_S = 0.5
"""News are told this far apart, those in between together."""
MOST_VISITS = 100
RETRY_MS = 2_000

Place = Annotated[str | None, Parameter(max_length=64, required=False)]


class _Place(msgspec.Struct, frozen=True):
    """The checkpoint that a page shows."""

    campaign: str
    visit: str
    checkpoint: str


@get(
    "/api/campaigns/{campaign_id:str}/live",
    opt=may(*READERS, reach=CAMPAIGN),
    media_type="text/event-stream",
)
async def live(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    visit: Place = None,
    checkpoint: Place = None,
) -> ServerSentEvent:
    """Say what changes: `ready`, `changed`, `present`, `beat`, `ended` (server/wire/live.py)."""
    database: Database = request.app.state.database
    place = None
    async with database.reading() as tx:
        if await campaigns.get(tx, campaign_id) is None:
            raise Refusal("campaign_unknown", campaign=campaign_id)
        if visit is not None and checkpoint is not None:
            found = await visits.get(tx, visit)
            if found is None or found.campaign_id != campaign_id:
                raise Refusal("visit_unknown", visit=visit)
            only_region(caller_of(request).reach, found.region_id)
            place = _Place(campaign_id, visit, checkpoint)
    stream = _Stream(request, campaign_id, place)
    return ServerSentEvent(stream.events(), retry_duration=RETRY_MS)


class _Stream:
    """One open page."""

    def __init__(
        self, request: Request[Any, Any, State], campaign: str, place: _Place | None
    ) -> None:
        self._request = request
        self._caller: Caller = caller_of(request)
        self._live: Live = request.app.state.live
        self._database: Database = request.app.state.database
        self._campaign = campaign
        self._place = place
        self._id = secrets.token_hex(8)
        self._since = now_ms()

    async def events(self) -> AsyncIterator[ServerSentEventMessage]:
        """Everything that is to be said, until the page, the session or the server ends."""
        with self._live.listening(self._campaign) as listener:
            mark = self._live.mark
            missed = self._request.headers.get("last-event-id") != mark
            yield self._event("ready", Ready(missed), mark)
            try:
                await self._look()
                async for event in self._news(listener):
                    yield event
            finally:
                # The browser has gone: what it looked at is let go of all the same.
                with anyio.CancelScope(shield=True):
                    await self._leave()

    async def _news(self, listener: Listener) -> AsyncIterator[ServerSentEventMessage]:
        looked = now_ms()
        if self._place is not None:
            yield await self._present(self._place)
        while not self._live.ended:
            heard = await listener.hear(HEARTBEAT_S)
            if now_ms() - looked >= HEARTBEAT_S * 1000 or not heard:
                looked = now_ms()
                if not await still_signed_in(self._request):
                    yield self._event("ended", {}, self._live.mark)
                    return
                await self._look(again=True)
                yield self._event("beat", {}, self._live.mark)
            for event in await self._told(heard):
                yield event
            await asyncio.sleep(GATHER_S if heard else 0)

    async def _told(self, heard: frozenset[News]) -> list[ServerSentEventMessage]:
        events = []
        changes = [each for each in heard if not each.looking]
        if changes:
            named = await self._reached({each.visit for each in changes if each.visit is not None})
            whole = any(each.visit is None for each in changes) or len(named) > MOST_VISITS
            if whole or named:
                changed = Changed(None if whole else tuple(named))
                events.append(self._event("changed", changed, self._live.mark))
        place = self._place
        if place is not None and any(each.visit in (None, place.visit) for each in heard):
            events.append(await self._present(place))
        return events

    async def _reached(self, named: set[str]) -> list[str]:
        """Those of these visits that the caller reaches."""
        reach = self._caller.reach
        if reach.whole or not named:
            return sorted(named)
        async with self._database.reading() as tx:
            return [each.id for each in await visits.some(tx, named) if reach.holds(each.region_id)]

    async def _present(self, place: _Place) -> ServerSentEventMessage:
        async with self._database.reading() as tx:
            found = await presences.of_visit(tx, place.visit, now_ms() - FORGOTTEN_MS)
        people = tuple(
            Looking(each.user_id, each.title, each.checkpoint, rfc3339(each.since))
            for each in found
        )
        return self._event("present", Present(people), self._live.mark)

    async def _look(self, *, again: bool = False) -> None:
        """Say that the page is open; only coming and going is news to others."""
        place, now = self._place, now_ms()
        if place is None:
            return
        async with self._database.writing() as tx:
            row = Presence(
                self._id, self._caller.user.id, place.visit, place.checkpoint, self._since, now
            )
            await presences.keep(tx, row, now - FORGOTTEN_MS)
            if not again:
                announce(tx, place.campaign, place.visit, looking=True)

    async def _leave(self) -> None:
        place = self._place
        if place is None:
            return
        async with self._database.writing() as tx:
            await presences.end(tx, self._id)
            announce(tx, place.campaign, place.visit, looking=True)

    def _event(self, kind: str, data: Any, mark: str) -> ServerSentEventMessage:
        return ServerSentEventMessage(
            event=kind, id=mark, data=msgspec.json.encode(data).decode(), sep="\n"
        )


ROUTES = (live,)
