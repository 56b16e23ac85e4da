"""What any request may meet."""

from __future__ import annotations

from server.problems.kind import CHECK, KEPT, RELOAD, REPORT, SIGN_IN, ProblemKind, row

REQUEST: dict[str, ProblemKind] = {
    "not_found": row(404, "没有这个地址。", "There is nothing at this address.", *RELOAD),
    "method_unknown": row(405, "该地址不支持此操作。", "This address cannot do that.", *RELOAD),
    "body_malformed": row(400, "请求内容无法读取。", "The request cannot be read.", *CHECK),
    "body_too_large": row(413, "请求内容过大。", "The request is too large.", *REPORT),
    "not_signed_in": row(
        401, "尚未登录或登录已失效。", "Not signed in, or the session ended.", *SIGN_IN
    ),
    "not_allowed": row(
        403,
        "您的角色不能进行此操作。",
        "Your role may not do this.",
        "如确有需要，请联系管理员。",
        "Ask an administrator if you need it.",
    ),
    "cross_site": row(
        403, "拒绝来自其他网站的请求。", "Requests from other sites are refused.", *RELOAD
    ),
    "storage_full": row(
        507,
        "服务器存储空间不足。",
        "The server's storage is full.",
        "请联系管理员清理空间；本机内容不会丢失。",
        "Tell the administrator; nothing on the device is lost.",
    ),
    "storage_failed": row(
        503,
        "服务器的磁盘读写出错。",
        "The server's disk cannot be read or written.",
        "请联系管理员检查服务器磁盘；本机内容不会丢失。",
        "Tell the administrator to look after the disk; nothing on the device is lost.",
    ),
    "busy": row(503, "服务器正忙。", "The server is busy.", *KEPT),
    "unexpected": row(500, "服务器出现意外错误。", "Something unexpected went wrong.", *REPORT),
}
