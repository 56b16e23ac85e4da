"""Who is looking at what, for as long as their page is open."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table

from server.store.schema.base import ID, instant, metadata

presences = Table(  # presences.py; one row for every open page, forgotten soon after
    "presences",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    Column("visit_id", ForeignKey("visits.id"), nullable=False, index=True),
    Column("checkpoint", ID, nullable=False),
    instant("since"),
    instant("seen_at"),
)
