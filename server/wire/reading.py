"""What the office reads: boards, conflicts, visits with their lineage."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal

import msgspec

from server.wire.people import Device
from server.wire.work import Campaign, Unit
from sync.checklist import Checklist, Text
from sync.finding import Reason
from sync.marks import Mark
from sync.photo import CaptureRecord
from sync.rational import rounded, text
from sync.review import Decision, ReviewState
from sync.settle import ConflictKind, Total
from sync.state import Representative


class Figure(msgspec.Struct, frozen=True):
    """An exact number, and the same rounded for the eye."""

    exact: str
    shown: str


def figure(value: Fraction) -> Figure:
    """A fraction as it travels: `n/d` and half up to two places (below 0: half down)."""
    sign = "-" if value < 0 else ""
    return Figure(text(value), sign + rounded(abs(value)))


class TotalView(msgspec.Struct, frozen=True):
    """A visit's figure; provisional between `low` and `high` until `final`."""

    points: Figure
    low: Figure
    high: Figure
    whole: Figure
    final: bool
    settled: int
    conflicts: int
    unscored: int


def total_view(total: Total, whole: Fraction) -> TotalView:
    """A total as it travels; `whole` is the checklist's total points."""
    return TotalView(
        points=figure(total.points),
        low=figure(total.low),
        high=figure(total.high),
        whole=figure(whole),
        final=total.final,
        settled=total.settled,
        conflicts=total.conflicts,
        unscored=total.unscored,
    )


class Written(msgspec.Struct, frozen=True):
    """When an op was written: the device's clock, and true time as an interval where known."""

    wall_ms: int
    offset_min: int
    start_ms: int | None
    end_ms: int | None


class ScoreView(msgspec.Struct, frozen=True):
    """What inputs come to."""

    figure: Figure
    award: Figure
    outcome: Literal["full", "partial", "none"]
    points: Figure


class FindingView(msgspec.Struct, frozen=True, omit_defaults=True):
    """One finding op with its author. `signed`: it was on screen when its sheet was signed."""

    dot: str
    user: str
    user_title: str
    device: str
    kind: Literal["measured", "not_applicable", "cleared"]
    head: bool
    written: Written
    received_at: str
    signed: bool
    inputs: Any = None
    reason: str | None = None
    score: ScoreView | None = None


class RulingView(msgspec.Struct, frozen=True, omit_defaults=True):
    """One ruling op."""

    dot: str
    user_title: str
    kind: Literal["measured", "figure", "not_applicable", "withdrawn"]
    policy: str
    reason: str
    covers: tuple[str, ...]
    head: bool
    written: Written
    received_at: str
    inputs: Any = None
    figure: Figure | None = None
    score: ScoreView | None = None


class NoteView(msgspec.Struct, frozen=True):
    """One note that stands."""

    dot: str
    user: str
    user_title: str
    text: str
    written: Written


