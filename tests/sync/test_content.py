from __future__ import annotations

from fractions import Fraction
from typing import Any

import msgspec
import pytest

from sync.checklist import AnyMeasure, Count, Level, Rating, Ratio, Sample, Text
from sync.content import (
    MalformedValue,
    check,
    read_finding,
    read_inputs,
    read_note,
    read_photo,
    read_ruling,
    read_sheet_state,
    read_visit_state,
)
from sync.dot import Dot
from sync.finding import CountInputs, Measured, NotApplicable, PeopleInputs
from sync.path import Kind
from sync.photo import PhotoPresent, PhotoWithdrawn
from sync.ruling import Ruling
from sync.state import Finished, Open, VisitState
from tests.sync.pen import count, ruling
from tests.sync.setting import MEASURES
from tests.sync.values import finished, inputs, photo

T = Text("题", "title")
COUNT, AREA, BOOLEAN = MEASURES["n-1"], MEASURES["m-1"], MEASURES["b-1"]
RATIO = Ratio(())
ASKED = Sample(())
RECITED = Sample((), items=(T, T, T), pass_at=2)
RATING = Rating((Level(T, "0"), Level(T, "1")))
PANEL = {"length_m": "2", "height_m": "1"}


def raw(value: Any) -> bytes:
    return msgspec.json.encode(value)


def wall(*panels: Any, **more: Any) -> dict[str, Any]:
    return {"wall": list(panels), "posters": [], **more}


def test_a_finding_is_measured_not_applicable_or_cleared() -> None:
    assert read_finding(raw(count(3)), COUNT) == Measured(CountInputs(3))
    away = {"kind": "not_applicable", "reason": "无食堂"}
    assert read_finding(raw(away), COUNT) == NotApplicable("无食堂")
    for wrong in ({"kind": "guessed"}, {"kind": "not_applicable", "reason": ""}, count(-1)):
        with pytest.raises(MalformedValue):
            read_finding(raw(wrong), COUNT)


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        (COUNT, inputs("n-1", 3)),
        (AREA, inputs("m-1", 3)),
        (BOOLEAN, inputs("b-1", 3)),
        (RATIO, wall(PANEL, openings=[{"length_m": "1", "height_m": "1"}])),
        (ASKED, {"asked": 5, "passed": 5}),
        (RECITED, {"asked": 5, "passed": 5}),
        (RECITED, {"people": [{"said": [0, 2], "role": "窗口"}, {"said": []}]}),
        (RATING, {"level": 1}),
    ],
)
def test_inputs_fit_their_measure(measure: AnyMeasure, value: Any) -> None:
    assert msgspec.json.decode(raw(read_inputs(raw(value), measure))) == value


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        (COUNT, {"count": 1.5}),
        (COUNT, inputs("m-1", 3)),
        (AREA, {"boards": [{"width_m": 2, "height_m": "1"}]}),
        (AREA, {"boards": [{"width_m": "1.00001", "height_m": "1"}]}),
        (RATIO, wall()),
        (RATIO, wall(PANEL, openings=[PANEL])),
        (RATIO, wall({"length_m": "0", "height_m": "1"})),
        (ASKED, {"asked": 4, "passed": 5}),
        (ASKED, {"people": []}),
        (RECITED, {"people": [{"said": [2, 0]}]}),
        (RECITED, {"people": [{"said": [1, 1]}]}),
        (RECITED, {"people": [{"said": [3]}]}),
        (RECITED, {"people": [{"said": [-1, 0]}]}),
        (RECITED, []),
        (RATING, {"level": 2}),
        (RATING, {"level": -1}),
    ],
)
def test_other_inputs_are_malformed(measure: AnyMeasure, value: Any) -> None:
    with pytest.raises(MalformedValue):
        read_inputs(raw(value), measure)


@pytest.mark.parametrize("broken", [b"", b"{", b'"\xff"', b"{}", b'{"text":"x","bold":1}'])
def test_what_is_not_the_json_of_its_kind_is_malformed(broken: bytes) -> None:
    with pytest.raises(MalformedValue):
        read_note(broken)


