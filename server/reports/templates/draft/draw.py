"""The record of a draw (抽查记录)."""

from __future__ import annotations

from server.reports.templates.draft.page import blank, para, red_head, save, signature, table


def draw() -> None:
    """Who was drawn, from whom, by which word; and what anybody needs to draw again."""
    doc = blank()
    red_head(doc)
    para(doc, "{{ title }}\n抽查记录", "公文标题")
    para(doc, "一、抽取办法", "公文一级")
    para(
        doc,
        "从{{ frame }}个单位中{% if by %}按{{ by }}分组，每组{% endif %}抽取{{ percent }}%"
        "{% if least %}、不少于{{ least }}个{% endif %}，共抽中{{ drawn }}个。"
        "名单和种子于{{ sealed_at }}由{{ sealed_by }}封存，约定{{ release_at }}之后开启。",
    )
    table(
        doc,
        (
            ("分组", "{{ s.name }}", 96),
            ("单位数", "{{ s.units }}", 30),
            ("抽取数", "{{ s.share }}", 30),
        ),
        "s in strata",
    )
    para(doc, "二、开启", "公文一级")
    para(
        doc,
        "{{ opened_at }}由{{ opened_by }}开启。见证词：{{ witness or '（无）' }}。",
    )
    para(doc, "三、抽中单位", "公文一级")
    table(
        doc,
        (
            ("序号", "{{ u.number }}", 13),
            ("单位", "{{ u.name }}", 56),
            ("层级", "{{ u.level }}", 34),
            ("辖区", "{{ u.region }}", 27),
            ("次序码", "{{ u.rank }}", 26),
        ),
        "u in units",
    )
    signature(doc)
    para(
        doc,
        "种子：{{ seed }}；种子指纹（SHA-256）：{{ seed_hash }}；"
        "名单指纹（SHA-256）：{{ frame_hash }}。"
        "任何人都可以用“shidi draw verify 记录文件”重新计算抽取结果。",
        "公文脚注",
    )
    save(doc, "draw.docx")
