"""Checklists in the office: what is published, what an uploaded workbook would change."""

from __future__ import annotations

from typing import Literal

import msgspec

from server.authoring.changes import Change
from server.wire.work import ChecklistName
from sync.checklist import Text


class CampaignUse(msgspec.Struct, frozen=True):
    """A campaign that pins a version."""

    id: str
    title: Text
    visits: int


class PublishedChecklist(msgspec.Struct, frozen=True):
    """One published version."""

    id: str
    version: int
    title: Text
    checkpoints: int
    conditions: int
    """Checkpoints that are looked at only under a condition."""
    used_by: tuple[CampaignUse, ...]
    """Campaigns that pin it."""


class CellProblem(msgspec.Struct, frozen=True):
    """One thing wrong with a workbook. `sheet` and `cell` are empty for the file as a whole."""

    sheet: str
    cell: str
    code: str
    message: Text


class ChecklistPreview(msgspec.Struct, frozen=True):
    """What publishing this workbook would do. Nothing was stored.

    `standing`: invalid, it has problems; next, it can be published; published, this very version
    is there already; taken, its version is there and says something else; out_of_turn, its version
    is not the one after the newest.
    """

    standing: Literal["invalid", "next", "published", "taken", "out_of_turn"]
    checklist: ChecklistName | None
    title: Text | None
    checkpoints: int
    newest: int
    """Newest published version; 0 where there is none."""
    changes: tuple[Change, ...]
    """Against the newest published version; none where there is no such version."""
    problem_count: int
    problems: tuple[CellProblem, ...]
    """The first 500."""
