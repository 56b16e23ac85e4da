"""The two scorecards against the figures of their documents, copied from print by hand."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from server import catalog
from server.catalog import Scorecard
from server.scorecard.card import Condition, ScoringPoint
from sync.rational import rational

HUNAN = {
    12: "222 22 2",
    10: "222 22",
    6: "2 22",
    -10: "22 2 22",
    16: "2 22 22 2 2 2",
    -12: "2 22 2 2 2",
    8: "22 22",
    -100: "22 22 2",
    -16: "22 22 2 22 2",
}
"""湘国资党委〔2022〕52号: points of a category (a minus tells equal ones apart), then those printed
behind each of its criteria. 5 and 9 are printed twice and stand here once."""

YIYANG = {
    10: "222 2 2",
    6: "22 2",
    8: "2 2 22",
    4: "2 2",
    -10: "2 2 2 2 2",
    -6: "22 2",
    12: "3 21 2 2 2",
    -100: "11 11 1 1 1 2 1",
    14: "2 1 2 22 5",
    -8: "11 2 2 2",
    -12: "2 2 2 2 2 2",
}
"""益党校字[2021]10号."""

HUNAN_LEADS = (
    "宣传处 机关党委 宣传处 宣传处 宣传处 机关党委 机关纪委 办公室 各处室 办公室 机关党委 "
    "合作处 机关党委 机关纪委 机关党委 机关党委 办公室 机关党委 机关工会 法规处 办公室 宣传处 "
    "机关党委 机关党委 机关党委 机关党委 各处室 科创处 办公室 办公室 机关工会"
)
"""The department printed first at each of the 31 criteria."""

YIYANG_PRINTED = {
    "material": "c01-3 c05-1 c07-1 c09-1 c11-1 c13-1 c16-2 c18-1 c21-1 c23-1 c26-1 c28-1 c29-1 "
    "c32-1 c35-1 c39-1 c40-1 c42-1 c44-1",
    "site": "c13-1 c37-1 c40-1 c44-1",
    "questionnaire": "c11-1 c15-1 c28-1 c38-1",
}
"""Methods that can be read in the very row of a scoring point, one cell to a row."""


@pytest.fixture(scope="module")
def hunan() -> Scorecard:
    return catalog.scorecard("scorecard-hunan-2022")


@pytest.fixture(scope="module")
def yiyang() -> Scorecard:
    return catalog.scorecard("scorecard-yiyang-2021")


def criteria(card: Scorecard, category: str) -> str:
    """The points of a category as they are printed: `222 22 2`."""
    rows: dict[int, str] = {}
    for point in card.scoring_points:
        if point.category == category:
            rows[point.criterion] = rows.get(point.criterion, "") + point.points
    return " ".join(rows.values())


def printed(figures: dict[int, str]) -> list[tuple[int, str]]:
    return [(sum(int(one) for one in row if one != " "), row) for row in figures.values()]


def held(card: Scorecard) -> list[tuple[int, str]]:
    return [(int(c.points), criteria(card, c.id)) for c in card.categories]


def test_every_figure_of_the_provincial_card_is_the_printed_one(hunan: Scorecard) -> None:
    assert held(hunan) == printed(HUNAN)
    assert [int(c.points) for c in hunan.categories] == [12, 10, 6, 10, 16, 12, 8, 10, 16]
    assert max(p.criterion for p in hunan.scoring_points) == 31
    assert len(hunan.scoring_points) == 50
    assert sum(rational(p.points) for p in hunan.scoring_points) == 100


def test_every_figure_of_the_city_card_is_the_printed_one(yiyang: Scorecard) -> None:
    assert held(yiyang) == printed(YIYANG)
    assert [int(c.points) for c in yiyang.categories] == [10, 6, 8, 4, 10, 6, 12, 10, 14, 8, 12]
    assert max(p.criterion for p in yiyang.scoring_points) == 44
    assert len(yiyang.scoring_points) == 54
    assert sum(rational(p.points) for p in yiyang.scoring_points) == 100


def test_every_record_names_document_and_clause(hunan: Scorecard, yiyang: Scorecard) -> None:
    for card, document in ((hunan, "湘国资党委〔2022〕52号"), (yiyang, "益党校字[2021]10号")):
        sources = [card.source, *(category.source for category in card.categories)]
        sources += [point.source for point in card.scoring_points]
        sources += [bonus.source for bonus in card.bonuses]
        assert {source.document for source in sources} == {document}
        assert all(source.clause.startswith("附件") and source.quote for source in sources)
        for point in card.scoring_points:
            assert f"第{point.criterion}条" in point.source.clause


def test_titles_are_no_sentences_of_the_document(hunan: Scorecard, yiyang: Scorecard) -> None:
    for card in (hunan, yiyang):
        titles = [p.title for p in card.scoring_points]
        assert all(t.zh and t.en and len(t.zh) <= 24 for t in titles)
        assert all("。" not in t.zh and "；" not in t.zh for t in titles)


def test_provincial_departments_are_printed_and_methods_are_not(hunan: Scorecard) -> None:
    leads = {p.criterion: p.departments.names[0] for p in hunan.scoring_points}
    assert [leads[number] for number in range(1, 32)] == HUNAN_LEADS.split()
    assert {p.departments.basis for p in hunan.scoring_points} == {"printed"}
    assert {p.methods.basis for p in hunan.scoring_points} == {"unknown"}


def test_city_methods_are_marked_by_how_they_are_known(yiyang: Scorecard) -> None:
    known: dict[str, list[str]] = {}
    for point in yiyang.scoring_points:
        for name in point.methods.names if point.methods.basis == "printed" else ():
            known.setdefault(name, []).append(point.id)
    assert {name: " ".join(ids) for name, ids in known.items()} == YIYANG_PRINTED
    unknown = [p.id for p in yiyang.scoring_points if p.methods.basis == "unknown"]
    assert unknown == ["c10-1", "c14-1", "c35-2", "c36-1"]
    site = {p.criterion for p in yiyang.scoring_points if "site" in p.methods.names}
    assert site == {4, 12, 13, 19, 24, 37, 40, 44}


def test_city_departments_that_cannot_be_read_stay_unknown(yiyang: Scorecard) -> None:
    basis = Counter(p.departments.basis for p in yiyang.scoring_points)
    assert basis == {"printed": 24, "inferred": 14, "unknown": 16}
    unknown = {p.criterion for p in yiyang.scoring_points if p.departments.basis == "unknown"}
    assert unknown == {6, 7, 8, 9, 10, 16, 17, 18, 19, 23, 25, 26, 27, 36, 37}


def conditions(card: Scorecard, wanted: int) -> tuple[Condition, ...]:
    found: list[ScoringPoint] = [p for p in card.scoring_points if p.criterion == wanted]
    return found[0].conditions


def test_volunteer_shares_are_those_of_both_documents(hunan: Scorecard, yiyang: Scorecard) -> None:
    for card, criterion in ((hunan, 16), (yiyang, 22)):
        found = conditions(card, criterion)
        assert [(c.part, c.whole, c.at_least, c.everyone_up_to) for c in found] == [
            ("registered-volunteers", "staff", "0.5", 0),
            ("registered-party-members", "party-members", "0.8", 20),
            ("active-volunteers", "registered-volunteers", "0.85", 0),
        ]


def test_survey_thresholds_of_the_city(yiyang: Scorecard) -> None:
    assert [c.at_least for c in conditions(yiyang, 15)] == ["0.8"]  # 满意率≥80%
    assert [c.at_least for c in conditions(yiyang, 38)] == ["0.95", "0.9", "0.9"]
    ruled = [p.criterion for p in yiyang.scoring_points if p.conditions]
    assert ruled == [15, 22, 38]


def test_bonuses_have_their_printed_points_periods_and_caps(
    hunan: Scorecard, yiyang: Scorecard
) -> None:
    (province,) = hunan.bonuses
    assert [(level.id, level.points) for level in province.levels] == [
        ("national", "2"),
        ("provincial", "1"),
    ]
    assert (province.cap, province.starts_on.year, province.ends_on.year) == ("10", 2021, 2022)
    honours, experience = yiyang.bonuses
    assert [level.points for level in honours.levels] == ["2", "1", "0.2"]
    assert [level.points for level in experience.levels] == ["3", "2"]
    assert (honours.same_content, experience.same_content) == ("each", "highest")
    for scheme in yiyang.bonuses:
        assert scheme.cap == "10"
        assert (scheme.starts_on, scheme.ends_on) == (date(2020, 1, 1), date(2021, 12, 31))
        assert scheme.dated_by == "document"


def test_every_checkpoint_of_the_site_feeds_one_scoring_point(yiyang: Scorecard) -> None:
    fed = [checkpoint for feed in yiyang.feeds for checkpoint in feed.checkpoints]
    onsite = catalog.checklist("onsite-yiyang-2021")
    assert Counter(fed) == Counter({c.id: 1 for c in onsite.checkpoints})
