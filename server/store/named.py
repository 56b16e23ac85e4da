"""What ids stand for: the names of the things that a line of the audit trail speaks of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Select, Table, select

from server.store.database import Transaction
from server.store.schema import (
    actors,
    campaigns,
    draws,
    exports,
    public_copies,
    public_lists,
    questionnaires,
    rectifications,
    regions,
    teams,
    unit_links,
    units,
    users,
    visits,
)
from server.wire.outcome import NameKind

CHUNK = 500


class StoredName(msgspec.Struct, frozen=True):
    """What one id stands for. `name` is of the thing, or of the unit that it is about; `visit` and
    `campaign` say where its page is. A campaign has its name in its `document`."""

    id: str
    kind: NameKind
    name: str = ""
    visit: str | None = None
    campaign: str | None = None
    document: bytes | None = None


async def names_of(tx: Transaction, ids: Collection[str]) -> list[StoredName]:
    """Everything of the installation that has one of these ids; others are left out."""
    wanted = sorted(ids)
    found: list[StoredName] = []
    for start in range(0, len(wanted), CHUNK):
        for kind, query in _queries(wanted[start : start + CHUNK]):
            found.extend(StoredName(kind=kind, **row._mapping) for row in await tx.execute(query))
    return found


def _queries(ids: Sequence[str]) -> Iterator[tuple[NameKind, Select[Any]]]:
    for kind, table, name in (
        ("unit", units, units.c.name),
        ("user", users, users.c.title),
        ("device", actors, actors.c.device),
        ("team", teams, teams.c.name),
        ("region", regions, regions.c.name),
        ("export", exports, exports.c.file_name),
    ):
        yield kind, _with(ids, table, name=name)  # type: ignore[misc]
    yield "campaign", _with(ids, campaigns, campaign=campaigns.c.id, document=campaigns.c.document)
    yield "draw", _with(ids, draws, name=draws.c.title, campaign=draws.c.campaign_id)
    yield "list", _with(ids, public_lists, campaign=public_lists.c.campaign_id)
    of_unit = _with(ids, questionnaires, name=units.c.name, campaign=questionnaires.c.campaign_id)
    yield "questionnaire", of_unit.join(units, units.c.id == questionnaires.c.unit_id)
    about = {"name": units.c.name, "campaign": visits.c.campaign_id, "visit": visits.c.id}
    of_visit = _with(ids, visits, **about)
    yield "visit", of_visit.join(units, units.c.id == visits.c.unit_id)
    yield "item", _at_visit(_with(ids, rectifications, **about), rectifications)
    yield "link", _at_visit(_with(ids, unit_links, **about), unit_links)
    yield "copy", _at_visit(_with(ids, public_copies, **about), public_copies)


def _with(ids: Sequence[str], table: Table, **columns: ColumnElement[Any]) -> Select[Any]:
    """The rows of a table that have these ids, with columns under the names of `StoredName`."""
    named = [column.label(name) for name, column in columns.items()]
    return select(table.c.id, *named).select_from(table).where(table.c.id.in_(ids))


def _at_visit(query: Select[Any], table: Table) -> Select[Any]:
    at = query.join(visits, visits.c.id == table.c.visit_id)
    return at.join(units, units.c.id == visits.c.unit_id)
