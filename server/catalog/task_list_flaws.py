"""Whether a task list holds together: ids, references, numbers."""

from __future__ import annotations

from collections.abc import Iterator

from server.catalog.flaw import Flaw, repeated
from server.tasks.ledger import span_of
from server.tasks.task import EvidenceRule, Task, TaskList


def task_list_flaws(tasks: TaskList) -> Iterator[Flaw]:
    """Yield everything wrong with the list."""
    if tasks.version < 1:
        yield Flaw(tasks.id, "版本号从 1 起", "versions begin at 1")
    for entries in (tasks.groups, tasks.periods, tasks.rules, tasks.tasks):
        for name in repeated(entry.id for entry in entries):
            yield Flaw(name, "编号重复", "the id is used twice")
    for period in tasks.periods:
        span = span_of(period, tasks.year)
        if span.first > span.last:
            yield Flaw(period.id, "开始晚于结束", "it starts after its end")
    for rule in tasks.rules:
        yield from _rule_flaws(rule)
    for task in tasks.tasks:
        yield from _task_flaws(tasks, task)


def _rule_flaws(rule: EvidenceRule) -> Iterator[Flaw]:
    if not 1 <= rule.pictures_least <= rule.pictures_most:
        yield Flaw(
            rule.id, "照片张数的下限应在 1 与上限之间", "fewest and most pictures are swapped"
        )
    if rule.picture_under_bytes and rule.picture_over_bytes >= rule.picture_under_bytes:
        yield Flaw(rule.id, "照片大小的下限应小于上限", "the window of sizes is empty")


def _task_flaws(tasks: TaskList, task: Task) -> Iterator[Flaw]:
    name = task.id
    if task.group not in {group.id for group in tasks.groups}:
        yield Flaw(name, f"没有栏目 {task.group}", f"there is no group {task.group}")
    if not task.periods:
        yield Flaw(name, "没有时限", "it has no period")
    for period in task.periods:
        if tasks.period(period) is None:
            yield Flaw(name, f"没有时段 {period}", f"there is no period {period}")
    if task.rule and tasks.rule(task.rule) is None:
        yield Flaw(name, f"没有要求 {task.rule}", f"there is no rule {task.rule}")
    for need in task.needs:
        if not need.kinds or need.least < 1:
            yield Flaw(name, "所需材料应至少一份", "a need asks for at least one record")
    if not task.needs:
        yield Flaw(name, "没有所需材料", "nothing is asked for")
    if bool(task.departments.names) == (task.departments.basis == "unknown"):
        yield Flaw(
            name, "未知的不应列名，已知的应列名", "what is unknown has no names, what is known has"
        )
