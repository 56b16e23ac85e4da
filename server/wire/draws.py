"""Draws as people make, read and print them."""

from __future__ import annotations

from typing import Annotated

import msgspec

from server.draw.frame import By


class NewDraw(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A draw to seal. `release_at`: RFC 3339; not before now."""

    title: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    by: Annotated[tuple[By, ...], msgspec.Meta(max_length=2)]
    percent: Annotated[int, msgspec.Meta(ge=1, le=100)]
    least: Annotated[int, msgspec.Meta(ge=0, le=1000)]
    release_at: Annotated[str, msgspec.Meta(max_length=40)]


class Opening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word of a witness, which nobody could know when the draw was sealed; may be empty."""

    witness: Annotated[str, msgspec.Meta(max_length=200)] = ""


class DrawnUnit(msgspec.Struct, frozen=True):
    """A unit that was drawn, its rank, and the city's visit that came of it."""

    id: str
    name: str
    level: str
    region: str
    rank: str
    visit: str | None


class StratumView(msgspec.Struct, frozen=True):
    """One stratum: what its units share, how many there are and how many are drawn."""

    key: tuple[str, ...]
    units: int
    share: int
    drawn: tuple[DrawnUnit, ...]


class DrawView(msgspec.Struct, frozen=True):
    """A draw. `seed`, and who was drawn, only once it was opened."""

    id: str
    campaign: str
    title: str
    by: tuple[By, ...]
    percent: int
    least: int
    units: int
    seed_hash: str
    frame_hash: str
    sealed_at: str
    sealed_by: str
    release_at: str
    opened_at: str | None
    opened_by: str | None
    seed: str | None
    witness: str | None
    strata: tuple[StratumView, ...]
