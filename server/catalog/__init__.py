"""Catalogue: checklists, unit lists, campaign presets, scorecards and tasks of the product.

Plain data files with their sources; README.md says how each was made. Read and checked as a
whole on first use, then kept: records are immutable.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TypeVar

from server.catalog.catalog import Catalog, read_catalog
from server.catalog.flaw import CatalogInvalid, CatalogUnknown, Flaw
from server.catalog.preset import Campaign
from server.catalog.region import Region, RegionTree
from server.catalog.unit import Unit, UnitList
from server.scorecard.card import Scorecard
from server.tasks.task import TaskList
from sync.checklist import Checklist

__all__ = [
    "Campaign",
    "Catalog",
    "CatalogInvalid",
    "CatalogUnknown",
    "Checklist",
    "Flaw",
    "Region",
    "RegionTree",
    "Scorecard",
    "TaskList",
    "Unit",
    "UnitList",
    "campaign",
    "campaigns",
    "checklist",
    "checklists",
    "packaged",
    "region_trees",
    "scorecard",
    "scorecards",
    "task_list",
    "task_lists",
    "unit_list",
    "unit_lists",
]


_Kind = TypeVar("_Kind", Checklist, UnitList, Campaign, Scorecard, TaskList)


@cache
def packaged() -> Catalog:
    """The catalogue inside this package. Raises CatalogInvalid where a data file is broken."""
    return read_catalog(files(__name__))


def checklists() -> tuple[Checklist, ...]:
    """All checklists, by id."""
    return packaged().checklists


def unit_lists() -> tuple[UnitList, ...]:
    """All lists of units, by id."""
    return packaged().unit_lists


def region_trees() -> tuple[RegionTree, ...]:
    """All trees of regions, by id."""
    return packaged().region_trees


def campaigns() -> tuple[Campaign, ...]:
    """All campaign presets, by id."""
    return packaged().campaigns


def scorecards() -> tuple[Scorecard, ...]:
    """All scorecards, by id."""
    return packaged().scorecards


def task_lists() -> tuple[TaskList, ...]:
    """All lists of tasks, by id."""
    return packaged().task_lists


def checklist(wanted: str) -> Checklist:
    """The checklist with this id. Raises CatalogUnknown."""
    return _one(checklists(), wanted)


def unit_list(wanted: str) -> UnitList:
    """The list of units with this id. Raises CatalogUnknown."""
    return _one(unit_lists(), wanted)


def campaign(wanted: str) -> Campaign:
    """The campaign preset with this id. Raises CatalogUnknown."""
    return _one(campaigns(), wanted)


def scorecard(wanted: str) -> Scorecard:
    """The scorecard with this id. Raises CatalogUnknown."""
    return _one(scorecards(), wanted)


def task_list(wanted: str) -> TaskList:
    """The list of tasks with this id. Raises CatalogUnknown."""
    return _one(task_lists(), wanted)


def _one(records: tuple[_Kind, ...], wanted: str) -> _Kind:
    for record in records:
        if record.id == wanted:
            return record
    raise CatalogUnknown(wanted, (record.id for record in records))
