"""Says how long something is, as people say it: the two largest units."""

from __future__ import annotations

from typing import Final

from sync.checklist import Text

_UNITS: Final = (
    (86_400, "天", "d"),
    (3_600, "小时", "h"),
    (60, "分钟", "min"),
    (1, "秒", "s"),
)


def duration(ms: int) -> Text:
    """Name the length of `ms`, whatever its sign: 93,784,000 is 1 天 2 小时, "1 d 2 h"."""
    left = abs(ms) // 1000
    zh, en = [], []
    for seconds, chinese, english in _UNITS:
        count, left = divmod(left, seconds)
        if count:
            zh.append(f"{count} {chinese}")
            en.append(f"{count} {english}")
    return Text(" ".join(zh[:2]) or "不到 1 秒", " ".join(en[:2]) or "under 1 s")
