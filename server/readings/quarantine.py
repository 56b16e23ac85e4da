"""Quarantined ops, with their reasons in words."""

from __future__ import annotations

from typing import Any

import msgspec

from server.instant import rfc3339
from server.store.actors import StoredActor
from server.store.quarantine import QuarantinedRow
from server.store.visits import StoredVisit
from server.wire.reading import QuarantinedOp
from sync.checklist import Text

DEEPEST = 20
"""Levels of a value that is shown as such; no value of ours has half as many."""

REASONS: dict[str, Text] = {
    "supersedes_unknown": Text("引用了服务器从未收到的记录", "It refers to what never arrived"),
    "supersedes_foreign": Text("引用了其他登记项的记录", "It refers to another register's op"),
    "covers_unknown": Text("裁定引用了不存在的评分", "It covers what never arrived"),
    "covers_foreign": Text("裁定引用了其他测评点的评分", "It covers another checkpoint"),
    "actor_revoked": Text("设备已被停用", "The device was revoked"),
    "version_unknown": Text("记录格式版本未知", "The op has an unknown version"),
    "path_unknown": Text("记录类型未知", "The op is of an unknown kind"),
    "visit_unknown": Text("没有这次实地考察", "There is no such visit"),
    "not_assigned": Text("该检查员从未被指派此次考察", "The inspector was never assigned"),
    "not_your_sheet": Text("写入了他人的记录表", "It writes to somebody else's sheet"),
    "not_office": Text("只有办公室可以裁定", "Only the office may rule"),
    "other_region": Text(
        "该考察由其他地区的办公室负责", "The office of another region runs the visit"
    ),
    "checkpoint_unknown": Text("测评表中没有该测评点", "The checklist has no such checkpoint"),
    "value_malformed": Text("内容不符合测评点的测量方式", "The value does not fit the checkpoint"),
    "group_quarantined": Text("同组的另一条记录被隔离", "Another op of its group is in quarantine"),
}


def quarantined_view(
    row: QuarantinedRow, author: StoredActor, visit: StoredVisit | None
) -> QuarantinedOp:
    """One op with its reason; the value as far as it is JSON."""
    return QuarantinedOp(
        dot=str(row.op.dot),
        actor=row.op.dot.actor,
        user_title=author.user_title,
        device=author.device,
        visit=row.op.visit,
        unit_name=None if visit is None else visit.unit_name,
        path=row.op.path,
        code=row.code,
        message=REASONS[row.code],
        value=_value(row.op.value),
        received_at=rfc3339(row.received_at),
        let_in_at=None if row.let_in_at is None else rfc3339(row.let_in_at),
    )


def _value(raw: bytes) -> Any:
    """The value, or its bytes as text where it is no JSON that every reader can take."""
    try:
        value = msgspec.json.decode(raw)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return raw.decode("utf-8", "replace")
    return value if _is_shallow(value, DEEPEST) else raw.decode("utf-8", "replace")


def _is_shallow(value: Any, levels: int) -> bool:
    inside = value.values() if isinstance(value, dict) else value
    if not isinstance(value, dict | list):
        return True
    return levels > 0 and all(_is_shallow(each, levels - 1) for each in inside)
