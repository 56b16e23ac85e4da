"""Documents about one unit: notice of rectification, review report, correction.

Each is a mapping of values for the template of its name; what they are called is in
templates/README.md. All figures are those of the issued result.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from server.reports.chinese import day_of, listed, second
from server.reports.figures import LEVELS, STAGES, STATES, by, department, points, said
from server.reports.subject import Letterhead, UnitSubject, grouped
from server.reports.word import Code, Picture
from server.wire.outcome import DispositionView, Item

MOST_PHOTOS = 40


def notice(subject: UnitSubject, head: Letterhead) -> dict[str, Any]:
    """整改通知书: what is to be put right, by when, with the photos of the visit."""
    items = [item for item in subject.items if item.state != "withdrawn"]
    return _common(subject, head) | {
        "items": [_item(subject, item, place) for place, item in enumerate(items, 1)],
        "photos": _photos(subject, items),
    }


def review(subject: UnitSubject, head: Letterhead) -> dict[str, Any]:
    """单位测评报告: the result with everything that lost points."""
    assert subject.issued is not None, "only issued results are printed"
    result = subject.issued.result
    counts = Counter(said(point) for point in result.checkpoints)
    items = [item for item in subject.items if item.state != "withdrawn"]
    return _common(subject, head) | {
        "level": LEVELS.get(subject.level, subject.level),
        "jurisdiction": subject.jurisdiction,
        "inspectors": listed(subject.inspectors),
        "checklist": subject.checklist.title.zh,
        "checklist_version": str(subject.checklist.version),
        "incomplete": "" if subject.issued.complete else subject.issued.reason,
        "counts": {
            "all": len(result.checkpoints),
            "full": counts["满分"],
            "partial": counts["部分得分"],
            "none": counts["不得分"],
            "not_applicable": counts["不适用"],
            "unscored": counts["未评"] + counts["有分歧"],
            "ruled": sum(point.by == "ruling" for point in result.checkpoints),
        },
        "lost": [
            {
                "number": place,
                "title": subject.title(point.id),
                "worth": points(point.worth),
                "points": points(point.points),
                "department": department(subject, point.id),
                "by": by(point),
                "code": subject.code(point.id),
            }
            for place, point in enumerate(result.failed, 1)
        ],
        "items": [_item(subject, item, place) for place, item in enumerate(items, 1)],
        "rectified": sum(item.state == "accepted" for item in items),
    }


def correction(subject: UnitSubject, head: Letterhead) -> dict[str, Any]:
    """更正通知: what changed since the result before."""
    assert subject.issued is not None, "only issued results are printed"
    assert subject.earlier is not None, "a correction follows an issue"
    assert subject.effect is not None, "a correction has an effect"
    return _common(subject, head) | {
        "earlier_code": grouped(subject.earlier.code),
        "earlier_date": day_of(subject.earlier.issued_on),
        "reason": subject.issued.reason or "签发后到达的资料改变了结果的依据。",
        "points_before": points(subject.earlier.result.points),
        "evidence_only": subject.effect.evidence_only,
        "changes": [
            {
                "number": place,
                "title": each.title.zh,
                "before": _change(subject, "earlier", each.checkpoint),
                "after": _change(subject, "issued", each.checkpoint),
                "code": subject.code(each.checkpoint),
            }
            for place, each in enumerate(subject.effect.changed, 1)
        ],
    }


def _change(subject: UnitSubject, which: str, checkpoint: str) -> str:
    issued = subject.earlier if which == "earlier" else subject.issued
    assert issued is not None, "a correction follows an issue"
    point = issued.result.point(checkpoint)
    if point is None:
        return ""
    shown = f" {points(point.points)}分" if point.outcome is not None else ""
    return f"{said(point)}{shown}"


def _common(subject: UnitSubject, head: Letterhead) -> dict[str, Any]:
    issued = subject.issued
    assert issued is not None, "only issued results are printed"
    return {
        "unit": subject.unit,
        "campaign": subject.campaign.zh,
        "points": points(issued.result.points),
        "whole": points(issued.result.whole),
        "code": grouped(issued.code),
        "hash": issued.hash,
        "qr": Code(f"{head.verify_url}#/verify/{issued.code}"),
        "disposition": _disposition(subject.disposition),
    }


def _disposition(found: DispositionView | None) -> dict[str, str] | None:
    if found is None:
        return None
    return {
        "choice": found.choice,
        "stage": STAGES[found.stage],
        "grounds": listed(found.grounds),
        "reason": found.reason if found.reason.endswith("。") else f"{found.reason}。",
    }


def _item(subject: UnitSubject, item: Item, place: int) -> dict[str, Any]:
    return {
        "number": place,
        "place": second(place),
        "title": item.title.zh,
        "opinion": item.opinion,
        "department": item.department,
        "due": day_of(item.due_on),
        "state": STATES[item.state],
        "code": subject.code(item.checkpoint),
    }


def _photos(subject: UnitSubject, items: list[Item]) -> list[dict[str, Any]]:
    shown = [
        {"picture": Picture(subject.photos[sha]), "caption": f"{item.title.zh}（{sha[:12]}）"}
        for item in items
        for sha in item.before
        if sha in subject.photos
    ]
    return shown[:MOST_PHOTOS]
