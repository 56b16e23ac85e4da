"""Readings of a campaign's visits, kept until something that they rest on changes.

The board asks every few seconds, by every open window; a visit changes every few minutes. A kept
reading counts while its version is the database's, in the transaction that asks: so a change is
seen by the next question, whichever process made it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import msgspec

from server.readings import material
from server.readings.agreement import Rating, ratings
from server.readings.board import board_visit
from server.readings.conflicts import conflict_lines
from server.readings.material import Material
from server.readings.photo_queue import PhotoSummary, photo_summaries
from server.readings.result import result_of
from server.scorecard.site import SiteResult, site_results
from server.store import versions, visits
from server.store.database import Transaction
from server.store.versions import VisitVersion
from server.store.visits import StoredAssignment, StoredVisit
from server.wire.reading import BoardVisit
from server.wire.reconcile import ConflictLine
from server.wire.result import canonical, result_hash
from server.wire.work import ChecklistName


class VisitLines(msgspec.Struct, frozen=True):
    """A visit in the lists of its campaign."""

    board: BoardVisit
    conflicts: tuple[tuple[Fraction, ConflictLine], ...]
    photos: tuple[PhotoSummary, ...]
    ratings: tuple[Rating, ...]
    checklist: ChecklistName
    site: Mapping[str, SiteResult]
    """What its checkpoints bring to scorecards."""
    begun: bool
    """Something was found."""
    set_up_at: int
    result_hash: str
    """Of the result as it would be issued now (`server/wire/result.py`)."""


class _Ground(msgspec.Struct, frozen=True):
    """What a reading rests on. `clocks`: samples known of the devices that wrote it."""

    visit: StoredVisit
    version: VisitVersion
    people: tuple[StoredAssignment, ...]
    clocks: Mapping[str, int]


class KeptReadings:
    """The kept readings of one process. Memory: a few kB a visit."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[_Ground, VisitLines]] = {}

    async def of_campaign(
        self, tx: Transaction, campaign_id: str, regions: frozenset[str] | None
    ) -> list[VisitLines]:
        """The visits of a campaign that offices of these regions run (None: all), by id, as of this
        transaction."""
        every = await visits.of_campaign(tx, campaign_id, regions)
        people = await visits.assignments_of(tx, [visit.id for visit in every])
        known = await versions.of_campaign(tx, campaign_id)
        clocks = await versions.of_clocks(tx)
        grounds = {
            visit.id: _Ground(
                visit, known.get(visit.id, VisitVersion()), tuple(people.get(visit.id, ())), clocks
            )
            for visit in every
        }
        found = {name: kept[1] for name, now in grounds.items() if (kept := self._holding(now))}
        stale = [visit for visit in every if visit.id not in found]
        for each in await material.load_all(tx, stale, history=False) if stale else ():
            found[each.visit.id] = self._keep(grounds[each.visit.id], each)
        return [found[visit.id] for visit in every]

    def _holding(self, now: _Ground) -> tuple[_Ground, VisitLines] | None:
        """What is kept of a visit, if it was read on the same ground."""
        kept = self._kept.get(now.visit.id)
        if kept is None:
            return None
        then = kept[0]
        same = (then.visit, then.version, then.people) == (now.visit, now.version, now.people)
        clocks = all(now.clocks.get(actor, 0) == n for actor, n in then.clocks.items())
        return kept if same and clocks else None

    def _keep(self, ground: _Ground, read: Material) -> VisitLines:
        clocks = {actor: ground.clocks.get(actor, 0) for actor in read.actors}
        visit, standing = read.visit, read.standing
        lines = VisitLines(
            board=board_visit(read),
            conflicts=tuple(conflict_lines(read)),
            photos=tuple(photo_summaries(read)),
            ratings=tuple(ratings(read)),
            checklist=ChecklistName(visit.checklist_id, visit.checklist_version),
            site=site_results(standing.checklist, standing.settlements),
            begun=bool(standing.findings),
            set_up_at=visit.created_at,
            result_hash=result_hash(canonical(result_of(read))),
        )
        self._kept[read.visit.id] = (msgspec.structs.replace(ground, clocks=clocks), lines)
        return lines
