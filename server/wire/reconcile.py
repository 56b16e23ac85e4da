"""The office's work on disagreements: the list of conflicts, how a campaign settles them."""

from __future__ import annotations

from typing import Literal

import msgspec

from server.wire.reading import Figure, Proposal
from sync.checklist import AnyMeasure, Text
from sync.settle import ConflictKind


class Measured(msgspec.Struct, frozen=True):
    """Who found which figure; null: not applicable."""

    user: str
    title: str
    figure: Figure | None


class ConflictLine(msgspec.Struct, frozen=True):
    """One open conflict in the work list, with all that ruling on it by a policy takes.

    `spread` is the greatest difference of the figures, in their own unit; `relative` that of the
    largest figure (0..1). Both null where somebody says not applicable. `covers` and `supersedes`
    are what a ruling written on this line names.
    """

    visit: str
    unit_name: str
    checkpoint: str
    title: Text
    kind: ConflictKind
    stake: Figure
    candidates: int
    last_received_at: str
    measure: AnyMeasure
    measured: tuple[Measured, ...]
    spread: Figure | None
    relative: Figure | None
    covers: tuple[str, ...]
    supersedes: tuple[str, ...]
    proposals: tuple[Proposal, ...]


class Reconciling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a campaign deals with several findings.

    `blind`: inspectors of one visit see each other's sheets only once both have signed.
    `policy`: what the office proposes first where findings disagree.
    """

    blind: bool
    policy: Literal["strictest", "mean", "median"]
