"""Photos that wait for the checks are found in the order in which they came"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_WAITING = sa.text("due > 0")


def upgrade() -> None:
    op.drop_index("ix_photo_uses_due", "photo_uses")
    op.create_index(
        "ix_photo_uses_received_at",
        "photo_uses",
        ["received_at"],
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )
