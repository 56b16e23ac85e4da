"""One row of the problem table, and what people are most often told to do."""

from __future__ import annotations

import msgspec

from sync.checklist import Text


class ProblemKind(msgspec.Struct, frozen=True):
    """One row of the table."""

    status: int
    message: Text
    remedy: Text


def row(status: int, zh: str, en: str, remedy_zh: str, remedy_en: str) -> ProblemKind:
    """Status, what is wrong, and what to do, in Chinese and English."""
    return ProblemKind(status, Text(zh, en), Text(remedy_zh, remedy_en))


SIGN_IN = (
    "请重新登录；未同步的内容仍保存在本机。",
    "Sign in again; unsent work stays on the device.",
)
REPORT = ("请联系办公室管理员并提供错误代码。", "Tell the office's administrator this code.")
UPDATE = ("请联网后刷新应用以更新版本。", "Connect and reload the app to update it.")
RELOAD = ("请刷新页面后重试。", "Reload the page and try again.")
CHECK = ("请检查所填内容后重试。", "Check what you entered and try again.")
KEPT = (
    "本机内容未丢失，稍后会自动重试。",
    "Nothing on the device is lost; it will be sent again.",
)
