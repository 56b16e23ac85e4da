"""What a phone loads before the field app answers its first tap."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from server.settings import Settings

MOST_BYTES = 150_000
"""The page with its styles, and the field entry's JavaScript, as the server compresses them."""

_STATIC_IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*["']\./([^"']+\.js)["']""")
_LINKED = re.compile(r"""(?:src|href)="/(assets/[^"]+\.(?:js|css))"(?! disabled)""")
"""What is disabled is never loaded: its styles stand in the page."""


def loaded_at_once(page: Path) -> set[Path]:
    """The page, the files that it names, and what those import before they run."""
    found = {page}
    wanted = [page.parent / name for name in _LINKED.findall(page.read_text())]
    while wanted:
        file = wanted.pop()
        if file in found:
            continue
        found.add(file)
        if file.suffix == ".js":
            wanted += [file.parent / name for name in _STATIC_IMPORT.findall(file.read_text())]
    return found


def test_the_field_entry_stays_within_its_budget() -> None:
    page = Settings().static_dir / "index.html"
    assert page.exists(), "no front end: run make test or make serve"
    sizes = {file.name: len(gzip.compress(file.read_bytes())) for file in loaded_at_once(page)}
    assert len(sizes) > 3, "the page's files were not recognised"
    assert sum(sizes.values()) <= MOST_BYTES, sizes
