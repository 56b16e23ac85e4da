"""Photo review: what the office asks and decides about a photo, and the inspector's explanation.

The same shape as rulings: a review never supersedes what an inspector wrote; it names what it was
made on (`saw`, `warnings`) and holds for exactly that. A warning that turns up later, a photo that
was declared anew, or an explanation that was not on screen brings the photo back to the office.
Points are not touched: what a rejected photo means for a checkpoint is for a ruling to say.

The same answers as `pwa/core/review.ts`; `tests/vectors/review.json` holds both to it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Annotated, Literal

import msgspec

from sync.dot import Dot
from sync.finding import Reason

WarningName = Annotated[
    str, msgspec.Meta(pattern=r"^[A-Z][A-Z_]{0,39}(:[a-z0-9]{1,64}\.[0-9]{1,15})?(?!\n)$")
]
"""A warning's name: the code of its check, and where it speaks of another photo that one's dot."""

Decision = Literal["accepted", "asked", "rejected", "withdrawn"]


class Review(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The office's word on one photo.

    `saw`: dots of the photo and of its explanations on screen. `warnings`: those on screen.
    """

    kind: Decision
    saw: Annotated[tuple[str, ...], msgspec.Meta(min_length=1, max_length=100)]
    warnings: Annotated[tuple[WarningName, ...], msgspec.Meta(max_length=100)]
    reason: Reason


class Explanation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The inspector's words on their photo; empty text takes them back.

    `saw`: dots of the reviews on screen; none when nobody had asked.
    """

    saw: Annotated[tuple[str, ...], msgspec.Meta(max_length=100)]
    text: Annotated[str, msgspec.Meta(max_length=1000)]


class ReviewHead(msgspec.Struct, frozen=True):
    """A head of a photo's review register."""

    dot: Dot
    review: Review


class ExplanationHead(msgspec.Struct, frozen=True):
    """A head of a photo's explanation register."""

    dot: Dot
    explanation: Explanation


ReviewState = Literal["clear", "open", "asked", "explained", "accepted", "rejected"]


class Reviewed(msgspec.Struct, frozen=True):
    """Where a photo stands.

    clear: no warning and no word. open: the office has to look. asked: the inspector has to.
    explained: the inspector did, the office has to look. `dot`: the review that stands, or that
    stood until something came that it had not seen (`reopened`).
    """

    state: ReviewState
    dot: Dot | None = None
    reopened: bool = False


def reviewed(
    photo: Collection[Dot],
    reviews: Sequence[ReviewHead],
    explanations: Sequence[ExplanationHead],
    warnings: Collection[str],
) -> Reviewed:
    """Where the photo with these heads and these warnings stands."""
    said = [head for head in explanations if head.explanation.text]
    standing = [head for head in reviews if head.review.kind != "withdrawn"]
    if len(standing) != 1:
        return Reviewed(_waiting(said, bool(standing) or bool(warnings)))
    (head,) = standing
    review, saw = head.review, set(head.review.saw)
    moved = not {str(dot) for dot in photo} <= saw
    fresh = review.kind != "rejected" and not set(warnings) <= set(review.warnings)
    unheard = any(str(each.dot) not in saw for each in said)
    if review.kind == "asked" and not moved and not fresh:
        answered = any(str(head.dot) in each.explanation.saw for each in said)
        return Reviewed("explained" if answered else "asked", head.dot)
    if moved or fresh or unheard:
        return Reviewed("explained" if unheard else "open", head.dot, reopened=True)
    return Reviewed(review.kind, head.dot)  # type: ignore[arg-type]


def _waiting(said: Sequence[ExplanationHead], to_see: bool) -> ReviewState:
    if not to_see:
        return "clear"
    return "explained" if said else "open"
