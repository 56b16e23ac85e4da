"""The dashboard of a campaign: units by how far they are, checkpoints by what they lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import msgspec

from server.catalog.preset import Campaign as Preset
from server.catalog.unit import Unit as UnitRecord
from server.readings.kept import VisitLines
from server.wire.dashboard import (
    Dashboard,
    LostPoints,
    Named,
    PlaceTally,
    Stage,
    UnitStanding,
)
from server.wire.reading import Figure, figure
from sync.checklist import Checklist, Checkpoint
from sync.rational import rational
from sync.score import point_value

_STAGES: tuple[Stage, ...] = ("unplanned", "planned", "begun", "signed", "issued")


class Ground(msgspec.Struct, frozen=True):
    """What a dashboard rests on. `lines` of the visits by unit, in the order in which they were set
    up; `issued`: exact points of the last issue by visit; `checklists` by id and version."""

    preset: Preset
    units: Sequence[UnitRecord]
    lines: Mapping[str, Sequence[VisitLines]]
    issued: Mapping[str, Fraction]
    checklists: Mapping[tuple[str, int], Checklist]


def dashboard(ground: Ground) -> Dashboard:
    """Read it."""
    chosen = {unit.id: _furthest(ground, ground.lines.get(unit.id, ())) for unit in ground.units}
    return Dashboard(
        title=ground.preset.title,
        phases=tuple(Named(each.id, each.title) for each in ground.preset.phases),
        places=_places(ground.checklists.values()),
        units=tuple(
            sorted(
                (_unit(ground, unit, chosen[unit.id]) for unit in ground.units),
                key=lambda each: (each.name, each.unit),
            )
        ),
        lost=_lost(ground, chosen),
    )


def _stage(ground: Ground, line: VisitLines | None) -> Stage:
    if line is None:
        return "unplanned"
    if line.board.id in ground.issued:
        return "issued"
    sheets = line.board.sheets
    if sheets and all(sheet.state == "finished" for sheet in sheets):
        return "signed"
    return "begun" if line.begun else "planned"


def _furthest(ground: Ground, lines: Sequence[VisitLines]) -> VisitLines | None:
    """The visit that counts for a unit: the furthest, of equals the latest."""
    if not lines:
        return None
    places = [(_STAGES.index(_stage(ground, line)), n) for n, line in enumerate(lines)]
    return lines[max(places)[1]]


def _unit(ground: Ground, unit: UnitRecord, line: VisitLines | None) -> UnitStanding:
    phase = next((each.id for each in ground.preset.phases if unit.level in each.levels), None)
    base = UnitStanding(
        unit=unit.id,
        name=unit.name,
        jurisdiction=unit.jurisdiction,
        level=unit.level,
        stage=_stage(ground, line),
        phase=phase,
    )
    if line is None:
        return base
    return msgspec.structs.replace(
        base,
        visit=line.board.id,
        points=_points(ground, line),
        whole=line.board.total.whole,
        photos=line.board.photos,
        places=_tallies(ground, line),
    )


def _points(ground: Ground, line: VisitLines) -> Figure | None:
    issued = ground.issued.get(line.board.id)
    if issued is not None:
        return figure(issued)
    return line.board.total.points if line.board.total.final else None


def _points_of(ground: Ground, line: VisitLines) -> Iterable[tuple[Checkpoint, Fraction]]:
    """Checkpoints that are settled and apply, each with the award 0..1."""
    checklist = ground.checklists[(line.checklist.id, line.checklist.version)]
    for point in checklist.checkpoints:
        found = line.site.get(point.id)
        if found is not None and found.settled and found.award is not None:
            yield point, found.award


def _tallies(ground: Ground, line: VisitLines) -> tuple[PlaceTally, ...]:
    settled: dict[str, int] = defaultdict(int)
    failed: dict[str, int] = defaultdict(int)
    for point, award in _points_of(ground, line):
        settled[point.place] += 1
        failed[point.place] += award < 1
    return tuple(PlaceTally(place, n, failed[place]) for place, n in settled.items())


def _places(checklists: Iterable[Checklist]) -> tuple[Named, ...]:
    """Every place in walking order; of several checklists one after the other."""
    found = {place.id: place.title for each in checklists for place in each.places}
    return tuple(Named(name, title) for name, title in found.items())


def _lost(ground: Ground, chosen: Mapping[str, VisitLines | None]) -> tuple[LostPoints, ...]:
    points: dict[str, Checkpoint] = {}
    settled: dict[str, int] = defaultdict(int)
    lost: dict[str, Fraction] = defaultdict(Fraction)
    units: dict[str, list[str]] = defaultdict(list)
    for unit, line in chosen.items():
        if line is None:
            continue
        value = point_value(ground.checklists[(line.checklist.id, line.checklist.version)])
        for point, award in _points_of(ground, line):
            points[point.id] = point
            settled[point.id] += 1
            if award < 1:
                units[point.id].append(unit)
                lost[point.id] += (1 - award) * rational(point.weight) * value
    worst = sorted(units, key=lambda name: (-lost[name], -len(units[name]), name))
    return tuple(
        LostPoints(
            checkpoint=name,
            title=points[name].title,
            place=points[name].place,
            settled=settled[name],
            lost=figure(lost[name]),
            units=tuple(units[name]),
        )
        for name in worst
    )
