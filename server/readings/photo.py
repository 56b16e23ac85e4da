"""What the checks said of a photo, and what that comes to once the office has spoken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from server.readings.material import Material
from server.readings.standing import PhotoHead
from server.store.photos import StoredVerdict
from server.wire.reading import CheckView, TakenView, WindowView
from sync.review import ExplanationHead, Reviewed, ReviewHead, reviewed

Verdict = Literal["consistent", "cannot_tell", "contradicts", "pending"]


class VerdictDocument(msgspec.Struct, frozen=True, omit_defaults=True):
    """The result of one run of the checks: kept whole, so that an appeal can see what was known."""

    findings: tuple[CheckView, ...]
    taken: TakenView | None = None
    window: WindowView | None = None
    picked: WindowView | None = None
    witnesses: tuple[str, ...] = ()
    received_ms: int | None = None
    facts: Any = None


class PhotoRead(msgspec.Struct, frozen=True):
    """One photo as it stands. `document` is None until the checks are through; `saw` names the
    dots that a decision made now has seen."""

    document: VerdictDocument | None
    checked: Verdict
    verdict: Verdict
    warnings: tuple[str, ...]
    saw: tuple[str, ...]
    standing: Reviewed


def read_verdict(verdict: StoredVerdict) -> VerdictDocument:
    """A stored verdict's document."""
    return msgspec.json.decode(verdict.document, type=VerdictDocument)


def read_photo_head(material: Material, head: PhotoHead) -> PhotoRead:
    """The photo with the office's word on it counted in."""
    stored = material.verdicts.get(head.op.dot)
    document = None if stored is None else read_verdict(stored)
    checked: Verdict = "pending" if stored is None else stored.verdict  # type: ignore[assignment]
    warnings = () if document is None else warning_names(document.findings)
    key, standing = (head.user, head.photo_id), material.standing
    shown = standing.heads_of_photo(key)
    explanations = standing.explanations.get(key, ())
    stands = reviewed(
        shown,
        [ReviewHead(each.op.dot, each.review) for each in standing.reviews.get(key, ())],
        [ExplanationHead(each.op.dot, each.explanation) for each in explanations],
        warnings,
    )
    return PhotoRead(
        document=document,
        checked=checked,
        verdict=_verdict(checked, document, stands),
        warnings=warnings,
        saw=tuple(sorted(map(str, [*shown, *(each.op.dot for each in explanations)]))),
        standing=stands,
    )


def warning_names(findings: Sequence[CheckView]) -> tuple[str, ...]:
    """What a review names: every finding that the office has to look at, each once."""
    named = (warning_name(each) for each in findings if each.severity != "info")
    return tuple(dict.fromkeys(named))


def warning_name(finding: CheckView) -> str:
    """The code; of a finding about another photo also that photo's dot: a second one is new."""
    other = finding.numbers.get("dot")
    return f"{finding.code}:{other}" if other else finding.code


def _verdict(checked: Verdict, document: VerdictDocument | None, stands: Reviewed) -> Verdict:
    """Accepted answers every warning; a fact about bytes stands whatever anybody says."""
    if stands.state == "rejected":
        return "contradicts"
    if stands.state != "accepted" or checked != "contradicts" or document is None:
        return checked
    if any(each.severity == "fail" for each in document.findings):
        return "contradicts"
    return "consistent" if document.witnesses else "cannot_tell"
