"""What the checks said of a photo, as stored and as shown."""

from __future__ import annotations

from typing import Any

import msgspec

from server.store.photos import StoredVerdict
from server.wire.reading import CheckView, TakenView, WindowView


class VerdictDocument(msgspec.Struct, frozen=True, omit_defaults=True):
    """The result of one run of the checks: kept whole, so that an appeal can see what was known."""

    findings: tuple[CheckView, ...]
    taken: TakenView | None = None
    window: WindowView | None = None
    facts: Any = None


def read_verdict(verdict: StoredVerdict) -> VerdictDocument:
    """A stored verdict's document."""
    return msgspec.json.decode(verdict.document, type=VerdictDocument)
