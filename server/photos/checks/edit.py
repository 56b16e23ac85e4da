"""Checks for pictures that were worked on after they were taken."""

from __future__ import annotations

from typing import Final

from server.photos.case import PhotoCase, Times
from server.photos.device import by_phone
from server.photos.duration import duration
from server.photos.facts import ExifFacts
from server.photos.finding import CheckFinding
from sync.checklist import Text

LATER_MS: Final = 300_000
"""None of 110 untouched phone photos was modified later than this after its capture."""

EDITORS: Final = (
    "acdsee",
    "adobe",
    "affinity",
    "b612",
    "beautycam",
    "canva",
    "capcut",
    "faceapp",
    "faceu",
    "faststone",
    "gimp",
    "imagemagick",
    "irfanview",
    "lightroom",
    "luminar",
    "meitu",
    "neo imaging",
    "neoimaging",
    "paint.net",
    "paintshop",
    "photopea",
    "photoscape",
    "photoshop",
    "picasa",
    "picsart",
    "pixelmator",
    "pixlr",
    "polarr",
    "snapseed",
    "topaz",
    "vsco",
    "windows photo",
    "xnview",
    "今日水印",
    "光影魔术手",
    "剪映",
    "无他相机",
    "水印相机",
    "美图",
    "美颜",
    "轻颜",
    "醒图",
    "马克水印",
    "黄油相机",
)
"""Parts of the names of editors and of camera apps that draw on the picture, in lower case."""


def modified_after_capture(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """MODIFIED_AFTER_CAPTURE: a phone's file was saved again later.

    Only phones: cameras' files pass through programs on computers as a matter of course.
    """
    later = _later_ms(case.facts.exif)
    if not by_phone(case.facts.exif.make) or later is None or later <= LATER_MS:
        return ()
    gap = duration(later)
    return (
        CheckFinding(
            "MODIFIED_AFTER_CAPTURE",
            "warn",
            office=Text(
                f"照片在拍摄 {gap.zh} 后被修改保存（也可能只是旋转或裁剪）。",
                f"The photo was saved again {gap.en} after it was taken "
                "(turning or cropping does this too).",
            ),
            inspector=Text(
                f"照片保存后被改过（拍摄 {gap.zh} 后），请说明。",
                f"The photo was changed {gap.en} after it was taken; please explain.",
            ),
            numbers={"later_ms": later},
        ),
    )


def editor_named(case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """EDITOR_NAMED: the file names an editor. A question only together with a later change."""
    exif = case.facts.exif
    named = [name for name in (exif.software, *exif.tools) if _is_editor(name)]
    if not named:
        return ()
    return (
        CheckFinding(
            "EDITOR_NAMED",
            "warn" if modified_after_capture(case, times) else "info",
            office=Text(f"照片由“{named[0]}”处理过。", f"The photo was processed by “{named[0]}”."),
            inspector=Text(f"由“{named[0]}”处理过。", f"Processed by “{named[0]}”."),
            numbers={"program": named[0]},
        ),
    )


def _later_ms(exif: ExifFacts) -> int | None:
    if exif.taken_local is None or exif.modified_local is None:
        return None
    later = exif.modified_local - exif.taken_local
    shift_min = 0
    if exif.offset_min is not None and exif.modified_offset_min is not None:
        shift_min = exif.offset_min - exif.modified_offset_min
    return round(later.total_seconds() * 1000) + shift_min * 60_000


def _is_editor(name: str) -> bool:
    lower = name.lower()
    return any(editor in lower for editor in EDITORS)
