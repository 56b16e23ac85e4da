"""One photo of a visit as the office sees it."""

from __future__ import annotations

from server.instant import rfc3339
from server.readings.material import Material
from server.readings.photo import PhotoRead, read_photo_head
from server.readings.standing import PhotoHead
from server.store.log import LoggedOp
from server.wire.reading import ExplanationView, PhotoView, ReviewStanding, ReviewView
from sync.marks import Mark
from sync.op import Op
from sync.photo import PhotoPresent


def photo_view(
    material: Material, head: PhotoHead, photo: PhotoPresent, ruled: int | None
) -> PhotoView:
    """The photo. `ruled`: log position of the ruling that stands; a photo behind it was not seen
    when ruling."""
    read = read_photo_head(material, head)
    document, logged = read.document, _logged(material, head.op)
    return PhotoView(
        photo_id=head.photo_id,
        dot=str(head.op.dot),
        user=head.user,
        user_title=material.title_of(head.op),
        device=material.device_of(head.op),
        sha256=photo.sha256,
        bytes=photo.bytes,
        media_type=photo.media_type,
        caption=photo.caption,
        checkpoint=photo.checkpoint,
        capture=photo.capture,
        written=material.written(head.op),
        state=material.photo_states[photo.sha256],  # type: ignore[arg-type]
        verdict=read.verdict,
        checked=read.checked,
        review=_standing(material, head, read),
        received_at=rfc3339(logged.received_at),
        after_ruling=ruled is not None and logged.position > ruled,
        findings=() if document is None else document.findings,
        taken=None if document is None else document.taken,
        window=None if document is None else document.window,
        picked=None if document is None else document.picked,
        witnesses=() if document is None else document.witnesses,
        received_ms=None if document is None else document.received_ms,
        facts=None if document is None else document.facts,
        marks=_marks(material, head, photo),
    )


def _marks(material: Material, head: PhotoHead, photo: PhotoPresent) -> tuple[Mark, ...]:
    """As the field app shows them: all heads together, those alone that are over these bytes."""
    drawn = material.standing.marks.get((head.user, head.photo_id), ())
    same = [each.marks for each in drawn if each.marks.sha256 == photo.sha256]
    return tuple(mark for each in same for mark in each.marks)


def _standing(material: Material, head: PhotoHead, read: PhotoRead) -> ReviewStanding:
    key, standing = (head.user, head.photo_id), material.standing
    explanations = standing.explanations.get(key, [])
    stands = read.standing
    return ReviewStanding(
        state=stands.state,
        warnings=read.warnings,
        saw=read.saw,
        dot=None if stands.dot is None else str(stands.dot),
        reopened=stands.reopened,
        reviews=tuple(
            ReviewView(
                dot=str(each.op.dot),
                user_title=material.title_of(each.op),
                kind=each.review.kind,
                warnings=each.review.warnings,
                reason=each.review.reason,
                written=material.written(each.op),
                received_at=rfc3339(_logged(material, each.op).received_at),
            )
            for each in standing.reviews.get(key, ())
        ),
        explanations=tuple(
            ExplanationView(
                dot=str(each.op.dot),
                user_title=material.title_of(each.op),
                text=each.explanation.text,
                written=material.written(each.op),
                received_at=rfc3339(_logged(material, each.op).received_at),
            )
            for each in explanations
            if each.explanation.text
        ),
    )


def _logged(material: Material, op: Op) -> LoggedOp:
    return next(each for each in material.log if each.op.dot == op.dot)
