"""Documents, public lists, codes on paper, and the audit trail."""

from __future__ import annotations

from server.problems.kind import CHECK, RELOAD, ProblemKind, row

DOCUMENTS: dict[str, ProblemKind] = {
    "export_format": row(
        422, "这种文件不能导出为该格式。", "This document does not come in that format.", *CHECK
    ),
    "export_no_pdf": row(
        409,
        "服务器上没有安装 LibreOffice，不能生成 PDF。",
        "LibreOffice is not installed on the server; it cannot make a PDF.",
        "请导出 Word 或 Excel，在电脑上另存为 PDF；或请管理员安装 LibreOffice。",
        "Export Word or Excel and save it as PDF there, or have LibreOffice installed.",
    ),
    "export_pdf_failed": row(
        409,
        "转换为 PDF 没有成功。",
        "The conversion to PDF failed.",
        "请导出 Word 或 Excel，在电脑上另存为 PDF。",
        "Export Word or Excel and save it as PDF there.",
    ),
    "export_template": row(
        409,
        "文件模板有误，不能填写。",
        "The template cannot be filled.",
        "请检查改动过的模板，或移除它以使用自带模板。",
        "Check the template that was edited, or remove it to use the shipped one.",
    ),
    "export_nothing": row(
        409,
        "没有可写入的内容：结果尚未签发，或没有整改事项、更正。",
        "There is nothing to print: no issued result, no item, or no correction.",
        "请先签发结果，再导出。",
        "Issue the result first.",
    ),
    "export_interrupted": row(
        409,
        "服务器重启，导出中断。",
        "The server restarted while it was made.",
        "请重新导出。",
        "Ask for it again.",
    ),
    "export_unknown": row(404, "没有这个文件，或尚未生成。", "There is no such file yet.", *RELOAD),
    "export_done": row(409, "文件已经生成或结束。", "It is finished already.", *RELOAD),
    "list_unknown": row(404, "没有这个公示。", "There is no such public list.", *RELOAD),
    "list_closed": row(
        410,
        "公示尚未开始、已结束或已撤下。",
        "The list is not shown yet, or not any more.",
        "如有疑问，请与发布公示的单位联系。",
        "Ask the office that published it.",
    ),
    "public_copy_unknown": row(
        404,
        "没有这份公示副本，或已被撤回。",
        "There is no such public copy, or it was taken back.",
        "请在“公示用照片”中重新选择或制作。",
        "Choose or make one under photos for publication.",
    ),
    "too_many_objections": row(
        429,
        "提交次数过多。",
        "Too many objections from here.",
        "请一小时后再试，或直接与发布公示的单位联系。",
        "Try again in an hour, or write to the office that published it.",
    ),
    "filter_invalid": row(422, "筛选条件无效。", "The filter cannot be read.", *CHECK),
    "code_unknown": row(
        404,
        "没有这个核验码。",
        "There is no such code.",
        "请核对打印件上的核验码后重新输入。",
        "Compare it with the print and enter it again.",
    ),
}