class CheckView(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one check says about a photo."""

    code: str
    severity: Literal["fail", "warn", "info"]
    office: Text
    inspector: Text | None = None
    numbers: dict[str, int | float | str] = {}


class TakenView(msgspec.Struct, frozen=True):
    """When the photo was taken, as true time, and what that rests on."""

    start_ms: int | None
    end_ms: int | None
    basis: str


class WindowView(msgspec.Struct, frozen=True):
    """True time between two instants."""

    start_ms: int
    end_ms: int


class ReviewView(msgspec.Struct, frozen=True):
    """The office's word on a photo that stands, or several that did not see each other."""

    dot: str
    user_title: str
    kind: Decision
    warnings: tuple[str, ...]
    reason: str
    written: Written
    received_at: str


class ExplanationView(msgspec.Struct, frozen=True):
    """What the inspector said of a photo."""

    dot: str
    user_title: str
    text: str
    written: Written
    received_at: str


class ReviewStanding(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a photo stands with the office (`sync/review.py`).

    `warnings` and `saw` are what a decision made on this reading names; `dot` is the review that
    stands, or that stood until something came that it had not seen (`reopened`).
    """

    state: ReviewState
    warnings: tuple[str, ...]
    saw: tuple[str, ...]
    dot: str | None = None
    reopened: bool = False
    reviews: tuple[ReviewView, ...] = ()
    explanations: tuple[ExplanationView, ...] = ()


class PhotoView(msgspec.Struct, frozen=True, omit_defaults=True):
    """One photo of a visit with its verdict.

    `verdict` counts what the office decided; `checked` is what the checks alone say. `taken` is the
    file's time, `picked` the capture record's, `window` when an honest photo of the visit was
    taken, all in true time; `received_ms` is when the server had both op and bytes.
    `marks` are what the inspector drew over it.
    """

    photo_id: str
    dot: str
    user: str
    user_title: str
    device: str
    sha256: str
    bytes: int
    media_type: str
    caption: str
    checkpoint: str
    capture: CaptureRecord
    written: Written
    state: Literal["unknown", "partial", "verified", "refused"]
    verdict: Literal["consistent", "cannot_tell", "contradicts", "pending"]
    checked: Literal["consistent", "cannot_tell", "contradicts", "pending"]
    review: ReviewStanding
    received_at: str
    after_ruling: bool
    findings: tuple[CheckView, ...] = ()
    taken: TakenView | None = None
    window: WindowView | None = None
    picked: WindowView | None = None
    witnesses: tuple[str, ...] = ()
    received_ms: int | None = None
    facts: Any = None
    marks: tuple[Mark, ...] = ()
    withdrawn: str | None = None


class Choice(msgspec.Struct, frozen=True):
    """What the visit comes to when this candidate is ruled."""

    dot: str
    total: TotalView


class Proposal(msgspec.Struct, frozen=True):
    """What a policy decides here (server/readings/policy.py): a ruling's decision, what it earns,
    what the visit comes to then, and the finding that it takes over, if it is one."""

    policy: Literal["strictest", "mean", "median"]
    decision: Any
    score: ScoreView
    total: TotalView
    dot: str | None


class CheckpointReading(msgspec.Struct, frozen=True, omit_defaults=True):
    """One checkpoint of a visit with its whole lineage."""

    checkpoint: str
    worth: Figure
    status: Literal["settled", "conflict", "unscored"]
    findings: tuple[FindingView, ...]
    rulings: tuple[RulingView, ...]
    notes: tuple[NoteView, ...]
    photos: tuple[PhotoView, ...]
    choices: tuple[Choice, ...]
    proposals: tuple[Proposal, ...] = ()
    kind: ConflictKind | None = None
    by: Literal["ruling", "agreement", "relevance"] | None = None
    dot: str | None = None
    score: ScoreView | None = None
    stood_until: str | None = None


class Sheet(msgspec.Struct, frozen=True, omit_defaults=True):
    """One inspector's part. `unsigned` are finding heads that the signature did not see."""

    user: str
    title: str
    state: Literal["not_started", "open", "finished"]
    scored: int
    unsigned: tuple[str, ...]
    signature: str | None = None
    signer: str | None = None
    finished_at: Written | None = None
    representative: Representative | None = None
    sealed: Literal["holds", "unknown", "broken"] | None = None
    """Whether the end of the chain that was signed is the one that is here; unknown: not here."""
    left: bool = False
    """They were taken off the visit; what they wrote stays."""


class StateHead(msgspec.Struct, frozen=True):
    """What the office said of the visit."""

    dot: str
    kind: Literal["issued", "reopened", "closed"]
    reason: str
    user_title: str


class VisitReading(msgspec.Struct, frozen=True):
    """A visit, read: total and every checkpoint."""

    id: str
    campaign: str
    unit: Unit
    checklist: Checklist
    position: int
    sheets: tuple[Sheet, ...]
    total: TotalView
    state: Literal["issued", "reopened", "closed"] | None
    state_heads: tuple[StateHead, ...]
    complete: bool
    missing: tuple[Text, ...]
    checkpoints: tuple[CheckpointReading, ...]


class PhotoCounts(msgspec.Struct, frozen=True):
    """Photos of a visit by how far they are."""

    declared: int
    verified: int
    consistent: int
    cannot_tell: int
    contradicts: int


class BoardVisit(msgspec.Struct, frozen=True):
    """One line of the board."""

    id: str
    unit: Unit
    sheets: tuple[Sheet, ...]
    total: TotalView
    photos: PhotoCounts
    state: Literal["issued", "reopened", "closed"] | None
    complete: bool
    missing: tuple[Text, ...]
    last_op_at: str | None
    purpose: Literal["review", "spot_check"]
    own_due_on: str | None
    """A day of its own, YYYY-MM-DD; None: that of its unit's phase."""
    due_on: str
    """By when it is to be done; filled in by whoever knows the phases."""


class BoardWarning(msgspec.Struct, frozen=True):
    """Something about the installation that the office should know, and what to do about it."""

    code: str
    message: Text
    remedy: Text


class Board(msgspec.Struct, frozen=True):
    """A campaign's progress."""

    campaign: Campaign
    visits: tuple[BoardVisit, ...]
    devices: tuple[Device, ...]
    quarantined: int
    warnings: tuple[BoardWarning, ...]
    server_ms: int


class LetIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why a quarantined op is let in."""

    reason: Reason


class QuarantinedOp(msgspec.Struct, frozen=True):
    """An op in quarantine, with its reason in words."""

    dot: str
    actor: str
    user_title: str
    device: str
    visit: str
    unit_name: str | None
    path: str
    code: str
    message: Text
    value: Any
    received_at: str
    let_in_at: str | None
