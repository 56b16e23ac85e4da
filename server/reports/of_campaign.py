"""Documents about several units: a county's report, reorganised units, the public list."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import Any

from server.reports.chinese import second
from server.reports.figures import LEVELS, points
from server.reports.subject import CampaignSubject, UnitSubject, grouped
from server.wire.planning import LATE
from server.wire.result import exact
from sync.rational import text

MOST_PROBLEMS = 10


def overall(subject: CampaignSubject) -> dict[str, Any]:
    """总体报告: how many, how well, what was lost most often, what is put right."""
    issued = [each for each in subject.units if each.issued is not None]
    totals = [exact(each.issued.result.points) for each in issued if each.issued is not None]
    items = [item for each in subject.units for item in each.items if item.state != "withdrawn"]
    return {
        "campaign": subject.campaign.zh,
        "place": subject.place,
        "issued": len(issued),
        "waiting": len(subject.units) - len(issued),
        "mean": points(text(sum(totals, Fraction(0)) / len(totals))) if totals else "—",
        "highest": points(text(max(totals))) if totals else "—",
        "lowest": points(text(min(totals))) if totals else "—",
        "units": [_line(each, place) for place, each in enumerate(_ranked(subject), 1)],
        "problems": _problems(issued),
        "items": {
            "all": len(items),
            "accepted": sum(item.state == "accepted" for item in items),
            "pending": sum(item.state != "accepted" for item in items),
            "overdue": sum(item.standing in LATE for item in items),
        },
    }


def _ranked(subject: CampaignSubject) -> list[UnitSubject]:
    """By points, most first; those without a result last."""
    return sorted(
        subject.units,
        key=lambda each: (
            each.issued is None,
            Fraction(0) if each.issued is None else -exact(each.issued.result.points),
            each.unit,
        ),
    )


def _line(each: UnitSubject, place: int) -> dict[str, Any]:
    decided = each.disposition is not None and each.disposition.stage == "decided"
    return {
        "number": place,
        "name": each.unit,
        "level": LEVELS.get(each.level, each.level),
        "points": "未签发" if each.issued is None else points(each.issued.result.points),
        "disposition": each.disposition.choice if decided and each.disposition else "",
        "code": "" if each.issued is None else grouped(each.issued.code),
    }


def _problems(issued: list[UnitSubject]) -> list[dict[str, Any]]:
    """Checkpoints that cost most units points."""
    units: dict[str, int] = defaultdict(int)
    lost: dict[str, Fraction] = defaultdict(Fraction)
    titles: dict[str, str] = {}
    for each in issued:
        assert each.issued is not None, "only issued results are counted"
        for point in each.issued.result.failed:
            units[point.id] += 1
            lost[point.id] += exact(point.worth) - exact(point.points)
            titles[point.id] = each.title(point.id)
    worst = sorted(units, key=lambda name: (-units[name], -lost[name], name))[:MOST_PROBLEMS]
    return [
        {
            "place": second(place),
            "title": titles[name],
            "units": units[name],
            "lost": points(text(lost[name])),
        }
        for place, name in enumerate(worst, 1)
    ]
