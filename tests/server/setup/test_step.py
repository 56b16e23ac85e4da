"""A step runs again exactly when what it depends on has changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from server.complaint import Complaint
from server.setup import stamp as stamps
from server.setup import step as steps
from server.setup.process import Failure
from server.setup.step import Step, set_up

Make = Callable[..., Step]


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(stamps, "NOTES", tmp_path / "notes")
    monkeypatch.setattr(steps, "NOTES", tmp_path / "notes")
    return []


@pytest.fixture
def make(ran: list[str], tmp_path: Path) -> Make:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a").write_text("one")

    def step(name: str = "build", facts: tuple[str, ...] = (), **more: object) -> Step:
        def run(_: Path) -> None:
            ran.append(name)
            (tmp_path / "out").write_text("made")

        return Step(
            name,
            name,
            (tmp_path / "source",),
            (tmp_path / "out",),
            run,
            facts,
            **more,  # type: ignore[arg-type]
        )

    return step


def test_nothing_to_do_is_not_done_again(make: Make, ran: list[str]) -> None:
    set_up([make()])
    set_up([make()])
    assert ran == ["build"]


@pytest.mark.parametrize("change", ["content", "new file", "renamed", "removed output", "facts"])
def test_a_change_runs_it_again(make: Make, ran: list[str], tmp_path: Path, change: str) -> None:
    set_up([make()])
    source = tmp_path / "source"
    match change:
        case "content":
            (source / "a").write_text("two")
        case "new file":
            (source / "b").write_text("")
        case "renamed":
            (source / "a").rename(source / "c")
        case "removed output":
            (tmp_path / "out").unlink()
    set_up([make(facts=("other",) if change == "facts" else ())])
    assert ran == ["build", "build"]


def test_what_programs_leave_beside_the_sources_changes_nothing(
    make: Make, ran: list[str], tmp_path: Path
) -> None:
    set_up([make()])
    for name in ("node_modules", "coverage"):
        (tmp_path / "source" / name).mkdir()
        (tmp_path / "source" / name / "x").write_text("x")
    set_up([make()])
    assert ran == ["build"]


def test_a_failed_step_is_tried_again(make: Make, ran: list[str], tmp_path: Path) -> None:
    def fail(_: Path) -> None:
        raise Failure(["npm"], "npm ERR! code ENOSPC")

    broken = Step("build", "build", (tmp_path / "source",), (tmp_path / "out",), fail)
    with pytest.raises(Complaint, match="disk is full"):
        set_up([broken])
    set_up([make()])
    assert ran == ["build"]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("npm ERR! nospc ENOSPC: no space left on device", "The disk is full"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("npm ERR! getaddrinfo ENOTFOUND registry", "check the network"),
        ("error: Failed to fetch: dns error", "check the network"),
        ("SyntaxError: unexpected token", "failed; the output above says why"),
    ],
)
def test_why_a_step_failed_is_one_sentence(
    ran: list[str], said: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: Path) -> None:
        raise Failure(["npm"], f"first line\n{said}")

    with pytest.raises(Complaint, match=sentence):
        set_up([Step("x", "x", (), (), fail)])
    assert said in capsys.readouterr().out


def test_what_is_missing_is_found_before_any_work(make: Make, ran: list[str]) -> None:
    def missing() -> None:
        raise Complaint("缺", "missing")

    with pytest.raises(Complaint, match="missing"):
        set_up([make("first"), make("second", needs=missing)])
    assert ran == []


def test_what_an_up_to_date_step_needs_is_not_asked_for(make: Make, ran: list[str]) -> None:
    def missing() -> None:
        raise Complaint("缺", "missing")

    set_up([make()])
    set_up([make(needs=missing)])
    assert ran == ["build"]
