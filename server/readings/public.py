"""Public lists: made from issued results, frozen, shown for a while."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from server.instant import rfc3339
from server.readings.campaign import unit_view
from server.readings.outcome import standing_disposition
from server.store.dispositions import StoredDisposition
from server.store.issues import StoredIssue
from server.store.public_lists import StoredList, StoredObjection
from server.store.visits import StoredVisit
from server.wire.public import (
    ObjectionView,
    PublicDocument,
    PublicLine,
    PublicListView,
    PublicPage,
)
from server.wire.result import exact, read_result
from sync.rational import rounded


def public_line(
    visit: StoredVisit, issued: Sequence[StoredIssue], said: Sequence[StoredDisposition]
) -> PublicLine | None:
    """What the public is told of a visit: figures as issued, and only what was decided."""
    if not issued:
        return None
    result, stands = read_result(issued[-1].document), standing_disposition(said)
    decided = stands is not None and stands.stage == "decided"
    unit = unit_view(visit.unit)
    return PublicLine(
        visit=visit.id,
        unit=unit.name,
        level=unit.level,
        points=rounded(exact(result.points)),
        whole=rounded(exact(result.whole), 0),
        disposition=stands.choice if stands is not None and decided else "",
        code=issued[-1].code,
    )


def list_state(stored: StoredList, today: str) -> Literal["coming", "open", "over", "withdrawn"]:
    """Whether it is shown today."""
    if stored.withdrawn_at is not None:
        return "withdrawn"
    if today < stored.starts_on:
        return "coming"
    return "open" if today <= stored.ends_on else "over"


def public_page(stored: StoredList, today: str) -> PublicPage:
    """The list as everybody sees it; `today` is a day at the site."""
    return PublicPage(
        id=stored.id,
        starts_on=stored.starts_on,
        ends_on=stored.ends_on,
        open=list_state(stored, today) == "open",
        document=msgspec.json.decode(stored.document, type=PublicDocument),
    )


def list_view(
    stored: StoredList, objections: Iterable[StoredObjection], url: str, today: str
) -> PublicListView:
    """The list as the office sees it."""
    return PublicListView(
        id=stored.id,
        url=url,
        starts_on=stored.starts_on,
        ends_on=stored.ends_on,
        state=list_state(stored, today),
        document=msgspec.json.decode(stored.document, type=PublicDocument),
        objections=tuple(map(_objection, objections)),
    )


def _objection(each: StoredObjection) -> ObjectionView:
    return ObjectionView(
        id=each.id,
        unit=each.unit,
        name=each.name,
        contact=each.contact,
        text=each.text,
        at=rfc3339(each.at),
        answer=each.answer,
        answered_at=None if each.answered_at is None else rfc3339(each.answered_at),
    )
