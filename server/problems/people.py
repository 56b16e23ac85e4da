"""People, their passwords, codes and devices."""

from __future__ import annotations

from server.problems.kind import CHECK, RELOAD, REPORT, UPDATE, ProblemKind, row

PEOPLE: dict[str, ProblemKind] = {
    "password_change_due": row(
        403,
        "请先修改一次性密码。",
        "The one-time password must be changed first.",
        "请设置不少于 10 个字符的新密码。",
        "Choose a new password of at least 10 characters.",
    ),
    "sign_in_failed": row(
        401,
        "用户名或密码不正确。",
        "Name or password is wrong.",
        "请检查大小写；忘记密码请联系管理员重置。",
        "Check capitals; an administrator can reset a forgotten password.",
    ),
    "too_many_attempts": row(
        429,
        "尝试次数过多，已暂时锁定。",
        "Too many attempts; locked for a while.",
        "请在 15 分钟后再试，或联系管理员。",
        "Try again in 15 minutes, or ask an administrator.",
    ),
    "password_weak": row(
        422,
        "新密码至少需要 10 个字符，且不能与旧密码相同。",
        "A new password needs at least 10 characters and must differ from the old one.",
        *CHECK,
    ),
    "user_unknown": row(404, "没有这个用户。", "There is no such user.", *RELOAD),
    "user_exists": row(
        409,
        "该用户名已被使用。",
        "This name is taken.",
        "请换一个用户名。",
        "Choose another name.",
    ),
    "user_disabled": row(
        403,
        "该用户已停用。",
        "This user is disabled.",
        "请联系管理员重新启用。",
        "Ask an administrator to enable it.",
    ),
    "self_disable": row(
        409,
        "不能停用自己的账号。",
        "You cannot disable your own account.",
        "请由另一位管理员操作。",
        "Let another administrator do it.",
    ),
    "code_invalid": row(
        404,
        "登记码不正确、已使用或已过期。",
        "The code is wrong, used or expired.",
        "请向办公室索取新的登记码。",
        "Ask the office for a new code.",
    ),
    "key_invalid": row(422, "设备密钥无法识别。", "The device's key cannot be read.", *UPDATE),
    "actor_unknown": row(
        409,
        "服务器不认识这台设备。",
        "The server does not know this device.",
        "请重新登记这台设备；未同步的内容不会丢失。",
        "Enrol the device again; unsent work is kept.",
    ),
    "actor_taken": row(
        409, "该设备密钥已属于其他用户。", "The key belongs to another user.", *REPORT
    ),
    "actor_revoked": row(
        409,
        "该设备密钥已停用，不能再登记。",
        "This key was revoked and cannot be enrolled again.",
        *REPORT,
    ),
}
