"""Drafts the Word templates that are shipped: `python -m server.reports.templates.draft`.

Written once so that every template begins with the same page, fonts and styles (GB/T 9704-2012:
A4, margins 37/35/28/26 mm, text 仿宋 16 pt on 28 pt lines, title 小标宋 22 pt, headings 黑体
and 楷体). From then on they are files to be edited in Word or WPS; README.md names what may stand
in them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).parent
FALLBACKS = {
    "方正小标宋简体": "华文中宋",
    "仿宋_GB2312": "仿宋",
    "黑体": "Noto Sans CJK SC",
    "楷体_GB2312": "楷体",
}
"""What Word and WPS take where a font is not installed."""
RED = RGBColor(0xC8, 0x10, 0x2E)


def _style(doc: Doc, name: str, font: str, size: float) -> ParagraphStyle:
    styles = doc.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.font.name = "Times New Roman"
    style.font.size = Pt(size)
    style.font.bold = False
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), font)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    form = style.paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(28)
    form.space_before = form.space_after = Pt(0)
    form.widow_control = True
    return style


def blank() -> Doc:
    """An empty official document."""
    doc = Document()
    section = doc.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    _style(doc, "Normal", "仿宋_GB2312", 16)
    text = _style(doc, "公文正文", "仿宋_GB2312", 16)
    text.paragraph_format.first_line_indent = Pt(32)
    title = _style(doc, "公文标题", "方正小标宋简体", 22)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.line_spacing = Pt(36)
    title.paragraph_format.space_before = Pt(14)
    title.paragraph_format.space_after = Pt(14)
    head = _style(doc, "公文一级", "黑体", 16)
    head.paragraph_format.first_line_indent = Pt(32)
    head.paragraph_format.keep_with_next = True
    second = _style(doc, "公文二级", "楷体_GB2312", 16)
    second.paragraph_format.first_line_indent = Pt(32)
    second.paragraph_format.keep_with_next = True
    cell = _style(doc, "公文表格", "仿宋_GB2312", 10.5)
    cell.paragraph_format.line_spacing = Pt(16)
    heading = _style(doc, "公文表头", "黑体", 10.5)
    heading.paragraph_format.line_spacing = Pt(16)
    heading.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    note = _style(doc, "公文脚注", "仿宋_GB2312", 9)
    note.paragraph_format.line_spacing = Pt(13)
    _page_number(doc)
    return doc


def _page_number(doc: Doc) -> None:
    foot = doc.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in ("— ", None, " —"):
        run = foot.add_run(text or "")
        run.font.size = Pt(14)
        if text is None:
            for kind, instruction in (("begin", ""), ("", "PAGE"), ("end", "")):
                tag = "w:fldChar" if kind else "w:instrText"
                part = OxmlElement(tag)
                if kind:
                    part.set(qn("w:fldCharType"), kind)
                else:
                    part.text = instruction
                run._r.append(part)


def para(doc: Doc, text: str, style: str = "公文正文") -> Paragraph:
    return doc.add_paragraph(text, style)


def red_head(doc: Doc) -> None:
    """The issuing body in red over a red line, where the order asks for it."""
    para(doc, "{%p if red_head %}")
    name = para(doc, "", "公文标题")
    run = name.add_run("{{ office }}文件")
    run.font.size, run.font.color.rgb = Pt(36), RED
    name.paragraph_format.line_spacing = Pt(50)
    number = para(doc, "{{ document_number }}", "Normal")
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    border = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "18"), ("space", "6"), ("color", "C8102E")):
        line.set(qn(f"w:{key}"), value)
    border.append(line)
    number._p.get_or_add_pPr().append(border)
    para(doc, "{%p endif %}")


def table(doc: Doc, heads: Sequence[tuple[str, str, float]], loop: str) -> Table:
    """A table whose rows repeat; `heads` are head, cell, width in mm."""
    made: Table = doc.add_table(rows=4, cols=len(heads))
    made.style = "Table Grid"
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    rows = (
        [head for head, _, _ in heads],
        [f"{{%tr for {loop} %}}"],
        [cell for _, cell, _ in heads],
        ["{%tr endfor %}"],
    )
    for index, texts in enumerate(rows):
        for place, (_, _, width) in enumerate(heads):
            cell = made.cell(index, place)
            cell.width = Mm(width)
            paragraph = cell.paragraphs[0]
            paragraph.style = doc.styles["公文表头" if index == 0 else "公文表格"]
            paragraph.add_run(texts[place] if place < len(texts) else "")
    for column, (_, _, width) in zip(made.columns, heads, strict=True):
        column.width = Mm(width)
    repeat = OxmlElement("w:tblHeader")
    made.rows[0]._tr.get_or_add_trPr().append(repeat)
    for row in made.rows:
        keep = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(keep)
    return made


def lineage(doc: Doc) -> None:
    """How a reader comes from the paper to what it rests on."""
    code = para(doc, "{{ qr }}", "公文脚注")
    code.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    code.paragraph_format.space_before = Pt(12)
    para(
        doc,
        "核验码 {{ code }}。扫码或在 {{ verify_url }} 输入核验码，可查看每个数字的来历："
        "记录表、测评表版本、裁定和照片。结果指纹（SHA-256）：{{ hash }}",
        "公文脚注",
    )


def signature(doc: Doc) -> None:
    para(doc, "", "公文正文")
    for text in ("{{ office }}", "{{ date }}"):
        line = para(doc, text, "公文正文")
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.paragraph_format.right_indent = Pt(64)


def save(doc: Doc, name: str) -> None:
    """Save, and name a fallback for every font that may not be installed."""
    held = io.BytesIO()
    doc.save(held)
    source = zipfile.ZipFile(held)
    with zipfile.ZipFile(FOLDER / name, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            data = source.read(info.filename)
            if info.filename == "word/fontTable.xml":
                data = _with_fallbacks(data)
            plain = zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0))
            plain.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(plain, data)


def _with_fallbacks(data: bytes) -> bytes:
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in FALLBACKS.items()
    )
    return data.replace(b"</w:fonts>", fonts.encode() + b"</w:fonts>")


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
            ("序号", "{{ item.number }}", 11),
            ("测评点", "{{ item.title }}", 38),
            ("整改意见", "{{ item.opinion }}", 52),
            ("责任部门", "{{ item.department }}", 22),
            ("整改期限", "{{ item.due }}", 18),
            ("核验码", "{{ item.code }}", 15),
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
            ("序号", "{{ p.number }}", 11),
            ("测评点", "{{ p.title }}", 62),
            ("分值", "{{ p.worth }}", 14),
            ("得分", "{{ p.points }}", 14),
            ("责任部门", "{{ p.department }}", 27),
            ("认定方式", "{{ p.by }}", 18),
            ("核验码", "{{ p.code }}", 16),
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
            ("序号", "{{ c.number }}", 11),
            ("测评点", "{{ c.title }}", 71),
            ("更正前", "{{ c.before }}", 29),
            ("更正后", "{{ c.after }}", 29),
            ("核验码", "{{ c.code }}", 16),
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
            ("序号", "{{ u.number }}", 11),
            ("单位", "{{ u.name }}", 55),
            ("层级", "{{ u.level }}", 28),
            ("得分", "{{ u.points }}", 16),
            ("处理意见", "{{ u.disposition }}", 26),
            ("核验码", "{{ u.code }}", 20),
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
            ("单位", "{{ u.name }}", 73),
            ("得分", "{{ u.points }}", 20),
            ("处理意见", "{{ u.disposition }}", 30),
            ("核验码", "{{ u.code }}", 20),
        ),
        "u in units",
    )
    signature(doc)
    save(doc, "public.docx")


if __name__ == "__main__":
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
