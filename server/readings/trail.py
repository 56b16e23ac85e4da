"""Lines of the audit trail as people read them: what each id in them stands for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from server.instant import rfc3339
from server.readings.campaign import read_preset
from server.store.audit import AuditRow
from server.store.named import StoredName
from server.wire.outcome import AuditLine, AuditName
from sync.checklist import Text

LONGEST_ID = 64


def ids_in(row: AuditRow) -> set[str]:
    """Words of a line that may be ids: its subject, the parts of one that is a path, and every
    text in its details. Most are none; what none stands for has no name."""
    words = {row.subject, *row.subject.split("/"), *_texts(json.loads(row.details))}
    return {word for word in words if 0 < len(word) <= LONGEST_ID}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _texts(each)


def trail_line(row: AuditRow, named: Sequence[StoredName]) -> AuditLine:
    """The line with the names of what it speaks of, of all that are `named`."""
    here = ids_in(row)
    return AuditLine(
        id=row.id,
        at=rfc3339(row.at),
        user=row.user_id,
        user_title=row.user_title,
        action=row.action,
        subject=row.subject,
        details=row.details,
        names=tuple(_name(each) for each in named if each.id in here),
    )


def _name(named: StoredName) -> AuditName:
    plain = Text(named.name, named.name)
    title = plain if named.document is None else read_preset(named.document).title
    return AuditName(named.id, named.kind, title, named.visit, named.campaign)
