"""What the public sees: lists of results for a while, and the form to object."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.wire.outcome import Day, Label, Words
from sync.checklist import Text


class PublicPhoto(msgspec.Struct, frozen=True):
    """A masked copy of a photo, and the checkpoint that it shows."""

    id: str
    title: Text


class PublicLine(msgspec.Struct, frozen=True):
    """One unit on a public list; `code` can be verified."""

    visit: str
    unit: str
    level: str
    points: str
    whole: str
    disposition: str
    code: str
    photos: tuple[PublicPhoto, ...] = ()


class PublicDocument(msgspec.Struct, frozen=True):
    """What a list shows, frozen when it is published. Of photos masked copies alone, which can be
    taken back later."""

    campaign: Text
    lines: tuple[PublicLine, ...]


class NewPublicList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A list to publish: these visits, from one day to another, both included."""

    visits: Annotated[tuple[str, ...], msgspec.Meta(min_length=1, max_length=1000)]
    starts_on: Day
    ends_on: Day
    photos: Annotated[tuple[Label, ...], msgspec.Meta(max_length=500)] = ()
    """Masked copies (`server/wire/public_copy.py`) of these visits' photos."""


class ObjectionView(msgspec.Struct, frozen=True):
    """What somebody objected, and what the office answered."""

    id: int
    unit: str
    name: str
    contact: str
    text: str
    at: str
    answer: str
    answered_at: str | None


class PublicListView(msgspec.Struct, frozen=True):
    """A list as the office sees it."""

    id: str
    url: str
    starts_on: str
    ends_on: str
    state: Literal["coming", "open", "over", "withdrawn"]
    document: PublicDocument
    objections: tuple[ObjectionView, ...]


class PublicPage(msgspec.Struct, frozen=True):
    """A list as everybody sees it."""

    id: str
    starts_on: str
    ends_on: str
    open: bool
    document: PublicDocument


class NewObjection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An objection: to which unit's result, by whom, how to reach them, and why."""

    unit: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    contact: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    text: Words


class NewAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the office says to an objection."""

    text: Words


class Receipt(msgspec.Struct, frozen=True):
    """An objection was taken in, under this number."""

    number: int
