"""Out to Excel and back: nothing is lost, and other XLSForm tools can read it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pyxform.xls2xform import convert  # type: ignore[import-untyped]

from server import catalog
from server.authoring.reading import read_checklist
from server.authoring.template import TEMPLATE
from server.authoring.writing import checklist_workbook
from server.catalog.checklist_flaws import checklist_flaws
from server.complaint import Complaint
from sync.checklist import (
    AnyMeasure,
    Area,
    Band,
    Boolean,
    Checklist,
    Checkpoint,
    Clause,
    Count,
    Group,
    Level,
    Place,
    Rating,
    Ratio,
    Sample,
    Text,
)
from tests.server.authoring.book import sample

CHARACTERS = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
WORDS = st.text(CHARACTERS, max_size=12) | st.sampled_from(
    ["=1+1", "#REF!", "007", "1e5", " 两端空格 ", "TRUE", "第一行\n第二行", "0.10", "-3", "${wall}"]
)
TEXTS = st.builds(Text, WORDS.filter(str.strip), WORDS)
PAIRS = st.none() | st.builds(Text, WORDS.filter(bool), WORDS)
IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
SHARES = st.sampled_from(["0.6", "0.60", "1", "0.0001", "1.0"])
FIGURES = st.from_regex(r"[0-9]{1,6}(\.[0-9]{1,4})?", fullmatch=True)
LINES = st.builds(lambda figure: (Band("1", at_least=figure),), SHARES)
COUNTED = st.builds(
    lambda award, more: (Band("1", at_most="0"), Band(award, at_least="1", at_most=more)),
    st.sampled_from(["0.5", "0.25"]),
    st.sampled_from(["2", "10"]),
)
LEVELS = st.builds(lambda a, b: Rating((Level(a, "0"), Level(b, "1"))), TEXTS, TEXTS)
ITEMS = st.lists(TEXTS, max_size=3, unique_by=lambda item: item.zh).map(tuple)
SAMPLES = st.builds(
    lambda bands, asked, items: Sample(bands, asked, items, len(items)),
    LINES,
    st.integers(1, 9999),
    ITEMS,
)
MEASURES = (
    st.builds(Ratio, LINES)
    | st.builds(Area, LINES)
    | st.builds(Count, COUNTED, PAIRS)
    | st.builds(Boolean, st.sampled_from(["present", "absent"]))
    | SAMPLES
    | LEVELS
)
CLAUSES = st.builds(Clause, WORDS, WORDS, WORDS, WORDS)


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    """Any checklist that holds together."""
    groups = draw(st.lists(IDS, min_size=1, max_size=2, unique=True))
    place = draw(IDS)
    made = Checklist(
        id=draw(IDS),
        version=draw(st.integers(1, 999_999)),
        title=draw(TEXTS),
        source=draw(CLAUSES),
        total_points=draw(FIGURES),
        groups=tuple(Group(name, draw(TEXTS)) for name in groups),
        places=(Place(place, draw(TEXTS)),),
        checkpoints=tuple(
            draw(checkpoints(name, groups, place))
            for name in draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
        ),
        not_applicable=draw(st.sampled_from(["excluded", "full"])),
    )
    assume(not list(checklist_flaws(made)))
    return made


def checkpoints(name: str, groups: list[str], place: str) -> st.SearchStrategy[Checkpoint]:
    def made(measure: AnyMeasure, tolerance: str, fields: dict[str, object]) -> Checkpoint:
        return msgspec.convert(
            fields
            | {
                "id": name,
                "place": place,
                "measure": measure,
                "tolerance": "0" if isinstance(measure, Boolean) else tolerance,
            },
            Checkpoint,
            from_attributes=True,
        )

    fields = st.fixed_dictionaries(
        {
            "group": st.sampled_from(groups),
            "title": TEXTS,
            "weight": FIGURES,
            "source": CLAUSES,
            "hint": PAIRS,
            "department": WORDS,
            "photo": st.sampled_from(["required", "advised", "none"]),
            "photo_hint": PAIRS,
            "phrases": st.lists(TEXTS, max_size=2).map(tuple),
            "document": st.booleans(),
        }
    )
    return st.builds(made, MEASURES, FIGURES, fields)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(checklists())
def test_a_round_trip_loses_nothing(checklist: Checklist) -> None:
    reading = read_checklist(checklist_workbook(checklist))
    assert reading.problems == ()
    assert reading.checklist == checklist
    assert msgspec.convert(msgspec.to_builtins(reading.checklist), Checklist) == checklist


@pytest.mark.parametrize("wanted", [one.id for one in catalog.checklists()])
def test_the_catalogues_checklists_come_back_as_they_were(wanted: str) -> None:
    checklist = catalog.checklist(wanted)
    reading = read_checklist(checklist_workbook(checklist))
    assert reading.problems == ()
    assert reading.checklist == checklist


def test_what_we_write_is_a_form_for_other_tools(tmp_path: Path) -> None:
    checklist = catalog.checklist("onsite-yiyang-2021")
    (tmp_path / "form.xlsx").write_bytes(checklist_workbook(checklist))
    converted = convert(tmp_path / "form.xlsx")
    assert [w for w in converted.warnings if "machine-readable codes: English" not in w] == []
    for checkpoint in checklist.checkpoints:
        assert f'nodeset="/data/{checkpoint.id}"' in converted.xform
    assert "围墙公益广告占墙面的比例" in converted.xform
    assert "Share of the wall covered" in converted.xform


def test_a_condition_is_carried_to_other_tools_and_back(tmp_path: Path) -> None:
    data = checklist_workbook(TEMPLATE)
    assert read_checklist(data).checklist == TEMPLATE
    (tmp_path / "form.xlsx").write_bytes(data)
    assert "/data/has-canteen  = 'present'" in convert(tmp_path / "form.xlsx").xform


def test_an_id_that_begins_with_a_digit_is_a_name_for_other_tools(tmp_path: Path) -> None:
    first, *others = sample().checkpoints
    renamed = msgspec.structs.replace(
        sample(), checkpoints=(msgspec.structs.replace(first, id="1-wall"), *others)
    )
    (tmp_path / "form.xlsx").write_bytes(checklist_workbook(renamed))
    assert "_1-wall" in convert(tmp_path / "form.xlsx").xform


@pytest.mark.parametrize("bad", ["\x07", "\r", "\ud800", "x" * 32_768])
def test_what_no_cell_can_hold_is_refused_by_its_cell(bad: str) -> None:
    checklist = msgspec.structs.replace(sample(), title=Text("小表" + bad, ""))
    with pytest.raises(Complaint, match="settings A2"):
        checklist_workbook(checklist)
