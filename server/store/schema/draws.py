"""Random draws of a campaign, and what inspectors confirmed of their own conduct."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, PrimaryKeyConstraint, String, Table

from server.store.schema.base import ID, instant, metadata

draws = Table(  # draws.py
    "draws",
    metadata,
    Column("id", ID, primary_key=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False, index=True),
    Column("title", String(200), nullable=False),
    Column("frame", LargeBinary, nullable=False),
    # Sealed: told to nobody before the release time.
    Column("seed", String(64), nullable=False),
    Column("seed_hash", String(64), nullable=False),
    Column("frame_hash", String(64), nullable=False),
    Column("witness", String(200), nullable=False),
    Column("sealed_by", ForeignKey("users.id"), nullable=False),
    instant("sealed_at"),
    instant("release_at"),
    Column("opened_by", ForeignKey("users.id"), nullable=True),
    instant("opened_at", nullable=True),
)

conduct = Table(  # conduct.py
    "conduct",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    Column("item", ID, nullable=False),
    Column("noted_by", ForeignKey("users.id"), nullable=False),
    instant("confirmed_at"),
    PrimaryKeyConstraint("visit_id", "user_id", "item"),
)
