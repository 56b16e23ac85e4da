"""Material review, hearings and questionnaires of one unit, as the office sees them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from server.scorecard.condition import State
from server.wire.reading import Figure
from server.wire.scorecard import JudgementWrite
from sync.checklist import Identifier, Text

Protection = Literal["browser", "tickets"]
"""browser: one code for everybody, a cookie keeps a browser from answering twice (not a person who
clears it). tickets: one-time codes, each answers once, whoever holds it."""


class MaterialView(msgspec.Struct, frozen=True):
    """A file at a scoring point. `sender` is empty where the unit sent it by its link; bytes are at
    `…/materials/<id>/<size>`: pictures `small` and `large`, everything as `original`."""

    id: str
    scoring_point: str
    name: str
    sha256: str
    size_bytes: int
    media_type: str
    sender: str
    by_unit: bool
    at: str


class Materials(msgspec.Struct, frozen=True):
    """The unit's files."""

    files: tuple[MaterialView, ...]


class HandedLink(msgspec.Struct, frozen=True):
    """An address to hand out, with its QR code; shown once."""

    url: str
    qr_svg: str


class NewHearing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A hearing, with points for the scoring points that it was about."""

    held_on: date
    who: Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
    notes: Annotated[str, msgspec.Meta(max_length=4000)] = ""
    points: Annotated[tuple[JudgementWrite, ...], msgspec.Meta(max_length=100)] = ()


class HearingView(msgspec.Struct, frozen=True):
    """A hearing as it was written down."""

    id: str
    held_on: str
    who: str
    notes: str
    user_title: str
    at: str


class NewQuestionnaire(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A questionnaire of the scorecard to open for a unit."""

    questionnaire: Identifier
    protection: Protection


class NewTickets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many one-time codes to make."""

    count: Annotated[int, msgspec.Meta(ge=1, le=100)]


class ChoiceTally(msgspec.Struct, frozen=True):
    """How many answers took a choice."""

    choice: str
    title: Text
    answers: int


class QuestionTally(msgspec.Struct, frozen=True):
    """Answers to one question."""

    question: str
    title: Text
    scoring_point: str
    choices: tuple[ChoiceTally, ...]


class ShareView(msgspec.Struct, frozen=True):
    """A threshold with the share so far. `low` and `high` bound the share among all who might have
    been asked (Wilson, 95 %), as far as those who answered were chosen by chance; ratios 0..1."""

    scoring_point: str
    part: Text
    reached: int
    of: int
    share: Figure | None
    needed: Figure
    state: State
    low: float | None
    high: float | None


class QuestionnaireView(msgspec.Struct, frozen=True):
    """One questionnaire of one unit. `few`: fewer than 30 answered, which says little."""

    id: str
    questionnaire: str
    title: Text
    protection: Protection
    opened_at: str
    closed_at: str | None
    answered: int
    few: bool
    url: str
    qr_svg: str
    questions: tuple[QuestionTally, ...]
    shares: tuple[ShareView, ...]


class UnitMethods(msgspec.Struct, frozen=True):
    """What a unit's card has beside the site walk."""

    materials: Materials
    hearings: tuple[HearingView, ...]
    questionnaires: tuple[QuestionnaireView, ...]
