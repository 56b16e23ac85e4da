"""What the computer lacks is one sentence in both languages, seen through the real `make`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from server.complaint import Complaint
from server.setup.needs import need_node, need_space, need_venv

ROOT = Path(__file__).parents[3]


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder of programs that is the whole PATH: Python and a shell, nothing else."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "python3").symlink_to(sys.executable)
    (folder / "sh").symlink_to("/bin/sh")
    return folder


def add(tools: Path, name: str, prints: str) -> None:
    program = tools / name
    program.write_text(f"#!/bin/sh\necho {prints}\n")
    program.chmod(0o755)


def make(target: str, tools: Path) -> list[str]:
    """Run a make target with this PATH; it must fail with two lines: Chinese, English."""
    program = shutil.which("make")
    assert program is not None
    done = subprocess.run(
        [program, "-C", str(ROOT), target],
        env={"PATH": str(tools), "HOME": os.devnull, "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    said = [line for line in done.stderr.splitlines() if line and not line.startswith("make")]
    assert "Traceback" not in done.stderr
    assert len(said) == 2
    return said


def test_missing_npm_is_named(tools: Path) -> None:
    add(tools, "node", "v20.19.2")
    zh, en = make("check", tools)
    assert en.startswith("npm is missing: install Node.js 20.19 or newer")
    assert zh.startswith("缺少 npm")


def test_missing_node_is_named(tools: Path) -> None:
    zh, en = make("test", tools)
    assert en.startswith("Node.js is missing")
    assert zh.startswith("缺少 Node.js")


@pytest.mark.parametrize("version", ["v18.20.1", "v20.18.3", "v4.0.0"])
def test_an_old_node_is_named(tools: Path, version: str) -> None:
    add(tools, "node", version)
    add(tools, "npm", "9.0.0")
    zh, en = make("test", tools)
    assert en.startswith(f"Node.js is too old ({version})")
    assert version in zh


@pytest.mark.parametrize("version", ["v20.19.0", "v22.1.0", "v24.0.0"])
def test_a_new_node_is_taken(tools: Path, version: str, monkeypatch: pytest.MonkeyPatch) -> None:
    add(tools, "node", version)
    add(tools, "npm", "11.0.0")
    monkeypatch.setenv("PATH", str(tools))
    assert need_node() == version.removeprefix("v")


def test_an_old_python_is_named(tools: Path, tmp_path: Path) -> None:
    """The real entry, told by a module found first that this Python is 3.9."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text("import sys; sys.version_info = (3, 9, 1)")
    done = subprocess.run(
        [sys.executable, "-m", "server.setup", "serve"],
        cwd=ROOT,
        env={"PATH": str(tools), "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    zh, en = done.stderr.splitlines()
    assert done.returncode == 1
    assert en == "Python is too old (3.9): install Python 3.11 or newer."
    assert "3.9" in zh


def test_a_newer_python_of_this_computer_is_used(tools: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    marker = "import sys, os; sys.version_info = (3, 9, 1) if 'OLD' in os.environ else (3, 12)"
    (site / "sitecustomize.py").write_text(marker)
    (tools / "python3.12").write_text(f'#!/bin/sh\nunset OLD\nexec {sys.executable} "$@"\n')
    (tools / "python3.12").chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-m", "server.setup", "nonsense"],
        cwd=ROOT,
        env={"PATH": str(tools), "PYTHONPATH": str(site), "OLD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "serve|test|check" in done.stderr


def test_a_python_without_venv_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "ensurepip" else 1)
    with pytest.raises(Complaint, match="apt-get install python3-venv"):
        need_venv()


def test_too_little_space_is_named(tmp_path: Path) -> None:
    need_space(tmp_path, 0)
    with pytest.raises(Complaint, match="Too little disk space") as caught:
        need_space(tmp_path, 1e9)
    assert str(tmp_path) in caught.value.zh
