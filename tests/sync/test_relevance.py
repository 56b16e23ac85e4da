"""Conditions: the shared vectors, and what no text may do."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.checklist import Area, Band, Boolean, Checklist, Checkpoint, Clause, Count, Text
from sync.dot import parse_dot
from sync.finding import (
    AreaInputs,
    Board,
    BooleanInputs,
    CountInputs,
    Inputs,
    Measured,
    NotApplicable,
)
from sync.relevance import (
    MOST_CHARACTERS,
    MalformedRelevance,
    Value,
    holds,
    names_of,
    parse_relevance,
)
from sync.ruling import Ruling
from sync.settle import (
    Conflict,
    FindingHead,
    RulingHead,
    Settled,
    Settlement,
    Unscored,
    settle_all,
    total,
)

_TITLE, _SOURCE = Text("题", "title"), Clause("document", "1")

FILE: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "relevance.json").read_text("utf-8")
)


def value(given: Any) -> Value:
    return Fraction(given["n"]) if isinstance(given, dict) else given


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: case["text"])
def test_a_condition_holds_fails_or_is_not_known_yet(case: dict[str, Any]) -> None:
    values = {name: value(each) for name, each in case["values"].items()}
    assert holds(parse_relevance(case["text"]), values.get) is case["is"]


@pytest.mark.parametrize("case", FILE["names"], ids=lambda case: case["text"])
def test_a_condition_names_what_it_asks_about(case: dict[str, Any]) -> None:
    assert list(names_of(parse_relevance(case["text"]))) == case["are"]


@pytest.mark.parametrize("case", FILE["malformed"], ids=lambda case: case["text"] or "nothing")
def test_what_is_no_condition_says_where(case: dict[str, Any]) -> None:
    if case["at"] is None:
        parse_relevance(case["text"])
        return
    with pytest.raises(MalformedRelevance) as wrong:
        parse_relevance(case["text"])
    assert wrong.value.args == (case["at"],)


def test_a_condition_has_an_end() -> None:
    with pytest.raises(MalformedRelevance):
        parse_relevance(" " * MOST_CHARACTERS + "1 = 1")


@given(st.text(alphabet="${}a1'\" =!<>()and,ornt.", max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        found = parse_relevance(text)
    except MalformedRelevance:
        return
    assert holds(found, lambda _name: None) in (True, False, None)


HALL = Checkpoint("hall", "g", "p", _TITLE, Boolean("present"), "0", "0", _SOURCE)
TABLES = Checkpoint("tables", "g", "p", _TITLE, Count((Band("1"),)), "1", "0", _SOURCE)
MENU = Checkpoint(
    "menu",
    "g",
    "p",
    _TITLE,
    Area((Band("1", at_least="1"),)),
    "3",
    "0",
    _SOURCE,
    relevant="${hall} = 'present' and ${tables} > 2",
)
CANTEEN = Checklist("list", 1, _TITLE, _SOURCE, "100", (), (), (HALL, TABLES, MENU))


def inputs(given: Any) -> Inputs:
    if isinstance(given, bool):
        return BooleanInputs(given)
    if isinstance(given, int):
        return CountInputs(given)
    return AreaInputs((Board(given, "1"),))


def finding(told: list[Any]) -> FindingHead:
    dot, user, value = told
    said = NotApplicable("没有") if value == "not_applicable" else Measured(inputs(value))
    return FindingHead(parse_dot(dot), user, said)


def ruling(told: list[Any]) -> RulingHead:
    dot, covers, value = told
    given = Ruling(frozenset(covers), "measured", inputs(value), None, "typed", "复核")
    return RulingHead(parse_dot(dot), given)


def shown(settlement: Settlement) -> list[Any]:
    match settlement:
        case Settled(by=by, dot=dot, score=score):
            return ["settled", by, str(dot), None if score is None else str(score.award)]
        case Conflict():
            return ["conflict"]
        case _:
            return ["unscored"]


@pytest.mark.parametrize("case", FILE["visits"], ids=lambda case: case["name"])
def test_a_visit_leaves_out_what_does_not_belong_there(case: dict[str, Any]) -> None:
    findings = {name: [finding(each) for each in told] for name, told in case["findings"].items()}
    rulings = {name: [ruling(each) for each in told] for name, told in case["rulings"].items()}
    settled = settle_all(CANTEEN, findings, rulings)
    assert {name: shown(each) for name, each in settled.items()} == case["is"]
    assert str(total(CANTEEN, settled).points) == case["points"]
    full = msgspec.structs.replace(CANTEEN, not_applicable="full")
    assert str(total(full, settled).points) == case["full"]


def test_a_condition_about_nothing_leaves_nothing_out() -> None:
    odd = msgspec.structs.replace(MENU, relevant="1 > 2")
    checklist = msgspec.structs.replace(CANTEEN, checkpoints=(odd,))
    assert settle_all(checklist, {}, {}) == {"menu": Unscored()}
