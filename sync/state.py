"""States: of a sheet (its inspector's) and of a visit (the office's)."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sync.finding import Reason
from sync.op import Id


class Open(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="open"):
    """The inspector is at work, at this checkpoint where known."""

    checkpoint: Id | None = None


class Finished(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="finished"
):
    """The inspector signed; `saw` are the finding dots on screen when they did."""

    saw: Annotated[tuple[str, ...], msgspec.Meta(max_length=1000)]
    signature: Annotated[str, msgspec.Meta(min_length=1, max_length=30_000)]
    """SVG path data of the strokes."""
    signer: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


SheetState = Open | Finished


class VisitState(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the office did with the visit."""

    kind: Literal["issued", "reopened", "closed"]
    reason: Reason
