"""What is reviewed, where, by which list, and who goes there."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
)

from server.store.schema.base import ID, instant, metadata

checklists = Table(  # campaigns.py
    "checklists",
    metadata,
    Column("id", ID, nullable=False),
    Column("version", Integer, nullable=False),
    Column("document", LargeBinary, nullable=False),
    PrimaryKeyConstraint("id", "version"),
)

campaigns = Table(  # campaigns.py; position by log.py
    "campaigns",
    metadata,
    Column("id", ID, primary_key=True),
    Column("document", LargeBinary, nullable=False),
    Column("checklist_id", ID, nullable=False),
    Column("checklist_version", Integer, nullable=False),
    Column("position", BigInteger, nullable=False, default=0),
    instant("created_at"),
)

units = Table(  # campaigns.py
    "units",
    metadata,
    Column("id", ID, primary_key=True),
    Column("document", LargeBinary, nullable=False),
    Column("name", String(200), nullable=False),
    # Whose office reviews it; NULL while nobody knows: then only those who see the whole city do.
    Column("region_id", ID),
)

unit_places = Table(  # places.py; degrees WGS-84
    "unit_places",
    metadata,
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    Column("lat", Float, nullable=False),
    Column("lon", Float, nullable=False),
    Column("accuracy_m", Float, nullable=False),
    Column("source", String(16), nullable=False),
    Column("visits", Integer, nullable=False, default=0),
    instant("set_at"),
)

campaign_units = Table(  # campaigns.py
    "campaign_units",
    metadata,
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    PrimaryKeyConstraint("campaign_id", "unit_id"),
)

visits = Table(  # visits.py
    "visits",
    metadata,
    Column("id", ID, primary_key=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False, index=True),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("checklist_id", ID, nullable=False),
    Column("checklist_version", Integer, nullable=False),
    instant("created_at"),
    # Whose office runs it, where that is not its unit's own.
    Column("region_id", ID),
    Column("purpose", String(16), nullable=False, default="review", server_default="review"),
    # A day at the site, YYYY-MM-DD; NULL: the last day of its unit's phase.
    Column("due_on", String(10)),
)

assignments = Table(  # visits.py
    "assignments",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False, index=True),
    instant("assigned_at"),
    instant("ended_at", nullable=True),
    PrimaryKeyConstraint("visit_id", "user_id"),
)
