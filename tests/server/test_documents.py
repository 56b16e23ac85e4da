"""Documents opened again by other libraries, and compared with figures computed by hand."""

from __future__ import annotations

import io
import time
from collections.abc import Iterable
from typing import Any

import docx
import httpx
import openpyxl
import pytest

from server.making import KEPT_MS
from tests.server.office import CAMPAIGN, Office
from tests.server.outcome import POINT, board, day, failed_visit, issue, open_item, outcome
from tests.server.problem import refused

PATIENCE_S = 60
HOSTILE = '=HYPERLINK("http://x","{{ 7*7 }}")<w:p>&\x07{% raw %}'


def made(at: Office, kind: str, form: str, **chosen: Any) -> bytes:
    """A document, once it is there."""
    wanted = {"kind": kind, "campaign": CAMPAIGN, "format": form, **chosen}
    export = at.send("POST", "/api/exports", wanted)
    until = time.monotonic() + PATIENCE_S
    while export["state"] in ("waiting", "running"):
        assert time.monotonic() < until, export
        time.sleep(0.05)
        every = at.get("/api/exports")
        export = next(each for each in every if each["id"] == export["id"])
    assert export["state"] == "done", export
    with at.served.client(at.token) as client:
        answer = client.get(f"/api/exports/{export['id']}/file")
    assert answer.headers["content-disposition"].startswith("attachment")
    return answer.content


def lines(document: bytes) -> list[str]:
    """Every paragraph of a Word document, those in tables too, in order."""
    found = docx.Document(io.BytesIO(document))
    cells = [cell for table in found.tables for row in table.rows for cell in row.cells]
    return [p.text for p in found.paragraphs] + [cell.text for cell in cells]


def rows(document: bytes) -> list[list[str]]:
    """The first table of a Word document."""
    table = docx.Document(io.BytesIO(document)).tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]


def cells(document: bytes, sheet: str) -> Any:
    return openpyxl.load_workbook(io.BytesIO(document))[sheet]


@pytest.fixture
def issued(office: Office) -> tuple[str, str]:
    """A visit whose board of 1.2 m2 was issued, and the code."""
    _, visit = failed_visit(office)
    return visit, issue(office, visit)["issues"][0]["code"]


def test_the_notice_says_what_to_put_right_by_when(office: Office, issued: tuple[str, str]) -> None:
    visit, code = issued
    open_item(office, visit, day(14))
    document = made(office, "notice", "docx", visit=visit, red_head=True, office="岳阳市文明办")
    text = "\n".join(lines(document))
    point = outcome(office, visit)
    head, row = rows(document)
    assert head == ["序号", "测评点", "整改意见", "责任部门", "整改期限", "核验码"]
    assert row[2] == "宣传栏面积不足，请更换"
    year, month, date = (int(part) for part in day(14).split("-"))
    assert row[4] == f"{year}年{month}月{date}日"
    assert row[5] == f"{code[:4]}-{code[4:]}-{place(office, visit)}"
    assert "岳阳市文明办文件" in text
    assert f"得分为{shown(point)}分（满分100分）" in text
    assert "{{" not in text
    assert "{%" not in text


def shown(found: dict[str, Any]) -> str:
    text: str = found["issues"][-1]["total"]["shown"]
    return text.rstrip("0").rstrip(".")


def place(office: Office, visit: str) -> int:
    """The number of the failed checkpoint in its checklist."""
    names = [each["id"] for each in office.reading(visit)["checklist"]["checkpoints"]]
    return names.index(POINT) + 1


def test_a_printed_code_leads_to_what_the_figure_rests_on(
    office: Office, issued: tuple[str, str]
) -> None:
    visit, code = issued
    with office.served.client() as client:
        found = client.get(f"/api/public/codes/{code}-{place(office, visit)}").json()
        refused(client.get(f"/api/public/codes/{code}-51"), "code_unknown")
        refused(client.get("/api/public/codes/AAAA-AAAA"), "code_unknown")
    finding = office.checkpoint(visit, POINT)["findings"][0]
    assert (found["point"]["worth"], found["point"]["by"]) == ("2.00", "agreement")
    (word,) = found["point"]["words"]
    (stored,) = office.served.rows(
        "SELECT hash FROM ops WHERE actor || '.' || counter = ?", finding["dot"]
    ) or office.served.rows("SELECT hash FROM ops WHERE hash = ?", word)
    assert stored[0] == word
    assert "inspector" not in str(found).lower()