def test_a_ruling_covers_dots_and_decides() -> None:
    dot = Dot("a", 1)
    stood = read_ruling(raw(ruling(dot, kind="measured", inputs={"count": 2})), COUNT)
    assert stood == Ruling(frozenset({"a.1"}), "measured", CountInputs(2), None, "typed", "复核")
    mean = read_ruling(raw(ruling(dot, kind="figure", figure="12/5")), COUNT)
    assert (mean.kind, mean.figure, mean.inputs) == ("figure", Fraction(12, 5), None)
    assert read_ruling(raw(ruling(dot, kind="not_applicable")), COUNT).kind == "not_applicable"
    assert read_ruling(raw(ruling(dot)), COUNT).kind == "withdrawn"


@pytest.mark.parametrize(
    ("value", "measure"),
    [
        (ruling(), COUNT),
        ({**ruling(), "covers": ["a.1", "a.1"]}, COUNT),
        ({**ruling(), "covers": ["a"]}, COUNT),
        (ruling(Dot("a", 1), kind="figure", figure="1/0"), COUNT),
        (ruling(Dot("a", 1), kind="figure", figure="1.5"), COUNT),
        (ruling(Dot("a", 1), kind="figure", figure="1"), BOOLEAN),
        (ruling(Dot("a", 1), kind="figure", figure="1"), RATING),
        (ruling(Dot("a", 1), kind="measured", inputs={"level": 9}), RATING),
        ({**ruling(Dot("a", 1)), "reason": ""}, COUNT),
    ],
)
def test_other_rulings_are_malformed(value: Any, measure: AnyMeasure) -> None:
    with pytest.raises(MalformedValue):
        read_ruling(raw(value), measure)


def test_a_photo_is_there_or_withdrawn() -> None:
    assert isinstance(read_photo(raw(photo("n-1"))), PhotoPresent)
    assert read_photo(raw(photo("n-1", gone=True))) == PhotoWithdrawn("n-1", "糊")
    with pytest.raises(MalformedValue):
        read_photo(raw({**photo("n-1"), "sha256": "AB" * 32}))


def test_a_sheet_is_open_or_finished() -> None:
    assert read_sheet_state(raw({"kind": "open"})) == Open()
    done = read_sheet_state(raw(finished(["a.1"])))
    assert isinstance(done, Finished)
    assert done.saw == ("a.1",)
    for saw in (["a"], ["a.1", "a.1"]):
        with pytest.raises(MalformedValue):
            read_sheet_state(raw(finished(saw)))


def test_a_visit_is_issued_reopened_or_closed() -> None:
    issued = {"kind": "issued", "reason": "期满"}
    assert read_visit_state(raw(issued)) == VisitState("issued", "期满")
    with pytest.raises(MalformedValue):
        read_visit_state(raw({**issued, "kind": "lost"}))


@pytest.mark.parametrize(
    ("kind", "value", "measure"),
    [
        ("finding", count(3), COUNT),
        ("ruling", ruling(Dot("a", 1)), COUNT),
        ("note", {"text": ""}, COUNT),
        ("photo", photo("n-1"), None),
        ("explanation", {"saw": [], "text": ""}, None),
        ("review", {"kind": "asked", "saw": ["a.1"], "warnings": [], "reason": "?"}, None),
        ("sheet_state", {"kind": "open"}, None),
        ("visit_state", {"kind": "closed", "reason": "期满"}, None),
    ],
)
def test_every_kind_of_register_has_its_own_values(
    kind: Kind, value: Any, measure: AnyMeasure | None
) -> None:
    check(kind, raw(value), measure)
    with pytest.raises(MalformedValue):
        check(kind, raw({"colour": "red"}), measure)


def test_people_are_asked_one_by_one() -> None:
    people = read_inputs(raw({"people": [{"said": [0]}]}), RECITED)
    assert isinstance(people, PeopleInputs)
    assert isinstance(COUNT, Count)
