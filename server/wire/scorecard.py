"""A unit's scorecard: what reviewers write on it, and what it comes to with its lineage."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from server.scorecard.card import Method, Scorecard
from server.scorecard.condition import State
from server.scorecard.result import PointState
from server.wire.reading import Figure
from server.wire.work import ChecklistName, Unit
from sync.checklist import Decimal, Identifier, Text

AuthorKind = Literal["official", "self"]
"""official: the office's reviewers. self: the unit about itself, before the official review."""

SelfLock = Literal["", "card", "visit"]
"""What ended a unit's self-check: reviewers wrote on its card, or its visit has begun."""

Words = Annotated[str, msgspec.Meta(max_length=1000)]
ShortWords = Annotated[str, msgspec.Meta(max_length=200)]
People = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]
EntryId = Annotated[int, msgspec.Meta(ge=0, le=2**31 - 1)]


class CardWrite(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """One thing said on a card. `after` is the entry that was on screen (0: none): when there is a
    newer one, nothing is written."""

    reason: Words = ""
    after: EntryId = 0


class JudgementWrite(CardWrite, frozen=True, tag="judgement", kw_only=True):
    """Points for a scoring point by one method; None takes them back."""

    scoring_point: Identifier
    method: Method
    points: Decimal | None


class NumberWrite(CardWrite, frozen=True, tag="number", kw_only=True):
    """How many people a quantity is; None takes it back."""

    quantity: Identifier
    count: People | None


class ApplicabilityWrite(CardWrite, frozen=True, tag="not_applicable", kw_only=True):
    """Whether a scoring point applies to this unit at all."""

    scoring_point: Identifier
    applies: bool


class ClaimValue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An honour or publication. Claims with the same `content` tell of the same thing."""

    scheme: Identifier
    level: Identifier
    dated_on: date
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    content: ShortWords = ""


class ClaimWrite(CardWrite, frozen=True, tag="claim", kw_only=True):
    """A claim by its id, which the writer chooses; None takes it back."""

    claim: Identifier
    value: ClaimValue | None


AnyCardWrite = JudgementWrite | NumberWrite | ApplicabilityWrite | ClaimWrite


class CardWrites(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Things said together: all are written, or none."""

    writes: Annotated[tuple[AnyCardWrite, ...], msgspec.Meta(min_length=1, max_length=200)]


class EntryView(msgspec.Struct, frozen=True, omit_defaults=True):
    """One entry as it was written. `points`, `count`, `applies` or `claim` by its kind; none of
    them where it takes back. `origin` names the hearing or questionnaire that it came from."""

    id: int
    kind: Literal["judgement", "number", "not_applicable", "claim"]
    subject: str
    method: str
    author_kind: AuthorKind
    user_title: str
    at: str
    counts: bool
    reason: str = ""
    origin: str = ""
    points: str | None = None
    count: int | None = None
    applies: bool | None = None
    claim: ClaimValue | None = None


class CardPart(msgspec.Struct, frozen=True):
    """One result that a scoring point is made of. `origins`: checkpoints of the visit, quantities,
    or numbers of entries."""

    method: Method | Literal["numbers"]
    points: Figure
    origins: tuple[str, ...]


class ConditionView(msgspec.Struct, frozen=True):
    """A numeric rule with its figures. `share` is None where there is none; ratios are 0..1."""

    part: str
    whole: str
    part_count: int | None
    whole_count: int | None
    share: Figure | None
    needed: Figure
    state: State


class CardPoint(msgspec.Struct, frozen=True):
    """What a scoring point comes to. `waiting`: methods and quantities that are missing."""

    scoring_point: str
    state: PointState
    earned: Figure
    worth: Figure
    parts: tuple[CardPart, ...]
    waiting: tuple[str, ...]
    conditions: tuple[ConditionView, ...]


class CardSum(msgspec.Struct, frozen=True):
    """Points of a category, before anything is scaled."""

    category: str
    earned: Figure
    open_points: Figure
    worth: Figure


class ClaimResultView(msgspec.Struct, frozen=True):
    """What a claim adds before the cap, and why."""

    claim: str
    points: Figure
    reason: Literal["counts", "unknown_level", "outside_period", "same_content"]
    counted_with: str


class BonusView(msgspec.Struct, frozen=True):
    """What a scheme adds, after and before its own cap."""

    scheme: str
    points: Figure
    uncapped: Figure
    claims: tuple[ClaimResultView, ...]


class CardTotal(msgspec.Struct, frozen=True):
    """A unit's figure: `base` of the card's points, `bonus` beside it; `low` and `high` are what
    the total can still become; final when nothing is open."""

    base: Figure
    bonus: Figure
    total: Figure
    low: Figure
    high: Figure
    open: int
    final: bool


class FeedingVisit(msgspec.Struct, frozen=True):
    """The visit whose checkpoints feed the card. `settled` of `checkpoints` are settled."""

    visit: str
    checklist: ChecklistName
    settled: int
    checkpoints: int


class CardReading(msgspec.Struct, frozen=True):
    """A unit's card by one kind of author, with everything that it rests on."""

    campaign: str
    unit: Unit
    author_kind: AuthorKind
    scorecard: Scorecard
    total: CardTotal
    categories: tuple[CardSum, ...]
    points: tuple[CardPoint, ...]
    bonuses: tuple[BonusView, ...]
    visits: tuple[FeedingVisit, ...]
    entries: tuple[EntryView, ...]
    """All of this kind of author, oldest first."""
    locked: SelfLock = ""
    """For `self`: why nothing more can be written."""


class ScorecardName(msgspec.Struct, frozen=True):
    """One version of one scorecard."""

    id: Identifier
    version: int


class ScorecardOption(msgspec.Struct, frozen=True):
    """A scorecard that a campaign can pin."""

    id: str
    version: int
    title: Text
    categories: int
    criteria: int
    scoring_points: int
    total_points: str


class PinScorecard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The scorecard that a campaign is to pin; None for none."""

    scorecard: ScorecardName | None


class UnitCard(msgspec.Struct, frozen=True):
    """One unit in the list of cards, by official authors. `written`: entries on its card. `own`:
    what the unit came to by itself, where it said anything; `difference`: official less own, once
    both are final."""

    unit: Unit
    total: CardTotal
    written: int
    own: CardTotal | None
    difference: Figure | None


class CampaignCards(msgspec.Struct, frozen=True):
    """The campaign's scorecard and what its units come to; without one, what can be pinned."""

    scorecard: ScorecardOption | None
    options: tuple[ScorecardOption, ...]
    units: tuple[UnitCard, ...]
