"""Whether a checklist holds together: ids, references, weights and rules."""

from __future__ import annotations

from collections.abc import Iterator

from server.catalog.flaw import Flaw, repeated
from server.catalog.relevance_flaws import asked_about, relevance_flaws
from server.catalog.rule_flaws import rule_flaws
from sync.checklist import Boolean, Checklist, Checkpoint
from sync.rational import rational


def checklist_flaws(checklist: Checklist) -> Iterator[Flaw]:
    """Yield everything wrong with the checklist; nothing when it can be used."""
    if checklist.version < 1:
        yield Flaw(checklist.id, "版本号从 1 起", "versions begin at 1", "version")
    if rational(checklist.total_points) <= 0:
        yield Flaw(checklist.id, "总分应大于 0", "the total must be above 0", "total")
    if not checklist.checkpoints:
        yield Flaw(checklist.id, "没有测评点", "it has no checkpoints")
    for entries in (checklist.groups, checklist.places, checklist.checkpoints):
        for name in repeated(entry.id for entry in entries):
            yield Flaw(name, "编号重复", "the id is used twice")
    if checklist.checkpoints and not any(rational(c.weight) for c in checklist.checkpoints):
        yield Flaw(checklist.id, "没有计分的测评点", "no checkpoint has a weight", "total")
    yield from relevance_flaws(checklist)
    asked = asked_about(checklist)
    for checkpoint in checklist.checkpoints:
        yield from _checkpoint_flaws(checklist, checkpoint, asked)


def _checkpoint_flaws(
    checklist: Checklist, checkpoint: Checkpoint, asked: frozenset[str]
) -> Iterator[Flaw]:
    name = checkpoint.id
    if checkpoint.group not in {group.id for group in checklist.groups}:
        yield Flaw(
            name, f"没有分组 {checkpoint.group}", f"there is no group {checkpoint.group}", "group"
        )
    if checkpoint.place not in {place.id for place in checklist.places}:
        yield Flaw(
            name, f"没有地点 {checkpoint.place}", f"there is no place {checkpoint.place}", "place"
        )
    if not rational(checkpoint.weight) and name not in asked:
        yield Flaw(
            name,
            "权重应大于 0；只有被 relevant 引用的测评点可以为 0",
            "the weight must be above 0, unless a relevant condition asks about it",
            "weight",
        )
    if isinstance(checkpoint.measure, Boolean) and rational(checkpoint.tolerance):
        yield Flaw(name, "有无类测评点的容差应为 0", "a boolean's tolerance must be 0", "tolerance")
    yield from rule_flaws(name, checkpoint.measure)
