"""Who comes near what: regions, and what belongs to somebody else."""

from __future__ import annotations

from server.problems.kind import RELOAD, ProblemKind, row

REACH: dict[str, ProblemKind] = {
    "other_region": row(
        403,
        "这属于其他地区，由当地办公室负责。",
        "This belongs to another region, whose office runs it.",
        "请联系当地办公室或市文明办。",
        "Ask the office of that region, or the city's.",
    ),
    "whole_city_only": row(
        403,
        "这项操作涉及全市，只有市级账号可以进行。",
        "This concerns the whole city; only accounts of the city may do it.",
        "请联系市文明办。",
        "Ask the city's office.",
    ),
    "not_yours": row(
        403,
        "这不是分配给您的内容。",
        "This is not assigned to you.",
        "如确有需要，请联系办公室。",
        "Ask the office if you need it.",
    ),
    "own_unit": row(
        409,
        "检查员不能考察自己所在的单位。",
        "An inspector does not review the unit that employs them.",
        "请另选检查员。",
        "Choose another inspector.",
    ),
    "region_unknown": row(404, "没有这个地区。", "There is no such region.", *RELOAD),
    "region_loop": row(
        409,
        "地区不能隶属于自己或自己的下级。",
        "A region cannot lie in itself or in what lies in it.",
        "请另选上级地区。",
        "Choose another parent.",
    ),
}
