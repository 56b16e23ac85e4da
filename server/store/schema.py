"""The tables. One module writes each of them; the name of that module stands beside it.

Instants are integers, ms since 1970 UTC. Positions number the ops of one campaign.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ID = String(64)


def _instant(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable)


installation = Table(  # installation.py
    "installation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("epoch", String(64), nullable=False),
    _instant("created_at"),
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
    _instant("created_at"),
)

sessions = Table(  # sessions.py
    "sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("user_id", ForeignKey("users.id"), nullable=False, index=True),
    Column("actor", ID),
    _instant("created_at"),
    _instant("expires_at"),
    _instant("revoked_at", nullable=True),
)

enrolments = Table(  # enrolments.py
    "enrolments",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    Column("created_by", ForeignKey("users.id")),
    _instant("expires_at"),
    _instant("used_at", nullable=True),
)

attempts = Table(  # attempts.py
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("subject", String(64), nullable=False),
    _instant("at"),
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
    _instant("enrolled_at"),
    _instant("revoked_at", nullable=True),
    _instant("last_contact_at", nullable=True),
    Column("unsent", Text),
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
    _instant("created_at"),
)

units = Table(  # campaigns.py
    "units",
    metadata,
    Column("id", ID, primary_key=True),
    Column("document", LargeBinary, nullable=False),
    Column("name", String(200), nullable=False),
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
    _instant("set_at"),
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
    _instant("created_at"),
)

assignments = Table(  # visits.py
    "assignments",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False, index=True),
    _instant("assigned_at"),
    _instant("ended_at", nullable=True),
    PrimaryKeyConstraint("visit_id", "user_id"),
)

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
)

ops = Table(  # log.py
    "ops",
    metadata,
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("actor", ID, nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("hash", String(43), nullable=False),
    Column("visit_id", ForeignKey("visits.id"), nullable=False),
    Column("layer", String(80), nullable=False),
    Column("path", String(256), nullable=False),
    Column("line", LargeBinary, nullable=False),
    _instant("received_at"),
    # Superseded before it was let in late: it never was a head.
    Column("history", Boolean, nullable=False, default=False, server_default=false()),
    PrimaryKeyConstraint("campaign_id", "position"),
    UniqueConstraint("actor", "counter"),
    Index("ix_ops_visit_layer_position", "visit_id", "layer", "position"),
)

heads = Table(  # log.py
    "heads",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), nullable=False),
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
    Column("visit_id", ForeignKey("visits.id"), nullable=False),
    Column("layer", String(80), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("heads", Integer, nullable=False),
    Column("digest", String(16), nullable=False),
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
    _instant("received_at"),
    _instant("let_in_at", nullable=True),
    PrimaryKeyConstraint("actor", "counter"),
)

forks = Table(  # log.py
    "forks",
    metadata,
    Column("actor", ForeignKey("actors.id"), nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("hash", String(43), nullable=False),
    Column("line", LargeBinary, nullable=False),
    _instant("received_at"),
    PrimaryKeyConstraint("actor", "counter", "hash"),
)

signed_heads = Table(  # log.py
    "signed_heads",
    metadata,
    Column("actor", ForeignKey("actors.id"), nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("hash", String(43), nullable=False),
    Column("signature", String(100), nullable=False),
    _instant("received_at"),
    PrimaryKeyConstraint("actor", "counter", "hash"),
)

photos = Table(  # photos.py
    "photos",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size_bytes", BigInteger, nullable=False),
    Column("media_type", String(100), nullable=False),
    _instant("received_at"),
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
    _instant("expires_at"),
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
    _instant("received_at"),
    # How many reasons for a check came since the last one began; 0: nothing new.
    Column("due", Integer, nullable=False, default=1),
    PrimaryKeyConstraint("actor", "counter"),
    Index("ix_photo_uses_due", "due"),
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
    _instant("checked_at"),
    Index("ix_verdicts_actor_counter", "actor", "counter"),
)

audit = Table(  # audit.py; append only
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _instant("at"),
    Column("user_id", ID),
    Column("action", String(40), nullable=False),
    Column("subject", String(200), nullable=False),
    Column("details", Text, nullable=False),
)

backups = Table(  # backups.py
    "backups",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", String(64), nullable=False),
    _instant("taken_at"),
    Column("ops", BigInteger, nullable=False),
    Column("photos", BigInteger, nullable=False),
)

backup_actors = Table(  # backups.py
    "backup_actors",
    metadata,
    Column("actor", ID, primary_key=True),
    Column("counter", BigInteger, nullable=False),
)

backup_photos = Table(  # backups.py
    "backup_photos",
    metadata,
    Column("sha256", String(64), primary_key=True),
)
