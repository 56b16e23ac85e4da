"""Figures in words, as documents print them."""

from __future__ import annotations

from server.reports.subject import UnitSubject
from server.wire.result import ResultPoint, exact
from sync.rational import rounded

LEVELS = {
    "national": "全国文明单位",
    "provincial_model": "省级文明标兵单位",
    "provincial": "省级文明单位",
    "city": "市级文明单位",
}
STATES = {
    "open": "待单位答复",
    "answered": "单位已答复，待审核",
    "returned": "已退回，待补充",
    "accepted": "已通过",
    "withdrawn": "已撤销",
}
STAGES = {"proposed": "建议", "decided": "决定", "withdrawn": "已撤销"}
SAID = {
    "full": "满分",
    "partial": "部分得分",
    "none": "不得分",
    "not_applicable": "不适用",
    "conflict": "有分歧",
    "unscored": "未评",
}


def points(text: str) -> str:
    """An exact figure for the eye, without idle zeros: 66.67, 90, 1.5."""
    shown = rounded(exact(text))
    return shown.rstrip("0").rstrip(".")


def said(point: ResultPoint) -> str:
    """What became of a checkpoint."""
    if point.status != "settled":
        return SAID[point.status]
    return SAID[point.outcome or "not_applicable"]


def by(point: ResultPoint) -> str:
    """How it was settled."""
    return {"ruling": "裁定", "agreement": "一致"}.get(point.by or "", "")


def department(subject: UnitSubject, checkpoint: str) -> str:
    """As the checklist prints it."""
    return next(p.department for p in subject.checklist.checkpoints if p.id == checkpoint)
