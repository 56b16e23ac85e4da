"""Documents of one region"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("exports") as batch:
        batch.add_column(sa.Column("region_id", sa.String(length=64), nullable=True))
        batch.create_foreign_key(
            op.f("fk_exports_region_id_regions"), "regions", ["region_id"], ["id"]
        )
