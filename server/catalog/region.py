"""Region: a part of a city whose office answers for the units in it; and what a name points to.

No list prints who reviews a unit. `derived_region` reads it off the name, and whoever uses the
answer says that it was derived.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from server.catalog.flaw import Flaw, repeated
from server.catalog.unit import CITY, JurisdictionKind, Name
from sync.checklist import Clause, Identifier, Text


class Region(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A city, a county or district, or a functional area. `aliases`: further words in the names of
    units that point to it."""

    id: Identifier
    name: Name
    region_kind: JurisdictionKind
    parent: Identifier | None = None
    aliases: tuple[Name, ...] = ()

    @property
    def jurisdiction(self) -> str:
        """What lists of units write for it."""
        return CITY if self.region_kind == "city" else self.name


class RegionTree(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The regions of one city, parents first. `misleading`: names of places in which the name of a
    region stands without meaning it."""

    id: Identifier
    title: Text
    source: Clause
    regions: tuple[Region, ...]
    misleading: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def derived_region(name: str, regions: Sequence[Region], misleading: Sequence[str]) -> Region:
    """The region that the name of a unit points to; the city where it points to none.

    Longest word first: 岳阳市君山区 is 君山区, and 岳阳 alone is nobody's.
    """
    for words in misleading:
        name = name.replace(words, "")
    city = next(region for region in regions if region.parent is None)
    pointers = [
        (word, region)
        for region in regions
        if region.parent is not None
        for word in (region.name, *region.aliases)
    ]
    pointers.sort(key=lambda pair: -len(pair[0]))
    return next((region for word, region in pointers if word in name), city)


def region_tree_flaws(tree: RegionTree) -> Iterator[Flaw]:
    """Yield everything wrong with the tree; nothing when it can be used."""
    for name in repeated(region.id for region in tree.regions):
        yield Flaw(name, "编号重复", "the id is used twice")
    for name in repeated(region.name for region in tree.regions):
        yield Flaw(name, "名称重复", "the name is used twice")
    if sum(region.parent is None for region in tree.regions) != 1:
        yield Flaw(tree.id, "应有且只有一个市", "there must be exactly one city")
    seen: set[str] = set()
    for region in tree.regions:
        if region.parent is not None and region.parent not in seen:
            named = region.parent
            yield Flaw(region.id, f"上级 {named} 不在前面", f"its parent {named} is not before it")
        seen.add(region.id)
