"""One kind of links for units: those to items of a visit and those for files become one"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("unit_links") as batch:
        batch.add_column(sa.Column("campaign_id", sa.String(length=64), nullable=True))
        batch.add_column(sa.Column("unit_id", sa.String(length=64), nullable=True))
        batch.add_column(sa.Column("purposes", sa.String(length=64), nullable=True))
        batch.alter_column("visit_id", existing_type=sa.String(length=64), nullable=True)
    op.execute(
        "UPDATE unit_links SET purposes = 'rectification',"
        " campaign_id = (SELECT campaign_id FROM visits WHERE visits.id = unit_links.visit_id),"
        " unit_id = (SELECT unit_id FROM visits WHERE visits.id = unit_links.visit_id)"
    )
    op.execute(
        "INSERT INTO unit_links (id, token_hash, campaign_id, unit_id, purposes, user_id,"
        " created_at, expires_at, revoked_at)"
        " SELECT id, token_hash, campaign_id, unit_id, 'materials', user_id,"
        " created_at, expires_at, revoked_at FROM material_links"
    )
    op.drop_table("material_links")
    with op.batch_alter_table("unit_links") as batch:
        for name in ("campaign_id", "unit_id", "purposes"):
            batch.alter_column(name, existing_type=sa.String(length=64), nullable=False)
        batch.create_foreign_key(
            op.f("fk_unit_links_campaign_id_campaigns"), "campaigns", ["campaign_id"], ["id"]
        )
        batch.create_foreign_key(op.f("fk_unit_links_unit_id_units"), "units", ["unit_id"], ["id"])
        batch.create_index(op.f("ix_unit_links_campaign_id_unit_id"), ["campaign_id", "unit_id"])
