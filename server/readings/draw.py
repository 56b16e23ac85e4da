"""A draw as people read it, and as a record that anybody can do again."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from server.draw.frame import Frame, FrameUnit, drawn, rank, strata
from server.draw.record import Record
from server.instant import rfc3339
from server.store.draws import StoredDraw
from server.wire.draws import DrawnUnit, DrawView, StratumView


def draw_view(
    draw: StoredDraw, people: Mapping[str, str], looked_at: Mapping[str, str]
) -> DrawView:
    """`people`: titles by user; `looked_at`: the city's visits by unit."""
    frame = msgspec.json.decode(draw.frame, type=Frame)
    is_open = draw.opened_at is not None
    chosen = set(drawn(frame, draw.seed, draw.witness)) if is_open else set()

    def unit_view(unit: FrameUnit) -> DrawnUnit:
        place = rank(draw.seed, draw.witness, unit.id)
        return DrawnUnit(unit.id, unit.name, unit.level, unit.region, place, looked_at.get(unit.id))

    return DrawView(
        id=draw.id,
        campaign=draw.campaign_id,
        title=draw.title,
        by=frame.by,
        percent=frame.percent,
        least=frame.least,
        units=len(frame.units),
        seed_hash=draw.seed_hash,
        frame_hash=draw.frame_hash,
        sealed_at=rfc3339(draw.sealed_at),
        sealed_by=people.get(draw.sealed_by, ""),
        release_at=rfc3339(draw.release_at),
        opened_at=None if draw.opened_at is None else rfc3339(draw.opened_at),
        opened_by=people.get(draw.opened_by or ""),
        seed=draw.seed if is_open else None,
        witness=draw.witness if is_open else None,
        strata=tuple(
            StratumView(
                part.key,
                len(part.units),
                part.share,
                tuple(
                    sorted(
                        (unit_view(unit) for unit in part.units if unit.id in chosen),
                        key=lambda unit: unit.rank,
                    )
                ),
            )
            for part in strata(frame)
        ),
    )


def draw_record(draw: StoredDraw) -> Record:
    """The record of a draw that was opened."""
    assert draw.opened_at is not None, "a sealed draw has no record"
    frame = msgspec.json.decode(draw.frame, type=Frame)
    return Record(
        format="shidi-draw/1",
        id=draw.id,
        campaign=draw.campaign_id,
        title=draw.title,
        sealed_at=rfc3339(draw.sealed_at),
        release_at=rfc3339(draw.release_at),
        opened_at=rfc3339(draw.opened_at),
        seed_hash=draw.seed_hash,
        frame_hash=draw.frame_hash,
        seed=draw.seed,
        witness=draw.witness,
        frame=frame,
        drawn=tuple(drawn(frame, draw.seed, draw.witness)),
    )
