"""Template: a small checklist to begin one's own from, with each measure once and a condition."""

from __future__ import annotations

from sync.checklist import (
    AnyMeasure,
    Area,
    Band,
    Boolean,
    Checklist,
    Checkpoint,
    Clause,
    Count,
    Group,
    Level,
    Place,
    Rating,
    Ratio,
    Sample,
    Text,
)

_SOURCE = Clause("文号", "第几条")


def _point(
    name: str, zh: str, en: str, measure: AnyMeasure, place: str = "gate", **more: str
) -> Checkpoint:
    return Checkpoint(
        id=name,
        group="group-1",
        place=place,
        title=Text(zh, en),
        measure=measure,
        weight=more.get("weight", "1"),
        tolerance="0",
        source=_SOURCE,
        relevant=more.get("relevant", ""),
    )


_LEVELS = (
    Level(Text("差", "poor"), "0"),
    Level(Text("一般", "fair"), "0.5"),
    Level(Text("好", "good"), "1"),
)
_LITTER = Count((Band("1", at_most="0"), Band("0.5", at_most="2")), Text("个", "pieces"))

TEMPLATE = Checklist(
    id="my-checklist",
    version=1,
    title=Text("测评表名称", "Title of the checklist"),
    source=_SOURCE,
    total_points="100",
    groups=(Group("group-1", Text("分组一", "First group")),),
    places=(Place("gate", Text("大门", "Gate")), Place("inside", Text("室内", "Inside"))),
    checkpoints=(
        _point("wall", "公益广告占围墙面积", "Posters on the wall", Ratio((Band("1", "0.6"),))),
        _point("board", "宣传栏面积", "Notice board", Area((Band("1", "2.4"),))),
        _point("litter", "烟蒂", "Cigarette ends", _LITTER),
        _point("tidy", "环境整洁", "Tidiness", Rating(_LEVELS)),
        _point("recite", "能说出核心价值观", "Core values known", Sample((Band("1", "0.8"),), 3)),
        _point(
            "has-canteen",
            "有没有食堂",
            "Is there a canteen",
            Boolean("present"),
            "inside",
            weight="0",
        ),
        _point(
            "table-cards",
            "餐桌有文明用餐提示",
            "Signs on the tables",
            Boolean("present"),
            "inside",
            relevant="${has-canteen} = 'present'",
        ),
    ),
)
