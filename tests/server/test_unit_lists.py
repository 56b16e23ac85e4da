"""Lists of units from Excel and CSV: what is wrong by cell, what would change, and nothing else."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Generator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from server import catalog
from server.authoring.progress import Progress, Stopped
from server.authoring.unit_reading import read_units
from tests.server.office import CAMPAIGN, Office
from tests.server.problem import refused

HEADER = ("单位名称", "级别", "届期", "管辖", "机构改革", "后继单位")
FIRST = ("华容县人民医院", "省级", 2018, "华容县", "是", "")
REGIONS = catalog.region_trees()[0].regions
MISLEADING = catalog.region_trees()[0].misleading
SAMPLE = f"/api/campaigns/{CAMPAIGN}"


def book(*rows: tuple[Any, ...], header: tuple[str, ...] = HEADER) -> bytes:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "名单"
    for line in (header, *rows):
        sheet.append(line)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def told(data: bytes) -> list[tuple[str, str]]:
    return [(p.cell, p.code) for p in read_units(data, REGIONS, MISLEADING).problems]


def seed_list() -> bytes:
    """The 111 units of Yueyang 2020 as somebody would type them: names, levels, cohorts."""
    text = (files("server.catalog") / "units-yueyang-2020.csv").read_text("utf-8")
    words = {"national": "全国", "provincial_model": "省级标兵", "provincial": "省级"}
    rows = [
        (row["name"], words[row["level"]], f"{row['cohort_year']}年")
        for row in csv.DictReader(io.StringIO(text))
    ]
    return book(*rows, header=HEADER[:3])


def test_regions_are_read_off_names_as_people_read_them() -> None:
    """Held against the jurisdictions that were worked out by hand for the catalogue."""
    by_hand = {unit.name: unit for unit in catalog.unit_list("units-yueyang-2020").units}
    found = read_units(seed_list(), REGIONS, MISLEADING)
    assert found.problems == ()
    assert len(found.units) == 111
    for each in found.units:
        wanted = by_hand[each.unit.name]
        if "临湘" not in wanted.note and "核实" not in wanted.note:
            assert each.unit.jurisdiction == wanted.jurisdiction, wanted.name
        assert each.unit.jurisdiction_derived
    old = {each.unit.name: each.successor for each in found.units if each.successor_found}
    assert old == {
        "岳阳楼区国家税务局": "国家税务总局岳阳楼区税务局",
        "屈原管理区地方税务局": "国家税务总局屈原管理区税务局",
        "屈原管理区国家税务局": "国家税务总局屈原管理区税务局",
    }


def test_a_right_list_is_read() -> None:
    found = read_units(book(FIRST), REGIONS, MISLEADING)
    unit = found.units[0].unit
    assert (unit.name, unit.level, unit.cohort_year) == ("华容县人民医院", "provincial", 2018)
    assert (unit.jurisdiction, unit.jurisdiction_derived) == ("华容县", False)
    assert unit.reorganised


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (("", "省级", 2018), ("A2", "name_missing")),
        (("甲" * 101, "省级", 2018), ("A2", "name_long")),
        (("甲局", "三星级", 2018), ("B2", "level_unknown")),
        (("甲局", "省级", "去年"), ("C2", "year_invalid")),
        (("甲局", "省级", 18), ("C2", "year_invalid")),
        (("甲局", "省级", 2018, "长沙市"), ("D2", "region_unknown")),
        (("甲局", "省级", 2018, "", "也许"), ("E2", "yes_or_no")),
        (("=A9", "省级", 2018), ("A2", "formula_without_value")),
    ],
)
def test_what_is_wrong_is_told_by_cell(row: tuple[Any, ...], wanted: tuple[str, str]) -> None:
    assert told(book(row)) == [wanted]


def test_every_problem_is_told_at_once() -> None:
    twice = ("华容县人民医院", "省级", 2018)
    rows = book(FIRST, ("", "特级", "?"), twice)
    assert told(rows) == [
        ("A3", "name_missing"),
        ("B3", "level_unknown"),
        ("C3", "year_invalid"),
        ("A4", "name_twice"),
    ]


def test_a_broken_formula_is_told_once() -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(HEADER)
    sheet.append(FIRST)
    cell = sheet["C2"]
    cell.value = "#REF!"
    cell.data_type = "e"
    out = io.BytesIO()
    made.save(out)
    assert told(out.getvalue()) == [("C2", "formula_broken")]


def zip_of(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"\xff\xfe\x00\x01", "file_not_a_list"),
        (b"\xd0\xcf\x11\xe0old", "file_old_or_locked"),
        (b"PK\x03\x04broken", "file_not_a_workbook"),
        (zip_of("xl/vbaProject.bin", b"x"), "file_has_macros"),
        (zip_of("xl/worksheets/sheet1.xml", b"0" * 17_000_000), "file_too_large"),
        (zip_of("xl/a.xml", b"<!DOCTYPE x>"), "file_has_entities"),
        ("单位名称,级别,届期\n".encode() + "甲局,省级,2018\n".encode() * 50_000, "file_too_large"),
        (book(header=("单位名称", "级别")), "column_missing"),
        (book(("甲", "省级", 2018, "乙"), header=("单位", "级别", "届期", "名称")), "column_twice"),
        (book(), "file_empty"),
    ],
    ids=lambda one: one if isinstance(one, str) else "file",
)
def test_files_that_cannot_be_taken_say_why(data: bytes, code: str) -> None:
    assert [found for _, found in told(data)] == [code]


def test_fifty_thousand_rows_are_refused_in_a_moment() -> None:
    made = Workbook(write_only=True)
    sheet = made.create_sheet("名单")
    sheet.append(HEADER[:3])
    for n in range(50_000):
        sheet.append((f"单位{n}", "省级", 2018))
    out = io.BytesIO()
    made.save(out)
    assert [found for _, found in told(out.getvalue())] == ["file_too_large"]


def test_csv_of_excel_is_read_in_both_of_its_encodings() -> None:
    text = "单位名称,级别,届期\r\n华容县人民医院,省级,2018\r\n"
    for data in (text.encode("utf-8-sig"), text.encode("gb18030")):
        found = read_units(data, REGIONS, MISLEADING)
        assert [each.unit.jurisdiction for each in found.units] == ["华容县"]


# over the API


def preview(office: Office, campaign: str, data: bytes) -> Any:
    with office.served.client(office.token) as client:
        answer = client.post(f"/api/campaigns/{campaign}/units/preview", content=data)
    assert answer.status_code == 200, answer.text
    return answer.json()


def take_in(office: Office, campaign: str, data: bytes, seen: str) -> Any:
    with office.served.client(office.token) as client:
        return client.post(
            f"/api/campaigns/{campaign}/units/import", params={"seen": seen}, content=data
        )


def new_campaign(office: Office, **more: Any) -> str:
    body = {"preset": "preset-yueyang-2020", "title": "复查", **more}
    made: str = office.send("POST", "/api/campaigns", body)["id"]
    return made


def test_a_preview_changes_nothing_and_the_import_does_what_it_said(office: Office) -> None:
    campaign = new_campaign(office)
    data = book(FIRST, ("平江县人民医院", "市级", 2019))
    seen = preview(office, campaign, data)
    assert [(row["status"], row["derived"]) for row in seen["rows"]] == [
        ("new", False),
        ("new", True),
    ]
    assert office.get(f"/api/campaigns/{campaign}/units") == []
    assert take_in(office, campaign, data, seen["seen"]).json() == {"added": 2, "changed": 0}
    again = preview(office, campaign, data)
    assert [row["status"] for row in again["rows"]] == ["same", "same"]
    refused(take_in(office, campaign, data, seen["seen"]), "units_moved")


def long_list(units: int) -> bytes:
    lines = [f"长名单单位{n},省级,2018" for n in range(units)]
    return "\n".join(["单位名称,级别,届期", *lines]).encode()


def lines_of(office: Office, path: str, data: bytes) -> Generator[Any, None, None]:
    asked = {"accept": "application/x-ndjson"}
    with (
        office.served.client(office.token) as client,
        client.stream("POST", path, content=data, headers=asked) as answer,
    ):
        assert answer.status_code == 200
        for line in answer.iter_lines():
            yield json.loads(line)


def test_a_long_list_says_how_far_it_is_and_answers_as_ever(office: Office) -> None:
    campaign = new_campaign(office)
    data, base = long_list(3_000), f"/api/campaigns/{campaign}/units"
    *way, last = lines_of(office, f"{base}/preview", data)
    told = [line["percent"] for line in way]
    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] <= 100
    assert last["answer"] == preview(office, campaign, data)
    *_, done = lines_of(office, f"{base}/import?seen={last['answer']['seen']}", data)
    assert done["answer"] == {"added": 3_000, "changed": 0}
    *_, again = lines_of(office, f"{base}/import?seen={last['answer']['seen']}", data)
    assert again["problem"]["code"] == "units_moved"


def test_who_goes_away_while_a_list_is_imported_leaves_nothing_behind(office: Office) -> None:
    campaign = new_campaign(office)
    data, base = long_list(4_000), f"/api/campaigns/{campaign}/units"
    seen = preview(office, campaign, data)["seen"]
    begun = lines_of(office, f"{base}/import?seen={seen}", data)
    assert "percent" in next(begun)
    begun.close()
    # The next writer comes after whatever the import still did.
    office.send("PATCH", f"{SAMPLE}/units/yueyang-mod-2016-02", {"note": "x"})
    assert office.get(base) == []
    assert take_in(office, campaign, data, seen).json() == {"added": 4_000, "changed": 0}


def test_work_that_is_stopped_ends_at_the_next_line() -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        read_units(book(FIRST), REGIONS, MISLEADING, progress)


def test_what_a_list_changes_is_shown_by_field(office: Office) -> None:
    campaign = new_campaign(office)
    data = book(FIRST)
    take_in(office, campaign, data, preview(office, campaign, data)["seen"])
    moved = book((*FIRST[:3], "平江县", "否", ""), ("华容县人民医院分院", "省级", 2018))
    rows = preview(office, campaign, moved)["rows"]
    assert rows[0]["status"] == "changed"
    assert {(c["field"], c["before"], c["after"]) for c in rows[0]["changes"]} == {
        ("jurisdiction", "华容县", "平江县"),
        ("reorganised", "True", "False"),
    }
    twin = preview(office, campaign, book(("华容县人民医院", "市级", 2020)))["rows"]
    assert (twin[0]["status"], twin[0]["twin"]) == ("new", True)


def test_a_list_with_problems_imports_nothing(office: Office) -> None:
    campaign = new_campaign(office)
    data = book(FIRST, ("", "省级", 2018))
    seen = preview(office, campaign, data)
    assert (seen["rows"], seen["problem_count"]) == ([], 1)
    details = refused(take_in(office, campaign, data, seen["seen"]), "units_invalid")
    assert details["problems"][0]["cell"] == "A3"
    assert office.get(f"/api/campaigns/{campaign}/units") == []


def test_a_unit_is_changed_by_hand_and_back(office: Office) -> None:
    campaign = new_campaign(office, with_units=True)
    path = f"/api/campaigns/{campaign}/units/yueyang-mod-2016-02"
    before = next(u for u in office.get(f"/api/campaigns/{campaign}/units") if u["id"] in path)
    assert before["jurisdiction_derived"]
    changed = office.send("PATCH", path, {"region": "yueyang-pingjiang", "reorganised": True})
    assert (changed["jurisdiction"], changed["jurisdiction_derived"]) == ("平江县", False)
    assert changed["reorganised"]
    office.send("PATCH", path, {"region": "yueyang-huarong", "reorganised": False})
    with office.served.client(office.token) as client:
        refused(client.patch(path, json={"region": "atlantis"}), "region_unknown")
        refused(client.patch(path, json={"successor": "nobody"}), "unit_unknown")


def test_the_file_of_the_seed_makes_the_whole_campaign(office: Office, tmp_path: Path) -> None:
    campaign = new_campaign(office)
    data = seed_list()
    seen = preview(office, campaign, data)
    assert seen["problem_count"] == 0
    assert len(seen["rows"]) == 111
    # The sample campaign knows them all: they join, and what was noted of them stays.
    assert {row["status"] for row in seen["rows"]} == {"joined"}
    take_in(office, campaign, data, seen["seen"])
    units = office.get(f"/api/campaigns/{campaign}/units")
    levels = [unit["level"] for unit in units]
    assert (len(units), levels.count("national"), levels.count("provincial_model")) == (111, 14, 15)
    assert levels.count("provincial") == 82
