"""Files of units for material review."""

from __future__ import annotations

import msgspec
from sqlalchemy import func, insert, select, update

from server.store.database import Transaction
from server.store.schema import materials, users


class StoredMaterial(msgspec.Struct, frozen=True):
    """One file at one scoring point; `user_id` is None where the unit sent it itself."""

    id: str
    campaign_id: str
    unit_id: str
    scoring_point: str
    sha256: str
    name: str
    size_bytes: int
    media_type: str
    user_id: str | None
    at: int
    removed_at: int | None = None


class ShownMaterial(StoredMaterial, frozen=True, kw_only=True):
    """With its sender's name; empty for who has no account."""

    user_title: str
    user_role: str

    @property
    def by_unit(self) -> bool:
        """Whether the unit sent it: by its link, or by an account of its own."""
        return self.user_id is None or self.user_role == "unit"


async def add(tx: Transaction, material: StoredMaterial) -> None:
    """Keep a file's record."""
    await tx.execute(insert(materials).values(msgspec.structs.asdict(material)))


async def of_unit(tx: Transaction, campaign_id: str, unit_id: str) -> list[ShownMaterial]:
    """The unit's files that were not taken out, oldest first."""
    query = (
        select(
            materials,
            func.coalesce(users.c.title, "").label("user_title"),
            func.coalesce(users.c.role, "").label("user_role"),
        )
        .outerjoin(users, users.c.id == materials.c.user_id)
        .where(
            materials.c.campaign_id == campaign_id,
            materials.c.unit_id == unit_id,
            materials.c.removed_at.is_(None),
        )
        .order_by(materials.c.at, materials.c.id)
    )
    return [ShownMaterial(**row._mapping) for row in await tx.execute(query)]


async def remove(tx: Transaction, material_id: str, now: int) -> None:
    """Take a file out of the review; record and bytes stay."""
    await tx.execute(update(materials).where(materials.c.id == material_id).values(removed_at=now))
