"""Tasks of a year and what is handed in for them."""

from __future__ import annotations

from server.problems.kind import RELOAD, ProblemKind, row

TASKS: dict[str, ProblemKind] = {
    "task_list_unknown": row(404, "没有这份任务表。", "There is no such list of tasks.", *RELOAD),
    "task_list_missing": row(
        409,
        "该批次还没有选定任务表。",
        "The campaign keeps no list of tasks yet.",
        "请先在任务台账页面选定任务表。",
        "Choose a list on the page of tasks first.",
    ),
    "task_list_in_use": row(
        409,
        "已有单位提交材料，不能再换任务表。",
        "Units have handed something in; the list cannot be changed any more.",
        "如确需更换，请新建批次。",
        "Make a new campaign if another list is needed.",
    ),
    "task_unknown": row(404, "任务表中没有这项任务。", "The list has no such task.", *RELOAD),
    "task_record_unknown": row(404, "没有这条材料。", "There is no such record.", *RELOAD),
    "file_unknown": row(404, "该材料中没有这个文件。", "The record has no such file.", *RELOAD),
    "file_empty": row(
        422,
        "文件是空的。",
        "The file is empty.",
        "请检查原文件后重新选择。",
        "Check the file and choose it again.",
    ),
    "file_large": row(
        413,
        "文件超过 20 MB。",
        "The file is larger than 20 MB.",
        "请压缩或分成几个文件后再上传。",
        "Make it smaller, or send it in parts.",
    ),
    "file_kind_refused": row(
        422,
        "不接受这种文件。",
        "Files of this kind are not accepted.",
        "请提交照片、PDF、Word 或 Excel 文件。",
        "Hand in pictures, PDF, Word or Excel files.",
    ),
    "file_damaged": row(
        422,
        "照片打不开，可能已损坏。",
        "The picture cannot be opened; it may be damaged.",
        "请重新导出或选择原始照片。",
        "Export it again or choose the original.",
    ),
    "file_there": row(
        409,
        "这个文件已在该材料中。",
        "The record has this file already.",
        "无需重复上传。",
        "There is nothing more to do.",
    ),
    "nothing_to_submit": row(
        409,
        "这条材料还不齐，不能导出。",
        "The record is not complete yet and cannot be exported.",
        "请先补齐页面上列出的缺项。",
        "Mend what the page lists first.",
    ),
    "copy_too_small": row(
        422,
        "照片内容太少，导出的副本达不到要求的大小。",
        "The picture has too little in it: its copy stays below the size asked for.",
        "请换用相机或手机直接拍摄的原始照片，不要用截图或压缩过的照片。",
        "Use the original of a camera or phone, not a screenshot or a compressed picture.",
    ),
    "copy_not_made": row(
        422,
        "照片无法导出为提交用的副本。",
        "No copy for handing in can be made of the picture.",
        "请换一张照片。",
        "Use another picture.",
    ),
    "font_missing": row(
        503,
        "服务器上没有中文字体，无法写上标注。",
        "The server has no font with Chinese letters to write the labels with.",
        "请管理员安装中文字体（如 fonts-noto-cjk），或用设置 SHIDI_FONT 指定字体文件。",
        "Let the administrator install one (fonts-noto-cjk) or name a file with SHIDI_FONT.",
    ),
    "files_too_many": row(
        422,
        "该材料的文件过多。",
        "The record has too many files.",
        "请分成几条材料提交。",
        "Spread them over several records.",
    ),
}
