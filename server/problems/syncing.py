"""Pushes and pulls, quarantine, hand-over files."""

from __future__ import annotations

from server.problems.kind import RELOAD, REPORT, UPDATE, ProblemKind, row

SYNCING: dict[str, ProblemKind] = {
    "protocol_unknown": row(
        400,
        "应用版本与服务器不匹配。",
        "The app and the server speak different versions.",
        *UPDATE,
    ),
    "op_malformed": row(
        400, "同步内容中有一行无法读取。", "A line of the push cannot be read.", *REPORT
    ),
    "push_too_large": row(
        413,
        "一次同步的内容过多。",
        "One push carries too much.",
        "应用会自动分批重试；如反复出现请联系管理员。",
        "The app sends smaller batches by itself; tell an administrator if this stays.",
    ),
    "head_missing": row(400, "同步内容缺少签名。", "A signed head is missing.", *REPORT),
    "push_not_chained": row(
        400, "同步内容的顺序链不完整。", "The ops of the push are not a chain.", *REPORT
    ),
    "signature_invalid": row(
        403,
        "签名无效，内容未被接收。",
        "The signature is not valid; nothing was taken.",
        "请确认设备未被更换；如反复出现请重新登记设备。",
        "Make sure that the device was not swapped; enrol it again if this stays.",
    ),
    "cursor_malformed": row(400, "同步位置无法识别。", "The cursor cannot be read.", *RELOAD),
    "quarantine_unknown": row(404, "隔离区没有这条记录。", "No such op in quarantine.", *RELOAD),
    "quarantine_stands": row(
        409,
        "这条记录仍不能放行。",
        "This op still cannot be let in.",
        "请先解决所列原因，例如为该检查员指派此次考察。",
        "Mend the reason first, for example assign the visit to the inspector.",
    ),
    "already_let_in": row(409, "这条记录已经放行。", "This op was let in already.", *RELOAD),
    "handover_unreadable": row(
        400,
        "这个文件不是平板导出的文件，或已损坏、不完整。",
        "This is no hand-over file, or it was damaged or cut short.",
        "已读出的内容已收下。请从平板重新导出，或换一种方式传送后再试。",
        "What could be read is kept. Export it again on the tablet, or carry it another way.",
    ),
    "handover_key": row(
        409,
        "这个文件是为另一套系统导出的，本服务器打不开。",
        "This file was sealed for another installation; it cannot be opened here.",
        "请在平板登记时使用的那套系统里导入。",
        "Bring it to the installation where the tablet is enrolled.",
    ),
}
