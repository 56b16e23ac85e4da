"""Methods beside the site walk: files of units, hearings, questionnaires."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from server.store.schema.base import ID, instant, metadata

materials = Table(  # materials.py; a file that was taken out keeps its row
    "materials",
    metadata,
    Column("id", ID, primary_key=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("scoring_point", ID, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("name", String(200), nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("user_id", ForeignKey("users.id")),
    instant("at"),
    instant("removed_at", nullable=True),
    Index("ix_materials_campaign_id_unit_id", "campaign_id", "unit_id"),
)

hearings = Table(  # hearings.py; append only
    "hearings",
    metadata,
    Column("id", ID, primary_key=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("held_on", String(10), nullable=False),
    Column("who", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    instant("at"),
    Index("ix_hearings_campaign_id_unit_id", "campaign_id", "unit_id"),
)

questionnaires = Table(  # questionnaires.py
    "questionnaires",
    metadata,
    Column("id", ID, primary_key=True),
    Column("campaign_id", ForeignKey("campaigns.id"), nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("questionnaire", ID, nullable=False),
    Column("protection", String(16), nullable=False),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    instant("opened_at"),
    instant("closed_at", nullable=True),
    Index("ix_questionnaires_campaign_id_unit_id", "campaign_id", "unit_id"),
)

questionnaire_tallies = Table(  # questionnaires.py; answers are added up, none is kept by itself
    "questionnaire_tallies",
    metadata,
    Column("questionnaire_id", ForeignKey("questionnaires.id"), nullable=False),
    Column("question", ID, nullable=False),
    Column("choice", ID, nullable=False),
    Column("answers", Integer, nullable=False),
    PrimaryKeyConstraint("questionnaire_id", "question", "choice"),
)

questionnaire_marks = Table(  # questionnaires.py; who answered is not known, only that a mark did
    "questionnaire_marks",
    metadata,
    Column("questionnaire_id", ForeignKey("questionnaires.id"), nullable=False),
    Column("mark_hash", String(64), nullable=False),
    Column("used", Boolean, nullable=False),
    PrimaryKeyConstraint("questionnaire_id", "mark_hash"),
)
