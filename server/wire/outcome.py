"""What becomes of a visit: issue, correction, disposition, rectification."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.wire.links import UnitLinkView
from server.wire.planning import DueStanding
from server.wire.reading import Figure, TotalView
from server.wire.work import Unit
from sync.checklist import Text
from sync.finding import Reason

Words = Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]
Label = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Day = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?!\n)$")]
"""A calendar day at the site."""

StageName = Literal["proposed", "decided", "withdrawn"]
NameKind = Literal[
    "visit",
    "campaign",
    "unit",
    "user",
    "device",
    "item",
    "link",
    "copy",
    "draw",
    "team",
    "region",
    "list",
    "export",
    "questionnaire",
]
"""What an id in the audit trail can stand for."""
ItemStateName = Literal["open", "answered", "returned", "accepted", "withdrawn"]


class Changed(msgspec.Struct, frozen=True):
    """One checkpoint whose figure is another one now. What it says: full, partial, none,
    not_applicable, conflict or unscored."""

    checkpoint: str
    title: Text
    before: str | None
    after: str
    points_before: Figure
    points_after: Figure


class Effect(msgspec.Struct, frozen=True):
    """What a correction changes. `evidence_only`: checkpoints whose findings or photos are others
    while the figure stays. `conflicts`: open ones, which must be ruled on first."""

    before: Figure
    after: Figure
    conflicts: int
    changed: tuple[Changed, ...]
    evidence_only: int


class IssueView(msgspec.Struct, frozen=True):
    """A result as issued. `code` is printed on documents; `effect` of a correction only."""

    number: int
    code: str
    hash: str
    total: Figure
    whole: Figure
    final: bool
    complete: bool
    reason: str
    user_title: str
    issued_at: str
    effect: Effect | None


class DispositionList(msgspec.Struct, frozen=True):
    """One of the campaign's lists of what may follow, and the grounds it names."""

    id: str
    options: tuple[str, ...]
    grounds: tuple[str, ...]
    source: str


class DispositionView(msgspec.Struct, frozen=True):
    """One word on what is to become of the unit."""

    stage: StageName
    list: str
    choice: str
    grounds: tuple[str, ...]
    reason: str
    user_title: str
    at: str


class AfterPhoto(msgspec.Struct, frozen=True):
    """A photo by which the unit shows what it did, with the checks' findings in words."""

    id: str
    sha256: str
    verdict: Literal["consistent", "cannot_tell", "contradicts"]
    findings: tuple[Text, ...]
    received_at: str


class Step(msgspec.Struct, frozen=True):
    """One thing that was said of an item; `by` is None where the unit said it."""

    kind: Literal["opened", "answered", "returned", "accepted", "withdrawn", "changed"]
    text: str
    photos: tuple[str, ...]
    by: str | None
    at: str


class Item(msgspec.Struct, frozen=True):
    """One failed checkpoint to put right. `before`: sha-256 of the visit's photos of it."""

    id: str
    checkpoint: str
    title: Text
    opinion: str
    department: str
    due_on: str
    standing: DueStanding | None
    """None once nothing is to be done any more."""
    state: ItemStateName
    before: tuple[str, ...]
    after: tuple[AfterPhoto, ...]
    steps: tuple[Step, ...]


class FailedPoint(msgspec.Struct, frozen=True):
    """A checkpoint of the issued result that lost points, to be made into an item."""

    checkpoint: str
    title: Text
    outcome: Literal["none", "partial"]
    lost: Figure
    department: str
    photos: tuple[str, ...]
    notes: tuple[str, ...]
    item: str | None


