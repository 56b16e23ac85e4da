"""Damaged Excel files: read, or refused by cell, soon."""

from __future__ import annotations

import io
import time
import zipfile
from random import Random

from server.authoring.reading import read_checklist
from server.authoring.writing import checklist_workbook
from tests.fuzz.amount import AMOUNT
from tests.fuzz.target import SOON_S
from tests.server.authoring.book import sample
from tests.server.photos.mutations import mutated


def test_a_damaged_workbook_is_read_or_refused() -> None:
    draw, honest = Random(20261121), checklist_workbook(sample())
    refused = 0
    for _ in range(40 * AMOUNT):
        began = time.monotonic()
        found = read_checklist(_damaged(honest, draw))
        assert time.monotonic() - began < SOON_S
        assert (found.checklist is None) == bool(found.problems)
        refused += found.checklist is None
    assert refused > 0


def _damaged(book: bytes, draw: Random) -> bytes:
    """Mostly inside the parts, packed again: damage to the packing alone goes no further."""
    if draw.random() < 0.2:
        return mutated(book, draw)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(made, "w") as new:
        spoilt = draw.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, mutated(content, draw) if name == spoilt else content)
    return made.getvalue()
