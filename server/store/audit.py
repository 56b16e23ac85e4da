"""What people did, append only. No secrets, no personal data beyond the user's id."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import insert

from server.store.database import Transaction
from server.store.schema import audit


async def record(
    tx: Transaction, now: int, user_id: str | None, action: str, subject: str, **details: Any
) -> None:
    """Append one line in the transaction of the action itself."""
    await tx.execute(
        insert(audit).values(
            at=now,
            user_id=user_id,
            action=action,
            subject=subject,
            details=json.dumps(details, ensure_ascii=False, sort_keys=True),
        )
    )
