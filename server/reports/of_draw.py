"""抽查记录: an opened draw as Word values."""

from __future__ import annotations

from typing import Any

from server.reports.chinese import listed, moment_of
from server.reports.figures import LEVELS
from server.wire.draws import DrawView

BY = {"level": "层级", "region": "辖区"}


def values(draw: DrawView, zone: str) -> dict[str, Any]:
    """The record for its template (templates/README.md), its times by the clock of `zone`."""
    assert draw.opened_at is not None, "a sealed draw has no record"
    return {
        "title": draw.title,
        "by": listed([BY[each] for each in draw.by]),
        "percent": draw.percent,
        "least": draw.least,
        "frame": draw.units,
        "drawn": sum(len(part.drawn) for part in draw.strata),
        "sealed_at": moment_of(draw.sealed_at, zone),
        "sealed_by": draw.sealed_by,
        "release_at": moment_of(draw.release_at, zone),
        "opened_at": moment_of(draw.opened_at, zone),
        "opened_by": draw.opened_by or "",
        "witness": draw.witness or "",
        "seed": draw.seed or "",
        "seed_hash": draw.seed_hash,
        "frame_hash": draw.frame_hash,
        "strata": [
            {
                "name": listed([LEVELS.get(word, word) for word in part.key]) or "全部",
                "units": part.units,
                "share": part.share,
            }
            for part in draw.strata
        ],
        "units": [
            {
                "number": place,
                "name": unit.name,
                "level": LEVELS.get(unit.level, unit.level),
                "region": unit.region,
                "rank": unit.rank[:12],
            }
            for place, unit in enumerate((unit for part in draw.strata for unit in part.drawn), 1)
        ],
    }
