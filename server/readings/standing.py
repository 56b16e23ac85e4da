"""Where a visit stands: the heads of its registers, read against its checklist and settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction

import msgspec

from sync.checklist import Checklist, Checkpoint
from sync.content import (
    read_explanation,
    read_finding,
    read_marks,
    read_photo,
    read_review,
    read_ruling,
    read_sheet_state,
    read_visit_state,
)
from sync.dot import Dot
from sync.finding import Cleared
from sync.marks import Marks
from sync.op import Op
from sync.path import parse_path
from sync.photo import Photo, PhotoPresent
from sync.rational import rational
from sync.review import Explanation, Review
from sync.score import point_value
from sync.settle import FindingHead, RulingHead, Settlement, Total, settle_all, total
from sync.state import Finished, SheetState, VisitState


class SheetHead(msgspec.Struct, frozen=True):
    """A head of a sheet's state."""

    op: Op
    state: SheetState


class PhotoHead(msgspec.Struct, frozen=True):
    """A head of a photo's register."""

    op: Op
    user: str
    photo_id: str
    photo: Photo


class ReviewOp(msgspec.Struct, frozen=True):
    """A head of a photo's review register."""

    op: Op
    review: Review


class ExplanationOp(msgspec.Struct, frozen=True):
    """A head of a photo's explanation register."""

    op: Op
    explanation: Explanation


class MarksOp(msgspec.Struct, frozen=True):
    """A head of the marks on a photo."""

    op: Op
    marks: Marks


class StateHeadRead(msgspec.Struct, frozen=True):
    """A head of the visit's state."""

    op: Op
    state: VisitState


class Standing(msgspec.Struct, frozen=True):
    """Everything that the heads of a visit say. Mappings are by checkpoint id or by user id;
    reviews, explanations and marks by the user and the id of the photo."""

    checklist: Checklist
    findings: Mapping[str, list[FindingHead]]
    rulings: Mapping[str, list[RulingHead]]
    settlements: Mapping[str, Settlement]
    sheets: Mapping[str, list[SheetHead]]
    photos: list[PhotoHead]
    reviews: Mapping[tuple[str, str], list[ReviewOp]]
    explanations: Mapping[tuple[str, str], list[ExplanationOp]]
    marks: Mapping[tuple[str, str], list[MarksOp]]
    states: list[StateHeadRead]
    total: Total
    point_value: Fraction

    def worth(self, checkpoint: Checkpoint) -> Fraction:
        """The checkpoint's full points."""
        return rational(checkpoint.weight) * self.point_value

    def finished(self, user: str) -> Finished | None:
        """The signature of a user's sheet; None while it is open, or two devices disagree."""
        heads = self.sheets.get(user, [])
        if len(heads) == 1 and isinstance(heads[0].state, Finished):
            return heads[0].state
        return None

    def scored(self, user: str) -> int:
        """Checkpoints for which the user has a finding that stands."""
        return sum(
            any(h.user == user and not _cleared(h) for h in heads)
            for heads in self.findings.values()
        )

    def unsigned(self, user: str) -> list[str]:
        """Finding heads of the user that their signature did not see."""
        state = self.finished(user)
        if state is None:
            return []
        mine = [str(h.dot) for heads in self.findings.values() for h in heads if h.user == user]
        return sorted(set(mine) - set(state.saw))

    def heads_of_photo(self, key: tuple[str, str]) -> list[Dot]:
        """Dots under which the photo of this user and id was declared and not withdrawn."""
        return [h.op.dot for h, _ in self.present_photos() if (h.user, h.photo_id) == key]

    def present_photos(self) -> list[tuple[PhotoHead, PhotoPresent]]:
        """Photos that were not withdrawn; present wins over withdrawn."""
        return [(h, h.photo) for h in self.photos if isinstance(h.photo, PhotoPresent)]


def stand(checklist: Checklist, heads: Iterable[Op]) -> Standing:
    """Read the heads of a visit."""
    points = {point.id: point for point in checklist.checkpoints}
    findings: dict[str, list[FindingHead]] = defaultdict(list)
    rulings: dict[str, list[RulingHead]] = defaultdict(list)
    sheets: dict[str, list[SheetHead]] = defaultdict(list)
    photos: list[PhotoHead] = []
    reviews: dict[tuple[str, str], list[ReviewOp]] = defaultdict(list)
    explanations: dict[tuple[str, str], list[ExplanationOp]] = defaultdict(list)
    marks: dict[tuple[str, str], list[MarksOp]] = defaultdict(list)
    states: list[StateHeadRead] = []
    for op in sorted(heads, key=lambda each: each.dot):
        path = parse_path(op.path)
        assert path is not None, "only ops with a known path are logged"
        match path.kind:
            case "finding":
                found = read_finding(op.value, points[path.key].measure)
                findings[path.key].append(FindingHead(op.dot, path.user, found))
            case "ruling":
                ruling = read_ruling(op.value, points[path.key].measure)
                rulings[path.key].append(RulingHead(op.dot, ruling))
            case "sheet_state":
                sheets[path.user].append(SheetHead(op, read_sheet_state(op.value)))
            case "photo":
                photos.append(PhotoHead(op, path.user, path.key, read_photo(op.value)))
            case "review":
                told = ReviewOp(op, read_review(op.value))
                reviews[(path.user, path.key)].append(told)
            case "explanation":
                said = ExplanationOp(op, read_explanation(op.value))
                explanations[(path.user, path.key)].append(said)
            case "marks":
                marks[(path.user, path.key)].append(MarksOp(op, read_marks(op.value)))
            case "visit_state":
                states.append(StateHeadRead(op, read_visit_state(op.value)))
            case "note":
                pass
    settlements = settle_all(checklist, findings, rulings)
    return Standing(
        checklist=checklist,
        findings=findings,
        rulings=rulings,
        settlements=settlements,
        sheets=sheets,
        photos=photos,
        reviews=reviews,
        explanations=explanations,
        marks=marks,
        states=states,
        total=total(checklist, settlements),
        point_value=point_value(checklist),
    )


def total_if(standing: Standing, checkpoint: Checkpoint, choice: FindingHead) -> Total:
    """What the visit comes to when this finding is ruled to stand."""
    findings = {**standing.findings, checkpoint.id: [choice]}
    rulings = {name: heads for name, heads in standing.rulings.items() if name != checkpoint.id}
    return total(standing.checklist, settle_all(standing.checklist, findings, rulings))


def _cleared(head: FindingHead) -> bool:
    return isinstance(head.finding, Cleared)
