"""The city scorecard with questionnaires is version 2: version 1 was published without any"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

CARD = "scorecard-yiyang-2021"


def upgrade() -> None:
    """Campaigns keep the content that they pinned; where that has questionnaires, it is version 2
    from now on."""
    here = op.get_bind()
    named = {"card": CARD}
    stored = here.execute(
        sa.text("SELECT document FROM scorecards WHERE id = :card AND version = 1"), named
    ).scalar()
    if stored is None:
        return
    document = json.loads(stored)
    if not document.get("questionnaires"):
        return
    document["version"] = 2
    content = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    here.execute(
        sa.text(
            "UPDATE scorecards SET version = 2, document = :content"
            " WHERE id = :card AND version = 1"
        ),
        {**named, "content": content},
    )
    here.execute(
        sa.text(
            "UPDATE campaign_scorecards SET version = 2 WHERE scorecard_id = :card AND version = 1"
        ),
        named,
    )
