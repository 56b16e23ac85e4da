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
    "card_moved": row(
        409,
        "您打开后别人又填写了这一项，您的内容没有保存。",
        "Somebody wrote here after you opened it; what you wrote was not saved.",
        "请看过新的内容，再决定是否填写。",
        "Look at what is there now and decide again.",
    ),
}
