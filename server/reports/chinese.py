"""Dates, numbers and lists as official Chinese writes them (GB/T 9704-2012, GB/T 15835-2011)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

_DIGITS = "零一二三四五六七八九"


def day(when: date) -> str:
    """2026年11月21日."""
    return f"{when.year}年{when.month}月{when.day}日"


def day_of(text: str) -> str:
    """The same of YYYY-MM-DD."""
    return day(date.fromisoformat(text))


def day_at(ms: int, zone: str) -> str:
    """The same of an instant, at a place."""
    return day(datetime.fromtimestamp(ms / 1000, ZoneInfo(zone)).date())


def moment_of(text: str, zone: str) -> str:
    """2026年11月21日 08:30: an RFC 3339 instant, at a place."""
    when = datetime.fromisoformat(text).astimezone(ZoneInfo(zone))
    return f"{day(when.date())} {when:%H:%M}"


def ordinal(number: int) -> str:
    """一, 十, 十二, 二十, 九十九: what stands before 、 in a heading. From 1 to 99."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def second(number: int) -> str:
    """（一）."""
    return f"（{ordinal(number)}）"


def listed(names: Sequence[str]) -> str:
    """甲、乙、丙."""
    return "、".join(names)
