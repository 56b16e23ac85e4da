"""Whether the findings of a checkpoint agree; the checkpoints are those of setting.py."""

from __future__ import annotations

from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.dot import Dot
from sync.finding import Cleared, CountInputs, Finding, Measured, NotApplicable
from sync.ruling import Ruling
from sync.score import Score
from sync.settle import (
    Conflict,
    FindingHead,
    RulingHead,
    Settled,
    Settlement,
    Total,
    Unscored,
    finding_score,
    ruling_score,
    settle,
    total,
)
from tests.sync.setting import CHECKLIST, COUNT

AWAY = NotApplicable("无食堂")
A, B, C = (Dot(name, 1) for name in "abc")


def counted(amount: int) -> Measured:
    return Measured(CountInputs(amount))


def head(dot: Dot, finding: Finding, user: str | None = None) -> FindingHead:
    return FindingHead(dot, user or f"u-{dot.actor}", finding)


def ruled(dot: Dot, *covers: Dot, kind: str = "measured", amount: int = 4) -> RulingHead:
    inputs = CountInputs(amount) if kind == "measured" else None
    figure = Fraction(amount) if kind == "figure" else None
    names = frozenset(map(str, covers))
    return RulingHead(dot, Ruling(names, kind, inputs, figure, "typed", "复核"))  # type: ignore[arg-type]


def settled(*findings: FindingHead, by: RulingHead | None = None) -> Settlement:
    return settle(COUNT, findings, [] if by is None else [by])


def test_a_checkpoint_without_findings_is_unscored() -> None:
    assert settled() == Unscored()
    assert settled(head(A, Cleared())) == Unscored()


def test_one_finding_settles_by_itself() -> None:
    assert settled(head(A, counted(4))) == Settled("agreement", A, Score(Fraction(4), Fraction(1)))


def test_of_findings_that_agree_the_strictest_stands() -> None:
    assert settled(head(B, counted(2)), head(A, counted(3))) == Settled(
        "agreement", A, Score(Fraction(3), Fraction(1, 2))
    )


def test_findings_that_do_not_apply_agree() -> None:
    assert settled(head(B, AWAY), head(A, AWAY)) == Settled("agreement", A, None)


@pytest.mark.parametrize(
    ("findings", "kind"),
    [
        ([head(A, counted(3)), head(B, AWAY)], "applicability"),
        ([head(A, counted(3)), head(B, counted(4))], "outcome"),
        ([head(A, counted(4)), head(B, counted(6))], "measure"),
        ([head(A, counted(3), "u-1"), head(B, counted(4), "u-1")], "same_person"),
        ([head(A, counted(3), "u-1"), head(B, AWAY, "u-1")], "applicability"),
    ],
)
def test_findings_that_disagree_are_a_conflict(findings: list[FindingHead], kind: str) -> None:
    assert settle(COUNT, findings, []) == Conflict(kind, (A, B))  # type: ignore[arg-type]


def test_a_cleared_finding_has_no_voice() -> None:
    assert isinstance(settled(head(A, counted(3)), head(B, Cleared())), Settled)


def test_a_ruling_settles_what_it_covers() -> None:
    heads = [head(A, counted(0)), head(B, Cleared())]
    assert settled(*heads, by=ruled(C, A, B)) == Settled(
        "ruling", C, Score(Fraction(4), Fraction(1))
    )


def test_a_finding_that_no_ruling_covers_reopens_even_when_all_agree() -> None:
    reopened = Conflict("reopened", (A, B), stood_until=C)
    assert settled(head(A, counted(4)), head(B, counted(4)), by=ruled(C, A)) == reopened


def test_a_cleared_finding_that_no_ruling_covers_reopens_too() -> None:
    heads = [head(A, counted(4)), head(B, Cleared())]
    assert settled(*heads, by=ruled(C, A)) == Conflict("reopened", (A,), stood_until=C)


def test_a_ruling_that_was_withdrawn_lets_the_findings_speak() -> None:
    withdrawn = ruled(C, A, kind="withdrawn")
    assert isinstance(settled(head(A, counted(4)), by=withdrawn), Settled)
    assert settled(by=withdrawn) == Unscored()


def test_two_rulings_that_did_not_see_each_other_clash() -> None:
    for other in ("measured", "withdrawn"):
        rulings = [ruled(B, A), ruled(C, A, kind=other)]
        assert settle(COUNT, [head(A, counted(4))], rulings) == Conflict("clashing_rulings", (A,))


def test_a_ruling_says_inputs_a_figure_or_that_nothing_applies() -> None:
    assert ruling_score(COUNT, ruled(C, A).ruling) == Score(Fraction(4), Fraction(1))
    figure = ruling_score(COUNT, ruled(C, A, kind="figure", amount=2).ruling)
    assert figure == Score(Fraction(2), Fraction(1, 2))
    assert ruling_score(COUNT, ruled(C, A, kind="not_applicable").ruling) is None
    assert finding_score(COUNT, Cleared()) is None


# a visit's total


def one(award: str | None) -> Settlement:
    score = None if award is None else Score(Fraction(0), Fraction(award))
    return Settled("agreement", A, score)


OPEN = Conflict("outcome", (A, B))


def test_a_visit_is_final_when_nothing_is_open() -> None:
    found = total(CHECKLIST, {"n-1": one("1"), "m-1": one("0.5"), "b-1": one("0")})
    assert found == Total(Fraction(7), Fraction(7), Fraction(7), 3, 0, 0)
    assert found.final


def test_what_is_open_makes_a_range() -> None:
    found = total(CHECKLIST, {"n-1": one("1"), "m-1": OPEN})
    assert found == Total(Fraction(4), Fraction(4), Fraction(12), 1, 1, 1)
    assert not found.final


def test_what_does_not_apply_is_shared_out_among_the_rest() -> None:
    found = total(CHECKLIST, {"n-1": one("1"), "m-1": one(None), "b-1": one("0")})
    assert found.points == 8


def test_what_does_not_apply_can_earn_its_points() -> None:
    generous = msgspec.structs.replace(CHECKLIST, not_applicable="full")
    found = total(generous, {"n-1": one("1"), "m-1": one(None), "b-1": one("0")})
    assert found.points == 10


def test_a_visit_to_which_nothing_applies_has_no_points() -> None:
    found = total(CHECKLIST, {name: one(None) for name in ("n-1", "m-1", "b-1")})
    assert found == Total(Fraction(0), Fraction(0), Fraction(0), 3, 0, 0)


answers = st.sampled_from((one("1"), one("0.5"), one("0"), one(None)))
checkpoints = [each.id for each in CHECKLIST.checkpoints]


@given(
    st.fixed_dictionaries(dict.fromkeys(checkpoints, answers)),
    st.sets(st.sampled_from(checkpoints)),
    st.sampled_from(("excluded", "full")),
)
def test_whatever_becomes_of_open_points_stays_within_the_range(
    end: dict[str, Settlement], opened: set[str], rule: str
) -> None:
    checklist = msgspec.structs.replace(CHECKLIST, not_applicable=rule)
    before = total(checklist, {name: end[name] for name in checkpoints if name not in opened})
    after = total(checklist, end)
    assert before.low <= after.points <= before.high
