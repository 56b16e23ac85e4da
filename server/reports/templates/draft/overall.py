"""The report of many units: a county, or those that were reorganised."""

from __future__ import annotations

from server.reports.templates.draft.page import blank, para, red_head, save, signature, table


def overall(name: str, title: str, opening: str) -> None:
    doc = blank()
    red_head(doc)
    para(doc, title, "公文标题")
    para(doc, "一、总体情况", "公文一级")
    para(doc, opening)
    para(
        doc,
        "已签发{{ issued }}个，平均得分{{ mean }}分，最高{{ highest }}分，最低{{ lowest }}分。"
        "尚未签发{{ waiting }}个。",
    )
    para(doc, "二、各单位得分", "公文一级")
    table(
        doc,
        (
            ("序号", "{{ u.number }}", 13),
            ("单位", "{{ u.name }}", 46),
            ("层级", "{{ u.level }}", 34),
            ("得分", "{{ u.points }}", 15),
            ("处理意见", "{{ u.disposition }}", 21),
            ("核验码", "{{ u.code }}", 27),
        ),
        "u in units",
    )
    para(doc, "三、主要问题", "公文一级")
    para(doc, "{%p if not problems %}")
    para(doc, "已签发的结果中没有失分的测评点。")
    para(doc, "{%p endif %}")
    para(doc, "{%p for p in problems %}")
    para(doc, "{{ p.place }}{{ p.title }}：{{ p.units }}个单位失分，共失{{ p.lost }}分。")
    para(doc, "{%p endfor %}")
    para(doc, "四、整改情况", "公文一级")
    para(
        doc,
        "共下发整改事项{{ items.all }}项，已通过{{ items.accepted }}项，待办"
        "{{ items.pending }}项，其中逾期{{ items.overdue }}项。",
    )
    signature(doc)
    para(
        doc,
        "每个单位的得分可凭核验码在 {{ verify_url }} 查看来历。",
        "公文脚注",
    )
    save(doc, name)
