"""What documents are made of: results as issued, with the words that go with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from server.wire.outcome import DispositionView, Effect, Item
from server.wire.result import Result
from sync.checklist import Checklist, Text


class Letterhead(msgspec.Struct, frozen=True):
    """Who issues a document, and where its codes can be looked up.

    `verify_url` is the page that resolves codes; `number` is the document's own (文号), if any.
    """

    office: str
    verify_url: str
    date: str
    red_head: bool = False
    number: str = ""


class Issued(msgspec.Struct, frozen=True):
    """One issued result."""

    number: int
    code: str
    hash: str
    result: Result
    reason: str
    complete: bool
    issued_on: str


class UnitSubject(msgspec.Struct, frozen=True):
    """One visit of one unit. `issued` is the last issue, None while there is none; `earlier` the
    one before it, which `effect` compares it with. `photos` are files by sha-256."""

    visit: str
    unit: str
    level: str
    jurisdiction: str
    campaign: Text
    checklist: Checklist
    inspectors: Sequence[str]
    issued: Issued | None
    earlier: Issued | None
    effect: Effect | None
    disposition: DispositionView | None
    items: Sequence[Item]
    photos: Mapping[str, str]

    def title(self, checkpoint: str) -> str:
        """A checkpoint in words."""
        return next(p.title.zh for p in self.checklist.checkpoints if p.id == checkpoint)

    def code(self, checkpoint: str) -> str:
        """The short code that leads from one printed figure to what it rests on."""
        assert self.issued is not None, "only issued results are printed"
        place = [p.id for p in self.checklist.checkpoints].index(checkpoint) + 1
        return f"{grouped(self.issued.code)}-{place}"


class CampaignSubject(msgspec.Struct, frozen=True):
    """The units of a campaign that one report is about. `place` is whose they are."""

    campaign: Text
    place: str
    units: Sequence[UnitSubject]


def grouped(code: str) -> str:
    """A code as it is printed: A7K2-M9QX."""
    return f"{code[:4]}-{code[4:]}"
