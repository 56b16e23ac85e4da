"""Small files with one noun each, short functions: what the best code bases keep."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

from tests.architecture.sources import python_files, shown, tree, web_files

LONGEST_FILE = 500
LONGEST_FUNCTION = 60
"""Lines; a migration's `upgrade` is a list of tables and is let off."""

PYTHON = python_files("server", "sync", "tests")
WEB = web_files()


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def functions() -> list[tuple[int, str]]:
    return [
        ((node.end_lineno or node.lineno) - node.lineno + 1, f"{shown(path)}: {node.name}")
        for path in PYTHON
        if "migrations" not in path.parts
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_no_file_is_long() -> None:
    assert [
        f"{shown(one)}: {lines(one)}" for one in PYTHON + WEB if lines(one) > LONGEST_FILE
    ] == []


def test_nine_of_ten_files_are_short() -> None:
    for files in (PYTHON, WEB):
        sizes = [lines(path) for path in files]
        assert statistics.quantiles(sizes, n=10)[-1] <= 350
        assert statistics.median(sizes) <= 150


def test_no_function_is_long() -> None:
    assert [name for size, name in functions() if size > LONGEST_FUNCTION] == []


def test_functions_are_short_on_the_whole() -> None:
    sizes = [size for size, _ in functions()]
    assert statistics.median(sizes) <= 9
    assert statistics.quantiles(sizes, n=10)[-1] <= 30
