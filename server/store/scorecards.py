"""Published scorecards, and which of them a campaign pins. Documents are JSON as published."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, select

from server.store.database import Transaction
from server.store.dialect import insert_ignoring, insert_or_update
from server.store.schema import campaign_scorecards, scorecards


class PinnedScorecard(msgspec.Struct, frozen=True):
    """The scorecard of a campaign."""

    id: str
    version: int
    document: bytes


async def publish(tx: Transaction, scorecard_id: str, version: int, document: bytes) -> None:
    """Keep a version; one that is there already stays as it is."""
    values = {"id": scorecard_id, "version": version, "document": document}
    await tx.execute(insert_ignoring(tx, scorecards), [values])


async def pin(tx: Transaction, campaign_id: str, scorecard_id: str, version: int, now: int) -> None:
    """Make a published version the campaign's scorecard."""
    values = {
        "campaign_id": campaign_id,
        "scorecard_id": scorecard_id,
        "version": version,
        "pinned_at": now,
    }
    changed = ("scorecard_id", "version", "pinned_at")
    await tx.execute(insert_or_update(tx, campaign_scorecards, changed), [values])


async def unpin(tx: Transaction, campaign_id: str) -> None:
    """Leave the campaign without a scorecard."""
    await tx.execute(
        delete(campaign_scorecards).where(campaign_scorecards.c.campaign_id == campaign_id)
    )


async def pinned(tx: Transaction, campaign_id: str) -> PinnedScorecard | None:
    """The campaign's scorecard, or None."""
    query = (
        select(scorecards)
        .join(
            campaign_scorecards,
            (campaign_scorecards.c.scorecard_id == scorecards.c.id)
            & (campaign_scorecards.c.version == scorecards.c.version),
        )
        .where(campaign_scorecards.c.campaign_id == campaign_id)
    )
    row = (await tx.execute(query)).first()
    return None if row is None else PinnedScorecard(**row._mapping)
