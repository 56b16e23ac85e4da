"""Whatever the server notes in the audit trail has words on screen."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ACTION = 3
"""Which argument of `audit.record` names what was done."""


def noted() -> Iterator[str]:
    """Every action that stands in the sources as a word."""
    for path in (ROOT / "server").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "audit.record":
                for each in ast.walk(node.args[ACTION]):
                    word = each.value if isinstance(each, ast.Constant) else None
                    if isinstance(word, str) and re.fullmatch("[a-z_]+[a-z]", word):
                        yield word


def keys() -> Iterator[str]:
    """Every key that a call gives by name; what is gathered in a dict has its words or itself."""
    for path in (ROOT / "server").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "audit.record":
                yield from (each.arg for each in node.keywords if each.arg is not None)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_key_of_the_trail_has_words(language: str) -> None:
    source = (ROOT / "pwa" / "i18n" / language / "outcome.ts").read_text()
    words = set(
        re.findall(r"(\w+): \"", source.partition("    keys: {")[2].partition("\n    }")[0])
    )
    given = set(keys())
    assert len(given) > 20, "the calls were not recognised"
    assert given - words == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_action_of_the_trail_has_words(language: str) -> None:
    source = (ROOT / "pwa" / "i18n" / language / "outcome.ts").read_text()
    words = set(re.findall(r"(\w+):", source.partition("actions: {")[2].partition("}")[0]))
    actions = set(noted())
    assert len(actions) > 50, "the calls were not recognised"
    assert actions - words == set()
