"""Commands that the documents name do exist."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from server.__main__ import USAGE
from tests.architecture.sources import ROOT, shown

DOCUMENTS = sorted(
    path
    for pattern in ("*.md", "sync/*.md", "server/**/*.md", "pwa/*.md", "tests/**/*.md")
    for path in ROOT.glob(pattern)
    if "node_modules" not in path.parts
)


def code(path: Path) -> list[str]:
    """Lines of code blocks, and inline code."""
    text = path.read_text("utf-8")
    blocks = re.findall(r"```[a-z]*\n(.*?)```", text, re.DOTALL)
    inline = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return [line for block in blocks for line in block.splitlines()] + inline


def named(path: Path, pattern: str) -> set[str]:
    return {found[1] for line in code(path) for found in re.finditer(pattern, line)}


@pytest.mark.parametrize("path", DOCUMENTS, ids=shown)
def test_make_targets_exist(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert named(path, r"(?:^|\s|`)make ([a-z-]+)") - targets == set()


@pytest.mark.parametrize("path", DOCUMENTS, ids=shown)
def test_npm_scripts_exist(path: Path) -> None:
    scripts = set(json.loads((ROOT / "pwa" / "package.json").read_text())["scripts"])
    assert named(path, r"npm (?:--prefix pwa )?run ([a-z:-]+)") - scripts == set()


@pytest.mark.parametrize("path", DOCUMENTS, ids=shown)
def test_subcommands_exist(path: Path) -> None:
    commands = set(re.findall(r"^  ([a-z-]+) ", USAGE, re.MULTILINE))
    assert named(path, r"(?:^|[\s/])shidi ([a-z][a-z-]*)") - commands == set()


def test_the_first_page_names_the_two_commands() -> None:
    assert {"serve", "test"} <= named(ROOT / "README.md", r"make ([a-z-]+)")


def test_every_target_is_one_line_without_logic() -> None:
    lines = [line for line in (ROOT / "Makefile").read_text().splitlines() if line]
    assert lines[0].startswith(".PHONY:")
    for line in lines[1:]:
        assert re.fullmatch(r"([a-z]+): ; @python3 -m server\.setup \1", line)
