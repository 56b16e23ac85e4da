"""Checks photos in the background: reads the file once, judges every use, keeps every judgement.

    async with Checker(database, folder, pool): ...   and `wake()` whenever something may be due

What is due stands in the database, so that a killed server goes on where it was. Of several
servers one checks at a time (`Database.alone`). A use is due when
its bytes arrived, when the device's clock became known better, when the same bytes or
the same picture turn up elsewhere, and when the server starts with rules that have not seen it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import NamedTuple, Self

import msgspec
import structlog

from server.catalog.place import UnitPlace
from server.instant import now_ms
from server.photos.facts import CLEAR, READER, Look, PhotoFacts
from server.photos.folder import PhotoFolder
from server.photos.likeness import Likeness, Likenesses
from server.photos.look_index import LookIndex
from server.photos.object_folder import AWAY
from server.photos.pool import InspectionPool
from server.photos.rule_set import RULE_SET
from server.photos.tiles import TileMap
from server.photos.verdict import Judgement, judge
from server.readings.photo import VerdictDocument
from server.readings.photo_case import photo_case
from server.readings.unit_place import learnt_place, tells_where
from server.store import likenesses, photos, places, users, visits
from server.store.database import CHECKING, Database, Transaction
from server.store.likenesses import StoredLikeness, StoredLook
from server.store.photos import DueUse, StoredPhoto, StoredVerdict
from server.wire.reading import CheckView, TakenView, WindowView
from sync.dot import Dot

BATCH = 16
LOOK_S = 10.0
"""How often is looked for what is due, even if nobody woke the checker."""
_LOG = structlog.get_logger()


class _Lane(NamedTuple):
    """Photos that wait for the same workers; HEIF takes ten times as long and has its own."""

    heif: bool
    at_once: int
    due: asyncio.Event


class Checker:
    """The loops that turn due uses into verdicts. Enter it once for an application."""

    def __init__(self, database: Database, folder: PhotoFolder, pool: InspectionPool) -> None:
        self._database = database
        self._folder = folder
        self._pool = pool
        self._index = LookIndex()
        self._likenesses = Likenesses(self._index, folder.fetched_small)
        # One more than there are workers: it asks the database while they decode.
        self._lanes = (
            _Lane(False, pool.size + 1, asyncio.Event()),
            _Lane(True, 1, asyncio.Event()),
        )
        self._failed: set[Dot] = set()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._database.alone(CHECKING, self._run))
        self.wake()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._task is not None
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task

    def wake(self) -> None:
        """Something may be due."""
        for lane in self._lanes:
            lane.due.set()

    async def _run(self) -> None:
        async with self._database.writing() as tx:
            await photos.make_outdated_due(tx, RULE_SET.version)
            known = await likenesses.looks(tx)
        await asyncio.to_thread(_fill, self._index, known)
        async with asyncio.TaskGroup() as group:
            for lane in self._lanes:
                group.create_task(self._serve(lane))

    async def _serve(self, lane: _Lane) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                # Another server may have taken photos in: it cannot wake this one.
                await asyncio.wait_for(lane.due.wait(), LOOK_S)
            lane.due.clear()
            while await self._some(lane):
                pass

    async def _some(self, lane: _Lane) -> bool:
        """Check a batch; whether there may be more."""
        async with self._database.reading() as tx:
            waiting = await photos.due(tx, BATCH + len(self._failed), heif=lane.heif)
        todo: dict[str, list[DueUse]] = {}
        for due in waiting:
            if due.use.dot not in self._failed:
                todo.setdefault(due.photo.sha256, []).append(due)
        room = asyncio.Semaphore(lane.at_once)
        async with asyncio.TaskGroup() as group:
            done = [group.create_task(self._photo(uses, room)) for uses in todo.values()]
        return any(each.result() for each in done)

    async def _photo(self, uses: Sequence[DueUse], room: asyncio.Semaphore) -> bool:
        """Check the uses of one photo, one after the other: its bytes are read once. False where
        they cannot be read just now: they stay due."""
        facts: PhotoFacts | None = None
        async with room:
            for due in uses:
                try:
                    facts = facts or await self._facts(due)
                    await self._one(due, facts)
                except AWAY as away:
                    await _LOG.awarning("photo check waits", reason=str(away)[:200])
                    return False
                except Exception:
                    # One photo that the checks stumble over must not keep the others waiting.
                    self._failed.add(due.use.dot)
                    await _LOG.aexception("photo check failed", dot=str(due.use.dot))
        return True

    async def _one(self, due: DueUse, facts: PhotoFacts) -> None:
        async with self._database.reading() as tx:
            case = await photo_case(tx, due, facts)
        judgement = await asyncio.to_thread(judge, case)
        verdict = StoredVerdict(
            actor=due.use.actor,
            counter=due.use.counter,
            rule_set=judgement.rule_set,
            verdict=judgement.verdict,
            document=msgspec.json.encode(_document(judgement, facts, case.received_ms)),
            checked_at=now_ms(),
        )
        async with self._database.writing() as tx:
            await photos.keep_verdict(tx, verdict, due.reasons)
            if tells_where(case):
                await _learn(tx, due.use.visit_id, case.place)

    async def _facts(self, due: DueUse) -> PhotoFacts:
        if due.photo.facts is not None:
            known = msgspec.json.decode(due.photo.facts, type=PhotoFacts)
            if known.reader == READER:
                return known
        sha256 = due.photo.sha256
        facts = await self._pool.inspect(
            await asyncio.to_thread(self._folder.fetched, sha256),
            self._folder.derived(sha256),
            large=False,
            ask_exiftool=True,
        )
        await asyncio.to_thread(self._folder.share, sha256)
        if facts.look is not None:
            # Before looking for others: of two that are read at once each then finds the other.
            self._index.add(sha256, facts.look)
        comparable = facts.look is not None and facts.look.comparable
        alike = await asyncio.to_thread(self._likenesses.of, sha256) if comparable else []
        async with self._database.writing() as tx:
            await photos.set_facts(tx, _read(due.photo, facts))
            await likenesses.keep(tx, [each for pair in alike for each in _both_ways(pair)])
            for pair in alike:
                await photos.make_due(tx, pair.other)
        return facts


async def _learn(tx: Transaction, visit_id: str, known: UnitPlace | None) -> None:
    """Take the unit's place from its photos, tell its inspectors' devices, check again."""
    visit = await visits.get(tx, visit_id)
    assert visit is not None
    found = await learnt_place(tx, visit.unit_id, known)
    if found is not None:
        await places.put(tx, {visit.unit_id: found}, now_ms())
        await photos.make_unit_due(tx, visit.unit_id)
        await users.work_changed(tx, await places.taken_along_by(tx, visit.unit_id))


def _fill(index: LookIndex, known: Sequence[StoredLook]) -> None:
    for each in known:
        index.add(each.sha256, Look(each.pdq.hex(), each.dhash.hex(), CLEAR))


def _read(photo: StoredPhoto, facts: PhotoFacts) -> StoredPhoto:
    look = facts.look if facts.look is not None and facts.look.comparable else None
    return msgspec.structs.replace(
        photo,
        facts=msgspec.json.encode(facts),
        picture_sha256=facts.picture_sha256 or None,
        pdq=None if look is None else bytes.fromhex(look.pdq),
        dhash=None if look is None else bytes.fromhex(look.dhash),
    )


def _both_ways(pair: Likeness) -> Iterator[StoredLikeness]:
    yield _one_way(pair.sha256, pair.other, pair.mine)
    yield _one_way(pair.other, pair.sha256, pair.theirs)


def _one_way(sha256: str, other: str, tiles: TileMap) -> StoredLikeness:
    return StoredLikeness(sha256, other, tiles.share or 0.0, tiles.textured, "/".join(tiles.rows))


def _document(judgement: Judgement, facts: PhotoFacts, received_ms: int | None) -> VerdictDocument:
    reading, window, picked = judgement.reading, judgement.window, judgement.picked
    interval = reading.interval
    return VerdictDocument(
        findings=tuple(
            CheckView(
                code=each.code,
                severity=each.severity,
                office=each.office,
                inspector=each.inspector,
                numbers=each.numbers,
            )
            for each in judgement.findings
        ),
        taken=TakenView(
            start_ms=None if interval is None else interval.start_ms,
            end_ms=None if interval is None else interval.end_ms,
            basis=reading.basis,
        ),
        window=None if window is None else WindowView(window.start_ms, window.end_ms),
        picked=None if picked is None else WindowView(picked.start_ms, picked.end_ms),
        witnesses=judgement.witnesses,
        received_ms=received_ms,
        facts=msgspec.to_builtins(facts),
    )
