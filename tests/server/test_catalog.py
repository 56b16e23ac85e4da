"""The catalogue's records against the figures of their documents, counted by hand."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from fractions import Fraction

import pytest

from server import catalog
from server.catalog import Campaign, CatalogUnknown, Checklist, UnitList
from sync.checklist import Area, Boolean, Checkpoint, Count, Ratio, Sample
from sync.finding import AreaInputs, Board, Panel, PeopleInputs, Person, RatioInputs
from sync.rational import rational
from sync.score import full_points, score


@pytest.fixture(scope="module")
def onsite() -> Checklist:
    return catalog.checklist("onsite-yiyang-2021")


@pytest.fixture(scope="module")
def units() -> UnitList:
    return catalog.unit_list("units-yueyang-2020")


@pytest.fixture(scope="module")
def sample() -> Campaign:
    return catalog.campaign("sample-yueyang-2020")


def point(onsite: Checklist, wanted: str) -> Checkpoint:
    return next(c for c in onsite.checkpoints if c.id == wanted)


def lost_fragments(onsite: Checklist) -> dict[str, set[str]]:
    """Number of the fragment -> checkpoints that it hits."""
    found: dict[str, set[str]] = {}
    for checkpoint in onsite.checkpoints:
        for number in re.findall(r"缺(\d)", checkpoint.source.lost):
            found.setdefault(number, set()).add(checkpoint.id)
    return found


# 益党校字[2021]10号, 附件3, 实地点位建设


def test_fifty_checkpoints_in_three_groups(onsite: Checklist) -> None:
    assert Counter(c.group for c in onsite.checkpoints) == {
        "publicity": 15,  # (一)宣传氛围
        "sanitation": 16,  # (二)环境卫生
        "order": 19,  # (三)公共管理
    }
    ids = [c.id for c in onsite.checkpoints]
    numbers = {"pub": 15, "san": 16, "ord": 19}
    assert ids == [f"{p}-{n:02d}" for p, last in numbers.items() for n in range(1, last + 1)]


def test_departments_are_those_of_the_four_rows(onsite: Checklist) -> None:
    assert Counter(c.department for c in onsite.checkpoints) == {
        "行政科": 15 + 16 + 5,
        "人事科": 2,
        "办公室": 3,
        "保卫科": 9,
    }


def test_each_checkpoint_says_where_it_stands(onsite: Checklist) -> None:
    headings = {
        "publicity": "(一)宣传氛围",
        "sanitation": "(二)环境卫生",
        "order": "(三)公共管理",
    }
    for checkpoint in onsite.checkpoints:
        source = checkpoint.source
        assert source.document == "益党校字[2021]10号"
        assert source.clause == f"附件3 实地点位建设 {headings[checkpoint.group]}"
        assert source.quote.strip()


def test_the_five_lost_fragments_are_named_where_they_hit(onsite: Checklist) -> None:
    assert re.findall(r"缺(\d)", onsite.source.lost) == ["1", "2", "3", "4", "5"]
    assert lost_fragments(onsite) == {
        "1": {"pub-01"},
        "2": {"ord-03"},
        "3": {"ord-10"},
        "4": {"ord-14", "ord-15", "ord-16", "ord-17"},
        "5": {"ord-19"},
    }


def test_points_are_equal_and_sum_to_a_hundred(onsite: Checklist) -> None:
    points = [full_points(onsite, c) for c in onsite.checkpoints]
    assert set(points) == {Fraction(2)}
    assert sum(points) == rational(onsite.total_points) == 100


def test_printed_thresholds_and_no_partial_beside_them(onsite: Checklist) -> None:
    wall, board = point(onsite, "pub-01").measure, point(onsite, "pub-02").measure
    assert isinstance(wall, Ratio)
    assert [(b.at_least, b.award) for b in wall.bands] == [("0.6", "1")]  # 不少于围墙面积的60%
    assert isinstance(board, Area)
    assert [(b.at_least, b.award) for b in board.bands] == [("2.4", "1")]  # 不小于2.4㎡


@pytest.mark.parametrize(("length", "outcome"), [("6", "full"), ("5.9", "none")])
def test_sixty_percent_of_the_wall_itself_is_enough(
    onsite: Checklist, length: str, outcome: str
) -> None:
    wall, gate, posters = Panel("11", "2"), Panel("1", "2"), Panel(length, "2")
    inputs = RatioInputs(wall=(wall,), openings=(gate,), posters=(posters,))
    assert score(point(onsite, "pub-01").measure, inputs).outcome == outcome


@pytest.mark.parametrize(("height", "outcome"), [("1.2", "full"), ("1.1", "none")])
def test_two_point_four_square_metres_are_enough(
    onsite: Checklist, height: str, outcome: str
) -> None:
    inputs = AreaInputs(boards=(Board("1", height), Board("1", "1.2")))
    assert score(point(onsite, "pub-02").measure, inputs).outcome == outcome


@pytest.mark.parametrize(
    ("fluent", "outcome"), [(3, "full"), (2, "partial"), (1, "none"), (0, "none")]
)
def test_of_three_people_asked(onsite: Checklist, fluent: int, outcome: str) -> None:
    all_twelve, eleven = Person(tuple(range(12))), Person(tuple(range(11)))
    people = (all_twelve,) * fluent + (eleven,) * (3 - fluent)
    recitation = point(onsite, "ord-10").measure
    assert score(recitation, PeopleInputs(people)).outcome == outcome


def test_the_recitation_asks_for_the_twelve_values_in_their_order(onsite: Checklist) -> None:
    recitation = point(onsite, "ord-10").measure
    assert isinstance(recitation, Sample)
    assert " ".join(item.zh for item in recitation.items) == (
        "富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善"
    )
    assert (recitation.min_asked, recitation.pass_at) == (3, 12)


def test_every_kind_of_measure_is_used(onsite: Checklist) -> None:
    assert Counter(type(c.measure).__name__ for c in onsite.checkpoints) == {
        "Ratio": 1,
        "Area": 1,
        "Sample": 1,
        "Count": 14,
        "Rating": 14,
        "Boolean": 19,
    }


def test_what_must_not_be_there_earns_points_by_its_absence(onsite: Checklist) -> None:
    absent_is_good = {
        c.id
        for c in onsite.checkpoints
        if isinstance(c.measure, Boolean) and c.measure.good == "absent"
    }
    assert absent_is_good == {
        "san-05",  # 蛛网
        "san-07",  # 下水道堵塞外溢
        "san-09",  # 异味
        "san-12",  # 露天排水沟渠
        "san-16",  # 随地吐痰
        "ord-11",  # 违章搭建
        "ord-12",  # 院内种菜
        "ord-13",  # 不文明养宠
    }


def test_every_count_of_a_fault_is_full_at_none_only(onsite: Checklist) -> None:
    counts = {c.id: c.measure for c in onsite.checkpoints if isinstance(c.measure, Count)}
    themes = counts.pop("pub-08")
    assert [(b.award, b.at_least) for b in themes.bands] == [("1", "3"), ("0.5", "1")]
    for measure in counts.values():
        assert [(b.award, b.at_least) for b in measure.bands] == [("1", None), ("0.5", None)]
        assert measure.bands[0].at_most == "0"


def test_the_walk_goes_from_the_wall_to_the_whole_site(onsite: Checklist) -> None:
    walk = [place.id for place in onsite.places]
    assert (walk[0], walk[-1]) == ("wall", "site")
    stops = [walk.index(place) for place in ("wall", "yard", "hall", "corridor", "office")]
    assert stops == sorted(stops)
    assert {c.place for c in onsite.checkpoints} == set(walk)


def test_tolerances_fit_the_measure(onsite: Checklist) -> None:
    tolerances = {(type(c.measure).__name__, c.tolerance) for c in onsite.checkpoints}
    assert tolerances == {
        ("Ratio", "0.05"),
        ("Area", "0.2"),
        ("Count", "1"),
        ("Sample", "0.34"),
        ("Boolean", "0"),
        ("Rating", "0"),
    }


# 岳市文明委〔2020〕1号, 附件2, 四、复查单位名单


def test_a_hundred_and_eleven_units_by_level_and_cohort(units: UnitList) -> None:
    assert Counter((u.level, u.cohort_year) for u in units.units) == {
        ("national", 2008): 2,
        ("national", 2011): 4,
        ("national", 2014): 4,
        ("national", 2017): 4,
        ("provincial_model", 2016): 8,
        ("provincial_model", 2018): 7,
        ("provincial", 2014): 19,
        ("provincial", 2016): 28,
        ("provincial", 2018): 35,
    }
    assert Counter(u.level for u in units.units) == {
        "national": 14,
        "provincial_model": 15,
        "provincial": 82,
    }
    assert len(units.units) == 111


def test_each_unit_is_named_once(units: UnitList) -> None:
    assert len({(u.level, u.cohort_year, u.name) for u in units.units}) == 111
    assert len({u.name for u in units.units}) == 111


def test_names_have_no_blanks_or_separators(units: UnitList) -> None:
    assert not [u.name for u in units.units if re.search(r"[\s、,:：]", u.name)]


def test_lists_begin_and_end_as_printed(units: UnitList) -> None:
    ends: dict[tuple[str, int], tuple[str, str]] = {}
    for unit in units.units:
        key = (unit.level, unit.cohort_year)
        ends[key] = (ends.get(key, (unit.name,))[0], unit.name)
    assert ends == {
        ("national", 2008): ("岳阳市中级人民法院", "岳阳楼区人民检察院"),
        ("national", 2011): ("岳阳市烟草专卖局", "中石化长岭炼油化工有限责任公司"),
        ("national", 2014): ("中石化巴陵石化公司", "岳阳楼洞庭湖风景名胜区岳阳楼·君山岛景区"),
        ("national", 2017): ("岳阳县人民法院", "岳阳市人民检察院"),
        ("provincial_model", 2016): ("国家税务总局岳阳县税务局", "国家税务总局平江县税务局"),
        ("provincial_model", 2018): ("岳阳市交通运输局", "云溪区水利局"),
        ("provincial", 2014): ("平江县住房和城乡建设局", "国家统计局岳阳调查队"),
        ("provincial", 2016): ("平江县财政局", "岳阳市气象局"),
        ("provincial", 2018): ("岳阳海关", "中国联通岳阳分公司"),
    }


def test_every_jurisdiction_is_marked_as_derived(units: UnitList) -> None:
    assert all(u.jurisdiction_derived for u in units.units)
    assert Counter(u.jurisdiction_kind for u in units.units) == {
        "city": 47,
        "county": 55,
        "functional": 9,
    }
    assert Counter(u.jurisdiction for u in units.units) == {
        "市直": 47,
        "平江县": 9,
        "临湘市": 8,
        "岳阳县": 7,
        "华容县": 7,
        "汨罗市": 6,
        "岳阳楼区": 5,
        "湘阴县": 5,
        "云溪区": 4,
        "君山区": 4,
        "屈原管理区": 6,
        "南湖新区": 2,
        "岳阳经开区": 1,
    }


@pytest.mark.parametrize(
    ("name", "jurisdiction"),
    [
        ("岳阳楼洞庭湖风景名胜区岳阳楼·君山岛景区", "市直"),
        ("岳阳楼区岳阳楼街道办事处", "岳阳楼区"),
        ("岳阳市君山区人民法院", "君山区"),
        ("国家税务总局岳阳县税务局", "岳阳县"),
        ("岳阳市生态环境局湘阴分局", "湘阴县"),
        ("湖南临湘龙源供水有限公司", "临湘市"),
        ("国网岳阳市屈原供电分公司", "屈原管理区"),
        ("国家税务总局岳阳市南湖新区税务局", "南湖新区"),
    ],
)
def test_names_that_mislead(units: UnitList, name: str, jurisdiction: str) -> None:
    assert [u.jurisdiction for u in units.units if u.name == name] == [jurisdiction]


def test_three_old_tax_bureaus_name_their_successors(units: UnitList) -> None:
    noted = {u.name: u.note for u in units.units if "旧机构名，与后继" in u.note}
    assert set(noted) == {"岳阳楼区国家税务局", "屈原管理区地方税务局", "屈原管理区国家税务局"}
    for note in noted.values():
        successor = re.findall("“(.+?)”", note)
        assert [u.name for u in units.units if u.name == successor[0]] == successor


# 岳市文明委〔2020〕1号, 附件2, 一 to 三


def test_the_sample_pins_the_checklist_and_the_units(sample: Campaign) -> None:
    assert (sample.checklist.id, sample.checklist.version) == ("onsite-yiyang-2021", 1)
    assert sample.units == "units-yueyang-2020"
    assert (sample.settings.blind, sample.settings.policy) == (False, "strictest")
    assert sample.settings.site_zone == "Asia/Shanghai"


def test_phases_and_reports_have_the_printed_dates(sample: Campaign) -> None:
    assert [(p.starts_on, p.ends_on, p.levels) for p in sample.phases] == [
        (date(2020, 7, 1), date(2020, 7, 31), ("national", "provincial_model")),
        (date(2020, 9, 1), date(2020, 9, 30), ("provincial",)),
    ]
    assert [(r.jurisdiction_kind, r.due_on) for r in sample.reports] == [
        ("city", date(2020, 8, 20))
    ]


def test_dispositions_stand_in_both_printed_variants(sample: Campaign) -> None:
    assert {d.id: d.options for d in sample.dispositions} == {
        "plan": ("限期整改", "通报批评", "黄牌警告", "撤销荣誉称号"),
        "notice": ("约谈警告", "通报批评", "限期整改", "撤销荣誉称号"),
    }


def test_six_visits_by_both_inspectors_to_six_units_of_both_phases(
    sample: Campaign, units: UnitList
) -> None:
    names = {u.id: u.name for u in units.units}
    assert [names[v.unit] for v in sample.visits] == [
        "岳阳市财政局",
        "岳阳市总工会",
        "岳阳市住房公积金管理中心",
        "岳阳市交通运输局",
        "岳阳市水利局",
        "岳阳市气象局",
    ]
    assert Counter(v.phase for v in sample.visits) == {"july": 4, "september": 2}
    assert all(len(v.inspectors) == 2 for v in sample.visits)
    assert all("示例" in inspector.name for inspector in sample.inspectors)


def test_loaders_list_what_they_find_and_name_what_they_do_not() -> None:
    assert [c.id for c in catalog.checklists()] == ["onsite-yiyang-2021"]
    assert [u.id for u in catalog.unit_lists()] == ["units-yueyang-2020"]
    assert [c.id for c in catalog.campaigns() if c.sample] == ["sample-yueyang-2020"]
    with pytest.raises(CatalogUnknown, match=r"catalog_unknown.*onsite-yiyang-2021"):
        catalog.checklist("units-yueyang-2020")
