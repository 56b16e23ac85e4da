"""Reads the dates, offsets and fractions of Exif, strictly.

"24:00:00", "2026:02:30", zeros, blanks and dashes all occur in honest files and mean "unknown":
guessing would put a wrong time in front of the office.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final, NamedTuple

_MOMENT: Final = re.compile(
    r"(\d{4})[:\-/.]([ \d]\d)[:\-/.]([ \d]\d)"
    r"(?:[ T]([ \d]\d):([ \d]\d)(?::([ \d]\d)(?:\.(\d{1,9}))?)?)? ?([+-]\d\d:\d\d|Z)?",
    re.ASCII,
)
"""Year first, so that nothing can be confused: as Exif prescribes, as ISO 8601 does, and with
blanks for leading zeros, as a few cameras write."""
_OFFSET: Final = re.compile(r"([+-])(\d\d):(\d\d)", re.ASCII)
_FRACTION: Final = re.compile(r"\d{1,9}", re.ASCII)
MAX_OFFSET_MIN: Final = 14 * 60
MINUTE_MS: Final = 60_000
DAY_MS: Final = 86_400_000


class Moment(NamedTuple):
    """A wall-clock time, how much later than it the event can be (seconds, minutes or the clock may
    be missing), and the zone offset in minutes that stood behind it, if any."""

    local: datetime
    offset_min: int | None
    precision_ms: int = 1000


class Fraction(NamedTuple):
    """Milliseconds into the second, and how many milliseconds its last digit stands for."""

    ms: int
    precision_ms: int


WHOLE_SECOND: Final = Fraction(0, 1000)


def parse_moment(text: str) -> Moment | None:
    """Read "2026:07:12 09:15:03", also with "+08:00" or "Z" behind; None for anything else.

    Dashes and slashes, a "T", fractions, a missing clock and missing seconds are understood, too.
    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        return None
    clock, seconds = match[4] is not None, match[6] is not None
    fraction = parse_fraction(match[7] or "")
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
        local = datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None
    return Moment(
        with_fraction(local, fraction),
        parse_offset(match[8] or ""),
        fraction.precision_ms if seconds else MINUTE_MS if clock else DAY_MS,
    )


def parse_offset(text: str) -> int | None:
    """Read "+08:00" or "Z" as minutes east of UTC; None for blanks and impossible offsets."""
    text = text.strip()
    if text == "Z":
        return 0
    match = _OFFSET.fullmatch(text)
    if match is None or int(match[3]) > 59:
        return None
    minutes = int(match[2]) * 60 + int(match[3])
    if minutes > MAX_OFFSET_MIN:
        return None
    return -minutes if match[1] == "-" else minutes


def parse_fraction(text: str) -> Fraction:
    """Read the digits behind the decimal point of a second ("07" is 70 ms, good to 10 ms)."""
    digits = text.strip()
    if _FRACTION.fullmatch(digits) is None:
        return WHOLE_SECOND
    return Fraction(int(digits.ljust(3, "0")[:3]), max(1, 10 ** (3 - len(digits))))


def with_fraction(local: datetime, fraction: Fraction) -> datetime:
    return local + timedelta(milliseconds=fraction.ms)
