"""What becomes of a visit: issue, correction, disposition, rectification."""

from __future__ import annotations

from server.problems.kind import CHECK, RELOAD, ProblemKind, row

OUTCOME: dict[str, ProblemKind] = {
    "issue_by_inspector": row(
        403,
        "参加过这次考察的人不能签发它的结果。",
        "Whoever was on the visit may not issue its result.",
        "请由办公室其他人员签发。",
        "Let somebody else of the office issue it.",
    ),
    "issue_conflicts": row(
        409,
        "还有分歧没有裁定，不能签发。",
        "There are conflicts that nobody has ruled on; it cannot be issued.",
        "请先在“分歧”中逐条裁定，再签发。",
        "Rule on them first, then issue.",
    ),
    "issue_moved": row(
        409,
        "您看过之后结果有了变化，没有签发。",
        "The result changed since you looked; nothing was issued.",
        "请刷新，看过新的结果后再签发。",
        "Reload, look at the new result, then issue it.",
    ),
    "issue_reason": row(
        422,
        "考察尚不完整，签发需要写明理由。",
        "The visit is not complete; issuing it needs a reason.",
        "请写明为何现在签发。",
        "Say why it is issued now.",
    ),
    "issue_again": row(
        409,
        "这个结果已经签发，不能重复签发。",
        "This result is issued already; it cannot be issued twice.",
        "如有新内容到达，请办理更正。",
        "When something new has arrived, make a correction.",
    ),
    "issue_nothing_due": row(
        409,
        "结果与已签发的一致，没有需要更正的内容。",
        "The result is the one that was issued; there is nothing to correct.",
        *RELOAD,
    ),
    "issue_missing": row(
        409,
        "结果尚未签发。",
        "The result has not been issued.",
        "请先签发结果。",
        "Issue the result first.",
    ),
    "disposition_unknown": row(
        422,
        "所选处理方式或依据不在本批次的清单中。",
        "The disposition or its grounds are not on the campaign's list.",
        "请从清单中选择；清单在批次设置中维护。",
        "Choose from the list; it is kept in the campaign's settings.",
    ),
    "item_unknown": row(404, "没有这个整改事项。", "There is no such item.", *RELOAD),
    "item_not_failed": row(
        422,
        "这个测评点没有失分，或已有整改事项。",
        "This checkpoint lost no points, or has an item already.",
        *RELOAD,
    ),
    "item_done": row(
        409,
        "该整改事项已办结，不能再改。",
        "This item is closed; nothing can be said of it any more.",
        *RELOAD,
    ),
    "item_not_answered": row(
        409,
        "单位尚未答复，不能通过或退回。",
        "The unit has not answered; there is nothing to accept or send back.",
        "请等单位答复，或撤销该事项。",
        "Wait for the answer, or withdraw the item.",
    ),
    "item_photo_missing": row(
        422,
        "有照片不属于这个整改事项。",
        "A photo does not belong to this item.",
        *RELOAD,
    ),
    "item_photos_many": row(
        409,
        "每个整改事项最多 20 张照片。",
        "An item takes at most 20 photos.",
        "请只上传能说明整改结果的照片。",
        "Send only those that show what was put right.",
    ),
    "day_invalid": row(
        422,
        "日期无效，或早于今天。",
        "The day does not exist, or lies before today.",
        *CHECK,
    ),
    "link_unknown": row(
        404,
        "链接不正确或不完整。",
        "The link is wrong or incomplete.",
        "请完整复制通知中的链接，或向测评办索取新的链接。",
        "Copy the whole link from the notice, or ask the review office for a new one.",
    ),
    "link_expired": row(
        410,
        "链接已过期。",
        "The link has expired.",
        "已提交的内容都在。请向测评办索取新的链接。",
        "What you sent is kept. Ask the review office for a new link.",
    ),
    "link_revoked": row(
        410,
        "链接已停用。",
        "The link was revoked.",
        "已提交的内容都在。请向测评办索取新的链接。",
        "What you sent is kept. Ask the review office for a new link.",
    ),
    "link_other_purpose": row(
        403,
        "这个链接不能办这件事。",
        "This link is not for that.",
        "请打开测评办为这件事发来的链接，或向测评办索取。",
        "Open the link that the review office sent for it, or ask for one.",
    ),
    "unit_photo_large": row(
        413,
        "照片太大：每张最多 20 MB。",
        "The photo is too large: 20 MB at most.",
        "请用手机相机直接拍摄，或在相册中缩小后再上传。",
        "Take it with the phone's camera, or make it smaller first.",
    ),
    "unit_photo_unreadable": row(
        422,
        "这个文件不是能打开的照片。",
        "This file is no photo that can be opened.",
        "请选择 JPG、PNG、WebP 或 HEIC 照片。",
        "Choose a JPG, PNG, WebP or HEIC photo.",
    ),
}
