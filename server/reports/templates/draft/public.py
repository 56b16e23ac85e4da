"""The public list (公示)."""

from __future__ import annotations

from docx.enum.text import WD_LINE_SPACING

from server.reports.templates.draft.page import blank, para, red_head, save, signature, table


def public() -> None:
    doc = blank()
    red_head(doc)
    para(doc, "{{ campaign }}\n结果公示", "公文标题")
    para(
        doc,
        "现将“{{ campaign }}”结果予以公示，公示期为{{ starts }}至{{ ends }}。"
        "公示期内如有异议，可在 {{ list_url }} 提出，或向{{ office }}反映。",
    )
    table(
        doc,
        (
            ("序号", "{{ u.number }}", 13),
            ("单位", "{{ u.name }}", 66),
            ("得分", "{{ u.points }}", 20),
            ("处理意见", "{{ u.disposition }}", 30),
            ("核验码", "{{ u.code }}", 27),
        ),
        "u in units",
    )
    signature(doc)
    para(doc, "{%p if photos %}")
    head = para(doc, "附件  现场照片", "公文一级")
    head.paragraph_format.page_break_before = True
    para(doc, "{%p for photo in photos %}")
    picture = para(doc, "{{ photo.picture }}", "公文脚注")
    picture.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    para(doc, "{{ photo.caption }}", "公文脚注")
    para(doc, "{%p endfor %}")
    para(doc, "{%p endif %}")
    save(doc, "public.docx")
