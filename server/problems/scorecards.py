"""Scorecards and what is entered on them."""

from __future__ import annotations

from server.problems.kind import CHECK, RELOAD, ProblemKind, row

SCORECARDS: dict[str, ProblemKind] = {
    "scorecard_unknown": row(404, "没有这份评分表。", "There is no such scorecard.", *RELOAD),
    "scorecard_missing": row(
        409,
        "这个批次还没有选定评分表。",
        "This campaign has no scorecard yet.",
        "请先在“评分表”页选定一份。",
        "Choose one on the page Scorecards first.",
    ),
    "scorecard_in_use": row(
        409,
        "已有单位按现在的评分表打分，不能更换。",
        "Units are scored on the present scorecard; it cannot be changed any more.",
        "如需另一份评分表，请另建批次。",
        "Set up another campaign for another scorecard.",
    ),
    "card_entry_invalid": row(
        422,
        "评分表中没有这一项，或得分超过了该项满分。",
        "The scorecard has no such item, or the points are above what it is worth.",
        *CHECK,
    ),
    "self_check_locked": row(
        409,
        "正式测评已经开始，自评不能再改。",
        "The official review has begun; the self-check is closed.",
        "已填写的自评照常保留；需要说明的情况请联系测评办。",
        "What was written stays; tell the office what else it should know.",
    ),
    "own_unit_missing": row(
        409,
        "这个账号还没有对应的单位。",
        "This account does not belong to a unit yet.",
        "请测评办为账号指定单位。",
        "Ask the office to name the unit of the account.",
    ),
    "material_not_own": row(
        403,
        "这份材料由测评办放入，只有测评办可以移除。",
        "The office put this file here; only the office takes it out.",
        "需要移除请联系测评办。",
        "Ask the office to take it out.",
    ),
    "material_unknown": row(404, "没有这份材料。", "There is no such file.", *RELOAD),
    "material_large": row(
        413,
        "文件超过 20 MB。",
        "The file is larger than 20 MB.",
        "请压缩或分成几个文件后再上传。",
        "Make it smaller, or send it in parts.",
    ),
    "material_unreadable": row(
        422,
        "只接收 PDF 和照片（JPG、PNG、HEIC 等），这个文件打不开或已损坏。",
        "Only PDF and pictures are taken; this file is neither, or it is damaged.",
        "请另存为 PDF 或 JPG 后再上传。",
        "Save it as PDF or JPG and send that.",
    ),
    "materials_many": row(
        409,
        "这个单位的材料已经很多，不能再上传。",
        "This unit has too many files already.",
        "请先移除不需要的材料。",
        "Take out what is not needed first.",
    ),
    "questionnaire_unknown": row(404, "没有这份问卷。", "There is no such questionnaire.", *RELOAD),
    "questionnaire_open": row(
        409,
        "同样的问卷正在进行，不能再开一份。",
        "The same questionnaire is open already.",
        "请先结束正在进行的问卷。",
        "Close the one that is open.",
    ),
    "questionnaire_closed": row(
        409,
        "问卷已经结束。",
        "The questionnaire is closed.",
        "结果已计入评分表；需要时可以另开一份。",
        "Its result is on the card; open another if need be.",
    ),
    "card_moved": row(
        409,
        "您打开后别人又填写了这一项，您的内容没有保存。",
        "Somebody wrote here after you opened it; what you wrote was not saved.",
        "请看过新的内容，再决定是否填写。",
        "Look at what is there now and decide again.",
    ),
}
