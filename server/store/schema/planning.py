"""Who goes together, and what units are on the negative list for."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, PrimaryKeyConstraint, String, Table, Text

from server.store.schema.base import ID, instant, metadata

teams = Table(  # teams.py
    "teams",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", String(100), nullable=False),
    # Whose office sends it; NULL: the whole city.
    Column("region_id", ID),
    instant("created_at"),
)

team_members = Table(  # teams.py
    "team_members",
    metadata,
    Column("team_id", ForeignKey("teams.id"), nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    PrimaryKeyConstraint("team_id", "user_id"),
)

negative_hits = Table(  # negative_hits.py; withdrawn, never deleted
    "negative_hits",
    metadata,
    Column("id", ID, primary_key=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False, index=True),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("ground", String(100), nullable=False),
    Column("evidence", Text, nullable=False),
    Column("noted_by", ForeignKey("users.id"), nullable=False),
    instant("noted_at"),
    Column("withdrawn_by", ForeignKey("users.id"), nullable=True),
    instant("withdrawn_at", nullable=True),
    Column("withdrawn_why", Text, nullable=False, default="", server_default=""),
)

hit_files = Table(  # hit_files.py; a file that was taken out keeps its row
    "hit_files",
    metadata,
    Column("id", ID, primary_key=True),
    Column("hit_id", ForeignKey("negative_hits.id"), nullable=False, index=True),
    Column("sha256", String(64), nullable=False),
    Column("name", String(200), nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    instant("at"),
    instant("removed_at", nullable=True),
)
