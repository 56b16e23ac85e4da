from __future__ import annotations

import json
from typing import Any

import pytest

from sync.chain import genesis, op_hash
from sync.dot import Dot
from sync.op import MAX_OP_BYTES, MalformedOp, parse_op
from tests.sync.pen import Pen


def line(**changes: Any) -> bytes:
    """An op's line with some keys changed; None takes a key away."""
    fields = {**json.loads(Pen("a").write().line), **changes}
    return json.dumps({key: each for key, each in fields.items() if each is not None}).encode()


def test_an_op_is_the_bytes_that_its_author_wrote() -> None:
    op = Pen("a").write(group="g1", re_of=Dot("b", 4))
    again = parse_op(op.line)
    assert again == op
    assert again.hash == op_hash(op.line)
    assert again.register == ("v-1", "sheet/u-1/finding/n-1")
    assert (again.group, again.re_of) == ("g1", Dot("b", 4))


def test_every_op_names_the_hash_of_the_one_before() -> None:
    pen = Pen("a")
    first, second = pen.write(), pen.write()
    assert first.prev_hash == genesis("a")
    assert second.prev_hash == first.hash


def test_what_an_op_supersedes_is_sorted_and_said_once() -> None:
    op = Pen("a").write(supersedes=[Dot("c", 1), Dot("b", 10), Dot("b", 9), Dot("c", 1)])
    assert op.supersedes == (Dot("b", 9), Dot("b", 10), Dot("c", 1))


def test_a_value_stays_raw() -> None:
    op = Pen("a").write({"kind": "no such kind", "figure": 1.0})
    assert json.loads(op.value) == {"kind": "no such kind", "figure": 1.0}


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"[]",
        line(colour="red"),
        line(at=None),
        line(actor="UPPER"),
        line(counter=0),
        line(prev_hash="short"),
        line(supersedes=["b"]),
        line(supersedes=["b.2", "b.1"]),
        line(supersedes=["b.1", "b.1"]),
        line(re_of="b"),
        line(group=""),
        line() + b"\n",
        line(value={"text": "x" * MAX_OP_BYTES}),
    ],
)
def test_a_broken_line_is_no_op(broken: bytes) -> None:
    with pytest.raises(MalformedOp):
        parse_op(broken)
