"""Tasks of a year: which list a campaign pins, and what units handed in."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
)

from server.store.schema.base import ID, instant, metadata

campaign_tasks = Table(  # tasks.py
    "campaign_tasks",
    metadata,
    Column("campaign_id", ForeignKey("campaigns.id"), primary_key=True),
    Column("year", Integer, nullable=False),
    # The whole list as it was pinned.
    Column("document", LargeBinary, nullable=False),
    instant("pinned_at"),
)

task_records = Table(  # task_records.py
    "task_records",
    metadata,
    Column("id", ID, primary_key=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("task", ID, nullable=False),
    Column("period", ID, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("document", LargeBinary, nullable=False),
    instant("added_at"),
    instant("withdrawn_at", nullable=True),
    Index("ix_task_records_campaign_id_unit_id", "campaign_id", "unit_id"),
)

task_files = Table(  # task_records.py
    "task_files",
    metadata,
    Column("record_id", ForeignKey("task_records.id"), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("name", String(200), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    # A calendar day, YYYY-MM-DD.
    Column("taken_on", String(10)),
    instant("added_at"),
    PrimaryKeyConstraint("record_id", "sha256"),
)

task_duties = Table(  # tasks.py
    "task_duties",
    metadata,
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("task", ID, nullable=False),
    Column("department", String(200), nullable=False),
    Column("due_on", String(10)),
    PrimaryKeyConstraint("campaign_id", "unit_id", "task"),
)

submissions = Table(  # submissions.py
    "submissions",
    metadata,
    Column("id", ID, primary_key=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("left_out", Integer, nullable=False),
    Column("problem", String(64), nullable=False),
    instant("created_at"),
    Index("ix_submissions_campaign_id_unit_id", "campaign_id", "unit_id"),
)
