"""The regions of the city, as a tree."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec
from sqlalchemy import func, select

from server.catalog.region import Region
from server.catalog.unit import JurisdictionKind
from server.store.database import Transaction
from server.store.dialect import insert_or_update
from server.store.schema import regions, units, users


class StoredRegion(msgspec.Struct, frozen=True):
    """One region; `place` orders the list, parents before what lies in them."""

    id: str
    name: str
    kind: JurisdictionKind
    parent_id: str | None
    place: int
    aliases: tuple[str, ...]
    retired: bool = False

    @property
    def record(self) -> Region:
        """The same as the catalogue writes it."""
        return Region(self.id, self.name, self.kind, self.parent_id, self.aliases)


async def put(tx: Transaction, found: Sequence[StoredRegion]) -> None:
    """Add regions, parents first, or change those that are there."""
    columns = ("name", "kind", "parent_id", "place", "aliases", "retired")
    rows = [{**msgspec.structs.asdict(each), "aliases": "\n".join(each.aliases)} for each in found]
    if rows:
        await tx.execute(insert_or_update(tx, regions, columns), rows)


async def everyone(tx: Transaction) -> list[StoredRegion]:
    """All regions in their order."""
    rows = await tx.execute(select(regions).order_by(regions.c.place, regions.c.id))
    return [
        StoredRegion(
            row.id,
            row.name,
            row.kind,
            row.parent_id,
            row.place,
            tuple(row.aliases.split("\n")) if row.aliases else (),
            row.retired,
        )
        for row in rows
    ]


async def belongings(tx: Transaction, region_id: str) -> tuple[int, int]:
    """How many units and enabled people belong to the region itself."""
    listed = select(func.count()).select_from(units).where(units.c.region_id == region_id)
    people = select(func.count()).select_from(users)
    people = people.where(users.c.region_id == region_id, users.c.enabled)
    return int(await tx.scalar(listed) or 0), int(await tx.scalar(people) or 0)


async def below(tx: Transaction, region_id: str) -> frozenset[str]:
    """The region and all that lie in it; nothing for one that is not there."""
    return within(await everyone(tx), region_id)


def within(known: Collection[StoredRegion], region_id: str) -> frozenset[str]:
    """The same from what was read already."""
    found = {each.id for each in known if each.id == region_id}
    while more := {each.id for each in known if each.parent_id in found} - found:
        found |= more
    return frozenset(found)


def lies_in(region_id: str | None, outer: str, parents: Mapping[str, str | None]) -> bool:
    """Whether the region is the outer one, or lies in it. Ends also where the tree is broken."""
    seen: set[str] = set()
    while region_id is not None and region_id not in seen:
        if region_id == outer:
            return True
        seen.add(region_id)
        region_id = parents.get(region_id)
    return False
