"""Regions as people see and change them."""

from __future__ import annotations

from typing import Annotated

import msgspec

from server.catalog.unit import JurisdictionKind, Name


class RegionView(msgspec.Struct, frozen=True):
    """A region of the tree; `parent` is None for the city itself."""

    id: str
    name: str
    kind: JurisdictionKind
    parent: str | None
    aliases: tuple[str, ...]
    retired: bool
    """Given to nobody any more."""


class GivenRegion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a region is to be. `aliases`: further words in the names of units that point to it."""

    name: Name
    kind: JurisdictionKind
    parent: Annotated[str, msgspec.Meta(max_length=64)] | None = None
    aliases: Annotated[tuple[Name, ...], msgspec.Meta(max_length=20)] = ()
    retired: bool = False
