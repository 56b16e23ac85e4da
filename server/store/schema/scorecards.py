"""Scorecards: what a campaign pins, and everything that was said on a unit's card."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from server.store.schema.base import ID, instant, metadata

scorecards = Table(  # scorecards.py
    "scorecards",
    metadata,
    Column("id", ID, nullable=False),
    Column("version", Integer, nullable=False),
    Column("document", LargeBinary, nullable=False),
    PrimaryKeyConstraint("id", "version"),
)

campaign_scorecards = Table(  # scorecards.py
    "campaign_scorecards",
    metadata,
    Column("campaign_id", ForeignKey("campaigns.id"), primary_key=True),
    Column("scorecard_id", ID, nullable=False),
    Column("version", Integer, nullable=False),
    instant("pinned_at"),
)

card_entries = Table(  # card_entries.py; append only: what somebody thinks better of is a new row
    "card_entries",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("author_kind", String(16), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("subject", ID, nullable=False),
    Column("method", String(16), nullable=False),
    Column("value", LargeBinary),
    Column("reason", Text, nullable=False),
    Column("origin", String(80), nullable=False),
    Column("user_id", ForeignKey("users.id")),
    instant("at"),
    Index("ix_card_entries_campaign_id_unit_id", "campaign_id", "unit_id"),
)
