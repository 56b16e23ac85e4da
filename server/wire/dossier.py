"""A visit's dossier (案卷): everything that it takes to verify its results by somebody who trusts
neither the tablets nor the office."""

from __future__ import annotations

from typing import Literal

import msgspec

FORMAT = "shidi-dossier-1"


class DossierOp(msgspec.Struct, frozen=True, omit_defaults=True):
    """One op as it was authored; `kept` says where the server keeps it. `given_back`: it came from
    other devices after a restore, and lies ahead of what its author has signed here."""

    line: str
    kept: Literal["log", "quarantine"]
    given_back: bool = False


class DossierHead(msgspec.Struct, frozen=True):
    """A device's signature over its chain up to a counter (`sync/chain.py`)."""

    counter: int
    hash: str
    signature: str


class DossierActor(msgspec.Struct, frozen=True):
    """A device with its whole chain: without the ops of other visits no gap could be excluded. No
    `public_key` where it enrolled after the backup that took over, and has not come back."""

    id: str
    user: str
    user_title: str
    device: str
    public_key: str
    ops: tuple[DossierOp, ...]
    heads: tuple[DossierHead, ...]


class DossierIssue(msgspec.Struct, frozen=True):
    """A result as issued; `document` are its canonical bytes as text."""

    number: int
    code: str
    hash: str
    document: str
    reason: str
    user_title: str
    issued_at: str


class Dossier(msgspec.Struct, frozen=True):
    """The whole file. `checklist` is the published document as text."""

    format: str
    visit: str
    unit_name: str
    exported_at: str
    checklist: str
    actors: tuple[DossierActor, ...]
    issues: tuple[DossierIssue, ...]
