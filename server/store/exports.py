"""Documents that are being made or were made; their files lie in the data folder."""

from __future__ import annotations

import msgspec
from sqlalchemy import insert, select

from server.store.database import Transaction
from server.store.orders import Orders, OrderState
from server.store.schema import exports, users

ORDERS = Orders(exports)


class StoredExport(msgspec.Struct, frozen=True):
    """One document: what was asked for (`request`, JSON), and how far it is.

    `region_id`: whose units it is about; None is the whole city's.
    """

    id: str
    request: str
    user_id: str
    state: OrderState
    done: int
    total: int
    file_name: str
    problem: str
    created_at: int
    region_id: str | None = None
    user_title: str = ""


_ALL = select(exports, users.c.title.label("user_title")).join(
    users, users.c.id == exports.c.user_id
)


async def add(tx: Transaction, export: StoredExport) -> None:
    """Keep a new order."""
    values = msgspec.structs.asdict(export)
    del values["user_title"]
    await tx.execute(insert(exports).values(values))


async def get(tx: Transaction, export_id: str) -> StoredExport | None:
    """The export, or None."""
    row = (await tx.execute(_ALL.where(exports.c.id == export_id))).first()
    return None if row is None else StoredExport(**row._mapping)


async def newest(tx: Transaction, limit: int, regions: frozenset[str] | None) -> list[StoredExport]:
    """The newest exports about these regions (None: all), newest first."""
    query = _ALL.order_by(exports.c.created_at.desc(), exports.c.id).limit(limit)
    if regions is not None:
        query = query.where(exports.c.region_id.in_(regions))
    return [StoredExport(**row._mapping) for row in await tx.execute(query)]
