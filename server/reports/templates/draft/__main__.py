"""Write all of them."""

from __future__ import annotations

from server.reports.templates.draft.correction import correction
from server.reports.templates.draft.draw import draw
from server.reports.templates.draft.notice import notice
from server.reports.templates.draft.overall import overall
from server.reports.templates.draft.public import public
from server.reports.templates.draft.review import review

notice()
review()
correction()
overall(
    "county.docx",
    "{% if place %}{{ place }}\n{% endif %}{{ campaign }}总体报告",
    "{{ place }}共有{{ units|length }}个单位参加“{{ campaign }}”实地考察。",
)
overall(
    "reorganised.docx",
    "机构改革涉改单位\n{{ campaign }}专题报告",
    "本报告单列机构改革中涉及合并、分设、更名的{{ units|length }}个单位，"
    "其创建主体和称号承继情况请一并研究。",
)
public()
draw()
