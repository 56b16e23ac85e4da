"""Ruling: the office's decision on a checkpoint, covering exactly the findings that it names."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

import msgspec

from sync.finding import Inputs, Reason


class DecideMeasured(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="measured"
):
    """These inputs stand; they wait for their checkpoint's measure."""

    inputs: msgspec.Raw


class DecideFigure(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="figure"
):
    """This figure stands, exact as `n/d` or `n`: the mean or median of what was measured."""

    figure: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,30}(/[1-9][0-9]{0,29})?(?!\n)$")]


class DecideNotApplicable(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="not_applicable"
):
    """The checkpoint does not apply to this unit."""


class DecideWithdrawn(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="withdrawn"
):
    """The office takes its ruling back; the findings speak again."""


Policy = Literal["picked", "typed", "strictest", "mean", "median"]


class RawRuling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ruling as written."""

    covers: Annotated[tuple[str, ...], msgspec.Meta(min_length=1, max_length=200)]
    decision: DecideMeasured | DecideFigure | DecideNotApplicable | DecideWithdrawn
    policy: Policy
    reason: Reason


class Ruling(msgspec.Struct, frozen=True):
    """A ruling read against its checkpoint. `inputs` and `figure` are None unless so decided."""

    covers: frozenset[str]
    kind: Literal["measured", "figure", "not_applicable", "withdrawn"]
    inputs: Inputs | None
    figure: Fraction | None
    policy: Policy
    reason: str
