"""Photos know what they look like, and which look like each other"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("photos", schema=None) as batch_op:
        batch_op.add_column(sa.Column("pdq", sa.LargeBinary(length=32), nullable=True))
        batch_op.add_column(sa.Column("dhash", sa.LargeBinary(length=32), nullable=True))
    op.create_table(
        "likenesses",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("other_sha256", sa.String(length=64), nullable=False),
        sa.Column("share", sa.Float(), nullable=False),
        sa.Column("textured", sa.Integer(), nullable=False),
        sa.Column("tiles", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "other_sha256", name=op.f("pk_likenesses")),
    )
