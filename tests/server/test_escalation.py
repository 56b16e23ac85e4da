"""The stages of what is late, with a clock that moves on under an item due on 10 June."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from server.readings.escalation import SiteDay, item_standing, late_warnings, standing_of_item
from server.store.rectifications import ItemState, LateItem, StoredItem
from server.wire.planning import DueStanding

DUE = date(2026, 6, 10)
ITEM = StoredItem("r-1", "v-1", "pub-02", "请更换", "市城管局", DUE.isoformat(), "open", 0)


@pytest.mark.parametrize(
    ("days_after", "stage"),
    [
        (-8, "later"),
        (-7, "week"),
        (0, "week"),
        (1, "overdue"),
        (7, "overdue"),
        (8, "escalated"),
        (400, "escalated"),
    ],
)
def test_the_stages_as_the_clock_moves_on(days_after: int, stage: DueStanding) -> None:
    today = DUE + timedelta(days=days_after)
    assert item_standing(DUE, today, 7) == stage
    assert standing_of_item(ITEM, SiteDay(today.isoformat(), 7)) == stage


@pytest.mark.parametrize(
    ("state", "late"), [("answered", True), ("returned", True), ("accepted", False)]
)
def test_an_answer_does_not_stop_the_clock_and_accepting_it_does(
    state: ItemState, late: bool
) -> None:
    item = msgspec.structs.replace(ITEM, state=state)
    found = standing_of_item(item, SiteDay("2026-06-20", 7))
    assert found == ("escalated" if late else None)


def test_the_city_is_told_by_department_and_the_county_that_the_city_sees_it() -> None:
    late = [
        LateItem("2026-06-01", "市城管局"),
        LateItem("2026-06-02", "市城管局"),
        LateItem("2026-06-01", ""),
        LateItem("2026-06-14", "市文旅局"),
    ]
    at = SiteDay("2026-06-15", 7)
    for whole, remedy in ((True, "请向责任部门督办"), (False, "市测评办也看得到")):
        far, near = late_warnings(late, at, whole)
        assert far.message.zh == (
            "3 项整改逾期超过 7 天，已报市测评办：市城管局 2 项、未写责任部门 1 项。"
        )
        assert far.remedy.zh.startswith(remedy)
        assert near.code == "rectification_overdue"
        assert near.message.zh.startswith("1 项整改已逾期")
    assert late_warnings([], at, True) == ()
