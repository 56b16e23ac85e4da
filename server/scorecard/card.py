"""Scorecard: categories, scoring points and bonuses of a 测评体系, as its document prints them.

Immutable once published. Every number is a decimal string, as in sync.checklist. A criterion of
the document (第22条) is the scoring points that carry its number: it has no figure of its own.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from sync.checklist import Clause, Decimal, Identifier, Text

Method = Literal["material", "site", "hearing", "questionnaire"]
"""材料审核, 实地考察, 听取汇报, 问卷调查."""

Basis = Literal["printed", "inferred", "unknown"]
"""printed: it stands in that row. inferred: read from a merged cell (README.md of the catalogue
gives the rule). unknown: the document has none there, or the scan cannot be read."""


class Methods(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How a scoring point is looked at; each method named is needed."""

    basis: Basis
    names: tuple[Method, ...] = ()


class Departments(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who answers for a scoring point; the first one leads."""

    basis: Basis
    names: tuple[str, ...] = ()


class Category(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One 考评内容 with the points that stand beside its name."""

    id: Identifier
    title: Text
    points: Decimal
    source: Clause


class Quantity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole number of people that conditions are computed from."""

    id: Identifier
    title: Text


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """`part` of `whole` must reach `at_least` (0..1)."""

    part: Identifier
    whole: Identifier
    at_least: Decimal
    everyone_up_to: int = 0
    """With a whole of this size or smaller, the part must be all of it; 0: no such rule."""
    empty: Literal["fails", "holds"] = "fails"
    """What it comes to where the whole is 0: nobody answered, or there is nobody to register."""


class ScoringPoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One demand with a figure of its own behind it: （2分）."""

    id: Identifier
    category: Identifier
    criterion: int
    title: Text
    points: Decimal
    methods: Methods
    departments: Departments
    source: Clause
    conditions: tuple[Condition, ...] = ()
    """Where there are any, all must hold for the points; none is given for some of them."""


class SiteFeed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Checkpoints of a checklist whose result is the on-site result of a scoring point."""

    scoring_point: Identifier
    checklist: Identifier
    checkpoints: tuple[Identifier, ...]


class AnswerChoice(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One choice of a question; `counts`: whoever takes it is counted into this quantity."""

    id: Identifier
    title: Text
    counts: str = ""


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One question, exactly one choice of which is taken. `scoring_point` names what it is asked
    for where no quantity decides it: a reviewer reads the answers and gives points."""

    id: Identifier
    title: Text
    choices: tuple[AnswerChoice, ...]
    scoring_point: str = ""


class Questionnaire(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Questions to one kind of people. Every answer is counted into `answered`."""

    id: Identifier
    title: Text
    answered: Identifier
    questions: tuple[Question, ...]


class BonusLevel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one honour or publication of this level adds."""

    id: Identifier
    title: Text
    points: Decimal


class BonusScheme(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One 特色加分 row: it is capped by itself, apart from the others."""

    id: Identifier
    title: Text
    starts_on: date
    ends_on: date
    levels: tuple[BonusLevel, ...]
    cap: Decimal
    methods: Methods
    departments: Departments
    source: Clause
    dated_by: Literal["document", "unknown"] = "unknown"
    """document: the issuing date of the paper counts (以发文时间为准)."""
    same_content: Literal["each", "highest"] = "each"
    """highest: claims of the same content count once, at the highest of them."""


class Scorecard(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An immutable versioned scorecard."""

    id: Identifier
    version: int
    title: Text
    source: Clause
    total_points: Decimal
    categories: tuple[Category, ...]
    scoring_points: tuple[ScoringPoint, ...]
    bonuses: tuple[BonusScheme, ...]
    quantities: tuple[Quantity, ...] = ()
    feeds: tuple[SiteFeed, ...] = ()
    questionnaires: tuple[Questionnaire, ...] = ()
    combine: Literal["lowest", "mean"] = "lowest"
    """How the results of several methods become one; no document says."""
    not_applicable: Literal["excluded", "full"] = "excluded"
    """As in sync.checklist.Checklist."""
    notes: tuple[str, ...] = ()
