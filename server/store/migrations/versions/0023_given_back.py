"""Ops that other devices gave back to a restored server"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("actors") as batch:
        batch.add_column(
            sa.Column("given_back_to", sa.BigInteger(), nullable=False, server_default="0")
        )
    with op.batch_alter_table("layers") as batch:
        batch.add_column(
            sa.Column("given_back", sa.Boolean(), nullable=False, server_default=sa.false())
        )
