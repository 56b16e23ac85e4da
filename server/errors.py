"""Every refusal of the API, in one table, with its one translation to HTTP.

Handlers raise `Refusal(code, **details)`; they never build an error response. The code is stable;
the sentences are for people: what is wrong, and what to do.
"""

from __future__ import annotations

from typing import Any

import msgspec

from sync.checklist import Text


class ProblemKind(msgspec.Struct, frozen=True):
    """One row of the table."""

    status: int
    message: Text
    remedy: Text


class Problem(msgspec.Struct, frozen=True):
    """The body of a refusal, `application/problem+json`."""

    code: str
    status: int
    message: Text
    remedy: Text
    details: dict[str, Any]


class Refusal(Exception):
    """The request cannot be carried out; nothing of it was. `code` is a row of the table."""

    def __init__(self, code: str, /, **details: Any) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details

    @property
    def problem(self) -> Problem:
        """The body to send."""
        kind = PROBLEMS[self.code]
        return Problem(self.code, kind.status, kind.message, kind.remedy, self.details)


def _row(status: int, zh: str, en: str, remedy_zh: str, remedy_en: str) -> ProblemKind:
    return ProblemKind(status, Text(zh, en), Text(remedy_zh, remedy_en))


_SIGN_IN = (
    "请重新登录；未同步的内容仍保存在本机。",
    "Sign in again; unsent work stays on the device.",
)
_REPORT = ("请联系办公室管理员并提供错误代码。", "Tell the office's administrator this code.")
_UPDATE = ("请联网后刷新应用以更新版本。", "Connect and reload the app to update it.")
_RELOAD = ("请刷新页面后重试。", "Reload the page and try again.")
_CHECK = ("请检查所填内容后重试。", "Check what you entered and try again.")
_KEPT = (
    "本机内容未丢失，稍后会自动重试。",
    "Nothing on the device is lost; it will be sent again.",
)