def test_the_review_report_counts_as_a_person_would(
    office: Office, issued: tuple[str, str]
) -> None:
    visit, _ = issued
    document = made(office, "review", "docx", visit=visit)
    text = "\n".join(lines(document))
    # One of 50 checkpoints was scored, and not in full.
    outcome_of = office.checkpoint(visit, POINT)["score"]["outcome"]
    partial = int(outcome_of == "partial")
    assert f"得满分0项，部分得分{partial}项，不得分{1 - partial}项，不适用0项，未评49项" in text
    assert len(rows(document)) == 2
    assert "签发理由：其余测评点不在本次范围" in text


def test_the_correction_prints_before_and_after(office: Office) -> None:
    tablet, visit = failed_visit(office)
    first = issue(office, visit)["issues"][0]
    tablet.score(visit, POINT, board("2.5"))
    tablet.sync()
    found = issue(office, visit, "correction", HOSTILE)
    document = made(office, "correction", "docx", visit=visit)
    text = "\n".join(lines(document))
    code = first["code"]
    assert f"核验码{code[:4]}-{code[4:]}" in text
    before = shown({"issues": [first]})
    assert f"得分由{before}分更正为{shown(found)}分" in text
    assert rows(document)[1][3] == "满分 2分"
    # What somebody typed is printed as it was typed, and nothing of it was carried out.
    assert HOSTILE.replace("\x07", "") in text


def test_tables_in_excel_add_up_by_their_own_formulas(
    office: Office, issued: tuple[str, str]
) -> None:
    visit, code = issued
    document = made(office, "scores", "xlsx", visits=[visit])
    totals, detail = cells(document, "得分"), cells(document, "明细")
    (line,) = list(totals.iter_rows(min_row=2, values_only=True))
    assert line[4] == f"{code[:4]}-{code[4:]}"
    assert line[7] == "='明细'!D52"
    assert detail["C52"].value == "=SUM(C2:C51)"
    assert "SUM(D2:D51)" in detail["D52"].value
    worths = [detail.cell(row, 3).value for row in range(2, 52)]
    assert worths == [2] * 50
    found = [detail.cell(row, 4).value for row in range(2, 52)]
    assert found.count("未评") == 49
    (number,) = [each for each in found if each != "未评"]
    assert f"{number:.2f}" == outcome(office, visit)["issues"][0]["total"]["shown"]


def test_what_people_typed_is_no_formula(office: Office) -> None:
    first, second = office.tablet(), office.tablet()
    visit = office.visit(first, second)
    for tablet, width in ((first, "2.3"), (second, "2.6")):
        tablet.sync()
        tablet.score(visit, POINT, board(width))
        tablet.sync()
    office.rule(visit, POINT, {"kind": "measured", "inputs": board("2.6")}, reason=HOSTILE)
    sheet = cells(made(office, "rulings", "xlsx", visits=[visit]), "分歧与裁定")
    lines_ = [row for row in sheet.iter_rows(min_row=2) if row[0].value]
    assert [row[2].value for row in lines_] == ["已裁定"] * 3
    (reason,) = [row[10] for row in lines_ if row[10].value]
    assert (reason.data_type, reason.value) == ("s", HOSTILE.replace("\x07", ""))
    # 2.3 m2 misses the threshold, 2.6 m2 earns both points.
    assert [row[5].value for row in lines_ if row[5].value is not None][-1] in (2, 1, 0)
    assert lines_[-1][9].value == 2


def test_the_countys_report_ranks_and_counts(office: Office) -> None:
    found = []
    for width in ("1.2", "2.5"):
        tablet = office.tablet()
        visit = office.visit(tablet)
        tablet.sync()
        tablet.score(visit, POINT, board(width))
        tablet.sync()
        issue(office, visit)
        found.append(visit)
    document = made(office, "county", "docx", visits=found)
    table = rows(document)
    assert table[1][3] == "2"
    text = "\n".join(lines(document))
    assert "已签发2个" in text
    assert "最高2分" in text
    assert "1个单位失分" in text
    special = made(office, "reorganised", "docx", visits=found[:1])
    assert "涉改" in "\n".join(lines(special))


