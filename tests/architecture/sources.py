"""The sources that the architecture tests look at."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]

_PASSED_BY = {"node_modules", "static", "coverage", "dist", "__pycache__"}
_GENERATED = {"schema.d.ts"}


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in _below(ROOT / folder) if path.suffix == ".py"]


def web_files() -> list[Path]:
    """TypeScript, Vue and style sources, generated ones aside."""
    suffixes = {".ts", ".vue", ".css", ".mjs", ".js"}
    return [
        path
        for path in _below(ROOT / "pwa")
        if path.suffix in suffixes and path.name not in _GENERATED
    ]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name in _PASSED_BY or path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _below(path)
        else:
            yield path
