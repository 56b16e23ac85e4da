"""The engine is pure: it takes values and returns values.

No clock, no random, no file, no network, no thread, no state that outlives a call: two
phones and a server must reach the same result from the same ops, today and in ten years.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.sources import python_files, shown, tree

ALLOWED = {
    "__future__",
    "base64",
    "binascii",
    "bisect",
    "collections",
    "collections.abc",
    "dataclasses",
    "decimal",
    "enum",
    "fractions",
    "functools",
    "hashlib",
    "heapq",
    "itertools",
    "math",
    "msgspec",
    "operator",
    "re",
    "struct",
    "types",
    "typing",
}
"""Names nothing that reads a clock, a file, a socket or the environment."""

FORBIDDEN_CALLS = {"open", "print", "input", "exec", "eval", "compile", "__import__", "globals"}
FORBIDDEN_ATTRIBUTES = {"now", "utcnow", "today", "getenv", "environ", "urandom"}

ENGINE = python_files("sync")
SCORING = python_files("server/scorecard")


def impurities(module: ast.Module) -> list[str]:
    """List what the module does that a pure one would not, with its line."""
    found = []
    for node in ast.walk(module):
        found += [f"{line}: {what}" for line, what in _of(node)]
    return found


def _of(node: ast.AST) -> list[tuple[int, str]]:
    match node:
        case ast.Import(names=names):
            return [(node.lineno, one.name) for one in names if not _allowed(one.name)]
        case ast.ImportFrom(module=name):
            bad = node.level > 0 or not _allowed(name or "")
            return [(node.lineno, name or ".")] if bad else []
        case ast.Call(func=ast.Name(id=name)) if name in FORBIDDEN_CALLS:
            return [(node.lineno, f"{name}()")]
        case ast.Attribute(attr=name) if name in FORBIDDEN_ATTRIBUTES:
            return [(node.lineno, f".{name}")]
        case ast.Global(names=names):
            return [(node.lineno, f"global {', '.join(names)}")]
        case ast.AsyncFunctionDef(name=name):
            return [(node.lineno, f"async {name}")]
    return []


def _allowed(name: str) -> bool:
    return name in ALLOWED or name == "sync" or name.startswith("sync.")


def test_the_engine_is_looked_at() -> None:
    assert {"op.py", "merge.py", "settle.py"} <= {path.name for path in ENGINE}


@pytest.mark.parametrize("path", ENGINE, ids=shown)
def test_the_engine_is_pure(path: Path) -> None:
    assert impurities(tree(path)) == []


@pytest.mark.parametrize("path", SCORING, ids=shown)
def test_scoring_a_scorecard_is_pure(path: Path) -> None:
    """It may hold days, and its own modules; `today()` is noticed as anywhere."""
    own = re.compile(r"\d+: (server\.scorecard[.\w]*|datetime)$")
    assert [one for one in impurities(tree(path)) if not own.match(one)] == []


@pytest.mark.parametrize(
    "text",
    [
        "import time",
        "import os.path",
        "from datetime import datetime",
        "from . import op",
        "from server.settings import Settings",
        "def f():\n    import random",
        "open('x')",
        "print(1)",
        "x.now()",
        "def f():\n    global x",
        "async def f(): pass",
    ],
)
def test_what_is_impure_is_noticed(text: str) -> None:
    assert len(impurities(ast.parse(text))) == 1
