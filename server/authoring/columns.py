"""Sheets and columns of a checklist workbook: XLSForm's own, then ours.

Ours have no `::` in their names: pyxform takes such a column for a translation of its own.
"""

from __future__ import annotations

SURVEY, CHOICES, SETTINGS, GUIDE = "survey", "choices", "settings", "说明"
LABEL_ZH, LABEL_EN = "label::中文", "label::English"
HINT_ZH, HINT_EN = "hint::中文", "hint::English"

SURVEY_COLUMNS: dict[str, tuple[str, str]] = {
    "type": ("题型，随 measure 而定", "XLSForm type; follows the measure"),
    "name": ("测评点编号，小写字母、数字、连字符", "id of the checkpoint"),
    LABEL_ZH: ("中文标题", "title in Chinese"),
    LABEL_EN: ("英文标题", "title in English"),
    HINT_ZH: ("中文提示", "hint in Chinese"),
    HINT_EN: ("英文提示", "hint in English"),
    "relevant": (
        "前提条件，引用前面的测评点，如 ${has-canteen} = 'present'；不成立时不评、不计分",
        "condition on earlier checkpoints, as ${has-canteen} = 'present'; "
        "where it fails the checkpoint does not apply",
    ),
    "constraint": ("随 measure 而定，可留空", "follows the measure; may be empty"),
    "required": ("yes 或留空", "yes, or empty"),
    "calculation": ("不支持，留空", "not supported, leave empty"),
    "measure": (
        "测量：ratio 比例、area 面积、count 计数、boolean 有无、sample 抽查、rating 评级",
        "how it is measured",
    ),
    "threshold": (
        "得分线，一行一条，如 1: >=0.6；有无类填 present 或 absent；评级留空",
        "bands, one a line, as 1: >=0.6; present or absent for a boolean; empty for a rating",
    ),
    "points": (
        "权重，按比例分总分；只为 relevant 而问的填 0",
        "its weight: a share of the total points; 0 where it is only asked for relevant",
    ),
    "tolerance": ("容差，相差不超过它算一致", "difference that is still agreement"),
    "department": ("责任部门", "department that answers for it"),
    "method": ("考评方法：实地考察", "method: always on site"),
    "group": ("分组，见 choices 的 group", "heading, of the list group in choices"),
    "place": ("地点，见 choices 的 place", "place, of the list place in choices"),
    "photo": ("照片：required 必拍、advised 建议、none 不拍", "photo: required, advised or none"),
    "photo_hint_zh": ("中文拍照提示", "what a photo must show, in Chinese"),
    "photo_hint_en": ("英文拍照提示", "what a photo must show, in English"),
    "phrases": ("备注短语，choices 中的列表名", "beginnings of a note: a list of choices"),
    "document": ("照片拍的是纸面材料：yes 或留空", "its photos show paper: yes, or empty"),
    "unit_zh": ("计数单位，中文", "unit of a count, in Chinese"),
    "unit_en": ("计数单位，英文", "unit of a count, in English"),
    "min_asked": ("抽查至少问几人", "least number of people to ask"),
    "items": ("背诵的词，choices 中的列表名", "words to recite: a list of choices"),
    "pass_at": ("说出几个词算通过", "how many words pass"),
    "source_document": ("依据文件", "document that it comes from"),
    "source_clause": ("条款", "clause"),
    "source_quote": ("原文", "quote"),
    "source_lost": ("原件缺失之处", "what the scan lost"),
}
"""Each with what goes in, for the guide sheet."""

CHOICES_COLUMNS: dict[str, tuple[str, str]] = {
    "list_name": ("列表名", "name of the list"),
    "name": ("选项编号", "id of the choice"),
    LABEL_ZH: ("中文", "label in Chinese"),
    LABEL_EN: ("英文", "label in English"),
    "award": ("评级各级的得分比例，从差到好", "award of a rating's level, worst first"),
}

SETTINGS_COLUMNS: dict[str, tuple[str, str]] = {
    "form_title": ("中文名称", "title in Chinese"),
    "form_title_en": ("英文名称", "title in English"),
    "form_id": ("测评表编号", "id of the checklist"),
    "version": ("版本号，从 1 起", "version, from 1"),
    "default_language": ("中文", "always 中文"),
    "total_points": ("总分", "total points"),
    "not_applicable": (
        "不适用怎样计分：excluded 其余折算、full 得满分",
        "not applicable: excluded (the others are scaled) or full",
    ),
    "source_document": ("依据文件", "document that it comes from"),
    "source_clause": ("条款", "clause"),
    "source_quote": ("原文", "quote"),
    "source_lost": ("原件缺失之处", "what the scan lost"),
}

SHEETS = {SURVEY: SURVEY_COLUMNS, CHOICES: CHOICES_COLUMNS, SETTINGS: SETTINGS_COLUMNS}
NEEDED = {
    SURVEY: ("type", "name", LABEL_ZH, "measure", "threshold", "points", "group", "place"),
    CHOICES: ("list_name", "name", LABEL_ZH),
    SETTINGS: ("form_title", "form_id", "version", "total_points"),
}
"""Columns without which a sheet cannot be read."""

GROUPS, PLACES, PRESENT = "group", "place", "present"
"""Lists of the choices sheet that every workbook has."""

TYPES = {
    "ratio": "decimal",
    "area": "decimal",
    "count": "integer",
    "boolean": "select_one present",
    "sample": "decimal",
}
"""XLSForm type of each measure; a rating is `select_one` of the list of its levels."""

CONSTRAINTS = {
    "ratio": ". >= 0 and . <= 1",
    "area": ". >= 0",
    "count": ". >= 0",
    "sample": ". >= 0 and . <= 1",
}
ON_SITE = "实地考察"