def test_units_that_were_reorganised_have_a_report_of_their_own(own_office: Office) -> None:
    office = own_office
    units = office.get(f"/api/campaigns/{CAMPAIGN}/units")
    chosen = next(each["id"] for each in units if not each.get("visits"))
    office.send("PATCH", f"/api/campaigns/{CAMPAIGN}/units/{chosen}", {"reorganised": True})
    names = []
    for unit in (chosen, "yueyang-nat-2017-02"):
        tablet = office.tablet()
        visit = office.visit(tablet, unit=unit)
        tablet.sync()
        tablet.score(visit, POINT, board("2.5"))
        tablet.sync()
        issue(office, visit)
        names.append(office.reading(visit)["unit"]["name"])
    text = "\n".join(lines(made(office, "reorganised", "docx")))
    assert (names[0] in text, names[1] in text) == (True, False)
    assert "单列机构改革中涉及合并、分设、更名的1个单位" in text


def test_the_record_of_a_draw_prints_who_was_drawn_and_how_to_do_it_again(
    own_office: Office,
) -> None:
    office = own_office
    base = f"/api/campaigns/{CAMPAIGN}/draws"
    told = {"title": "第一次抽查", "by": ["region"], "percent": 20, "least": 1}
    sealed = office.send("POST", base, {**told, "release_at": "2020-01-01T00:00:00Z"})
    wanted = {"kind": "draw", "format": "docx", "campaign": CAMPAIGN, "draw": sealed["id"]}
    assert finished(office, wanted)["problem"] == "export_nothing"
    found = office.send("POST", f"{base}/{sealed['id']}/opening", {"witness": "晴"})
    document = made(office, "draw", "docx", draw=sealed["id"])
    text = "\n".join(lines(document))
    drawn = [unit["name"] for part in found["strata"] for unit in part["drawn"]]
    assert drawn
    assert all(name in text for name in drawn)
    for words in (found["seed"], found["seed_hash"], found["frame_hash"], "见证词：晴"):
        assert words in text
    assert f"共抽中{len(drawn)}个" in text


def test_the_agreement_in_excel_says_what_the_screen_says(office: Office) -> None:
    first, second = office.tablet(), office.tablet()
    visit = office.visit(first, second)
    for tablet, width in ((first, "2.3"), (second, "2.6")):
        tablet.sync()
        tablet.score(visit, POINT, board(width))
        tablet.sync()
    document = made(office, "agreement", "xlsx", visits=[visit])
    (line,) = cells(document, "测评点").iter_rows(min_row=2, values_only=True)
    # One place, two people, one says 2 points and the other none: nobody agrees.
    assert (line[0], *line[2:4], *line[5:7], line[8]) == (POINT, 1, 0, 1, 2, "样本太少，不作判断")
    pairs = list(cells(document, "两两之间").iter_rows(min_row=2, values_only=True))
    assert [row[2:4] for row in pairs] == [(1, 0)]


def finished(at: Office, wanted: dict[str, Any]) -> dict[str, Any]:
    """An export once nothing happens to it any more."""
    export: dict[str, Any] = at.send("POST", "/api/exports", wanted)
    until = time.monotonic() + PATIENCE_S
    while export["state"] in ("waiting", "running"):
        assert time.monotonic() < until, export
        time.sleep(0.05)
        export = next(each for each in at.get("/api/exports") if each["id"] == export["id"])
    return export


def test_a_long_export_is_cancelled_and_leaves_nothing(own_office: Office) -> None:
    office = own_office
    for _ in range(30):
        office.visit()
    wanted = {"kind": "rulings", "format": "xlsx", "campaign": CAMPAIGN}
    # One is made at a time: the second waits while the first is made.
    for export in [office.send("POST", "/api/exports", wanted) for _ in range(2)][::-1]:
        with office.served.client(office.token) as client:
            answer = client.delete(f"/api/exports/{export['id']}")
            if answer.is_success:
                assert answer.json()["state"] == "cancelled"
                refused(client.get(f"/api/exports/{export['id']}/file"), "export_unknown")
                assert not (office.served.settings.exports_dir / export["id"]).exists()
            else:
                refused(answer, "export_done")
    states = [each["state"] for each in office.get("/api/exports")]
    assert "cancelled" in states
    assert made(office, "rulings", "xlsx")


