"""Copies of photos for the public."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table, Text

from server.store.schema.base import ID, instant, metadata

public_copies = Table(  # public_copies.py
    "public_copies",
    metadata,
    Column("id", ID, primary_key=True),
    Column("visit_id", ForeignKey("visits.id"), nullable=False, index=True),
    Column("checkpoint", ID, nullable=False),
    # Of the original, which is never shown.
    Column("sha256", String(64), nullable=False),
    Column("boxes", Text, nullable=False),
    # The masked JPEG; empty once it was taken back.
    Column("content", LargeBinary, nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    instant("made_at"),
    instant("withdrawn_at", nullable=True),
)
