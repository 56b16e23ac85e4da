"""Period: the days of a preset moved from the year of its document to when somebody works by it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from server.catalog.preset import Campaign
from sync.checklist import Text

Days = Callable[[date], date]


def beginning_on(preset: Campaign, day: date) -> Campaign:
    """The preset with every day moved alike, so that its period begins on `day`."""
    by = day - preset.starts_on
    return _moved(preset, lambda each: each + by)


def in_year(preset: Campaign, year: int) -> Campaign:
    """The preset with its days of the calendar kept, its period beginning in `year`, which its
    title then says too."""
    printed = preset.starts_on.year
    moved = _moved(preset, lambda each: _same_day(each, each.year + year - printed))
    title = Text(
        *(words.replace(str(printed), str(year)) for words in (moved.title.zh, moved.title.en))
    )
    return msgspec.structs.replace(moved, title=title)


def _same_day(day: date, year: int) -> date:
    """29 February has no like in most years: the 28th then."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def _moved(preset: Campaign, moved: Days) -> Campaign:
    replace = msgspec.structs.replace
    return replace(
        preset,
        starts_on=moved(preset.starts_on),
        ends_on=moved(preset.ends_on),
        phases=tuple(
            replace(each, starts_on=moved(each.starts_on), ends_on=moved(each.ends_on))
            for each in preset.phases
        ),
        reports=tuple(replace(each, due_on=moved(each.due_on)) for each in preset.reports),
    )
