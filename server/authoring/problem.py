"""Problem: one thing wrong with a workbook, at its cell, in both languages."""

from __future__ import annotations

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """`sheet` and `cell` are empty where the file as a whole is meant; `code` is stable."""

    sheet: str
    cell: str
    code: str
    zh: str
    en: str

    @property
    def place(self) -> str:
        """survey!B5, survey, or nothing."""
        return "!".join(part for part in (self.sheet, self.cell) if part)


def of_file(code: str, zh: str, en: str) -> Problem:
    """A problem of the file as a whole."""
    return Problem("", "", code, zh, en)


def shown(text: str) -> str:
    """What somebody typed, short enough for a sentence."""
    return text if len(text) <= 60 else f"{text[:60]}…"
