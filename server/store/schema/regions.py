"""Who answers for which part of the city."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

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
)
