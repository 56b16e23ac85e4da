"""What an inspector answers at a checkpoint, in the words of the checklist."""

from __future__ import annotations

from dataclasses import dataclass

ALL_VALUES = tuple(range(12))
"""Every one of the twelve core values."""


@dataclass(frozen=True)
class Choice:
    """One of the answers that stand on the card: present, absent, or a level from 0."""

    option: str


PRESENT = Choice("present")
ABSENT = Choice("absent")


def level(index: int) -> Choice:
    return Choice(str(index))


@dataclass(frozen=True)
class Count:
    number: int


@dataclass(frozen=True)
class Wall:
    """Lengths and heights in metres, as typed."""

    wall: tuple[tuple[str, str], ...]
    posters: tuple[tuple[str, str], ...]
    openings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Boards:
    """Widths and heights in metres, as typed."""

    boards: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class People:
    """Who was asked, one after the other: which of the twelve values each of them said."""

    said: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Asked:
    """So many asked, so many of them knew all."""

    asked: int
    passed: int


@dataclass(frozen=True)
class NotApplicable:
    reason: str


Answer = Choice | Count | Wall | Boards | People | Asked | NotApplicable
