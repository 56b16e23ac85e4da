"""Checks run in order and stop at the first that fails; the summary names all."""

from __future__ import annotations

import dataclasses
import sys

import pytest

from server.setup.stage import Stage, run_stages


def python(title: str, program: str, **more: str) -> Stage:
    return Stage(title, (sys.executable, "-c", program), lambda: dict(more))


def test_all_passed(capfd: pytest.CaptureFixture[str]) -> None:
    assert run_stages([python("one", "print('first')"), python("two", "print('second')")]) == 0
    said = capfd.readouterr().out
    assert said.index("first") < said.index("second") < said.index("All passed")


def test_what_follows_a_failure_is_not_run_and_said_so(capfd: pytest.CaptureFixture[str]) -> None:
    stages = [
        python("one", "pass"),
        python("two", "raise SystemExit(3)"),
        python("three", "print('never')"),
    ]
    assert run_stages(stages) == 1
    said = capfd.readouterr().out
    assert "never" not in said
    summary = said[said.index("Failed") :].splitlines()
    assert [line.split()[0] for line in summary[1:]] == ["✓", "✗", "–"]


def test_a_stage_gets_its_variables_but_no_settings_of_an_installation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SHIDI_DATA_DIR", "/srv/shidi")
    program = (
        "import os\n"
        "assert os.environ['CHROMIUM'] == '/x'\n"
        "assert 'SHIDI_DATA_DIR' not in os.environ"
    )
    assert run_stages([python("one", program, CHROMIUM="/x")]) == 0


def test_what_python_compiles_is_kept_and_lies_beside_no_source(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    program = "import sys; assert not sys.dont_write_bytecode; assert '.venv' in sys.pycache_prefix"
    assert run_stages([python("one", program)]) == 0


def test_what_runs_beside_is_shown_after_and_counts(capfd: pytest.CaptureFixture[str]) -> None:
    good = python("two", "print('second')")
    bad = python("three", "print('third'); raise SystemExit(3)")
    first = dataclasses.replace(python("one", "print('first')"), beside=(good, bad))
    assert run_stages([first, python("four", "print('fourth')")]) == 1
    said = capfd.readouterr().out
    assert said.index("first") < said.index("second") < said.index("third")
    assert "fourth" not in said
    assert [line.split()[0] for line in said.splitlines()[-4:]] == ["✓", "✓", "✗", "–"]
