"""What a hand-over file says of itself, and what became of it."""

from __future__ import annotations

from typing import Annotated

import msgspec

from sync.op import Id, Instant, Sha256

MAX_MANIFEST_BYTES = 1 << 20

Size = Annotated[int, msgspec.Meta(ge=0)]


class PackedPush(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A push as `POST /api/sync` takes it, gzip, of so many bytes."""

    bytes: Size
    sha256: Sha256


class PackedPhoto(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An original, of so many bytes."""

    bytes: Size
    sha256: Sha256
    media_type: Annotated[str, msgspec.Meta(max_length=100)]


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What follows it, in this order: pushes, then photos. The device signs these very bytes."""

    actor: Id
    made_ms: Instant
    part: Annotated[int, msgspec.Meta(ge=1)]
    parts: Annotated[int, msgspec.Meta(ge=1)]
    pushes: Annotated[tuple[PackedPush, ...], msgspec.Meta(max_length=200)]
    photos: Annotated[tuple[PackedPhoto, ...], msgspec.Meta(max_length=2_000)]
    vault: Annotated[str, msgspec.Meta(max_length=2_000)] = ""
    """Key of the vault that ops and photos are still sealed in, itself sealed for the
    installation, base64url; empty: they are plain."""


class HandedOps(msgspec.Struct, frozen=True):
    """How many ops ended how, as in receipts."""

    accepted: int
    duplicate: int
    early: int
    quarantined: int
    forked: int


class HandedPhotos(msgspec.Struct, frozen=True):
    """`damaged`: their bytes do not have the hash that they were declared with."""

    new: int
    known: int
    damaged: int


class HandoverReport(msgspec.Struct, frozen=True):
    """What became of one file."""

    actor: str
    user_title: str
    device: str
    made_at: str
    part: int
    parts: int
    ops: HandedOps
    photos: HandedPhotos
