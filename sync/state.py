"""States: of a sheet (its inspector's) and of a visit (the office's)."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sync.finding import Label, Reason
from sync.op import Counter, Hash, Id
from sync.photo import Fix, NoPlace

Strokes = Annotated[str, msgspec.Meta(min_length=1, max_length=20_000)]
"""SVG path data in a box of 1000 x 400."""

Signer = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


class Open(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="open"):
    """The inspector is at work, at this checkpoint where known."""

    checkpoint: Id | None = None
    place: Fix | None = None
    no_place: NoPlace | None = None


class Seal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The end of the author's chain when the summary was shown for signing: since every op carries
    the hash of the one before, the signatures cover this op and all before it, and nothing later.

    Not renamed when a new actor repeats the op: it says what was signed.
    """

    actor: Id
    counter: Counter
    hash: Hash


class Signed(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="signed"
):
    """Somebody of the unit read the summary and signed it."""

    name: Signer
    role: Label
    signature: Strokes


class Declined(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="declined"
):
    """Nobody of the unit signed, and why."""

    reason: Reason


Representative = Signed | Declined


class Finished(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="finished"
):
    """The inspector signed; `saw` are the finding dots on screen when they did."""

    saw: Annotated[tuple[str, ...], msgspec.Meta(max_length=1000)]
    signature: Strokes
    signer: Signer
    seal: Seal | None = None
    representative: Representative | None = None
    place: Fix | None = None
    no_place: NoPlace | None = None


SheetState = Open | Finished


class VisitState(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the office did with the visit."""

    kind: Literal["issued", "reopened", "closed"]
    reason: Reason
