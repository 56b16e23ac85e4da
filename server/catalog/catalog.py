"""Catalog: every record of a folder of data files, read and checked as a whole.

A TOML file holds one record; its `kind` line says which, its name is the record's id. A unit list
keeps its units in the CSV file of the same name. Adding a file adds a record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from server.catalog.checklist_flaws import checklist_flaws
from server.catalog.data_file import convert, read_table, read_units
from server.catalog.flaw import CatalogInvalid, CatalogUnknown, Flaw
from server.catalog.preset import Campaign, campaign_flaws
from server.catalog.region import RegionTree, region_tree_flaws
from server.catalog.scorecard_flaws import scorecard_flaws
from server.catalog.task_list_flaws import task_list_flaws
from server.catalog.unit import UnitList, unit_list_flaws
from server.scorecard.card import Scorecard
from server.tasks.task import TaskList
from sync.checklist import Checklist

Record = Checklist | UnitList | RegionTree | Campaign | Scorecard | TaskList
_Kind = TypeVar("_Kind", Checklist, UnitList, RegionTree, Campaign, Scorecard, TaskList)

KINDS: dict[str, type[Record]] = {
    "checklist": Checklist,
    "units": UnitList,
    "regions": RegionTree,
    "campaign": Campaign,
    "scorecard": Scorecard,
    "tasks": TaskList,
}
"""The `kind` line of a data file, and what it holds."""


class Catalog(msgspec.Struct, frozen=True):
    """All records, by kind and then by id."""

    checklists: tuple[Checklist, ...]
    unit_lists: tuple[UnitList, ...]
    region_trees: tuple[RegionTree, ...]
    campaigns: tuple[Campaign, ...]
    scorecards: tuple[Scorecard, ...]
    task_lists: tuple[TaskList, ...]

    def records(self) -> Iterator[tuple[str, Record]]:
        """Yield (kind, record), checklists first."""
        yield from (("checklist", record) for record in self.checklists)
        yield from (("units", record) for record in self.unit_lists)
        yield from (("regions", record) for record in self.region_trees)
        yield from (("campaign", record) for record in self.campaigns)
        yield from (("scorecard", record) for record in self.scorecards)
        yield from (("tasks", record) for record in self.task_lists)

    def record(self, wanted: str) -> tuple[str, Record]:
        """The (kind, record) with this id. Raises CatalogUnknown."""
        for kind, record in self.records():
            if record.id == wanted:
                return kind, record
        raise CatalogUnknown(wanted, (record.id for _, record in self.records()))


def read_catalog(folder: Traversable) -> Catalog:
    """Read every data file of the folder. Raises CatalogInvalid for the first file at fault."""
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    records = [_read_record(folder, name) for name in names]
    catalog = Catalog(
        _of(Checklist, records),
        _of(UnitList, records),
        _of(RegionTree, records),
        _of(Campaign, records),
        _of(Scorecard, records),
        _of(TaskList, records),
    )
    for name, record in zip(names, records, strict=True):
        flaws = (*_name_flaws(name, record), *_flaws(record, catalog))
        if flaws:
            raise CatalogInvalid(name, flaws)
    return catalog


def _read_record(folder: Traversable, name: str) -> Record:
    file = folder / name
    table = read_table(file)
    kind = KINDS.get(str(table.pop("kind", "")))
    if kind is None:
        known = ", ".join(KINDS)
        raise CatalogInvalid(
            name, (Flaw("", f"kind 应为 {known} 之一", f"kind must be one of {known}"),)
        )
    if kind is UnitList:
        listed = convert(file, {**table, "units": ()}, UnitList)
        units = read_units(folder / name.replace(".toml", ".csv"))
        return msgspec.structs.replace(listed, units=units)
    return convert(file, table, kind)


def _name_flaws(name: str, record: Record) -> Iterator[Flaw]:
    if name != f"{record.id}.toml":
        yield Flaw(record.id, "编号应与文件名相同", "the id must be the file's name")


def _flaws(record: Record, catalog: Catalog) -> Iterator[Flaw]:
    match record:
        case Checklist():
            return checklist_flaws(record)
        case UnitList():
            return unit_list_flaws(record)
        case RegionTree():
            return region_tree_flaws(record)
        case Campaign():
            return campaign_flaws(record, catalog.checklists, catalog.unit_lists)
        case Scorecard():
            return scorecard_flaws(record, catalog.checklists)
        case TaskList():
            return task_list_flaws(record)


def _of(kind: type[_Kind], records: Iterable[Record]) -> tuple[_Kind, ...]:
    return tuple(record for record in records if isinstance(record, kind))
