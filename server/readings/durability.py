"""What keeps acknowledged work: told on the board where it is less than people would expect."""

from __future__ import annotations

from server.wire.reading import BoardWarning
from sync.checklist import Text

LOG_ONLY = BoardWarning(
    "durable_log_only",
    Text(
        "本安装没有备份：平板收到回执后即认为资料已安全，而资料只存在于这台服务器的磁盘上。",
        "This installation has no backup: tablets take their work for safe once it is receipted, "
        "and it lies on this server's disk alone.",
    ),
    Text(
        "请管理员每天把数据目录复制到另一台机器或移动硬盘；复制时先停止服务。",
        "Ask the administrator to copy the data folder to another machine or drive every day, "
        "with the server stopped while copying.",
    ),
)
"""`durable_to` follows the fsynced log: no verified backup, no replicated log stands behind it."""


def board_warnings() -> tuple[BoardWarning, ...]:
    """What the office should know of this installation."""
    return (LOG_ONLY,)
