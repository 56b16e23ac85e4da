"""Ops whose values nobody would write, chained and signed as a device does: each gets a receipt."""

from __future__ import annotations

import gzip
import json
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.op import Draft, MalformedOp, Op, parse_op
from tests.fuzz.amount import AMOUNT
from tests.fuzz.target import Target, sound
from tests.server.exchange import HEADERS, body, page
from tests.server.office import Office
from tests.server.pen import reading
from tests.server.photos.mutations import mutated
from tests.server.tablet import Tablet
from tests.sync import values

ROUNDS, OPS = 25 * AMOUNT, 20
CHECKPOINTS = ("pub-01", "pub-02", "pub-03", "pub-20", "gone")
BOARDS = {"boards": [{"width_m": "2", "height_m": "1"}]}
SKETCH = {
    "low": "1.9",
    "high": "2.1",
    "pictures": [
        {
            "photo": "ab" * 32,
            "width_px": 400,
            "height_px": 300,
            "corners": [[0, 0], [3000, 0], [3000, 2000], [0, 2000]],
            "noise_px": 1,
        }
    ],
}
HONEST: dict[str, list[Any]] = {
    "sheet/{user}/finding/{point}": [
        {"kind": "measured", "inputs": BOARDS},
        {"kind": "measured", "inputs": {**BOARDS, "sketch": SKETCH}},
        {"kind": "measured", "inputs": {"people": [{"said": [0, 3], "took_s": 4}]}},
        {"kind": "measured", "inputs": {"present": True}},
        {"kind": "not_applicable", "reason": "无"},
        {"kind": "cleared"},
    ],
    "sheet/{user}/note/{point}": [{"text": "脏"}],
    "sheet/{user}/photo/p-{point}": [values.photo("pub-01"), values.photo("pub-01", gone=True)],
    "sheet/{user}/marks/p-{point}": [
        {"sha256": "ab" * 32, "marks": [{"kind": "words", "x": 1, "y": 2, "text": "此处"}]}
    ],
    "sheet/{user}/explanation/p-{point}": [{"saw": [], "text": "相机时间未调"}],
    "sheet/{user}/state": [values.finished([]), {"kind": "open", "checkpoint": "pub-01"}],
    "review/{user}/p-{point}": [{"kind": "asked", "saw": [], "warnings": ["X"], "reason": "何时"}],
    "ruling/{point}": [
        {"covers": [], "decision": {"kind": "withdrawn"}, "policy": "typed", "reason": "复核"}
    ],
    "visit/state": [{"kind": "issued", "reason": "期满"}],
    "no/such/path": [{}],
}
ODD: list[Any] = [
    None, True, -1, 0, 2**53, 10**400, 1e308, "", "0", "1e9", "-0", "∞", "\0", "�", "x" * 5_000,
    [], {}, [[[[]]]], {"kind": "measured"}, {"": None},
]  # fmt: skip


@pytest.fixture(scope="module")
def tablet(target: Target) -> tuple[Tablet, str]:
    office = Office(target.server, target.tokens["office"])
    tablet = office.tablet()
    return tablet, office.visit(tablet)


def test_every_value_gets_a_receipt(target: Target, tablet: tuple[Tablet, str]) -> None:
    device, visit = tablet
    draw = Random(20261121)
    pen = device.pens[device.actor]
    quarantined = 0
    with device.client() as client:
        for _ in range(ROUNDS):
            ops = [pen.author(_draft(draw, visit, device.user)) for _ in range(OPS)]
            request = device.request(device.device.push(), heads=(pen.sign(ops[-1]),))
            sent = gzip.compress(body(request, [op.line for op in ops]), 1)
            answer = client.post("/api/sync", content=sent, headers=HEADERS)
            assert answer.status_code == 200, answer.text
            statuses = [receipt.status for receipt in page(answer.content, ops).header.receipts]
            assert {*statuses} <= {"accepted", "quarantined"}
            quarantined += statuses.count("quarantined")
    assert 0 < quarantined < ROUNDS * OPS, "neither all nor none of them may be good"
    for path in (f"/api/visits/{visit}", "/api/quarantine"):
        with target.server.client(target.tokens["office"]) as office:
            answer = office.get(path)
        sound("GET", path, answer, answer.elapsed.total_seconds())
        assert answer.status_code == 200


@given(st.data())
@settings(
    max_examples=300 * AMOUNT,
    derandomize=AMOUNT == 1,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_a_line_is_an_op_or_is_said_to_be_none(data: st.DataObject) -> None:
    draw = Random(data.draw(st.integers(0, 2**32)))
    line = mutated(_line(draw), draw)
    try:
        op = parse_op(line)
    except MalformedOp:
        return
    assert isinstance(op, Op)
    assert op.line == line


def _line(draw: Random) -> bytes:
    envelope = {
        "v": 1,
        "actor": "abcdefghijklmnop",
        "counter": draw.randrange(1, 100),
        "prev_hash": "A" * 43,
        "visit": "v-1",
        "path": draw.choice(list(HONEST)).format(user="u-1", point="n-1"),
        "supersedes": ["abcdefghijklmnop.1"],
        "value": draw.choice(draw.choice(list(HONEST.values()))),
        "at": {"wall_ms": 1, "offset_min": 480, "mono_ms": 1, "boot": "b"},
    }
    return json.dumps(envelope, ensure_ascii=False, separators=(",", ":")).encode()


def _draft(draw: Random, visit: str, user: str) -> Draft:
    template = draw.choice(list(HONEST))
    value = draw.choice(HONEST[template])
    if draw.random() < 0.8:
        value = _spoilt(draw, value)
    path = template.format(user=user, point=draw.choice(CHECKPOINTS))
    return Draft(visit, path, value, (), reading())


def _spoilt(draw: Random, value: Any) -> Any:
    """The same value with one part of it replaced, left out or added."""
    if isinstance(value, dict) and value and draw.random() < 0.8:
        key = draw.choice(list(value))
        chance = draw.random()
        if chance < 0.15:
            return {name: each for name, each in value.items() if name != key}
        if chance < 0.25:
            return value | {"more": _odd(draw)}
        return value | {key: _spoilt(draw, value[key])}
    if isinstance(value, list) and value and draw.random() < 0.7:
        at = draw.randrange(len(value))
        return [*value[:at], _spoilt(draw, value[at]), *value[at + 1 :]]
    return _odd(draw)


def _odd(draw: Random) -> Any:
    return draw.choice(ODD)
