"""Campaigns, units, visits, and what a device takes along."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.catalog.place import Datum, Latitude, Longitude, Metres, UnitPlace
from server.wire.people import User
from sync.checklist import Text


class ChecklistName(msgspec.Struct, frozen=True):
    """One version of one checklist."""

    id: str
    version: int


class Unit(msgspec.Struct, frozen=True, omit_defaults=True):
    """An organisation under review. `visits` only where a campaign's units are listed, `place`
    where it is known."""

    id: str
    name: str
    level: str
    cohort_year: int
    jurisdiction: str
    jurisdiction_derived: bool
    note: str = ""
    reorganised: bool = False
    successor: str | None = None
    place: UnitPlace | None = None
    visits: tuple[str, ...] = ()


class Person(msgspec.Struct, frozen=True):
    """A user's id and the name that people see."""

    id: str
    title: str


class PreviousFinding(msgspec.Struct, frozen=True, omit_defaults=True):
    """What came of a checkpoint the last time; `figure` is exact, "" where it did not apply."""

    checkpoint: str
    outcome: Literal["full", "partial", "none", "not_applicable"]
    figure: str = ""


class Previous(msgspec.Struct, frozen=True):
    """An earlier visit of the same unit: published results, or (`own`) the caller's own findings.

    `last_at` is when its last word arrived.
    """

    visit: str
    last_at: str
    own: bool
    findings: tuple[PreviousFinding, ...]


class AssignedVisit(msgspec.Struct, frozen=True, omit_defaults=True):
    """A visit that a device takes along."""

    id: str
    campaign: str
    unit: Unit
    checklist: ChecklistName
    inspectors: tuple[Person, ...]
    previous: Previous | None = None
    due_on: str = ""
    """The last day, YYYY-MM-DD at the site."""
    word: str = ""
    """The server's word that it has had this visit; a restored one is told it (`give-back`)."""


class ConductRule(msgspec.Struct, frozen=True):
    """A rule for those who review, which they confirm at every visit."""

    id: str
    text: Text


class AssignedCampaign(msgspec.Struct, frozen=True):
    """What a device must know of a campaign."""

    id: str
    title: Text
    site_zone: str
    conduct: tuple[ConductRule, ...] = ()
    blind: bool = False
    """Colleagues' sheets come once both have signed."""


class Assignments(msgspec.Struct, frozen=True):
    """Everything that a device takes along. `digest` changes whenever the rest does."""

    digest: str
    user: User
    campaigns: tuple[AssignedCampaign, ...]
    checklists: tuple[ChecklistName, ...]
    visits: tuple[AssignedVisit, ...]
    handover_key: str
    """Raw P-256 public key of the installation, base64url: hand-over files are sealed for it."""


class Campaign(msgspec.Struct, frozen=True):
    """A campaign in the office's list."""

    id: str
    title: Text
    checklist: ChecklistName
    starts_on: str
    ends_on: str
    units: int
    visits: int


Id = Annotated[str, msgspec.Meta(max_length=64)]
Ids = Annotated[tuple[Id, ...], msgspec.Meta(max_length=50)]


class NewVisit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A visit to set up."""

    unit: Id
    inspectors: Ids


class GivenPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a unit is, in degrees as read from a map."""

    unit: Id
    lat: Latitude
    lon: Longitude
    accuracy_m: Metres = 100


class GivenPlaces(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Places of units: one that was entered, or a list that was imported.

    `datum`: wgs84 (GPS, OpenStreetMap), gcj02 (Amap, Tencent), bd09 (Baidu).
    """

    datum: Datum
    places: Annotated[tuple[GivenPlace, ...], msgspec.Meta(min_length=1, max_length=5000)]


class VisitName(msgspec.Struct, frozen=True):
    """The visit that was set up."""

    id: str


class Inspectors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who is to be on the visit from now on."""

    inspectors: Ids
