"""One visit in a campaign's list of outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from server.instant import rfc3339
from server.readings.escalation import SiteDay, standing_of_item
from server.readings.kept import VisitLines
from server.readings.outcome import standing_disposition
from server.store.dispositions import StoredDisposition
from server.store.issues import StoredIssue
from server.store.rectifications import PENDING, StoredItem
from server.wire.outcome import OutcomeLine
from server.wire.planning import LATE
from server.wire.reading import figure
from server.wire.result import exact, read_result


def outcome_line(
    line: VisitLines,
    issued: Sequence[StoredIssue],
    said: Sequence[StoredDisposition],
    items: Sequence[StoredItem],
    at: SiteDay,
) -> OutcomeLine:
    """The line, as of that day at the site."""
    last = issued[-1] if issued else None
    stands = standing_disposition(said)
    late = [standing_of_item(item, at) for item in items]
    pending = [item for item in items if item.state in PENDING]
    total = line.board.total.points
    if last is not None:
        total = figure(exact(read_result(last.document).points))
    return OutcomeLine(
        visit=line.board.id,
        unit=line.board.unit,
        state=_state(line, last),
        number=len(issued),
        code=None if last is None else last.code,
        total=total,
        issued_at=None if last is None else rfc3339(last.issued_at),
        disposition=None if stands is None else stands.choice,
        disposition_stage=None if stands is None else stands.stage,
        items=sum(item.state != "withdrawn" for item in items),
        answered=sum(item.state == "answered" for item in items),
        overdue=sum(each in LATE for each in late),
        escalated=late.count("escalated"),
        accepted=sum(item.state == "accepted" for item in items),
        next_due_on=min((item.due_on for item in pending), default=None),
    )


def _state(
    line: VisitLines, last: StoredIssue | None
) -> Literal["open", "ready", "issued", "correction_due"]:
    if last is not None:
        return "issued" if last.hash == line.result_hash else "correction_due"
    ready = line.board.complete and line.board.total.final
    return "ready" if ready else "open"
