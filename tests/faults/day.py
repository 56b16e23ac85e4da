"""What people do, a step at a time."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from sync.path import parse_path
from tests.faults.tablet import PIECES, Tablet
from tests.sync import judge, values
from tests.sync.server import Refused, Register
from tests.sync.setting import BEGUN, VISITS

Step = Callable[[Tablet, Random], None]
POINTS = ("n-1", "n-1", "m-1", "b-1")


def act(tablet: Tablet, photos: bool) -> None:
    """One step, perhaps with a photo. Raises LineDown."""
    draw = tablet.random
    if tablet.office and draw.random() < 0.5:
        draw.choice((_rule, _rule, _let_in, _reassign))(tablet, draw)
        return
    steps: tuple[Step, ...] = (_score, _score, _score, _note, _together, _sign, _nonsense)
    steps += (_sync, _sync, _sync) + (_photo, _upload, _upload, _upload) * photos
    draw.choice(steps)(tablet, draw)


def _score(tablet: Tablet, draw: Random) -> None:
    tablet.save(_finding(tablet, draw))


def _note(tablet: Tablet, draw: Random) -> None:
    path = f"sheet/{tablet.user}/note/{draw.choice(POINTS)}"
    tablet.save(((_visit(tablet, draw), path), {"text": "脏" * draw.randrange(5)}))


def _photo(tablet: Tablet, draw: Random) -> None:
    tablet.take_photo(_visit(tablet, draw), draw.choice(POINTS))


def _together(tablet: Tablet, draw: Random) -> None:
    """Two writes that appear together or not at all."""
    (visit, path), value = _finding(tablet, draw)
    note = (visit, path.replace("finding", "note")), {"text": "同时"}
    tablet.save(((visit, path), value), note)


def _sign(tablet: Tablet, draw: Random) -> None:
    visit = _visit(tablet, draw)
    tablet.look()
    saw = judge.sheet_shown(tablet, visit)
    tablet.save(((visit, f"sheet/{tablet.user}/state"), values.finished(saw)))


def _nonsense(tablet: Tablet, draw: Random) -> None:
    """What may not be written, or is not known."""
    path = draw.choice(values.NONSENSE).format(f"sheet/{tablet.user}")
    tablet.save(((draw.choice((*VISITS, "v-9")), path), values.measured(3)("n-1")))


def _sync(tablet: Tablet, draw: Random) -> None:
    tablet.round(draw.choice((1, 3, 200)), heard=draw.random() > 0.1)


def _upload(tablet: Tablet, draw: Random) -> None:
    tablet.upload(draw.choice(PIECES))


def _rule(tablet: Tablet, draw: Random) -> None:
    """Rule on what the office's screen shows, which the server reads to it."""
    visit = draw.choice(tuple(VISITS))
    reading = tablet.connection.read(f"/api/visits/{visit}")
    for each in reading["checkpoints"]:
        covers = [one["dot"] for one in each["findings"] if one["head"]]
        if covers and draw.random() < 0.5:
            decision = draw.choice((values.measured(4)(each["checkpoint"]), {"kind": "withdrawn"}))
            told = {"covers": covers, "decision": decision, "policy": "typed", "reason": "复核"}
            tablet.save(((visit, f"ruling/{each['checkpoint']}"), told))


def _let_in(tablet: Tablet, draw: Random) -> None:
    waiting = [e for e in tablet.connection.read("/api/quarantine") if e["let_in_at"] is None]
    if waiting:
        dot = draw.choice(waiting)["dot"]
        _try(tablet, "POST", f"/api/quarantine/{dot}/let-in", {"reason": "已核实"})


def _reassign(tablet: Tablet, draw: Random) -> None:
    visit = draw.choice(tuple(VISITS))
    people = [user for user in ("u-1", "u-2", "u-3") if draw.random() < 0.7]
    _try(tablet, "PUT", f"/api/visits/{visit}/inspectors", {"inspectors": people})


def _try(tablet: Tablet, method: str, path: str, document: Any) -> None:
    try:
        tablet.connection.change(method, path, document)
    except Refused as refused:
        if refused.code not in ("quarantine_stands", "quarantine_unknown"):
            raise


def _finding(tablet: Tablet, draw: Random) -> tuple[Register, Any]:
    point = draw.choice(POINTS)
    path = f"sheet/{tablet.user}/finding/{point}"
    assert parse_path(path) is not None
    chosen = draw.choice((values.measured(draw.randrange(6)), _cleared, _skipped))
    return (_visit(tablet, draw), path), chosen(point)


def _cleared(_point: str) -> dict[str, Any]:
    return {"kind": "cleared"}


def _skipped(_point: str) -> dict[str, Any]:
    return {"kind": "not_applicable", "reason": "无食堂"}


def _visit(tablet: Tablet, draw: Random) -> str:
    mine = [visit for visit, people in BEGUN.items() if tablet.user in people]
    return draw.choice(mine or list(VISITS))
