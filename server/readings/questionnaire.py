"""What a questionnaire comes to: tallies, shares against their thresholds, how sure they are."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from server.instant import rfc3339
from server.scorecard.card import Condition, Questionnaire, Scorecard
from server.scorecard.condition import check
from server.store.questionnaires import Choice, StoredQuestionnaire
from server.wire.methods import ChoiceTally, QuestionnaireView, QuestionTally, ShareView
from server.wire.reading import figure

FEW = 30
"""Below this many answers a share says little; shown, never decided by."""
_Z = 1.959964
"""Both tails of a normal distribution hold 5 %."""


def definition(card: Scorecard, wanted: str) -> Questionnaire | None:
    """A questionnaire of the scorecard."""
    return next((each for each in card.questionnaires if each.id == wanted), None)


def counted(asked: Questionnaire, tallies: Mapping[Choice, int]) -> dict[str, int]:
    """The quantities that the answers come to."""
    found = {asked.answered: tallies.get(("", ""), 0)}
    for question in asked.questions:
        for choice in question.choices:
            if choice.counts:
                before = found.get(choice.counts, 0)
                found[choice.counts] = before + tallies.get((question.id, choice.id), 0)
    return found


def read_questionnaire(
    card: Scorecard,
    stored: StoredQuestionnaire,
    tallies: Mapping[Choice, int],
    address: tuple[str, str],
) -> QuestionnaireView:
    """One questionnaire with its live counts; `address` is its url and QR code."""
    asked = definition(card, stored.questionnaire)
    assert asked is not None, "a questionnaire was opened from the pinned scorecard"
    answered = tallies.get(("", ""), 0)
    return QuestionnaireView(
        id=stored.id,
        questionnaire=stored.questionnaire,
        title=asked.title,
        protection=stored.protection,  # type: ignore[arg-type]
        opened_at=rfc3339(stored.opened_at),
        closed_at=None if stored.closed_at is None else rfc3339(stored.closed_at),
        answered=answered,
        few=answered < FEW,
        url=address[0],
        qr_svg=address[1],
        questions=tuple(
            QuestionTally(
                question.id,
                question.title,
                question.scoring_point,
                tuple(
                    ChoiceTally(c.id, c.title, tallies.get((question.id, c.id), 0))
                    for c in question.choices
                ),
            )
            for question in asked.questions
        ),
        shares=tuple(_shares(card, asked, tallies)),
    )


def wilson(reached: int, of: int) -> tuple[float, float]:
    """The interval in which the share of all lies with 95 % (Wilson 1927, without correction)."""
    share, z2 = reached / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def _shares(
    card: Scorecard, asked: Questionnaire, tallies: Mapping[Choice, int]
) -> Iterator[ShareView]:
    numbers = counted(asked, tallies)
    for point in card.scoring_points:
        for rule in point.conditions:
            if rule.part in numbers and rule.whole in numbers:
                yield _share(card, point.id, rule, numbers)


def _share(card: Scorecard, point: str, rule: Condition, numbers: Mapping[str, int]) -> ShareView:
    found = check(rule, numbers)
    reached, of = numbers[rule.part], numbers[rule.whole]
    low, high = wilson(reached, of) if of else (None, None)
    return ShareView(
        scoring_point=point,
        part=next(each.title for each in card.quantities if each.id == rule.part),
        reached=reached,
        of=of,
        share=None if found.share is None else figure(found.share),
        needed=figure(found.needed),
        state=found.state if of else "missing",
        low=low,
        high=high,
    )
