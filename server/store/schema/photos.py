"""Photos, their uploads, uses, looks and verdicts."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from server.store.schema.base import ID, instant, metadata

photos = Table(  # photos.py
    "photos",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size_bytes", BigInteger, nullable=False),
    Column("media_type", String(100), nullable=False),
    instant("received_at"),
    Column("facts", LargeBinary),
    # Of the picture's data without metadata; NULL until it was read and where it cannot be told.
    Column("picture_sha256", String(64), index=True),
    # Hashes of 256 bits each; NULL until it was read and where they say nothing.
    Column("pdq", LargeBinary(32)),
    Column("dhash", LargeBinary(32)),
)

likenesses = Table(  # likenesses.py; every pair stands here both ways round
    "likenesses",
    metadata,
    Column("sha256", String(64), nullable=False),
    Column("other_sha256", String(64), nullable=False),
    Column("share", Float, nullable=False),
    Column("textured", Integer, nullable=False),
    # The tile map over the first photo, rows parted by "/".
    Column("tiles", Text, nullable=False),
    PrimaryKeyConstraint("sha256", "other_sha256"),
)

uploads = Table(  # uploads.py
    "uploads",
    metadata,
    Column("id", ID, primary_key=True),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size_bytes", BigInteger, nullable=False),
    Column("media_type", String(100), nullable=False),
    instant("expires_at"),
)

photo_uses = Table(  # photos.py
    "photo_uses",
    metadata,
    Column("actor", ID, nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("visit_id", ForeignKey("visits.id"), nullable=False, index=True),
    Column("path", String(256), nullable=False),
    Column("checkpoint", ID, nullable=False),
    instant("received_at"),
    # How many reasons for a check came since the last one began; 0: nothing new.
    Column("due", Integer, nullable=False, default=1),
    PrimaryKeyConstraint("actor", "counter"),
    # What waits for the checks, in the order in which it came.
    Index(
        "ix_photo_uses_received_at",
        "received_at",
        sqlite_where=text("due > 0"),
        postgresql_where=text("due > 0"),
    ),
)

verdicts = Table(  # photos.py; a re-check adds a row, both results are kept
    "verdicts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("actor", ID, nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("rule_set", String(40), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("document", LargeBinary, nullable=False),
    instant("checked_at"),
    Index("ix_verdicts_actor_counter", "actor", "counter"),
)
