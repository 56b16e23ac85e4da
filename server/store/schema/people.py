"""Who there is, by which devices, and how they came in."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
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

installation = Table(  # installation.py
    "installation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("epoch", String(64), nullable=False),
    instant("created_at"),
    Column("handover_key", LargeBinary, nullable=True),
)

users = Table(  # users.py
    "users",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", String(64), nullable=False, unique=True),
    Column("title", String(100), nullable=False),
    Column("role", String(16), nullable=False),
    Column("password_hash", String(200)),
    Column("password_due", Boolean, nullable=False, default=False),
    Column("enabled", Boolean, nullable=False, default=True),
    Column("work", Integer, nullable=False, default=0),
    instant("created_at"),
    # NULL: the whole city.
    Column("region_id", ID),
    # Who employs them: the unit that they speak for, or must not review.
    Column("unit_id", ID),
)

sessions = Table(  # sessions.py
    "sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("user_id", ForeignKey("users.id"), nullable=False, index=True),
    Column("actor", ID),
    instant("created_at"),
    instant("expires_at"),
    instant("revoked_at", nullable=True),
)

enrolments = Table(  # enrolments.py
    "enrolments",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    Column("created_by", ForeignKey("users.id")),
    instant("expires_at"),
    instant("used_at", nullable=True),
)

attempts = Table(  # attempts.py
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("subject", String(64), nullable=False),
    instant("at"),
    Index("ix_attempts_subject_at", "subject", "at"),
)

actors = Table(  # actors.py; counter, last_hash and frozen by log.py
    "actors",
    metadata,
    Column("id", ID, primary_key=True),
    Column("user_id", ForeignKey("users.id"), nullable=False, index=True),
    Column("device", String(100), nullable=False),
    # What its browser is, as `server/photos/device.py` reads it; "" where it was never told.
    Column("device_class", String(16), nullable=False, default="", server_default=""),
    Column("public_key", LargeBinary(65), nullable=False),
    Column("counter", BigInteger, nullable=False, default=0),
    Column("last_hash", String(43), nullable=False),
    Column("frozen", Boolean, nullable=False, default=False),
    instant("enrolled_at"),
    instant("revoked_at", nullable=True),
    instant("last_contact_at", nullable=True),
    Column("unsent", Text),
    # Ops up to here may stand in the log or in quarantine though its chain ends before (log.py).
    Column("given_back_to", BigInteger, nullable=False, default=0, server_default="0"),
)

samples = Table(  # samples.py
    "samples",
    metadata,
    Column("actor", ForeignKey("actors.id"), nullable=False),
    Column("boot", String(64), nullable=False),
    Column("mono_ms", BigInteger, nullable=False),
    Column("wall_ms", BigInteger, nullable=False),
    Column("skew_ms", BigInteger, nullable=False),
    Column("error_ms", BigInteger, nullable=False),
    PrimaryKeyConstraint("actor", "boot", "mono_ms"),
)

audit = Table(  # audit.py; append only
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    instant("at"),
    Column("user_id", ID),
    Column("action", String(40), nullable=False),
    Column("subject", String(200), nullable=False),
    Column("details", Text, nullable=False),
)
