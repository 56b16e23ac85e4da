"""What the office reads to review photos: the queue, one photo with its pairs, counts."""

from __future__ import annotations

from typing import Literal

import msgspec

from server.wire.reading import Figure, PhotoView
from sync.checklist import Text
from sync.review import ReviewState

Verdict = Literal["consistent", "cannot_tell", "contradicts", "pending"]


class WarningView(msgspec.Struct, frozen=True):
    """A warning by its code, and the name under which a review answers it."""

    code: str
    severity: Literal["fail", "warn"]
    name: str


class PhotoLine(msgspec.Struct, frozen=True):
    """One photo that the office looks at, or has.

    `worth`: the points of its checkpoint, which stand on it. `saw`, `warnings` and `heads` are what
    a decision on this line names and supersedes. `harmless`: every warning is of a kind that clocks
    cause by themselves, while the capture record puts the photo inside the visit.
    """

    visit: str
    unit_name: str
    checkpoint: str
    title: Text
    worth: Figure
    user: str
    user_title: str
    actor: str
    device: str
    photo_id: str
    dot: str
    sha256: str
    caption: str
    verdict: Verdict
    state: ReviewState
    reopened: bool
    warnings: tuple[WarningView, ...]
    harmless: bool
    saw: tuple[str, ...]
    heads: tuple[str, ...]
    received_at: str


class PhotoTally(msgspec.Struct, frozen=True):
    """Photos of one inspector from one device by verdict, and how many the office decided on."""

    user: str
    user_title: str
    actor: str
    device: str
    photos: int
    consistent: int
    cannot_tell: int
    contradicts: int
    pending: int
    accepted: int
    rejected: int


class PhotoQueue(msgspec.Struct, frozen=True):
    """A campaign's photos to be reviewed, most points at stake first, and counts of all photos."""

    lines: tuple[PhotoLine, ...]
    tallies: tuple[PhotoTally, ...]


class PhotoPair(msgspec.Struct, frozen=True, omit_defaults=True):
    """The other photo of a warning about reuse. `photo` is None when it was withdrawn since.

    `share` of the tiles with texture agree; `tiles` is the map over the photo of the reading, rows
    parted by `/`, as in `server/photos/README.md`.
    """

    code: str
    severity: Literal["fail", "warn", "info"]
    visit: str
    unit_name: str
    checkpoint: str
    title: Text
    same_visit: bool
    sha256: str
    photo: PhotoView | None = None
    share: float | None = None
    textured: int | None = None
    tiles: str | None = None
    differs: str | None = None


class PhotoReading(msgspec.Struct, frozen=True):
    """One photo with everything that a decision on it rests on."""

    visit: str
    campaign: str
    unit_name: str
    title: Text
    worth: Figure
    photo: PhotoView
    pairs: tuple[PhotoPair, ...]
