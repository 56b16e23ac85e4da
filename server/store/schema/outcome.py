"""What becomes of a visit: results as issued, dispositions, rectification, publication, exports."""

from __future__ import annotations

from sqlalchemy import (
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

issues = Table(  # issues.py; append only
    "issues",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), nullable=False),
    # 1 is the issue, every later one a correction.
    Column("number", Integer, nullable=False),
    Column("code", String(16), nullable=False, unique=True),
    Column("document", LargeBinary, nullable=False),
    Column("hash", String(43), nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    instant("issued_at"),
    PrimaryKeyConstraint("visit_id", "number"),
)

dispositions = Table(  # dispositions.py; append only, the last of a stage counts
    "dispositions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("visit_id", ForeignKey("visits.id"), nullable=False, index=True),
    Column("stage", String(16), nullable=False),
    Column("list", ID, nullable=False),
    Column("choice", String(200), nullable=False),
    Column("grounds", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    instant("at"),
)

rectifications = Table(  # rectifications.py
    "rectifications",
    metadata,
    Column("id", ID, primary_key=True),
    Column("visit_id", ForeignKey("visits.id"), nullable=False, index=True),
    Column("checkpoint", ID, nullable=False),
    Column("opinion", Text, nullable=False),
    Column("department", String(200), nullable=False),
    # A calendar day at the site, YYYY-MM-DD; the whole of it still counts.
    Column("due_on", String(10), nullable=False),
    Column("state", String(16), nullable=False),
    instant("opened_at"),
)

rectification_steps = Table(  # rectifications.py; append only
    "rectification_steps",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("rectification_id", ForeignKey("rectifications.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("photos", Text, nullable=False),
    # NULL where the unit wrote it.
    Column("user_id", ID),
    instant("at"),
)

after_photos = Table(  # after_photos.py
    "after_photos",
    metadata,
    Column("id", ID, primary_key=True),
    Column("rectification_id", ForeignKey("rectifications.id"), nullable=False, index=True),
    Column("sha256", String(64), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("document", LargeBinary, nullable=False),
    instant("received_at"),
)

revisits = Table(  # rectifications.py
    "revisits",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), primary_key=True),
    Column("of_visit_id", ForeignKey("visits.id"), nullable=False, index=True),
)

exports = Table(  # exports.py
    "exports",
    metadata,
    Column("id", ID, primary_key=True),
    Column("request", Text, nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("done", Integer, nullable=False, default=0),
    Column("total", Integer, nullable=False, default=1),
    Column("file_name", String(200), nullable=False, default=""),
    Column("problem", String(40), nullable=False, default=""),
    instant("created_at"),
    # What it holds, and who may have it: a region's units; NULL is the whole city.
    Column("region_id", ForeignKey("regions.id")),
)

public_lists = Table(  # public_lists.py
    "public_lists",
    metadata,
    Column("id", ID, primary_key=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False, index=True),
    Column("document", LargeBinary, nullable=False),
    Column("starts_on", String(10), nullable=False),
    Column("ends_on", String(10), nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    instant("created_at"),
    instant("withdrawn_at", nullable=True),
)

objections = Table(  # public_lists.py
    "objections",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("list_id", ForeignKey("public_lists.id"), nullable=False),
    Column("unit", String(200), nullable=False),
    Column("name", String(100), nullable=False),
    Column("contact", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("answer", Text, nullable=False, default=""),
    Column("user_id", ID),
    instant("at"),
    instant("answered_at", nullable=True),
    Index("ix_objections_list_id_at", "list_id", "at"),
)
