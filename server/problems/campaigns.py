"""Campaigns, units, visits and checklists."""

from __future__ import annotations

from server.problems.kind import RELOAD, ProblemKind, row

CAMPAIGNS: dict[str, ProblemKind] = {
    "campaign_unknown": row(404, "没有这个批次。", "There is no such campaign.", *RELOAD),
    "unit_unknown": row(404, "该批次中没有这个单位。", "The campaign has no such unit.", *RELOAD),
    "visit_unknown": row(404, "没有这次实地考察。", "There is no such visit.", *RELOAD),
    "checklist_unknown": row(404, "没有这份测评表。", "There is no such checklist.", *RELOAD),
    "checklist_invalid": row(
        422,
        "测评表文件有问题，没有发布。",
        "The checklist's workbook has problems; nothing was published.",
        "请按所列单元格逐条改正后重新上传。",
        "Mend the cells that are listed and upload it again.",
    ),
    "checklist_taken": row(
        409,
        "这个版本已经发布过，内容不同。已发布的版本不能修改。",
        "This version is published already and says something else; it cannot be changed.",
        "请把版本号改为最新版本加一，再上传。",
        "Set the version to the newest one plus one and upload it again.",
    ),
    "checklist_out_of_turn": row(
        409,
        "版本号不是最新版本加一。",
        "The version is not the one after the newest.",
        "请把版本号改为最新版本加一，再上传。",
        "Set the version to the newest one plus one and upload it again.",
    ),
    "not_inspector": row(
        422,
        "所选用户不是可用的检查员。",
        "A chosen user is no enabled inspector.",
        "请只选择已启用的检查员。",
        "Choose enabled inspectors only.",
    ),
}
