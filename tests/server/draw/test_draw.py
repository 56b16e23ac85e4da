"""Laws of the draw, and its record against somebody who changes it."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.draw.command import main
from server.draw.frame import By, Frame, FrameUnit, drawn, frame_hash, frame_of, share, strata
from server.draw.record import Record, broken

SEED = "5e" * 32
LEVELS, REGIONS = ("national", "provincial"), ("华容县", "平江县", "云溪区")

UNITS = st.lists(
    st.tuples(st.sampled_from(LEVELS), st.sampled_from(REGIONS)), min_size=1, max_size=40
).map(
    lambda pairs: [
        FrameUnit(f"u-{n:02d}", f"单位{n}", level, region)
        for n, (level, region) in enumerate(pairs)
    ]
)
BY = st.sampled_from([(), ("level",), ("region",), ("level", "region")])
FRAMES = st.builds(frame_of, UNITS, BY, st.integers(1, 100), st.integers(0, 3))
SEEDS = st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}")


def key(frame: Frame, unit: FrameUnit) -> tuple[str, ...]:
    return tuple(getattr(unit, word) for word in frame.by)


@given(FRAMES, SEEDS, st.text(max_size=8))
def test_every_stratum_gives_its_share_and_nobody_twice(
    frame: Frame, seed: str, witness: str
) -> None:
    found = drawn(frame, seed, witness)
    assert len(set(found)) == len(found)
    known = {unit.id: unit for unit in frame.units}
    given = Counter(key(frame, known[name]) for name in found)
    for part in strata(frame):
        wanted = max(frame.least, -(-len(part.units) * frame.percent // 100))
        assert given[part.key] == min(len(part.units), wanted) == part.share


@given(UNITS, BY, SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_the_list_changes_nothing(
    units: list[FrameUnit], by: tuple[By, ...], seed: str, random: Any
) -> None:
    frame = frame_of(units, by, 30, 1)
    random.shuffle(units)
    again = frame_of(units, tuple(reversed(by)), 30, 1)
    assert frame_hash(frame) == frame_hash(again)
    assert drawn(frame, seed, "") == drawn(again, seed, "")


@given(UNITS, SEEDS)
def test_a_unit_elsewhere_changes_nothing_here(units: list[FrameUnit], seed: str) -> None:
    before = frame_of(units, ("region",), 30, 1)
    after = frame_of(
        [*units, FrameUnit("u-99", "新单位", "national", "湘阴县")], ("region",), 30, 1
    )
    assert [name for name in drawn(after, seed, "") if name != "u-99"] == drawn(before, seed, "")


def test_it_can_be_done_by_hand() -> None:
    units = [FrameUnit(name, name, "provincial", "华容县") for name in ("a", "b", "c", "d")]
    frame = frame_of(units, ("level",), 50, 0)
    by_hand = sorted("abcd", key=lambda n: hashlib.sha256(f"{SEED}\n甲\n{n}".encode()).hexdigest())
    assert drawn(frame, SEED, "甲") == by_hand[:2]


@pytest.mark.parametrize(
    ("size", "percent", "least", "wanted"),
    [(7, 30, 1, 3), (7, 29, 0, 3), (10, 30, 0, 3), (2, 1, 2, 2), (1, 100, 5, 1), (3, 1, 0, 1)],
)
def test_shares_are_rounded_up_exactly(size: int, percent: int, least: int, wanted: int) -> None:
    assert share(size, frame_of([], (), percent, least)) == wanted


def test_over_many_seeds_every_unit_is_drawn_as_often_as_any_other() -> None:
    units = [FrameUnit(f"u-{n}", "", "provincial", "华容县") for n in range(10)]
    frame = frame_of(units, (), 30, 0)
    times = Counter(name for n in range(3000) for name in drawn(frame, f"{n:064x}", ""))
    # Expected 900 each, standard deviation 25; the seeds are fixed, so this cannot flicker.
    assert all(800 < times[unit.id] < 1000 for unit in units)


# the record


def record(**changes: Any) -> Record:
    units = [FrameUnit(f"u-{n}", f"单位{n}", "provincial", REGIONS[n % 3]) for n in range(9)]
    frame = frame_of(units, ("region",), 40, 1)
    right = Record(
        format="shidi-draw/1",
        id="d-1",
        campaign="c-1",
        title="随机抽查",
        sealed_at="2020-07-01T00:00:00Z",
        release_at="2020-08-01T00:00:00Z",
        opened_at="2020-08-01T01:00:00Z",
        seed_hash=hashlib.sha256(SEED.encode()).hexdigest(),
        frame_hash=frame_hash(frame),
        seed=SEED,
        witness="甲",
        frame=frame,
        drawn=tuple(drawn(frame, SEED, "甲")),
    )
    return msgspec.structs.replace(right, **changes)


def test_a_right_record_holds() -> None:
    assert list(broken(record())) == []


def smaller() -> Frame:
    frame = record().frame
    return msgspec.structs.replace(frame, units=frame.units[1:])


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"seed": "ab" * 32}, ["seed", "drawn"]),
        ({"witness": "乙丙丁"}, ["drawn"]),
        ({"drawn": ("u-1",)}, ["drawn"]),
        ({"frame": smaller()}, ["frame", "drawn"]),
        ({"opened_at": "2020-07-31T23:59:59Z"}, ["early"]),
    ],
)
def test_whatever_is_changed_is_noticed(changes: dict[str, Any], codes: list[str]) -> None:
    assert [each.code for each in broken(record(**changes))] == codes


def test_the_command_says_whether_it_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "draw.json"
    file.write_bytes(msgspec.json.encode(record()))
    assert main(["verify", str(file)]) == 0
    assert "✓ 随机抽查: 6 / 9" in capsys.readouterr().out
    file.write_bytes(msgspec.json.encode(record(drawn=("u-1",))))
    assert main(["verify", str(file)]) == 1
    assert "重新计算的结果不同" in capsys.readouterr().out
    file.write_bytes(b'{"format":"shidi-draw/1"}')
    assert main(["verify", str(file)]) == 2
    assert main(["verify", str(tmp_path / "gone")]) == 2
    assert main([]) == 2
