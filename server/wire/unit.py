"""What a unit reads and says by its link."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.wire.outcome import ItemStateName, Step
from sync.checklist import Text

Secret = Annotated[str, msgspec.Meta(min_length=20, max_length=100)]


Said = Literal["full", "partial", "none", "not_applicable", "conflict", "unscored"]


class OpenLink(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The secret of a link, exchanged at once for a cookie."""

    secret: Secret


class UnitPhoto(msgspec.Struct, frozen=True):
    """An after-photo as the unit sees it: `remarks` are what it may want to mend."""

    id: str
    sha256: str
    remarks: tuple[Text, ...]


class UnitItem(msgspec.Struct, frozen=True):
    """One item of the unit. `before`: photos of the visit."""

    id: str
    title: Text
    opinion: str
    department: str
    due_on: str
    overdue: bool
    state: ItemStateName
    before: tuple[str, ...]
    after: tuple[UnitPhoto, ...]
    steps: tuple[Step, ...]


class UnitPage(msgspec.Struct, frozen=True):
    """Everything that the link shows."""

    unit_name: str
    campaign: Text
    expires_at: str
    today: str
    items: tuple[UnitItem, ...]


class UnitFile(msgspec.Struct, frozen=True):
    """A file of the unit, by whomever it was sent."""

    id: str
    scoring_point: str
    name: str
    size_bytes: int
    at: str


class UnitFilePoint(msgspec.Struct, frozen=True):
    """A scoring point for which the unit may send files."""

    id: str
    criterion: int
    title: Text


class UnitFiles(msgspec.Struct, frozen=True):
    """The unit's files, oldest first, and what more may be sent for."""

    points: tuple[UnitFilePoint, ...]
    files: tuple[UnitFile, ...]


class UnitAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the unit did about an item; `photos` are ids of its after-photos."""

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=4000)]
    photos: Annotated[tuple[str, ...], msgspec.Meta(max_length=20)] = ()


class VerifiedPoint(msgspec.Struct, frozen=True):
    """The lineage of one printed figure."""

    number: int
    title: Text
    worth: str
    points: str
    outcome: Said
    by: Literal["ruling", "agreement"] | None
    clause: str
    findings: int
    rulings: int
    photos: tuple[str, ...]
    words: tuple[str, ...]
    """Hashes of the ops that it rests on."""


class Verified(msgspec.Struct, frozen=True):
    """What a printed code stands for. `superseded_by`: the code of a later correction."""

    code: str
    number: int
    unit_name: str
    campaign: Text
    checklist: Text
    checklist_id: str
    checklist_version: int
    checklist_sha256: str
    visit: str
    issued_at: str
    points: str
    whole: str
    hash: str
    superseded_by: str | None
    point: VerifiedPoint | None
