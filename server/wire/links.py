"""Links by which people of a unit come in without an account: for one unit, to do what it names."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sync.checklist import Identifier, Text

Purpose = Literal["rectification", "materials", "self_check"]
"""rectification: answer the items of one visit. materials: send files for the scorecard's points.
self_check: score itself before the official review."""

PURPOSES: tuple[Purpose, ...] = ("rectification", "self_check", "materials")


class NewUnitLink(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A link for a unit, valid for so many days. `visit` goes with rectification, and with it
    alone."""

    purposes: Annotated[tuple[Purpose, ...], msgspec.Meta(min_length=1, max_length=3)]
    days: Annotated[int, msgspec.Meta(ge=1, le=180)] = 30
    visit: Identifier | None = None


class GivenUnitLink(msgspec.Struct, frozen=True):
    """The address of a new link with its QR code; told once. The secret stands behind `#`, which
    browsers never send."""

    id: str
    url: str
    qr_svg: str
    expires_at: str


class UnitLinkView(msgspec.Struct, frozen=True):
    """A link that was given to the unit, without its secret, which nobody knows any more.
    `opened_at`: when it was first used."""

    id: str
    purposes: tuple[Purpose, ...]
    visit: str | None
    user_title: str
    created_at: str
    expires_at: str
    state: Literal["valid", "expired", "revoked"]
    opened_at: str | None


class UnitDoor(msgspec.Struct, frozen=True):
    """What a link opens: whose it is, and what can be done by it until when."""

    unit_name: str
    campaign: Text
    purposes: tuple[Purpose, ...]
    expires_at: str