PROBLEMS: dict[str, ProblemKind] = {
    "not_found": _row(404, "没有这个地址。", "There is nothing at this address.", *_RELOAD),
    "method_unknown": _row(405, "该地址不支持此操作。", "This address cannot do that.", *_RELOAD),
    "body_malformed": _row(400, "请求内容无法读取。", "The request cannot be read.", *_CHECK),
    "body_too_large": _row(413, "请求内容过大。", "The request is too large.", *_REPORT),
    "not_signed_in": _row(
        401, "尚未登录或登录已失效。", "Not signed in, or the session ended.", *_SIGN_IN
    ),
    "not_allowed": _row(
        403,
        "您的角色不能进行此操作。",
        "Your role may not do this.",
        "如确有需要，请联系管理员。",
        "Ask an administrator if you need it.",
    ),
    "cross_site": _row(
        403, "拒绝来自其他网站的请求。", "Requests from other sites are refused.", *_RELOAD
    ),
    "password_change_due": _row(
        403,
        "请先修改一次性密码。",
        "The one-time password must be changed first.",
        "请设置不少于 10 个字符的新密码。",
        "Choose a new password of at least 10 characters.",
    ),
    "sign_in_failed": _row(
        401,
        "用户名或密码不正确。",
        "Name or password is wrong.",
        "请检查大小写；忘记密码请联系管理员重置。",
        "Check capitals; an administrator can reset a forgotten password.",
    ),
    "too_many_attempts": _row(
        429,
        "尝试次数过多，已暂时锁定。",
        "Too many attempts; locked for a while.",
        "请在 15 分钟后再试，或联系管理员。",
        "Try again in 15 minutes, or ask an administrator.",
    ),
    "password_weak": _row(
        422,
        "新密码至少需要 10 个字符，且不能与旧密码相同。",
        "A new password needs at least 10 characters and must differ from the old one.",
        *_CHECK,
    ),
    "user_unknown": _row(404, "没有这个用户。", "There is no such user.", *_RELOAD),
    "user_exists": _row(
        409,
        "该用户名已被使用。",
        "This name is taken.",
        "请换一个用户名。",
        "Choose another name.",
    ),
    "user_disabled": _row(
        403,
        "该用户已停用。",
        "This user is disabled.",
        "请联系管理员重新启用。",
        "Ask an administrator to enable it.",
    ),
    "self_disable": _row(
        409,
        "不能停用自己的账号。",
        "You cannot disable your own account.",
        "请由另一位管理员操作。",
        "Let another administrator do it.",
    ),
    "code_invalid": _row(
        404,
        "登记码不正确、已使用或已过期。",
        "The code is wrong, used or expired.",
        "请向办公室索取新的登记码。",
        "Ask the office for a new code.",
    ),
    "key_invalid": _row(422, "设备密钥无法识别。", "The device's key cannot be read.", *_UPDATE),
    "actor_unknown": _row(
        409,
        "服务器不认识这台设备。",
        "The server does not know this device.",
        "请重新登记这台设备；未同步的内容不会丢失。",
        "Enrol the device again; unsent work is kept.",
    ),
    "actor_taken": _row(
        409, "该设备密钥已属于其他用户。", "The key belongs to another user.", *_REPORT
    ),
    "actor_revoked": _row(
        409,
        "该设备密钥已停用，不能再登记。",
        "This key was revoked and cannot be enrolled again.",
        *_REPORT,
    ),
    "protocol_unknown": _row(
        400,
        "应用版本与服务器不匹配。",
        "The app and the server speak different versions.",
        *_UPDATE,
    ),
    "op_malformed": _row(
        400, "同步内容中有一行无法读取。", "A line of the push cannot be read.", *_REPORT
    ),
    "push_too_large": _row(
        413,
        "一次同步的内容过多。",
        "One push carries too much.",
        "应用会自动分批重试；如反复出现请联系管理员。",
        "The app sends smaller batches by itself; tell an administrator if this stays.",
    ),
    "head_missing": _row(400, "同步内容缺少签名。", "A signed head is missing.", *_REPORT),
    "push_not_chained": _row(
        400, "同步内容的顺序链不完整。", "The ops of the push are not a chain.", *_REPORT
    ),
    "signature_invalid": _row(
        403,
        "签名无效，内容未被接收。",
        "The signature is not valid; nothing was taken.",
        "请确认设备未被更换；如反复出现请重新登记设备。",
        "Make sure that the device was not swapped; enrol it again if this stays.",
    ),
    "cursor_malformed": _row(400, "同步位置无法识别。", "The cursor cannot be read.", *_RELOAD),
    "campaign_unknown": _row(404, "没有这个批次。", "There is no such campaign.", *_RELOAD),
    "unit_unknown": _row(404, "该批次中没有这个单位。", "The campaign has no such unit.", *_RELOAD),
    "task_list_unknown": _row(404, "没有这份任务表。", "There is no such list of tasks.", *_RELOAD),
    "task_list_missing": _row(
        409,
        "该批次还没有选定任务表。",
        "The campaign keeps no list of tasks yet.",
        "请先在任务台账页面选定任务表。",
        "Choose a list on the page of tasks first.",
    ),
    "task_list_in_use": _row(
        409,
        "已有单位提交材料，不能再换任务表。",
        "Units have handed something in; the list cannot be changed any more.",
        "如确需更换，请新建批次。",
        "Make a new campaign if another list is needed.",
    ),
    "task_unknown": _row(404, "任务表中没有这项任务。", "The list has no such task.", *_RELOAD),
    "task_record_unknown": _row(404, "没有这条材料。", "There is no such record.", *_RELOAD),
    "file_unknown": _row(404, "该材料中没有这个文件。", "The record has no such file.", *_RELOAD),
    "file_empty": _row(
        422,
        "文件是空的。",
        "The file is empty.",
        "请检查原文件后重新选择。",
        "Check the file and choose it again.",
    ),
    "file_kind_refused": _row(
        422,
        "不接受这种文件。",
        "Files of this kind are not accepted.",
        "请提交照片、PDF、Word 或 Excel 文件。",
        "Hand in pictures, PDF, Word or Excel files.",
    ),
    "file_damaged": _row(
        422,
        "照片打不开，可能已损坏。",
        "The picture cannot be opened; it may be damaged.",
        "请重新导出或选择原始照片。",
        "Export it again or choose the original.",
    ),
    "file_there": _row(
        409,
        "这个文件已在该材料中。",
        "The record has this file already.",
        "无需重复上传。",
        "There is nothing more to do.",
    ),
    "nothing_to_submit": _row(
        409,
        "这条材料还不齐，不能导出。",
        "The record is not complete yet and cannot be exported.",
        "请先补齐页面上列出的缺项。",
        "Mend what the page lists first.",
    ),
    "copy_too_small": _row(
        422,
        "照片内容太少，导出的副本达不到要求的大小。",
        "The picture has too little in it: its copy stays below the size asked for.",
        "请换用相机或手机直接拍摄的原始照片，不要用截图或压缩过的照片。",
        "Use the original of a camera or phone, not a screenshot or a compressed picture.",
    ),
    "copy_not_made": _row(
        422,
        "照片无法导出为提交用的副本。",
        "No copy for handing in can be made of the picture.",
        "请换一张照片。",
        "Use another picture.",
    ),
    "font_missing": _row(
        503,
        "服务器上没有中文字体，无法写上标注。",
        "The server has no font with Chinese letters to write the labels with.",
        "请管理员安装中文字体（如 fonts-noto-cjk），或用设置 SHIDI_FONT 指定字体文件。",
        "Let the administrator install one (fonts-noto-cjk) or name a file with SHIDI_FONT.",
    ),
    "files_too_many": _row(
        422,
        "该材料的文件过多。",
        "The record has too many files.",
        "请分成几条材料提交。",
        "Spread them over several records.",
    ),
    "visit_unknown": _row(404, "没有这次实地考察。", "There is no such visit.", *_RELOAD),
    "checklist_unknown": _row(404, "没有这份测评表。", "There is no such checklist.", *_RELOAD),
    "checklist_invalid": _row(
        422,
        "测评表文件有问题，没有发布。",
        "The checklist's workbook has problems; nothing was published.",
        "请按所列单元格逐条改正后重新上传。",
        "Mend the cells that are listed and upload it again.",
    ),
    "checklist_taken": _row(
        409,
        "这个版本已经发布过，内容不同。已发布的版本不能修改。",
        "This version is published already and says something else; it cannot be changed.",
        "请把版本号改为最新版本加一，再上传。",
        "Set the version to the newest one plus one and upload it again.",
    ),
    "checklist_out_of_turn": _row(
        409,
        "版本号不是最新版本加一。",
        "The version is not the one after the newest.",
        "请把版本号改为最新版本加一，再上传。",
        "Set the version to the newest one plus one and upload it again.",
    ),
    "scorecard_unknown": _row(404, "没有这份评分表。", "There is no such scorecard.", *_RELOAD),
    "scorecard_missing": _row(
        409,
        "这个批次还没有选定评分表。",
        "This campaign has no scorecard yet.",
        "请先在“评分表”页选定一份。",
        "Choose one on the page Scorecards first.",
    ),
    "scorecard_in_use": _row(
        409,
        "已有单位按现在的评分表打分，不能更换。",
        "Units are scored on the present scorecard; it cannot be changed any more.",
        "如需另一份评分表，请另建批次。",
        "Set up another campaign for another scorecard.",
    ),
    "card_entry_invalid": _row(
        422,
        "评分表中没有这一项，或得分超过了该项满分。",
        "The scorecard has no such item, or the points are above what it is worth.",
        *_CHECK,
    ),
    "card_moved": _row(
        409,
        "您打开后别人又填写了这一项，您的内容没有保存。",
        "Somebody wrote here after you opened it; what you wrote was not saved.",
        "请看过新的内容，再决定是否填写。",
        "Look at what is there now and decide again.",
    ),
    "not_inspector": _row(
        422,
        "所选用户不是可用的检查员。",
        "A chosen user is no enabled inspector.",
        "请只选择已启用的检查员。",
        "Choose enabled inspectors only.",
    ),
    "quarantine_unknown": _row(404, "隔离区没有这条记录。", "No such op in quarantine.", *_RELOAD),
    "quarantine_stands": _row(
        409,
        "这条记录仍不能放行。",
        "This op still cannot be let in.",
        "请先解决所列原因，例如为该检查员指派此次考察。",
        "Mend the reason first, for example assign the visit to the inspector.",
    ),
    "already_let_in": _row(409, "这条记录已经放行。", "This op was let in already.", *_RELOAD),
    "photo_unknown": _row(404, "没有这张照片。", "There is no such photo.", *_RELOAD),
    "photo_not_viewable": _row(
        409,
        "照片无法显示，原始文件已保留。",
        "The photo cannot be shown; its bytes are kept.",
        "可下载原始文件查看。",
        "Download the original to look at it.",
    ),
    "handover_unreadable": _row(
        400,
        "这个文件不是平板导出的文件，或已损坏、不完整。",
        "This is no hand-over file, or it was damaged or cut short.",
        "已读出的内容已收下。请从平板重新导出，或换一种方式传送后再试。",
        "What could be read is kept. Export it again on the tablet, or carry it another way.",
    ),
    "handover_key": _row(
        409,
        "这个文件是为另一套系统导出的，本服务器打不开。",
        "This file was sealed for another installation; it cannot be opened here.",
        "请在平板登记时使用的那套系统里导入。",
        "Bring it to the installation where the tablet is enrolled.",
    ),
    "upload_unknown": _row(
        404, "上传任务不存在或已过期。", "The upload is unknown or expired.", *_KEPT
    ),
    "upload_header": _row(
        400, "上传请求缺少必要信息。", "The upload lacks a required header.", *_UPDATE
    ),
    "upload_version": _row(412, "不支持的上传协议版本。", "Unsupported tus version.", *_UPDATE),
    "upload_too_large": _row(
        413,
        "照片超过允许的大小。",
        "The photo is larger than allowed.",
        "请用较低分辨率重拍。",
        "Take it again at a lower resolution.",
    ),
    "upload_offset": _row(409, "续传位置不一致。", "The offset does not match.", *_KEPT),
    "upload_busy": _row(
        423, "该照片正在由另一连接上传。", "Another connection is sending this photo.", *_KEPT
    ),
    "upload_checksum": _row(
        460, "传输中数据出错，该片段已丢弃。", "The chunk arrived damaged.", *_KEPT
    ),
    "upload_hash": _row(
        422,
        "照片内容与登记的指纹不一致。",
        "The photo's bytes do not match its declared hash.",
        "本机将重新上传原始照片。",
        "The device will send the original again.",
    ),
    "issue_by_inspector": _row(
        403,
        "参加过这次考察的人不能签发它的结果。",
        "Whoever was on the visit may not issue its result.",
        "请由办公室其他人员签发。",
        "Let somebody else of the office issue it.",
    ),
    "issue_conflicts": _row(
        409,
        "还有分歧没有裁定，不能签发。",
        "There are conflicts that nobody has ruled on; it cannot be issued.",
        "请先在“分歧”中逐条裁定，再签发。",
        "Rule on them first, then issue.",
    ),
    "issue_moved": _row(
        409,
        "您看过之后结果有了变化，没有签发。",
        "The result changed since you looked; nothing was issued.",
        "请刷新，看过新的结果后再签发。",
        "Reload, look at the new result, then issue it.",
    ),
    "issue_reason": _row(
        422,
        "考察尚不完整，签发需要写明理由。",
        "The visit is not complete; issuing it needs a reason.",
        "请写明为何现在签发。",
        "Say why it is issued now.",
    ),
    "issue_again": _row(
        409,
        "这个结果已经签发，不能重复签发。",
        "This result is issued already; it cannot be issued twice.",
        "如有新内容到达，请办理更正。",
        "When something new has arrived, make a correction.",
    ),
    "issue_nothing_due": _row(
        409,
        "结果与已签发的一致，没有需要更正的内容。",
        "The result is the one that was issued; there is nothing to correct.",
        *_RELOAD,
    ),
    "issue_missing": _row(
        409,
        "结果尚未签发。",
        "The result has not been issued.",
        "请先签发结果。",
        "Issue the result first.",
    ),
    "disposition_unknown": _row(
        422,
        "所选处理方式或依据不在本批次的清单中。",
        "The disposition or its grounds are not on the campaign's list.",
        "请从清单中选择；清单在批次设置中维护。",
        "Choose from the list; it is kept in the campaign's settings.",
    ),
    "item_unknown": _row(404, "没有这个整改事项。", "There is no such item.", *_RELOAD),
    "item_not_failed": _row(
        422,
        "这个测评点没有失分，或已有整改事项。",
        "This checkpoint lost no points, or has an item already.",
        *_RELOAD,
    ),
    "item_done": _row(
        409,
        "该整改事项已办结，不能再改。",
        "This item is closed; nothing can be said of it any more.",
        *_RELOAD,
    ),
    "item_not_answered": _row(
        409,
        "单位尚未答复，不能通过或退回。",
        "The unit has not answered; there is nothing to accept or send back.",
        "请等单位答复，或撤销该事项。",
        "Wait for the answer, or withdraw the item.",
    ),
    "item_photo_missing": _row(
        422,
        "有照片不属于这个整改事项。",
        "A photo does not belong to this item.",
        *_RELOAD,
    ),
    "item_photos_many": _row(
        409,
        "每个整改事项最多 20 张照片。",
        "An item takes at most 20 photos.",
        "请只上传能说明整改结果的照片。",
        "Send only those that show what was put right.",
    ),
    "day_invalid": _row(
        422,
        "日期无效，或早于今天。",
        "The day does not exist, or lies before today.",
        *_CHECK,
    ),
    "link_unknown": _row(
        404,
        "链接不正确或不完整。",
        "The link is wrong or incomplete.",
        "请完整复制通知中的链接，或向测评办索取新的链接。",
        "Copy the whole link from the notice, or ask the review office for a new one.",
    ),
    "link_expired": _row(
        410,
        "链接已过期。",
        "The link has expired.",
        "已提交的答复都在。请向测评办索取新的链接。",
        "What you answered is kept. Ask the review office for a new link.",
    ),
    "link_revoked": _row(
        410,
        "链接已停用。",
        "The link was revoked.",
        "已提交的答复都在。请向测评办索取新的链接。",
        "What you answered is kept. Ask the review office for a new link.",
    ),
    "unit_photo_large": _row(
        413,
        "照片太大：每张最多 20 MB。",
        "The photo is too large: 20 MB at most.",
        "请用手机相机直接拍摄，或在相册中缩小后再上传。",
        "Take it with the phone's camera, or make it smaller first.",
    ),
    "unit_photo_unreadable": _row(
        422,
        "这个文件不是能打开的照片。",
        "This file is no photo that can be opened.",
        "请选择 JPG、PNG、WebP 或 HEIC 照片。",
        "Choose a JPG, PNG, WebP or HEIC photo.",
    ),
    "storage_full": _row(
        507,
        "服务器存储空间不足。",
        "The server's storage is full.",
        "请联系管理员清理空间；本机内容不会丢失。",
        "Tell the administrator; nothing on the device is lost.",
    ),
    "storage_failed": _row(
        503,
        "服务器的磁盘读写出错。",
        "The server's disk cannot be read or written.",
        "请联系管理员检查服务器磁盘；本机内容不会丢失。",
        "Tell the administrator to look after the disk; nothing on the device is lost.",
    ),
    "busy": _row(503, "服务器正忙。", "The server is busy.", *_KEPT),
    "unexpected": _row(500, "服务器出现意外错误。", "Something unexpected went wrong.", *_REPORT),
}