def test_what_cannot_be_made_says_why(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    _, visit = failed_visit(office)
    wanted = {"kind": "review", "campaign": CAMPAIGN, "format": "xlsx", "visit": visit}
    with office.served.client(office.token) as client:
        refused(client.post("/api/exports", json=wanted), "export_format")
        monkeypatch.setenv("PATH", "/nowhere")
        answer = client.post("/api/exports", json={**wanted, "format": "pdf"})
        refused(answer, "export_no_pdf")
        refused(client.get("/api/exports/nobody/file"), "export_unknown")
    export = office.send("POST", "/api/exports", {**wanted, "format": "docx"})
    until = time.monotonic() + PATIENCE_S
    while export["state"] in ("waiting", "running") and time.monotonic() < until:
        export = next(e for e in office.get("/api/exports") if e["id"] == export["id"])
    assert (export["state"], export["problem"]) == ("failed", "export_nothing")
    with office.served.client(office.token) as client:
        refused(client.delete(f"/api/exports/{export['id']}"), "export_done")


# the public list


def publish(office: Office, visits: Iterable[str], starts: int = 0, ends: int = 7) -> Any:
    told = {"visits": list(visits), "starts_on": day(starts), "ends_on": day(ends)}
    return office.send("POST", f"/api/campaigns/{CAMPAIGN}/public-lists", told)


def object_to(client: httpx.Client, name: str, unit: str) -> httpx.Response:
    said = {"unit": unit, "name": "王某", "contact": "13800000000", "text": HOSTILE}
    return client.post(f"/api/public/lists/{name}/objections", json=said)


def test_a_list_is_public_for_its_days_and_takes_objections(own_office: Office) -> None:
    office = own_office
    _, visit = failed_visit(office)
    issue(office, visit)
    shown_list, later = publish(office, [visit]), publish(office, [visit], 2, 3)
    name, unit = shown_list["id"], office.reading(visit)["unit"]["name"]
    with office.served.client() as client:
        page = client.get(f"/api/public/lists/{name}").json()
        assert [each["unit"] for each in page["document"]["lines"]] == [unit]
        refused(client.get(f"/api/public/lists/{later['id']}"), "list_closed")
        refused(client.get("/api/public/lists/nobody"), "list_unknown")
        refused(object_to(client, name, "别的单位"), "unit_unknown")
        assert object_to(client, name, unit).json() == {"number": 1}
        for _ in range(4):
            assert object_to(client, name, unit).status_code == 201
        refused(object_to(client, name, unit), "too_many_objections")
    found = office.send("POST", "/api/objections/1/answer", {"text": "已复核"})
    assert found["objections"][0]["answer"] == "已复核"
    html = made(office, "public", "html", public_list=name).decode()
    assert unit in html
    assert "<script" not in html
    assert unit in "\n".join(lines(made(office, "public", "docx", public_list=name)))
    office.send("POST", f"/api/public-lists/{name}/withdrawal")
    with office.served.client() as client:
        refused(client.get(f"/api/public/lists/{name}"), "list_closed")


def test_an_export_is_forgotten_after_a_month(own_office: Office) -> None:
    office, served = own_office, own_office.served
    wanted = {"kind": "rulings", "format": "xlsx", "campaign": CAMPAIGN}
    first, second = (office.send("POST", "/api/exports", wanted)["id"] for _ in range(2))
    served.stop()
    served.change("UPDATE exports SET created_at = created_at - ? WHERE id = ?", KEPT_MS, first)
    file = served.settings.exports_dir / first
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"made long ago")
    served.start()
    until = time.monotonic() + 20
    while file.exists() or first in known(office):
        assert time.monotonic() < until, "it was not forgotten"
        time.sleep(0.05)
    assert known(office) == [second]


def known(office: Office) -> list[str]:
    return [each["id"] for each in office.get("/api/exports")]
