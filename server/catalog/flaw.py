"""Flaw: one thing wrong with a record of the catalogue, said in both languages."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

import msgspec

_Item = TypeVar("_Item", bound=Hashable)


class Flaw(msgspec.Struct, frozen=True):
    """`record` is the id (or line) of what is wrong; empty for the file as a whole. `field` says
    which part of a checklist or checkpoint, where one is at fault: group, place, weight, tolerance,
    rule, relevant, version, total."""

    record: str
    zh: str
    en: str
    field: str = ""


class CatalogInvalid(ValueError):
    """A data file cannot be used; names the file and every record at fault."""

    code = "catalog_invalid"

    def __init__(self, file: str, flaws: tuple[Flaw, ...]) -> None:
        lines = (f"{file} {f.record}: {f.zh} / {f.en}" for f in flaws)
        super().__init__(f"{self.code}\n" + "\n".join(lines))
        self.file = file
        self.flaws = flaws


class CatalogUnknown(LookupError):
    """No record has this id."""

    code = "catalog_unknown"

    def __init__(self, wanted: str, known: Iterable[str]) -> None:
        self.wanted = wanted
        self.zh = f"目录中没有“{wanted}”。可用的有：{'、'.join(known)}。"
        self.en = f'The catalogue has no "{wanted}"; `shidi catalog list` names what it has.'
        super().__init__(f"{self.code}: {self.zh} {self.en}")


def repeated(items: Iterable[_Item]) -> Iterator[_Item]:
    """Yield every item that was there before, in order."""
    seen: set[_Item] = set()
    for item in items:
        if item in seen:
            yield item
        seen.add(item)
