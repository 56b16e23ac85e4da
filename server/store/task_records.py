"""What units handed in for their tasks. A withdrawn record stays, and may come back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Row, delete, func, insert, select, update

from server.store.database import Transaction
from server.store.dialect import portions
from server.store.schema import task_files, task_records
from server.tasks.record import TaskFile, TaskRecord
from server.tasks.task import Label, RecordKind


class Content(msgspec.Struct, frozen=True):
    """What people write; as JSON in the table."""

    title: str
    labels: dict[Label, str]


class Placed(msgspec.Struct, frozen=True):
    """A record with whose it is."""

    campaign_id: str
    unit_id: str
    record: TaskRecord
    withdrawn: bool


async def add(tx: Transaction, placed: Placed, now: int) -> None:
    """Keep a new record, without files."""
    record = placed.record
    await tx.execute(
        insert(task_records).values(
            id=record.id,
            campaign_id=placed.campaign_id,
            unit_id=placed.unit_id,
            task=record.task,
            period=record.period,
            kind=record.kind,
            document=_document(record.title, dict(record.labels)),
            added_at=now,
        )
    )


async def rewrite(tx: Transaction, record_id: str, content: Content) -> None:
    """Change title and labels."""
    await tx.execute(
        update(task_records)
        .where(task_records.c.id == record_id)
        .values(document=_document(content.title, content.labels))
    )


async def withdraw(tx: Transaction, record_id: str, at: int | None) -> None:
    """Take a record back, or (None) have it again."""
    await tx.execute(
        update(task_records).where(task_records.c.id == record_id).values(withdrawn_at=at)
    )


async def attach(tx: Transaction, record_id: str, file: TaskFile, now: int) -> None:
    """Add a file to a record that does not have it."""
    await tx.execute(
        insert(task_files).values(
            record_id=record_id,
            sha256=file.sha256,
            name=file.name,
            kind=file.kind,
            size_bytes=file.size_bytes,
            taken_on=file.taken_on.isoformat() if file.taken_on else None,
            added_at=now,
        )
    )


async def detach(tx: Transaction, record_id: str, sha256: str) -> None:
    """Take a file from a record; its bytes stay."""
    await tx.execute(
        delete(task_files).where(task_files.c.record_id == record_id, task_files.c.sha256 == sha256)
    )


async def find(tx: Transaction, record_id: str) -> Placed | None:
    """One record, withdrawn or not."""
    rows = await tx.execute(select(task_records).where(task_records.c.id == record_id))
    found = await _placed(tx, rows.all())
    return found[0] if found else None


async def of_unit(tx: Transaction, campaign_id: str, unit_id: str) -> list[Placed]:
    """A unit's records, withdrawn ones too, in the order in which they came."""
    rows = await tx.execute(
        select(task_records)
        .where(task_records.c.campaign_id == campaign_id, task_records.c.unit_id == unit_id)
        .order_by(task_records.c.added_at, task_records.c.id)
    )
    return await _placed(tx, rows.all())


async def standing(tx: Transaction, campaign_id: str) -> dict[str, list[TaskRecord]]:
    """The records of all units that were not withdrawn, in the order in which they came."""
    rows = await tx.execute(
        select(task_records)
        .where(task_records.c.campaign_id == campaign_id, task_records.c.withdrawn_at.is_(None))
        .order_by(task_records.c.added_at, task_records.c.id)
    )
    found: dict[str, list[TaskRecord]] = {}
    for placed in await _placed(tx, rows.all()):
        found.setdefault(placed.unit_id, []).append(placed.record)
    return found


async def many(tx: Transaction, campaign_id: str) -> int:
    """How many records the campaign has, withdrawn ones too."""
    counted = await tx.scalar(
        select(func.count())
        .select_from(task_records)
        .where(task_records.c.campaign_id == campaign_id)
    )
    return int(counted or 0)


async def _placed(tx: Transaction, rows: Sequence[Row[Any]]) -> list[Placed]:
    files = await _files(tx, [row.id for row in rows])
    return [_one(row, tuple(files.get(row.id, ()))) for row in rows]


def _one(row: Row[Any], files: tuple[TaskFile, ...]) -> Placed:
    content = msgspec.json.decode(row.document, type=Content)
    kind: RecordKind = row.kind
    record = TaskRecord(row.id, row.task, row.period, kind, content.title, content.labels, files)
    return Placed(row.campaign_id, row.unit_id, record, row.withdrawn_at is not None)


async def _files(tx: Transaction, record_ids: list[str]) -> dict[str, list[TaskFile]]:
    found: dict[str, list[TaskFile]] = {}
    for some in portions(record_ids):
        rows = await tx.execute(
            select(task_files)
            .where(task_files.c.record_id.in_(some))
            .order_by(task_files.c.added_at, task_files.c.sha256)
        )
        for row in rows:
            taken = date.fromisoformat(row.taken_on) if row.taken_on else None
            file = TaskFile(row.sha256, row.name, row.kind, row.size_bytes, taken)
            found.setdefault(row.record_id, []).append(file)
    return found


def _document(title: str, labels: dict[Label, str]) -> bytes:
    return msgspec.json.encode(Content(title, labels))
