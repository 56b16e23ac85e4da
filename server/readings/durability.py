"""What keeps acknowledged work: told on the board where it is less than people would expect."""

from __future__ import annotations

from server.store.backups import StoredBackup
from server.wire.reading import BoardWarning
from sync.checklist import Text

OLD_MS = 3 * 86_400_000
"""A backup that is older keeps three days of work and photos on the tablets."""

LOG_ONLY = BoardWarning(
    "durable_log_only",
    Text(
        "本安装没有备份：平板收到回执后即认为资料已安全，而资料只存在于这台服务器的磁盘上。",
        "This installation has no backup: tablets take their work for safe once it is receipted, "
        "and it lies on this server's disk alone.",
    ),
    Text(
        "请管理员在服务器上设置每天备份到另一块磁盘或另一台机器。",
        "Ask the administrator to have the server backed up every day, to another disk or machine.",
    ),
)
"""`durable_to` follows the fsynced log: no verified backup, no replicated log stands behind it."""

BACKUP_OLD = BoardWarning(
    "backup_old",
    Text(
        "最近一次备份已超过三天：此后的资料仍留在平板上，平板可能会存满。",
        "The newest backup is more than three days old: work since then stays on the tablets, "
        "which may fill up.",
    ),
    Text(
        "请管理员检查备份为何没有按时完成。",
        "Ask the administrator why backups have not been made since.",
    ),
)


def board_warnings(backup: StoredBackup | None, now_ms: int) -> tuple[BoardWarning, ...]:
    """What the office should know of this installation; `backup` is the newest one."""
    if backup is None:
        return (LOG_ONLY,)
    return (BACKUP_OLD,) if now_ms - backup.taken_at > OLD_MS else ()
