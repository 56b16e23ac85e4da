"""`shidi catalog`: what it prints for programs and for people, and how it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from server.catalog.catalog import Catalog, read_catalog
from server.catalog.command import list_records, main, show_record


def printed(capsys: pytest.CaptureFixture[str], *args: str) -> Any:
    assert main(list(args)) == 0
    return json.loads(capsys.readouterr().out)


def test_list_names_each_record_with_its_kind(capsys: pytest.CaptureFixture[str]) -> None:
    records = printed(capsys, "list", "--json")
    assert records == list_records()
    assert [(r["id"], r["kind"]) for r in records] == [
        ("onsite-yiyang-2021", "checklist"),
        ("units-yueyang-2020", "units"),
        ("regions-yueyang-2020", "regions"),
        ("preset-annual-2023", "campaign"),
        ("preset-yiyang-2021", "campaign"),
        ("preset-yueyang-2020", "campaign"),
        ("sample-yueyang-2020", "campaign"),
        ("scorecard-hunan-2022", "scorecard"),
        ("scorecard-yiyang-2021", "scorecard"),
        ("tasks-annual-plan-2023", "tasks"),
        ("tasks-yiyang-2021", "tasks"),
    ]
    for record in records:
        assert set(record) == {"id", "kind", "title", "title_en", "source"}
        assert all(isinstance(value, str) and value for value in record.values())


def test_show_begins_with_the_lists_entry() -> None:
    for record in list_records():
        shown = show_record(record["id"])
        assert {key: shown[key] for key in record} == record


def test_show_a_checklist_with_its_checkpoints(capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(capsys, "show", "onsite-yiyang-2021", "--json")
    assert shown == show_record("onsite-yiyang-2021")
    assert len(shown["checkpoints"]) == 50
    assert "缺5" in shown["clause"]["lost"]
    wall = shown["checkpoints"][0]
    assert wall["place"] == "wall"
    assert wall["measure"] == {"kind": "ratio", "bands": [{"award": "1", "at_least": "0.6"}]}
    assert wall["department"] == "行政科"
    assert wall["source"]["lost"]


def test_show_units_with_their_level_cohort_and_jurisdiction() -> None:
    units = show_record("units-yueyang-2020")["units"]
    assert len(units) == 111
    assert units[1] == {
        "id": "yueyang-nat-2008-02",
        "name": "岳阳楼区人民检察院",
        "level": "national",
        "cohort_year": 2008,
        "jurisdiction": "岳阳楼区",
        "jurisdiction_kind": "county",
        "jurisdiction_derived": True,
        "note": "",
        "lat": None,
        "lon": None,
        "datum": "wgs84",
        "reorganised": False,
        "successor": None,
    }


def test_show_a_campaign_with_its_dates_as_text() -> None:
    shown = show_record("sample-yueyang-2020")
    assert (shown["starts_on"], shown["ends_on"]) == ("2020-07-01", "2020-09-30")
    assert len(shown["visits"]) == 6


def test_json_is_chinese_a_person_can_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", "list"]) == 0
    assert "岳阳市2020年文明单位复查名单" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "lines"),
    [
        (["list"], 1 + 11),
        (["show", "regions-yueyang-2020"], 4 + 13),
        (["show", "onsite-yiyang-2021"], 4 + 50),
        (["show", "units-yueyang-2020"], 4 + 111),
        (["show", "sample-yueyang-2020"], 4 + 6),
        (["show", "scorecard-hunan-2022"], 4 + 50),
        (["show", "scorecard-yiyang-2021"], 4 + 54),
        (["show", "tasks-yiyang-2021"], 4 + 27),
    ],
)
def test_tables_have_a_line_for_each_entry(
    capsys: pytest.CaptureFixture[str], args: list[str], lines: int
) -> None:
    assert main(args) == 0
    assert len(capsys.readouterr().out.splitlines()) == lines


def test_a_scorecards_table_tells_what_is_inferred_or_unknown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["show", "scorecard-yiyang-2021"]) == 0
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()[4:]}
    assert "material, site (?)" in lines["c12-1"]
    assert lines["c10-1"].split()[:5] == ["c10-1", "party", "2", "?", "?"]
    assert "人事科, 学员管理科, 培训科" in lines["c15-1"]


def test_table_columns_align_under_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", "units-yueyang-2020"])
    header, first, *_ = capsys.readouterr().out.splitlines()[3:]
    before = first[: first.index("national")]
    assert len(before) + sum(ord(char) > 0x2E80 for char in before) == header.index("level")


@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_an_unknown_id_is_refused_in_both_languages(
    capsys: pytest.CaptureFixture[str], flags: list[str]
) -> None:
    assert main(["show", "onsite-mars", *flags]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.startswith("catalog_unknown: ")
    assert "目录中没有“onsite-mars”" in err
    assert 'The catalogue has no "onsite-mars"' in err


@pytest.mark.parametrize("args", [[], ["show"], ["show", "a", "b"], ["lst"], ["list", "--yaml"]])
def test_wrong_usage_shows_the_right_one(
    capsys: pytest.CaptureFixture[str], args: list[str]
) -> None:
    assert main(args) == 2
    assert capsys.readouterr().err.startswith("catalog_usage\n用法：")


def test_a_broken_installation_names_the_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "broken.toml").write_text("kind = ")

    def broken() -> Catalog:
        return read_catalog(tmp_path)

    monkeypatch.setattr("server.catalog.command.packaged", broken)
    assert main(["list"]) == 2
    assert "broken.toml" in capsys.readouterr().err


def test_importing_reads_no_file() -> None:
    program = "import server.catalog as c; print(c.packaged.cache_info().currsize)"
    fresh = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert fresh.stdout == "0\n"
