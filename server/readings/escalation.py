"""How far an item has gone past its day, and who is told of it.

    later -> week       within seven days of its day          the office that runs the unit
    -> overdue          from the day after its day            the same, and the unit's page
    -> escalated        more than so many days after it       the city too, by department, first

So many is the campaign's `escalate_after_days`. It is a rule of the house: none of the documents
behind the presets names one. An answer that waits for the office does not stop the clock, since the
item is not done; accepting or withdrawing it does, and so does another day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from server.store.rectifications import PENDING, LateItem, StoredItem
from server.wire.planning import DueStanding
from server.wire.reading import BoardWarning
from sync.checklist import Text

SOON = timedelta(days=7)


class SiteDay(NamedTuple):
    """Today at a campaign's sites, YYYY-MM-DD, and how long the campaign waits."""

    today: str
    escalate_after_days: int


def standing_of(due_on: date, today: date) -> DueStanding:
    """How near a day is."""
    if due_on < today:
        return "overdue"
    return "week" if due_on <= today + SOON else "later"


def item_standing(due_on: date, today: date, escalate_after_days: int) -> DueStanding:
    """How near the day of something to put right is, or how far past."""
    if today - due_on > timedelta(days=escalate_after_days):
        return "escalated"
    return standing_of(due_on, today)


def standing_of_item(item: StoredItem, at: SiteDay) -> DueStanding | None:
    """The same of an item; None once nothing is to be done any more."""
    return _standing(item.due_on, at) if item.state in PENDING else None


def _standing(due_on: str, at: SiteDay) -> DueStanding:
    today = date.fromisoformat(at.today)
    return item_standing(date.fromisoformat(due_on), today, at.escalate_after_days)


def late_warnings(late: Sequence[LateItem], at: SiteDay, whole: bool) -> tuple[BoardWarning, ...]:
    """What the board says of items past their day; `whole`: to an office that runs the whole city,
    which is told of the escalated ones by department."""
    far = [each for each in late if _standing(each.due_on, at) == "escalated"]
    found = [_escalated(far, at.escalate_after_days, whole)] if far else []
    near = len(late) - len(far)
    return (*found, *([_overdue(near)] if near else []))


def _overdue(count: int) -> BoardWarning:
    return BoardWarning(
        "rectification_overdue",
        Text(
            f"{count} 项整改已逾期，单位仍未办结。",
            f"{count} items of rectification are overdue.",
        ),
        Text(
            "请在“结果与整改”中查看逾期事项，催办、延期或安排再次考察。",
            "Look at them under Results and rectification: remind, extend, or visit again.",
        ),
    )


def _escalated(far: Sequence[LateItem], days: int, whole: bool) -> BoardWarning:
    count = len(far)
    owed = Counter(each.department for each in far).most_common()
    zh = "、".join(f"{name or '未写责任部门'} {n} 项" for name, n in owed)
    en = ", ".join(f"{name or 'no department'} {n}" for name, n in owed)
    return BoardWarning(
        "rectification_escalated",
        Text(
            f"{count} 项整改逾期超过 {days} 天，已报市测评办：{zh}。",
            f"{count} items are more than {days} days overdue; the city was told: {en}.",
        ),
        Text(
            "请向责任部门督办，或决定再次考察、延期。",
            "Press the departments, or decide on another visit or another day.",
        )
        if whole
        else Text(
            "市测评办也看得到。请先办这几项，或说明原因后延期。",
            "The city sees them too. Deal with these first, or give another day with a reason.",
        ),
    )
