from __future__ import annotations

import pytest

from sync.dot import Dot, parse_dot


def test_a_dot_reads_back_what_it_writes() -> None:
    assert parse_dot(str(Dot("k3f9", 12))) == Dot("k3f9", 12)


def test_dots_stand_by_actor_then_by_number() -> None:
    assert sorted([Dot("b", 1), Dot("a", 10), Dot("a", 9)]) == [
        Dot("a", 9),
        Dot("a", 10),
        Dot("b", 1),
    ]


@pytest.mark.parametrize(
    "text",
    ["", "a", "a.", ".1", "a.0", "a.01", "a.-1", "a.1\n", "A.1", "-a.1", "a.1.2", "a." + "1" * 16],
)
def test_anything_else_is_no_dot(text: str) -> None:
    with pytest.raises(ValueError, match="not a dot"):
        parse_dot(text)