class Outcome(msgspec.Struct, frozen=True):
    """All that became of a visit. `due` is what a correction would change; `hindrance` says why
    the caller may not issue: inspector, conflicts, settled, nothing (None)."""

    visit: str
    campaign: str
    unit: Unit
    seen: str
    total: TotalView
    complete: bool
    missing: tuple[Text, ...]
    state_heads: tuple[str, ...]
    issues: tuple[IssueView, ...]
    due: Effect | None
    hindrance: Literal["inspector", "conflicts", "issued"] | None
    may_decide: bool
    lists: tuple[DispositionList, ...]
    dispositions: tuple[DispositionView, ...]
    failed: tuple[FailedPoint, ...]
    items: tuple[Item, ...]
    links: tuple[UnitLinkView, ...]
    revisits: tuple[str, ...]
    looks_again_at: str | None


class OutcomeLine(msgspec.Struct, frozen=True):
    """One visit in a campaign's list of outcomes. `total` is the issued one where there is one."""

    visit: str
    unit: Unit
    state: Literal["open", "ready", "issued", "correction_due"]
    number: int
    code: str | None
    total: Figure
    issued_at: str | None
    disposition: str | None
    disposition_stage: StageName | None
    items: int
    answered: int
    overdue: int
    """Past their day; `escalated` ones among them."""
    escalated: int
    accepted: int
    next_due_on: str | None


class NewIssue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An issue or a correction of what was on screen: `seen` is its hash."""

    kind: Literal["issue", "correction"]
    seen: str
    reason: str = ""


class NewDisposition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is proposed or decided."""

    stage: StageName
    list: Label
    choice: Label
    reason: Reason
    grounds: Annotated[tuple[Label, ...], msgspec.Meta(max_length=20)] = ()


class NewItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One item to open."""

    checkpoint: Label
    opinion: Words
    due_on: Day
    department: Annotated[str, msgspec.Meta(max_length=200)] = ""


class NewItems(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Items to open together: all or none."""

    items: Annotated[tuple[NewItem, ...], msgspec.Meta(min_length=1, max_length=200)]


class ItemDecision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the office says to an item. `due_on` may come with `returned` and `changed`."""

    kind: Literal["accepted", "returned", "withdrawn", "changed"]
    text: Words
    due_on: Day | None = None


DocumentKind = Literal[
    "notice",
    "review",
    "correction",
    "county",
    "reorganised",
    "scores",
    "rulings",
    "agreement",
    "draw",
    "public",
]


class NewExport(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A document to be made. `visit` for those about one unit; `jurisdiction` or `visits` choose
    among a campaign's; `public_list` for the public list, `draw` for the record of a draw."""

    kind: DocumentKind
    campaign: Label
    format: Literal["docx", "xlsx", "pdf", "html"]
    visit: str = ""
    jurisdiction: str = ""
    visits: Annotated[tuple[str, ...], msgspec.Meta(max_length=500)] = ()
    public_list: str = ""
    draw: str = ""
    red_head: bool = False
    office: Annotated[str, msgspec.Meta(max_length=60)] = ""
    number: Annotated[str, msgspec.Meta(max_length=60)] = ""


class ExportView(msgspec.Struct, frozen=True):
    """How far a document is. `problem` says why it failed."""

    id: str
    kind: DocumentKind
    format: str
    campaign: str
    visit: str
    state: Literal["waiting", "running", "done", "failed", "cancelled"]
    done: int
    total: int
    file_name: str
    user_title: str
    created_at: str
    problem: str
    message: Text | None
    remedy: Text | None


class AuditName(msgspec.Struct, frozen=True):
    """What an id in a line of the trail stands for. `title` is its own name, or that of the unit
    that it is about; `visit` and `campaign`: where its page is."""

    id: str
    kind: NameKind
    title: Text
    visit: str | None
    campaign: str | None


class AuditLine(msgspec.Struct, frozen=True):
    """One line of the audit trail; `user_title` is None for units and the public. `details` is
    JSON, as it was written; `names` say what ids in it and in `subject` stand for now."""

    id: int
    at: str
    user: str | None
    user_title: str | None
    action: str
    subject: str
    details: str
    names: tuple[AuditName, ...]
