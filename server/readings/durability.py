"""What keeps acknowledged work: told on the board where it is less than people would expect."""

from __future__ import annotations

from server.settings import DAY
from server.store.backups import StoredBackup
from server.wire.reading import BoardWarning
from sync.checklist import Text

STALE_MS = 3 * DAY * 1000

LOG_ONLY = BoardWarning(
    "durable_log_only",
    Text(
        "本安装没有备份：平板收到回执后即认为资料已安全，而资料只存在于这台服务器的磁盘上。",
        "This installation has no backup: tablets take their work for safe once it is receipted, "
        "and it lies on this server's disk alone.",
    ),
    Text(
        "请管理员每天运行 shidi backup，把数据备份到另一块磁盘；服务不用停止。",
        "Ask the administrator to run shidi backup every day, to another disk; the server need not "
        "stop for it.",
    ),
)
"""`durable_to` follows the fsynced log: no verified backup, no replicated log stands behind it."""

STALE = BoardWarning(
    "backup_stale",
    Text(
        "最近一次备份已超过三天：之后的资料只在服务器和平板上，平板因此腾不出空间。",
        "The last backup is more than three days old: what came since lies on this server and the "
        "tablets alone, and tablets cannot free that space.",
    ),
    Text(
        "请管理员检查备份任务，并运行一次 shidi backup。",
        "Ask the administrator to look after the backup job, and to run shidi backup once.",
    ),
)


def board_warnings(latest: StoredBackup | None, now: int) -> tuple[BoardWarning, ...]:
    """What the office should know of this installation, whose newest backup is `latest`."""
    if latest is None:
        return (LOG_ONLY,)
    return (STALE,) if now - latest.taken_at > STALE_MS else ()
