"""Whether a visit is complete, and what is missing in words (1-model: complete)."""

from __future__ import annotations

from server.readings.material import Material
from sync.checklist import Text


def missing(material: Material) -> tuple[Text, ...]:
    """What keeps the visit from being complete; nothing when it is."""
    return (*_sheets(material), *_photos(material))


def _sheets(material: Material) -> list[Text]:
    lacking = []
    for person in material.people:
        if person.ended_at is not None:
            continue
        if material.standing.finished(person.user_id) is None:
            lacking.append(
                Text(f"{person.title} 尚未签字完成", f"{person.title} has not finished and signed")
            )
        elif unsigned := material.standing.unsigned(person.user_id):
            count = len(unsigned)
            lacking.append(
                Text(
                    f"{person.title} 签字后又改动了 {count} 项",
                    f"{person.title} changed {count} findings after signing",
                )
            )
    return lacking


def _photos(material: Material) -> list[Text]:
    waiting = sum(
        material.photo_states[photo.sha256] != "verified"
        for _, photo in material.standing.present_photos()
    )
    if not waiting:
        return []
    return [Text(f"{waiting} 张照片尚未到达", f"{waiting} photos have not arrived")]
