"""The report of one visit."""

from __future__ import annotations

from server.reports.templates.draft.page import (
    blank,
    lineage,
    para,
    red_head,
    save,
    signature,
    table,
)


def review() -> None:
    doc = blank()
    red_head(doc)
    para(doc, "{{ unit }}\n实地测评报告", "公文标题")
    para(doc, "一、基本情况", "公文一级")
    para(
        doc,
        "{{ unit }}（{{ level }}，{{ jurisdiction }}）参加“{{ campaign }}”。考察人员："
        "{{ inspectors }}。测评依据：{{ checklist }}（第{{ checklist_version }}版），"
        "共{{ counts.all }}个测评点。",
    )
    para(doc, "二、测评结果", "公文一级")
    para(
        doc,
        "核定得分{{ points }}分，满分{{ whole }}分。其中得满分{{ counts.full }}项，部分得分"
        "{{ counts.partial }}项，不得分{{ counts.none }}项，不适用{{ counts.not_applicable }}项，"
        "未评{{ counts.unscored }}项；经裁定{{ counts.ruled }}项。",
    )
    para(doc, "{%p if incomplete %}")
    para(doc, "本次考察签发时尚不完整，签发理由：{{ incomplete }}。")
    para(doc, "{%p endif %}")
    para(doc, "三、失分情况", "公文一级")
    para(doc, "{%p if not lost %}")
    para(doc, "没有失分的测评点。")
    para(doc, "{%p endif %}")
    table(
        doc,
        (
            ("序号", "{{ p.number }}", 13),
            ("测评点", "{{ p.title }}", 46),
            ("分值", "{{ p.worth }}", 13),
            ("得分", "{{ p.points }}", 13),
            ("责任部门", "{{ p.department }}", 20),
            ("认定方式", "{{ p.by }}", 20),
            ("核验码", "{{ p.code }}", 31),
        ),
        "p in lost",
    )
    para(doc, "{%p if disposition %}")
    para(doc, "四、处理意见", "公文一级")
    para(
        doc,
        "{{ disposition.choice }}（{{ disposition.stage }}）。{% if disposition.grounds %}依据："
        "{{ disposition.grounds }}。{% endif %}{{ disposition.reason }}",
    )
    para(doc, "{%p endif %}")
    para(doc, "{%p if items %}")
    para(doc, "{{ '五' if disposition else '四' }}、整改情况", "公文一级")
    para(
        doc,
        "共{{ items|length }}项，已通过{{ rectified }}项。",
    )
    para(doc, "{%p for item in items %}")
    para(doc, "{{ item.place }}{{ item.title }}：{{ item.state }}，期限{{ item.due }}。")
    para(doc, "{%p endfor %}")
    para(doc, "{%p endif %}")
    signature(doc)
    lineage(doc)
    save(doc, "review.docx")
