"""All checks under one version, so that a photo can be checked again when rules or clock samples
change, and both results can be kept side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from server.photos.case import PhotoCase, Times
from server.photos.checks import (
    capture,
    chain,
    clock,
    device,
    edit,
    file,
    gps,
    picture,
    place,
    reuse,
    time,
)
from server.photos.finding import CheckFinding

Check = Callable[[PhotoCase, Times], tuple[CheckFinding, ...]]


class RuleSet(NamedTuple):
    """A version and its checks, in the order in which people read their findings."""

    version: str
    checks: tuple[Check, ...]

    def run(self, case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
        """Every finding of every check."""
        return tuple(finding for check in self.checks for finding in check(case, times))


RULE_SET: Final = RuleSet(
    "6",
    (
        file.unreadable,
        file.hash_mismatch,
        reuse.dup_exact,
        reuse.dup_pixels,
        reuse.dup_visual,
        time.outside_visit,
        place.away,
        chain.broken,
        clock.changed,
        edit.modified_after_capture,
        edit.editor_named,
        picture.thumb_differs,
        gps.time_after_shot,
        gps.time_old,
        time.zone_shift,
        time.overlaps_visit,
        time.unknown,
        clock.ahead,
        clock.unverified,
        device.differs,
        capture.route_album,
        capture.exif_absent,
        capture.exif_malformed,
        picture.screenshot_like,
        gps.redacted,
    ),
)
