"""What every draft begins with: page, styles, head, table, signature, lineage."""

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

FOLDER = Path(__file__).parent.parent
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
    """Who and when; never alone on a page: the last lines of the text come along."""
    text = next(each for each in reversed(doc.paragraphs) if not each.text.startswith("{%"))
    text.paragraph_format.keep_with_next = True
    para(doc, "", "公文正文").paragraph_format.keep_with_next = True
    for words in ("{{ office }}", "{{ date }}"):
        line = para(doc, words, "公文正文")
        line.paragraph_format.keep_with_next = words != "{{ date }}"
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
