"""Scoring a scorecard: totals that were computed by hand from the documents' own rules."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server import catalog
from server.catalog import Scorecard
from server.scorecard.bonus import Claim
from server.scorecard.card import Condition
from server.scorecard.condition import check
from server.scorecard.result import CardScore, Judgement, Results, ScoringPointScore
from server.scorecard.score import score_card
from server.scorecard.site import SiteResult, site_results
from sync.dot import Dot
from sync.score import Score
from sync.settle import Settled, Settlement, Unscored

ONSITE = "onsite-yiyang-2021"
VOLUNTEERS = {
    "staff": 60,
    "registered-volunteers": 30,
    "party-members": 20,
    "registered-party-members": 20,
    "active-volunteers": 26,
}
SURVEY = {
    "visitors-answered": 100,
    "visitors-satisfied": 80,
    "staff-answered": 40,
    "staff-taking-part": 38,
    "staff-satisfied": 36,
    "staff-in-favour": 36,
}
"""Every share at or just above its threshold: 50 %, all of 20, 86.7 %; 80 %; 95, 90, 90 %."""


@pytest.fixture(scope="module")
def hunan() -> Scorecard:
    return catalog.scorecard("scorecard-hunan-2022")


@pytest.fixture(scope="module")
def yiyang() -> Scorecard:
    return catalog.scorecard("scorecard-yiyang-2021")


def settled(award: str | None) -> Settlement:
    found = None if award is None else Score(Fraction(award), Fraction(award))
    return Settled("agreement", Dot("aaaaaaaaaaaaaaaaaaaaaaaaaa", 1), found)


def visit(**awards: str | None) -> dict[str, dict[str, SiteResult]]:
    """A visit that found everything right but for these checkpoints (ord_16 is ord-16)."""
    checklist = catalog.checklist(ONSITE)
    findings = {c.id: settled("1") for c in checklist.checkpoints}
    findings |= {name.replace("_", "-"): settled(award) for name, award in awards.items()}
    return {ONSITE: site_results(checklist, findings)}


def judged(card: Scorecard, **awards: str) -> tuple[Judgement, ...]:
    """Full award by each method of each scoring point but for these (c34_1 is c34-1)."""
    fed = {feed.scoring_point for feed in card.feeds}
    return tuple(
        Judgement(point.id, method, awards.get(point.id.replace("-", "_"), "1"), "review-1")
        for point in card.scoring_points
        if not point.conditions
        for method in point.methods.names or ("material",)
        if method != "site" or point.id not in fed
    )


def of(score: CardScore, wanted: str) -> ScoringPointScore:
    return next(p for p in score.scoring_points if p.scoring_point == wanted)


def test_the_city_card_full_everywhere_is_a_hundred(yiyang: Scorecard) -> None:
    results = Results(judged(yiyang), {**VOLUNTEERS, **SURVEY}, visit())
    score = score_card(yiyang, results)
    assert [score.base, score.bonus, score.total] == [100, 0, 100]
    assert score.final
    points = [score.categories[c.id].earned for c in yiyang.categories]
    assert points == [10, 6, 8, 4, 10, 6, 12, 10, 14, 8, 12]


def test_a_city_unit_computed_by_hand(yiyang: Scorecard) -> None:
    """100 less: 2 (19 of 20 party members), 2 (35 of 40 in favour), 2 (5 points at 0.6), 1/6
    (24 checkpoints: one at 0, two at half), 1 (of two that apply, one at 0). Bonus 4.6 and 5."""
    numbers = {**VOLUNTEERS, **SURVEY, "registered-party-members": 19, "staff-in-favour": 35}
    site = visit(san_01="0", san_02="0.5", ord_19="0.5", ord_15="0", ord_16=None, ord_17=None)
    claims = (
        Claim("h1", "honours", "national", date(2020, 1, 1)),
        Claim("h2", "honours", "provincial", date(2020, 6, 1)),
        Claim("h3", "honours", "provincial", date(2021, 6, 1)),
        Claim("h4", "honours", "city", date(2021, 1, 1)),
        Claim("h5", "honours", "city", date(2021, 2, 1)),
        Claim("h6", "honours", "city", date(2021, 12, 31)),
        Claim("h7", "honours", "national", date(2022, 1, 1)),
        Claim("e1", "experience", "provincial", date(2021, 3, 1), "party school forum"),
        Claim("e2", "experience", "central", date(2021, 4, 1), "party school forum"),
        Claim("e3", "experience", "provincial", date(2021, 5, 1), "green office"),
    )
    score = score_card(yiyang, Results(judged(yiyang, c34_1="0.6"), numbers, site, claims=claims))
    assert score.base == 100 - 2 - 2 - 2 - Fraction(1, 6) - 1
    assert score.bonus == Fraction("4.6") + 5
    assert score.total == Fraction(3073, 30) == score.low == score.high
    assert score.criteria[40].earned == Fraction(11, 6)
    assert [score.criteria[22].earned, score.criteria[38].earned] == [0, 0]
    assert [score.criteria[34].earned, score.criteria[44].earned] == [3, 1]
    reasons = {c.claim: c.reason for bonus in score.bonuses for c in bonus.claims}
    assert [name for name, why in reasons.items() if why != "counts"] == ["h7", "e1"]
    assert (reasons["h7"], reasons["e1"]) == ("outside_period", "same_content")


def test_a_provincial_unit_computed_by_hand(hunan: Scorecard) -> None:
    """98 points apply; 97 are earned (a hearing gave half of 2): 97 x 100 / 98. Bonus 6 + 5,
    capped at 10. Volunteers: 100 of 200, 17 of 21, 85 of 100."""
    numbers = {
        "staff": 200,
        "registered-volunteers": 100,
        "party-members": 21,
        "registered-party-members": 17,
        "active-volunteers": 85,
    }
    honours = ("national",) * 3 + ("provincial",) * 5
    results = Results(
        judgements=(*judged(hunan), Judgement("c09-1", "hearing", "0.5", "hearing-3")),
        numbers=numbers,
        not_applicable=frozenset({"c27-1"}),
        claims=tuple(
            Claim(f"h{n}", "honours", level, date(2022, 8, 30)) for n, level in enumerate(honours)
        ),
    )
    score = score_card(hunan, results)
    assert score.base == Fraction(4850, 49)
    assert [score.bonus, score.bonuses[0].uncapped] == [10, 11]
    assert score.total == Fraction(4850, 49) + 10
    assert of(score, "c27-1").state == "not_applicable"
    full = msgspec.structs.replace(hunan, not_applicable="full")
    assert score_card(full, results).base == 99


def test_each_figure_names_what_it_was_made_from(yiyang: Scorecard) -> None:
    score = score_card(yiyang, Results(judged(yiyang), {**VOLUNTEERS, **SURVEY}, visit(ord_08="0")))
    training = of(score, "c13-1")
    assert [(p.method, p.award, p.origins) for p in training.parts] == [
        ("material", 1, ("review-1",)),
        ("site", Fraction(1, 2), ("ord-08", "ord-09")),
    ]
    assert training.award == Fraction(1, 2)
    assert training.earned == 1
    satisfied = of(score, "c15-1")
    assert satisfied.parts[0].origins == ("visitors-satisfied", "visitors-answered")
    assert [(c.share, c.needed, c.state) for c in satisfied.conditions] == [
        (Fraction(4, 5), Fraction(4, 5), "holds")
    ]


def test_several_methods_by_their_mean_where_the_card_says_so(yiyang: Scorecard) -> None:
    mean = msgspec.structs.replace(yiyang, combine="mean")
    results = Results(judged(yiyang), {**VOLUNTEERS, **SURVEY}, visit(ord_08="0"))
    assert of(score_card(mean, results), "c13-1").award == Fraction(3, 4)


def test_nothing_known_is_all_open(hunan: Scorecard, yiyang: Scorecard) -> None:
    for card in (hunan, yiyang):
        score = score_card(card, Results())
        assert [score.base, score.low, score.high] == [0, 0, 100]
        assert score.open == len(card.scoring_points)
    assert of(score_card(hunan, Results()), "c01-1").waiting == ("any",)
    assert of(score_card(yiyang, Results()), "c40-1").waiting == ("material", "site")
    assert of(score_card(yiyang, Results()), "c38-1").waiting == (
        "staff-taking-part",
        "staff-satisfied",
        "staff-in-favour",
    )


def test_a_visit_that_is_not_settled_keeps_its_scoring_points_open(yiyang: Scorecard) -> None:
    checklist = catalog.checklist(ONSITE)
    findings = {c.id: settled("1") for c in checklist.checkpoints} | {"ord-08": Unscored()}
    site = {ONSITE: site_results(checklist, findings)}
    score = score_card(yiyang, Results(judged(yiyang), {**VOLUNTEERS, **SURVEY}, site))
    assert [p.scoring_point for p in score.scoring_points if p.state == "open"] == ["c13-1"]
    assert [score.low, score.high] == [98, 100]
    forgotten = {ONSITE: site_results(checklist, {})}
    assert score_card(yiyang, Results(judged(yiyang), {}, forgotten)).open == 8 + 3


def test_a_site_where_nothing_applies_leaves_the_papers_to_decide(yiyang: Scorecard) -> None:
    canteen = visit(pub_06=None, pub_07=None, pub_08=None)
    results = Results(judged(yiyang, c19_1="0.5"), {**VOLUNTEERS, **SURVEY}, canteen)
    assert of(score_card(yiyang, results), "c19-1").earned == 1
    only_site = msgspec.structs.replace(
        yiyang,
        scoring_points=tuple(
            msgspec.structs.replace(p, methods=type(p.methods)("printed", ("site",)))
            if p.id == "c19-1"
            else p
            for p in yiyang.scoring_points
        ),
    )
    assert of(score_card(only_site, Results(site=canteen)), "c19-1").state == "not_applicable"


def test_a_reviewer_can_say_that_figures_are_untrue(yiyang: Scorecard) -> None:
    doubt = Judgement("c22-1", "material", "0", "review-2")
    results = Results((*judged(yiyang), doubt), {**VOLUNTEERS, **SURVEY}, visit())
    assert score_card(yiyang, results).base == 98


def test_nothing_applies_at_all(hunan: Scorecard) -> None:
    everything = frozenset(p.id for p in hunan.scoring_points)
    score = score_card(hunan, Results(not_applicable=everything))
    assert [score.base, score.high] == [0, 0]
    assert score.final


MEMBERS = Condition(
    "registered-party-members", "party-members", "0.8", everyone_up_to=20, empty="holds"
)
SATISFIED = Condition("satisfied", "answered", "0.8")


@pytest.mark.parametrize(
    ("part", "whole", "state"),
    [
        (19, 20, "fails"),  # 20 or fewer: all of them
        (20, 20, "holds"),
        (17, 21, "holds"),  # 80.95 %
        (16, 21, "fails"),  # 76.19 %
        (20, 25, "holds"),  # 80 % itself
        (0, 0, "holds"),  # no members, nobody to register
        (26, 25, "impossible"),
        (-1, 25, "impossible"),
        (None, 25, "missing"),
        (20, None, "missing"),
    ],
)
def test_party_members(part: int | None, whole: int | None, state: str) -> None:
    pairs = (("registered-party-members", part), ("party-members", whole))
    numbers = {name: number for name, number in pairs if number is not None}
    assert check(MEMBERS, numbers).state == state


def test_a_survey_that_nobody_answered_satisfied_nobody() -> None:
    assert check(SATISFIED, {"satisfied": 0, "answered": 0}).state == "fails"


def test_figures_that_cannot_be_keep_it_open_unless_another_fails(yiyang: Scorecard) -> None:
    impossible = {**VOLUNTEERS, **SURVEY, "active-volunteers": 31}
    point = of(score_card(yiyang, Results(numbers=impossible)), "c22-1")
    assert (point.state, point.waiting) == ("open", ("active-volunteers",))
    fails = {**impossible, "staff": 61}
    assert of(score_card(yiyang, Results(numbers=fails)), "c22-1").earned == 0


def claims(*levels: str, scheme: str = "experience", content: str = "") -> tuple[Claim, ...]:
    return tuple(
        Claim(f"{scheme}-{n}", scheme, level, date(2021, 1, 1), content)
        for n, level in enumerate(levels)
    )


@pytest.mark.parametrize(
    ("levels", "content", "points"),
    [
        (("central",) * 3, "", 9),
        (("central",) * 4, "", 10),
        (("provincial", "central", "provincial"), "same", 3),
        (("provincial", "provincial"), "same", 2),
        (("galactic",), "", 0),
    ],
)
def test_experience_bonus(
    yiyang: Scorecard, levels: tuple[str, ...], content: str, points: int
) -> None:
    assert score_card(yiyang, Results(claims=claims(*levels, content=content))).bonus == points


def test_the_two_caps_are_apart(yiyang: Scorecard) -> None:
    both = claims(*("central",) * 5) + claims(*("national",) * 6, scheme="honours")
    score = score_card(yiyang, Results(claims=both))
    assert [bonus.points for bonus in score.bonuses] == [10, 10]
    assert [bonus.uncapped for bonus in score.bonuses] == [12, 15]


def test_a_better_claim_out_of_its_period_takes_nothing_from_another(yiyang: Scorecard) -> None:
    late = Claim("late", "experience", "central", date(2022, 1, 1), "same")
    early = Claim("early", "experience", "provincial", date(2021, 1, 1), "same")
    assert score_card(yiyang, Results(claims=(late, early))).bonus == 2


AWARDS = st.sampled_from(["0", "0.25", "0.5", "1"])


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_bounds_hold_whatever_is_still_to_come(data: st.DataObject) -> None:
    card = catalog.scorecard("scorecard-yiyang-2021")
    pairs = list(product(card.scoring_points, ("material", "site", "questionnaire")))
    known = data.draw(st.lists(st.tuples(st.sampled_from(pairs), AWARDS), max_size=60))
    judgements = tuple(
        Judgement(point.id, method, award)  # type: ignore[arg-type]
        for (point, method), award in known
    )
    before = score_card(card, Results(judgements))
    after = score_card(
        card, Results((*judgements, *judged(card)), {**VOLUNTEERS, **SURVEY}, visit())
    )
    assert 0 <= before.low <= after.total <= before.high <= 100
    assert after.final
