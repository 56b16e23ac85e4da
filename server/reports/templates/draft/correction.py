"""The correction of a result that was issued (更正)."""

from __future__ import annotations

from docx.shared import Pt

from server.reports.templates.draft.page import (
    blank,
    lineage,
    para,
    red_head,
    save,
    signature,
    table,
)


def correction() -> None:
    doc = blank()
    red_head(doc)
    para(doc, "关于更正{{ unit }}\n实地测评结果的通知", "公文标题")
    first = para(doc, "{{ unit }}：", "Normal")
    first.paragraph_format.first_line_indent = Pt(0)
    para(
        doc,
        "{{ office }}于{{ earlier_date }}签发的你单位实地测评结果（核验码{{ earlier_code }}），"
        "因签发后又有新的资料到达，经核定予以更正。",
    )
    para(doc, "一、更正理由", "公文一级")
    para(doc, "{{ reason }}")
    para(doc, "二、更正内容", "公文一级")
    para(
        doc,
        "得分由{{ points_before }}分更正为{{ points }}分（满分{{ whole }}分）。"
        "{% if evidence_only %}另有{{ evidence_only }}个测评点补充了依据，得分不变。{% endif %}",
    )
    table(
        doc,
        (
            ("序号", "{{ c.number }}", 13),
            ("测评点", "{{ c.title }}", 60),
            ("更正前", "{{ c.before }}", 26),
            ("更正后", "{{ c.after }}", 26),
            ("核验码", "{{ c.code }}", 31),
        ),
        "c in changes",
    )
    para(doc, "{%p if disposition %}")
    para(doc, "三、处理意见", "公文一级")
    para(doc, "更正后的处理意见为：{{ disposition.choice }}。{{ disposition.reason }}")
    para(doc, "{%p endif %}")
    signature(doc)
    lineage(doc)
    save(doc, "correction.docx")
