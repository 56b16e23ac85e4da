"""The log and what stands beside it."""

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
    UniqueConstraint,
    false,
)

from server.store.schema.base import ID, instant, metadata

grants = Table(  # grants.py
    "grants",
    metadata,
    Column("user_id", ForeignKey("users.id"), nullable=False),
    Column("visit_id", ForeignKey("visits.id"), nullable=False),
    Column("layer", String(80), nullable=False),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("granted_position", BigInteger, nullable=False),
    Column("revoked_position", BigInteger),
    PrimaryKeyConstraint("user_id", "visit_id", "layer"),
    # What a device gained or lost since its cursor, without reading what it holds.
    Index("ix_grants_gained", "user_id", "campaign_id", "granted_position"),
    Index("ix_grants_lost", "user_id", "campaign_id", "revoked_position"),
)

# No foreign keys to visits and campaigns from here on: the door has just looked them up, and a look
# for each op was a fifth of a push on PostgreSQL. Backups check it (copy.py).
ops = Table(  # log.py
    "ops",
    metadata,
    Column("campaign_id", ID, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("actor", ID, nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("hash", String(43), nullable=False),
    Column("visit_id", ID, nullable=False),
    Column("layer", String(80), nullable=False),
    Column("path", String(256), nullable=False),
    Column("line", LargeBinary, nullable=False),
    instant("received_at"),
    # Superseded before it was let in late: it never was a head.
    Column("history", Boolean, nullable=False, default=False, server_default=false()),
    PrimaryKeyConstraint("campaign_id", "position"),
    UniqueConstraint("actor", "counter"),
    Index("ix_ops_visit_layer_position", "visit_id", "layer", "position"),
)

heads = Table(  # log.py
    "heads",
    metadata,
    Column("visit_id", ID, nullable=False),
    Column("path", String(256), nullable=False),
    Column("actor", ID, nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("hash", String(43), nullable=False),
    Column("layer", String(80), nullable=False),
    Column("position", BigInteger, nullable=False),
    PrimaryKeyConstraint("visit_id", "path", "actor", "counter"),
)

layers = Table(  # log.py
    "layers",
    metadata,
    Column("visit_id", ID, nullable=False),
    Column("layer", String(80), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("heads", Integer, nullable=False),
    Column("digest", String(16), nullable=False),
    # It holds ops ahead of their actor's chain: what comes here may be superseded already.
    Column("given_back", Boolean, nullable=False, default=False, server_default=false()),
    PrimaryKeyConstraint("visit_id", "layer"),
)

quarantine = Table(  # log.py
    "quarantine",
    metadata,
    Column("actor", ForeignKey("actors.id"), nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("hash", String(43), nullable=False),
    Column("visit_id", String(64), nullable=False),
    Column("path", String(256), nullable=False),
    Column("line", LargeBinary, nullable=False),
    Column("code", String(40), nullable=False),
    instant("received_at"),
    instant("let_in_at", nullable=True),
    PrimaryKeyConstraint("actor", "counter"),
)

forks = Table(  # log.py
    "forks",
    metadata,
    Column("actor", ForeignKey("actors.id"), nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("hash", String(43), nullable=False),
    Column("line", LargeBinary, nullable=False),
    instant("received_at"),
    PrimaryKeyConstraint("actor", "counter", "hash"),
)

signed_heads = Table(  # log.py
    "signed_heads",
    metadata,
    Column("actor", ForeignKey("actors.id"), nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("hash", String(43), nullable=False),
    Column("signature", String(100), nullable=False),
    instant("received_at"),
    PrimaryKeyConstraint("actor", "counter", "hash"),
)
