"""Links by which people of a unit come in without an account."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, String, Table

from server.store.schema.base import ID, instant, metadata

unit_links = Table(  # unit_links.py
    "unit_links",
    metadata,
    Column("id", ID, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    # Of a link to the items of a visit.
    Column("visit_id", ForeignKey("visits.id"), index=True),
    Column("purposes", String(64), nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    instant("created_at"),
    instant("expires_at"),
    instant("revoked_at", nullable=True),
    instant("opened_at", nullable=True),
    Index("ix_unit_links_campaign_id_unit_id", "campaign_id", "unit_id"),
)
