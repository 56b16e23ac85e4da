"""The cases that both engines answer: the TypeScript twin reads the same files in `pwa/core`."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import permutations
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sync.chain import EMPTY_DIGEST, SignedHead, actor_id, genesis, toggle
from sync.checklist import AnyMeasure, Checklist, Checkpoint
from sync.clock import Sample, measure_skew, skew_at, true_time
from sync.content import MalformedValue, check, read_finding, read_inputs, read_ruling
from sync.dot import Dot, parse_dot
from sync.op import Draft, MalformedOp, Reading, author, parse_op
from sync.path import parse_path
from sync.rational import rounded, text
from sync.register import apply, heads_of, let_in
from sync.review import Explanation, ExplanationHead, Review, ReviewHead, reviewed
from sync.score import Score, full_points, score
from sync.settle import (
    Conflict,
    FindingHead,
    RulingHead,
    Settled,
    Settlement,
    Unscored,
    settle,
    total,
)

VECTORS = Path(__file__).parent.parent / "vectors"


def read(name: str) -> Any:
    return json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))


def measure(value: Any) -> AnyMeasure:
    read: AnyMeasure = msgspec.json.decode(dump(value), type=AnyMeasure)
    return read


def dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


TITLE = {"zh": "题", "en": "title"}
SOURCE = {"document": "test", "clause": "1"}


def checkpoint(**changes: Any) -> dict[str, Any]:
    place = {"id": "c-0", "group": "g", "place": "p", "title": TITLE, "source": SOURCE}
    rule = {"measure": {"kind": "boolean", "good": "present"}, "weight": "1", "tolerance": "0"}
    return {**place, **rule, **changes}


def checklist(weights: list[str], total_points: str, not_applicable: str) -> Checklist:
    points = [checkpoint(id=f"c-{n}", weight=weight) for n, weight in enumerate(weights)]
    return msgspec.convert(
        {
            "id": "l",
            "version": 1,
            "title": TITLE,
            "source": SOURCE,
            "total_points": total_points,
            "groups": [{"id": "g", "title": TITLE}],
            "places": [{"id": "p", "title": TITLE}],
            "checkpoints": points,
            "not_applicable": not_applicable,
        },
        Checklist,
    )


SCORE = read("score")


@pytest.mark.parametrize("case", SCORE["cases"], ids=lambda case: case["name"])
def test_inputs_come_to_a_figure_and_an_award(case: Any) -> None:
    rule = measure(SCORE["measures"][case["measure"]])
    found = score(rule, read_inputs(dump(case["inputs"]), rule))
    assert (text(found.figure), text(found.award), found.outcome) == (
        case["figure"],
        case["award"],
        case["outcome"],
    )


@pytest.mark.parametrize("case", SCORE["points"], ids=lambda case: case["name"])
def test_weights_share_the_total(case: Any) -> None:
    whole = checklist(case["weights"], case["total_points"], "excluded")
    full = full_points(whole, whole.checkpoints[case["of"]])
    assert (text(full), rounded(full)) == (case["full"], case["shown"])


CONTENT = read("content")


def content_text(case: Any) -> bytes:
    if "raw" in case:
        return bytes(case["raw"].encode())
    if "repeat" in case:
        before, part, times, after = case["repeat"]
        return bytes(f"{before}{part * times}{after}".encode())
    return dump(case["value"])


def content_name(case: Any) -> str:
    return f"{case['kind']}-{content_text(case)[:80].decode(errors='replace')}"


@pytest.mark.parametrize("case", CONTENT["cases"], ids=content_name)
def test_values_are_well_formed_or_not(case: Any) -> None:
    rule = measure(CONTENT["measures"][case["measure"]]) if "measure" in case else None
    if case["ok"]:
        check(case["kind"], content_text(case), rule)
    else:
        with pytest.raises(MalformedValue):
            check(case["kind"], content_text(case), rule)


SETTLE = read("settle")


def area(decimal: str) -> dict[str, Any]:
    return {"boards": [{"width_m": decimal, "height_m": "1"}]}


def finding_head(dot: str, user: str, value: str, rule: AnyMeasure) -> FindingHead:
    written: dict[str, Any] = {
        "cleared": {"kind": "cleared"},
        "not_applicable": {"kind": "not_applicable", "reason": "没有"},
    }.get(value, {"kind": "measured", "inputs": area(value)})
    return FindingHead(parse_dot(dot), user, read_finding(dump(written), rule))


def ruling_head(dot: str, covers: list[str], decision: Any, rule: AnyMeasure) -> RulingHead:
    if decision["kind"] == "measured":
        decision = {"kind": "measured", "inputs": area(decision["inputs"])}
    value = {"covers": covers, "decision": decision, "policy": "picked", "reason": "复核"}
    return RulingHead(parse_dot(dot), read_ruling(dump(value), rule))


def shown(settlement: Settlement) -> dict[str, Any]:
    match settlement:
        case Settled(by, dot, found):
            figure, award = (text(found.figure), text(found.award)) if found else (None, None)
            return {"kind": "settled", "by": by, "dot": str(dot), "figure": figure, "award": award}
        case Conflict(kind, candidates, stood_until):
            stood = {} if stood_until is None else {"stood_until": str(stood_until)}
            dots = [str(dot) for dot in candidates]
            return {"kind": "conflict", "conflict": kind, "candidates": dots, **stood}
        case Unscored():
            return {"kind": "unscored"}


@pytest.mark.parametrize("case", SETTLE["cases"], ids=lambda case: case["name"])
def test_heads_settle(case: Any) -> None:
    point = msgspec.convert(checkpoint(**SETTLE["checkpoints"][case["checkpoint"]]), Checkpoint)
    rulings = [
        ruling_head(dot, covers, decision, point.measure)
        for dot, covers, decision in case["rulings"]
    ]
    for order in permutations(case["findings"]):
        findings = [finding_head(dot, user, value, point.measure) for dot, user, value in order]
        assert shown(settle(point, findings, rulings)) == case["is"]


def settlement(value: str | None) -> Settlement | None:
    if value is None:
        return None
    if value == "conflict":
        return Conflict("outcome", ())
    award = None if value == "not_applicable" else Score(Fraction(value), Fraction(value))
    return Settled("agreement", Dot("a", 1), award)


@pytest.mark.parametrize("case", SETTLE["totals"], ids=lambda case: case["name"])
def test_settlements_sum_up(case: Any) -> None:
    whole = checklist(case["weights"], case["total_points"], case["not_applicable"])
    settlements = {
        point.id: each
        for point, value in zip(whole.checkpoints, case["settled"], strict=True)
        if (each := settlement(value)) is not None
    }
    found = total(whole, settlements)
    assert {
        "points": text(found.points),
        "low": text(found.low),
        "high": text(found.high),
        "settled": found.settled,
        "conflicts": found.conflicts,
        "unscored": found.unscored,
        "final": found.final,
    } == case["is"]


REGISTER = read("register")


class Write(msgspec.Struct, frozen=True):
    dot: Dot
    supersedes: tuple[Dot, ...]


def write(dot: str, supersedes: list[str]) -> Write:
    return Write(parse_dot(dot), tuple(map(parse_dot, supersedes)))


def dots(writes: list[Write]) -> list[str]:
    return [str(each.dot) for each in writes]


@pytest.mark.parametrize("case", REGISTER["cases"], ids=lambda case: case["name"])
def test_heads_are_a_function_of_the_set(case: Any) -> None:
    log = [write(*each) for each in case["log"]]
    for order in permutations(log):
        assert dots(heads_of([*order, *order])) == case["heads"]
    heads: list[Write] = []
    for each in log:
        heads = apply(heads, each)
    assert dots(heads) == case["heads"]


@pytest.mark.parametrize("case", REGISTER["late"], ids=lambda case: case["name"])
def test_a_late_op_resurrects_nothing(case: Any) -> None:
    before, late = [write(*each) for each in case["before"]], write(*case["late"])
    assert dots(let_in(heads_of(before), late, before)) == case["heads"]
    assert dots(heads_of([*before, late])) == case["heads"]


CLOCK = read("clock")


@pytest.mark.parametrize("case", CLOCK["measured"], ids=lambda case: case["name"])
def test_four_stamps_measure_a_clock(case: Any) -> None:
    assert measure_skew(*case["stamps"]) == (case["skew_ms"], case["error_ms"])


@pytest.mark.parametrize("case", CLOCK["readings"], ids=lambda case: case["name"])
def test_a_reading_means_an_interval(case: Any) -> None:
    wall_ms, mono_ms, boot = case["reading"]
    reading = Reading(wall_ms, 480, mono_ms, boot)
    samples = [Sample(*each) for each in case["samples"]]
    interval, skew = true_time(reading, samples), skew_at(reading, samples)
    assert (interval and [interval.start_ms, interval.end_ms]) == case["interval"]
    assert (skew and msgspec.to_builtins(skew)) == case["skew"]


CHAIN = read("chain")


def test_names_and_hashes() -> None:
    assert genesis(CHAIN["genesis"]["actor"]) == CHAIN["genesis"]["hash"]
    assert actor_id(bytes(range(65))) == CHAIN["actor"]["actor"]
    said = CHAIN["message"]
    head = SignedHead(said["actor"], said["counter"], said["hash"], "")
    assert head.message.decode() == said["text"]


@pytest.mark.parametrize("case", CHAIN["digests"], ids=lambda case: case["digest"])
def test_a_digest_is_what_its_heads_come_to(case: Any) -> None:
    digest = toggle(EMPTY_DIGEST, case["hashes"], [])
    assert (digest.count, digest.digest) == (case["count"], case["digest"])
    assert toggle(digest, [], case["hashes"]) == EMPTY_DIGEST


@pytest.mark.parametrize("case", CHAIN["authored"], ids=lambda case: case["name"])
def test_a_draft_is_printed_byte_for_byte(case: Any) -> None:
    said = case["draft"]
    draft = Draft(
        visit=said["visit"],
        path=said["path"],
        value=said["value"],
        supersedes=[parse_dot(each) for each in said["supersedes"]],
        at=Reading(**said["at"]),
        group=said.get("group"),
        re_of=parse_dot(said["re_of"]) if "re_of" in said else None,
    )
    op = author(draft, parse_dot(case["dot"]), case["prev_hash"])
    assert (op.line.decode(), op.hash) == (case["line"], case["hash"])


def op_line(case: Any) -> bytes:
    if "raw" in case:
        return bytes(case["raw"].encode())
    envelope = {**CHAIN["base"], **case.get("change", {})}
    envelope.pop(case.get("without"), None)
    if "repeat" in case:
        key, part, times = case["repeat"]
        envelope[key] = part * times
    line = json.dumps(envelope, ensure_ascii=False, separators=(",", ":")).encode()
    if "bytes" in case:
        filled = {**envelope, "value": {"x": "é" + "a" * (case["bytes"] - len(line) - 8)}}
        line = json.dumps(filled, ensure_ascii=False, separators=(",", ":")).encode()
        assert len(line) == case["bytes"]
    return line


@pytest.mark.parametrize("case", CHAIN["lines"], ids=lambda case: case["name"])
def test_lines_are_ops_or_not(case: Any) -> None:
    if case["ok"]:
        assert parse_op(op_line(case)).line == op_line(case)
    else:
        with pytest.raises(MalformedOp):
            parse_op(op_line(case))


@pytest.mark.parametrize("case", CHAIN["paths"], ids=lambda case: repr(case["text"][:30]))
def test_paths_name_registers_or_nothing(case: Any) -> None:
    path = parse_path(case["text"])
    assert (path and [path.kind, path.layer, path.user, path.key]) == case["is"]


@pytest.mark.parametrize("case", read("review")["cases"], ids=lambda case: case["name"])
def test_where_a_photo_stands(case: Any) -> None:
    found = reviewed(
        [parse_dot(dot) for dot in case["photo"]],
        [
            ReviewHead(parse_dot(dot), Review(kind, tuple(saw), tuple(warnings), "复核"))
            for dot, kind, saw, warnings in case["reviews"]
        ],
        [
            ExplanationHead(parse_dot(dot), Explanation(tuple(saw), text))
            for dot, saw, text in case["explanations"]
        ],
        case["warnings"],
    )
    dot = None if found.dot is None else str(found.dot)
    assert {"state": found.state, "dot": dot, "reopened": found.reopened} == case["is"]
