"""Who answers for which part of the city."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text, false

from server.store.schema.base import ID, metadata

regions = Table(  # regions.py
    "regions",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", String(100), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("parent_id", ForeignKey("regions.id"), nullable=True),
    Column("place", Integer, nullable=False),
    # Words in names of units that point to it, one a line.
    Column("aliases", Text, nullable=False),
    # No longer given to anybody; what was written under it keeps it.
    Column("retired", Boolean, nullable=False, default=False, server_default=false()),
)
