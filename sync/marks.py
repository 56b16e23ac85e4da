"""Marks: what an inspector drew over a photo. A layer beside it; the original is never touched."""

from __future__ import annotations

from typing import Annotated

import msgspec

from sync.op import Sha256

Part = Annotated[int, msgspec.Meta(ge=0, le=10_000)]
"""Ten-thousandths of the upright picture's width (x) or height (y), from its top left corner."""


class Arrow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="arrow"):
    """Points from (x1, y1) to (x2, y2)."""

    x1: Part
    y1: Part
    x2: Part
    y2: Part


class Circle(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="circle"
):
    """An ellipse in the rectangle with these opposite corners."""

    x1: Part
    y1: Part
    x2: Part
    y2: Part


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="words"):
    """Words whose first line begins at (x, y)."""

    x: Part
    y: Part
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


Mark = Arrow | Circle | Words


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All marks on the photo with these bytes, in the order drawn; none takes them back."""

    sha256: Sha256
    marks: Annotated[tuple[Mark, ...], msgspec.Meta(max_length=100)]
