"""What must hold when all faults have ended and everybody has synced."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress

from sync.dot import Dot
from sync.op import Op
from sync.settle import Settlement, total
from tests.faults.connection import LineDown
from tests.faults.installation import Installation
from tests.faults.line import Line
from tests.faults.tablet import Tablet
from tests.server.readings import FileReadings, Readings
from tests.sync import judge
from tests.sync.server import Register
from tests.sync.setting import CHECKLIST, CHECKPOINTS, VISITS
from tests.sync.witness import read

PASSES = 12
NEVER_SAID = ('"event": "unexpected"', "Traceback (most recent call last)")


def judge_all(
    here: Installation, tablets: Sequence[Tablet], lost: Sequence[Tablet], lines: Sequence[Line]
) -> None:
    """Raises AssertionError with what is wrong. `lost` are tablets that were destroyed."""
    judge.settle_down(tablets)
    _bring_photos(tablets)
    judge.settle_down(tablets)
    _points_agree(tablets)
    _photos_are_readable(tablets)
    _photos_of_the_lost_are_readable(tablets, lost)
    _server_never_failed(here, lines)
    assert here.stop() == 0, "the server does not end well"
    with closing(sqlite3.connect(here.copy_database())) as file:
        _database_is_whole(file)
        readings = FileReadings(file)
        _nothing_is_lost(readings, tablets, lost)


def _bring_photos(tablets: Sequence[Tablet]) -> None:
    """All photos are acknowledged in the end; the keep gives up nothing before that."""
    for _ in range(PASSES):
        for tablet in tablets:
            tablet.sync()
            with suppress(LineDown):  # a store that has just come back may still be slow
                tablet.upload(1 << 20)
            tablet.round()
        if not any(tablet.unverified for tablet in tablets):
            return
    stuck = {tablet.user: tablet.unverified for tablet in tablets if tablet.unverified}
    raise AssertionError(f"photos that never arrive: {stuck}")


def _photos_are_readable(tablets: Sequence[Tablet]) -> None:
    office = next(tablet for tablet in tablets if tablet.office)
    for tablet in tablets:
        for sha in tablet.taken:
            _whole(office, sha)


def _whole(office: Tablet, sha256: str) -> None:
    path = f"/api/photos/{sha256}/original"
    replies = (office.connection.ask("GET", path) for _ in range(3))
    reply = next((each for each in replies if each.status != 503), None)
    assert reply is not None, "the store is slow for ever"
    assert reply.status == 200, (sha256, reply)
    assert hashlib.sha256(reply.body).hexdigest() == sha256


def _photos_of_the_lost_are_readable(tablets: Sequence[Tablet], lost: Sequence[Tablet]) -> None:
    """What had arrived of a destroyed tablet, as far as others gave back the ops that name it: the
    bytes outlive the database."""
    office = next(tablet for tablet in tablets if tablet.office)
    known = {each.dot for tablet in tablets for each in tablet.given}
    for tablet in lost:
        for op in tablet.authored:
            value = json.loads(op.value) if "/photo/" in op.path and str(op.dot) in known else {}
            if value.get("sha256") in tablet.verified:
                _whole(office, value["sha256"])


def _server_never_failed(here: Installation, lines: Sequence[Line]) -> None:
    """Nobody was ever told of a failure without a name, heard or not."""
    said = here.log.read_text("utf-8", "replace") if here.log.exists() else ""
    assert [line for line in said.splitlines() if any(word in line for word in NEVER_SAID)] == []
    assert {status for line in lines for status in line.told if status in (500, 501, 502)} == set()
    assert sum(line.happened["silent"] for line in lines) == 0, "somebody waited in vain"


def _database_is_whole(file: sqlite3.Connection) -> None:
    assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def _nothing_is_lost(readings: Readings, tablets: Sequence[Tablet], lost: Sequence[Tablet]) -> None:
    """Every op exactly once in the log, or in quarantine, or in an outbox or keep, be it one that
    was destroyed; and what others had of it when a backup took over, whoever wrote it."""
    everybody = (*tablets, *lost)
    authored = {op.hash: op for tablet in everybody for op in tablet.authored}
    authored |= {op.hash: op for tablet in everybody for pair in tablet.repeats for op in pair}
    judge.heads_are_a_function_of_the_log(readings)
    taken = ("accepted", "quarantined", "duplicate")
    given_back = {each.dot for t in everybody for each in t.given if each.status in taken}
    judge.chains_are_whole(readings, given_back)
    judge.nothing_is_lost(readings, authored.values(), tablets, lost)
    returned = [(tablet, each.op) for tablet in tablets for each in tablet.returned]
    judge.what_was_held_is_here(readings, returned)
    judge.devices_agree(readings, tablets)
    groups = [group for tablet in everybody for group in tablet.groups]
    judge.groups_are_whole(readings, groups, given_back)


class _Screen:
    """What one device shows, as a server whose heads are read."""

    def __init__(self, tablet: Tablet) -> None:
        self._tablet = tablet

    def heads(self) -> Mapping[Register, Sequence[Op]]:
        device = self._tablet.device
        return {key: device.heads(key) for key in device.confirmed if device.confirmed[key]}


def _points_agree(tablets: Sequence[Tablet]) -> None:
    """Every device that holds a visit comes to what the office reads."""
    office = next(tablet for tablet in tablets if tablet.office)
    for visit in VISITS:
        reading = office.connection.read(f"/api/visits/{visit}")
        for tablet in tablets:
            if (visit, "ruling") not in tablet.device.layers:
                continue
            settled = read(_Screen(tablet)).settlements
            here = {point: settled[(visit, point)] for point in CHECKPOINTS}
            assert _standing(here) == {
                each["checkpoint"]: (each["status"], each.get("dot"))
                for each in reading["checkpoints"]
            }
            points = str(total(CHECKLIST, here).points)
            assert points == reading["total"]["points"]["exact"], (tablet.user, visit)


def _standing(settlements: Mapping[str, Settlement]) -> dict[str, tuple[str, str | None]]:
    return {
        point: (type(each).__name__.lower(), _dot(getattr(each, "dot", None)))
        for point, each in settlements.items()
    }


def _dot(dot: Dot | None) -> str | None:
    return None if dot is None else str(dot)
