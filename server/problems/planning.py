"""Planning: teams, days, regions that are given up, the negative list."""

from __future__ import annotations

from server.problems.kind import CHECK, RELOAD, ProblemKind, row

PLANNING: dict[str, ProblemKind] = {
    "team_unknown": row(404, "没有这个考察组。", "There is no such team.", *RELOAD),
    "due_outside": row(
        422,
        "截止日期要在批次时间之内。",
        "The last day lies within the campaign's period.",
        *CHECK,
    ),
    "region_in_use": row(
        409,
        "这个地区还有单位、人员或下级地区，不能停用。",
        "Units, people or regions still belong to this region; it cannot be retired.",
        "请先把它们转到其他地区。",
        "Move them to other regions first.",
    ),
    "region_taken": row(
        409,
        "已有同名地区。",
        "There is a region of this name already.",
        "请换一个名称。",
        "Choose another name.",
    ),
    "rules_repeated": row(
        422,
        "同一条写了两次。",
        "The same entry stands there twice.",
        *CHECK,
    ),
    "ground_unknown": row(
        404,
        "负面清单中没有这一条。",
        "The negative list has no such ground.",
        *RELOAD,
    ),
    "hit_unknown": row(404, "没有这条负面清单记录。", "There is no such record.", *RELOAD),
    "hit_withdrawn": row(409, "这条记录已经撤销。", "This record was taken back already.", *RELOAD),
}
