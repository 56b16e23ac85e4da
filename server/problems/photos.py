"""Photos and their uploads."""

from __future__ import annotations

from server.problems.kind import KEPT, RELOAD, UPDATE, ProblemKind, row

PHOTOS: dict[str, ProblemKind] = {
    "photo_unknown": row(404, "没有这张照片。", "There is no such photo.", *RELOAD),
    "photo_not_viewable": row(
        409,
        "照片无法显示，原始文件已保留。",
        "The photo cannot be shown; its bytes are kept.",
        "可下载原始文件查看。",
        "Download the original to look at it.",
    ),
    "photo_unchecked": row(
        409,
        "照片刚收到，还没有核验，暂时不能显示。",
        "The photo has just come and has not been checked yet.",
        "请稍候再打开；急用时可下载原始文件。",
        "Open it again in a moment, or download the original.",
    ),
    "upload_unknown": row(
        404, "上传任务不存在或已过期。", "The upload is unknown or expired.", *KEPT
    ),
    "upload_header": row(
        400, "上传请求缺少必要信息。", "The upload lacks a required header.", *UPDATE
    ),
    "upload_version": row(412, "不支持的上传协议版本。", "Unsupported tus version.", *UPDATE),
    "upload_too_large": row(
        413,
        "照片超过允许的大小。",
        "The photo is larger than allowed.",
        "请用较低分辨率重拍。",
        "Take it again at a lower resolution.",
    ),
    "upload_offset": row(409, "续传位置不一致。", "The offset does not match.", *KEPT),
    "upload_busy": row(
        423, "该照片正在由另一连接上传。", "Another connection is sending this photo.", *KEPT
    ),
    "upload_checksum": row(
        460, "传输中数据出错，该片段已丢弃。", "The chunk arrived damaged.", *KEPT
    ),
    "upload_hash": row(
        422,
        "照片内容与登记的指纹不一致。",
        "The photo's bytes do not match its declared hash.",
        "本机将重新上传原始照片。",
        "The device will send the original again.",
    ),
}
