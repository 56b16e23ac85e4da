"""`shidi checklist import | export`: what it prints, what it leaves alone, how it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.__main__ import main
from server.authoring.reading import read_checklist
from server.catalog import checklist
from tests.server.authoring.book import with_cells


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    file = tmp_path / "list.xlsx"
    assert main(["checklist", "export", "onsite-yiyang-2021", str(file)]) == 0
    return file


def test_export_writes_what_import_reads(exported: Path) -> None:
    assert read_checklist(exported.read_bytes()).checklist == checklist("onsite-yiyang-2021")


def test_import_says_what_it_found_in_both_languages(
    exported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["checklist", "import", str(exported)]) == 0
    out = capsys.readouterr().out
    assert "50 个测评点，没有问题" in out
    assert "50 checkpoints, no problems" in out


def test_import_for_programs_is_the_checklist(
    exported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["checklist", "import", str(exported), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["problems"] == []
    assert len(shown["checklist"]["checkpoints"]) == 50


@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_problems_are_listed_by_cell_and_nothing_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], flags: list[str]
) -> None:
    file = tmp_path / "bad.xlsx"
    file.write_bytes(with_cells(survey_B3="wall", settings_D2="zero"))
    before = file.read_bytes()
    assert main(["checklist", "import", str(file), *flags]) == 1
    out = capsys.readouterr().out
    assert out.index("number_bad") < out.index("name_twice")
    if flags:
        shown = json.loads(out)
        assert shown["checklist"] is None
        assert [p["cell"] for p in shown["problems"]] == ["D2", "B3"]
    else:
        assert "survey!B3  name_twice" in out
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_export_overwrites_nothing(exported: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = exported.read_bytes()
    assert main(["checklist", "export", "onsite-yiyang-2021", str(exported)]) == 1
    assert exported.read_bytes() == before
    assert "已经存在" in capsys.readouterr().err


@pytest.mark.parametrize(
    "args",
    [
        ["import", "no-such-file.xlsx"],
        ["export", "onsite-mars", "mars.xlsx"],
        ["export", "onsite-yiyang-2021"],
        ["export", "onsite-yiyang-2021", "x.xlsx", "--json"],
        ["inport", "x.xlsx"],
        [],
    ],
)
def test_what_cannot_be_done_is_said_in_both_languages(
    args: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["checklist", *args]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 2
