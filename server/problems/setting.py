"""Setting campaigns up: presets, terms, lists of units, draws, conduct."""

from __future__ import annotations

from server.problems.kind import CHECK, RELOAD, ProblemKind, row

SETTING: dict[str, ProblemKind] = {
    "preset_unknown": row(404, "没有这个批次模板。", "There is no such preset.", *RELOAD),
    "period_invalid": row(
        422,
        "批次或阶段的时间不对：结束不能早于开始，阶段要在批次之内。",
        "The days do not fit: nothing ends before it starts, and phases lie in the period.",
        *CHECK,
    ),
    "campaign_has_visits": row(
        409,
        "批次已有考察，不能再换测评表。",
        "There are visits already; the checklist cannot be changed any more.",
        "如确需更换，请新建批次。",
        "Make a new campaign if another checklist is needed.",
    ),
    "units_invalid": row(
        422,
        "单位名单有问题，什么都没有导入。",
        "The list of units has problems; nothing was imported.",
        "请按所列单元格逐条改正后重新导入。",
        "Mend the cells that are listed and import it again.",
    ),
    "units_moved": row(
        409,
        "预览之后名单或单位有了变化，没有导入。",
        "The file or the units changed since the preview; nothing was imported.",
        "请重新选择文件，看过预览再导入。",
        "Choose the file again and look at the preview.",
    ),
    "draw_empty": row(
        409,
        "没有可以抽查的县市区单位。",
        "There is no unit of a county left to draw.",
        "请先导入单位，或核对管辖。",
        "Import units first, or check their regions.",
    ),
    "draw_unknown": row(404, "没有这次抽查。", "There is no such draw.", *RELOAD),
    "draw_sealed": row(
        409,
        "还没有到公布时间，不能启封。",
        "The draw is sealed until its release time.",
        "请在公布时间之后再启封。",
        "Open it after its release time.",
    ),
    "draw_open": row(409, "这次抽查已经启封。", "This draw was opened already.", *RELOAD),
    "instant_invalid": row(422, "时间无法识别。", "The time cannot be read.", *CHECK),
    "conduct_unknown": row(
        404, "工作纪律中没有这一条。", "The conduct list has no such item.", *RELOAD
    ),
}
"""Codes of this area."""
