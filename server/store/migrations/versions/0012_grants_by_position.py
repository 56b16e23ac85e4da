"""What a device gained or lost is found by index"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    mine = ["user_id", "campaign_id"]
    op.create_index("ix_grants_gained", "grants", [*mine, "granted_position"])
    op.create_index("ix_grants_lost", "grants", [*mine, "revoked_position"])
