"""Ops and what stands beside them are not looked up in other tables one by one"""

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_KEYS = {
    "ops": ("fk_ops_campaign_id_campaigns", "fk_ops_visit_id_visits"),
    "heads": ("fk_heads_visit_id_visits",),
    "layers": ("fk_layers_visit_id_visits",),
}


def upgrade() -> None:
    for table, keys in _KEYS.items():
        with op.batch_alter_table(table) as batch:
            for key in keys:
                batch.drop_constraint(key, type_="foreignkey")
