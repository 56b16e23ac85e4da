"""Checks of the device's chain of ops around the capture record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from server.photos.case import Chain, Link, PhotoCase, Times
from server.photos.finding import CheckFinding, Numbers
from sync.checklist import Text

SLACK_MS: Final = 2_000
"""By which two ops of one page may be numbered in another order than they were begun."""

_GAPS: Final = {
    "forked": Text(
        "这台设备的记录出现了两个分支（设备被克隆或从备份恢复）",
        "the device's chain has two branches (it was cloned or restored from a backup)",
    ),
    "missing_before": Text("前一条记录缺失", "the record before it is missing"),
    "altered_before": Text(
        "与前一条记录的指纹不衔接", "it does not follow from the record before it"
    ),
    "altered_after": Text(
        "后一条记录与它的指纹不衔接", "the record after it does not follow from it"
    ),
    "order": Text(
        "设备计时的先后与记录编号的先后不符",
        "the device's running clock and the numbers of its records disagree on what came first",
    ),
}


def broken(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """CHAIN_BROKEN: the capture record does not sit in its device's chain as it should.

    The way in admits no such op, so this is seen after a fork, after a restored backup, or when
    somebody wrote to the database.
    """
    chain = case.chain
    gaps = list(_gaps(case, chain)) if chain is not None else []
    if chain is None or not gaps:
        return ()
    zh = "；".join(_GAPS[gap].zh for gap in gaps)
    en = "; ".join(_GAPS[gap].en for gap in gaps)
    numbers: Numbers = {"gaps": ",".join(gaps), "dot": chain.own.dot}
    if chain.before is not None:
        numbers["before"] = chain.before.dot
    if chain.after is not None:
        numbers["after"] = chain.after.dot
    return (
        CheckFinding(
            "CHAIN_BROKEN",
            "warn",
            office=Text(
                f"拍摄记录在设备的记录链中不完整：{zh}。",
                f"The capture record does not sit whole in its device's chain: {en}.",
            ),
            numbers=numbers,
        ),
    )


def _gaps(case: PhotoCase, chain: Chain) -> Iterator[str]:
    own, before, after = chain.own, chain.before, chain.after
    if chain.forked:
        yield "forked"
    if chain.first:
        if own.prev_hash != chain.begins_with:
            yield "altered_before"
    elif before is None:
        yield "missing_before"
    elif before.hash != own.prev_hash:
        yield "altered_before"
    if after is not None and after.prev_hash != own.hash:
        yield "altered_after"
    if _out_of_order(case, before, own) or (after is not None and _later(own, after)):
        yield "order"


def _out_of_order(case: PhotoCase, before: Link | None, own: Link) -> bool:
    """Written before the op that it follows, or recorded after it was written."""
    record = case.record
    recorded_late = (
        record is not None
        and record.boot == own.at.boot
        and record.mono_ms > own.at.mono_ms + SLACK_MS
    )
    return recorded_late or (before is not None and _later(before, own))


def _later(one: Link, other: Link) -> bool:
    """Whether the one was written after the other; only the same running clock can tell."""
    return one.at.boot == other.at.boot and one.at.mono_ms > other.at.mono_ms + SLACK_MS
