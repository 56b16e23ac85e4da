"""Content hashes that tell whether a step of the set-up has to run again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from server.setup.place import NOTES

_PASSED_BY = {"node_modules", "coverage", "dist", "dev-dist", ".vite"}


def fingerprint(files: Iterable[Path], facts: Iterable[str] = ()) -> str:
    """Hash names and contents of `files` (folders: all below) together with `facts`."""
    total = hashlib.sha256()
    for fact in facts:
        total.update(f"{fact}\n".encode())
    for path in files:
        for one in sorted(_below(path)):
            content = hashlib.sha256(one.read_bytes()).hexdigest()
            total.update(f"{one} {content}\n".encode())
    return total.hexdigest()


def is_stamped(step: str, mark: str) -> bool:
    path = NOTES / f"{step}.stamp"
    return path.exists() and path.read_text() == mark


def stamp(step: str, mark: str) -> None:
    (NOTES / f"{step}.stamp").write_text(mark)


def _below(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    for folder, names, files in os.walk(path):
        names[:] = [name for name in names if name not in _PASSED_BY]
        yield from (Path(folder) / name for name in files)
