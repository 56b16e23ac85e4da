"""A file is named after the one thing in it; a drawer for odds and ends has no such name."""

from __future__ import annotations

import re

from tests.architecture.sources import ROOT, python_files, shown, web_files

DRAWERS = {
    "util",
    "utils",
    "utilities",
    "helper",
    "helpers",
    "common",
    "misc",
    "lib",
    "libs",
    "shared",
    "stuff",
    "various",
}

TOP = {
    "server",
    "pwa",
    "sync",
    "tests",
    "pyproject.toml",
    "README.md",
    "README.zh-CN.md",
    "Makefile",
    "LICENSE",
    "CHANGELOG.md",
    "requirements.lock",
    "requirements-dev.lock",
}
MADE = {"data", "dist", "build"}
"""Folders that running the product leaves, none of them kept in the repository."""


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    files = python_files("server", "sync", "tests") + web_files()
    words = {
        shown(path): {
            word
            for part in path.relative_to(ROOT).parts
            for word in re.split(r"[._-]", part.lower())
        }
        for path in files
    }
    assert [name for name, parts in words.items() if parts & DRAWERS] == []


def test_the_top_level_is_fixed() -> None:
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - MADE - TOP == set()
