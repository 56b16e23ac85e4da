"""Draws the verdict on a photo from its findings and its witnesses.

contradicts: a fact about the bytes, or a warning that nobody has answered to the office's
satisfaction. consistent: none of these, and a witness with a known clock puts the photo inside the
visit. cannot tell: everything else; it is no accusation. Someone who sets clocks with care, edits
Exif or photographs a screen is not caught by the file, and the product says so.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from server.photos.case import MARGIN_MS, PhotoCase, Times, times_of
from server.photos.checks.time import within
from server.photos.finding import CheckFinding
from server.photos.reading import Reading
from server.photos.rule_set import RULE_SET, RuleSet
from sync.clock import Interval

Verdict = Literal["consistent", "cannot_tell", "contradicts"]

Witness = Literal["capture_record", "file_time", "gps_time"]


class Judgement(msgspec.Struct, frozen=True):
    """A verdict with everything that it rests on; stored whole."""

    rule_set: str
    verdict: Verdict
    findings: tuple[CheckFinding, ...]
    witnesses: tuple[Witness, ...]
    """Those with a known clock that put the photo inside the visit."""
    reading: Reading
    picked: Interval | None
    """True time of the capture record."""
    window: Interval | None
    """When an honest photo of this visit was taken."""


def judge(
    case: PhotoCase, accepted: frozenset[str] = frozenset(), rule_set: RuleSet = RULE_SET
) -> Judgement:
    """Check a photo. `accepted`: codes of warnings whose answer the office has accepted."""
    times = times_of(case)
    findings = rule_set.run(case, times)
    witnesses = witnesses_of(case, times)
    return Judgement(
        rule_set=rule_set.version,
        verdict=verdict(findings, witnesses, accepted),
        findings=findings,
        witnesses=witnesses,
        reading=times.reading,
        picked=times.picked,
        window=times.window,
    )


def verdict(
    findings: tuple[CheckFinding, ...],
    witnesses: tuple[Witness, ...],
    accepted: frozenset[str] = frozenset(),
) -> Verdict:
    """The rule at the top of this file."""
    for finding in findings:
        if finding.severity == "fail":
            return "contradicts"
        if finding.severity == "warn" and finding.code not in accepted:
            return "contradicts"
    return "consistent" if witnesses else "cannot_tell"


def witnesses_of(case: PhotoCase, times: Times) -> tuple[Witness, ...]:
    """The capture record speaks for the shot only where the app took the picture itself."""
    found: list[Witness] = []
    if case.visit is not None and times.picked is not None and case.record is not None:
        by_camera = case.record.route == "camera"
        if by_camera and within(times.picked, case.visit.widen(MARGIN_MS)):
            found.append("capture_record")
    reading, inside = times.reading, times.inside
    known = reading.interval if reading.clock_verified else None
    if known is not None and inside is not None and within(known, inside):
        found.append("gps_time" if reading.basis == "gps" else "file_time")
    return tuple(found)
