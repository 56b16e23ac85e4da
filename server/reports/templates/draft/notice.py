"""The rectification notice (整改通知书)."""

from __future__ import annotations

from docx.enum.text import WD_LINE_SPACING
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


def notice() -> None:
    doc = blank()
    red_head(doc)
    para(doc, "关于{{ unit }}文明单位实地测评问题的\n整改通知书", "公文标题")
    first = para(doc, "{{ unit }}：", "Normal")
    first.paragraph_format.first_line_indent = Pt(0)
    para(
        doc,
        "根据“{{ campaign }}”安排，{{ office }}组织对你单位进行了实地考察。经核定，你单位得分为"
        "{{ points }}分（满分{{ whole }}分）。现将需要整改的{{ items|length }}项问题通知如下，"
        "请按期整改。",
    )
    para(doc, "一、整改事项", "公文一级")
    table(
        doc,
        (
            ("序号", "{{ item.number }}", 13),
            ("测评点", "{{ item.title }}", 28),
            ("整改意见", "{{ item.opinion }}", 37),
            ("责任部门", "{{ item.department }}", 21),
            ("整改期限", "{{ item.due }}", 26),
            ("核验码", "{{ item.code }}", 31),
        ),
        "item in items",
    )
    para(doc, "{%p if disposition %}")
    para(doc, "二、处理意见", "公文一级")
    para(
        doc,
        "{{ disposition.choice }}。{% if disposition.grounds %}依据："
        "{{ disposition.grounds }}。{% endif %}{{ disposition.reason }}",
    )
    para(doc, "{%p endif %}")
    para(doc, "{{ '三' if disposition else '二' }}、工作要求", "公文一级")
    para(doc, "（一）对照整改意见逐项整改，做到有人负责、有具体措施。")
    para(
        doc,
        "（二）整改完成后，通过随本通知发送的答复链接提交整改说明和整改后的现场照片。"
        "照片应在整改之后于现场拍摄。",
    )
    para(doc, "（三）对测评结果有异议的，可在收到本通知后向{{ office }}提出。")
    signature(doc)
    lineage(doc)
    para(doc, "{%p if photos %}")
    head = para(doc, "附件  考察时的照片", "公文一级")
    head.paragraph_format.page_break_before = True
    para(doc, "{%p for photo in photos %}")
    para(
        doc, "{{ photo.picture }}", "公文脚注"
    ).paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    para(doc, "{{ photo.caption }}", "公文脚注")
    para(doc, "{%p endfor %}")
    para(doc, "{%p endif %}")
    save(doc, "notice.docx")
