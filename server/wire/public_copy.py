"""Masked copies of photos for the public, as the office makes them."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sync.checklist import Text

Part = Annotated[int, msgspec.Meta(ge=0, le=10_000)]
"""Of the picture's width or height, ten thousand to the whole."""


class MaskBox(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rectangle to be made unrecognisable, on the upright picture."""

    x: Part
    y: Part
    width: Annotated[int, msgspec.Meta(ge=1, le=10_000)]
    height: Annotated[int, msgspec.Meta(ge=1, le=10_000)]


class NewPublicCopy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A copy of a photo of the visit. `checked`: somebody looked, and no face and no name is left
    outside the boxes."""

    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}(?!\\n)$")]
    checkpoint: Annotated[str, msgspec.Meta(max_length=64)]
    boxes: Annotated[tuple[MaskBox, ...], msgspec.Meta(max_length=100)]
    checked: Literal[True]


class PublicCopyView(msgspec.Struct, frozen=True):
    """A copy as the office sees it."""

    id: str
    visit: str
    checkpoint: str
    title: Text
    sha256: str
    boxes: tuple[MaskBox, ...]
    user_title: str
    made_at: str
    withdrawn: bool
