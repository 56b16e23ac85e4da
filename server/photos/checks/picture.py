"""Checks of what the picture looks like by itself."""

from __future__ import annotations

from typing import Final

from server.photos.case import PhotoCase, Times
from server.photos.device import by_phone
from server.photos.embedded import LIKE
from server.photos.finding import CheckFinding
from sync.checklist import Text

SCREEN_RATIOS: Final = (1.7, 2.4)
"""Longer by shorter side of the screens of phones, 16:9 to 21:9."""
BARS: Final = 0.08
"""Share of the height: status bar and title of an app, or the bars of a picture viewer."""


def thumb_differs(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """THUMB_DIFFERS: the embedded small picture shows something else than the photo.

    A question for phones only; cameras' files are cropped and retouched as a matter of course.
    """
    match = case.facts.thumb_match
    if match is None or match >= LIKE:
        return ()
    return (
        CheckFinding(
            "THUMB_DIFFERS",
            "warn" if by_phone(case.facts.exif.make) else "info",
            office=Text(
                f"文件内嵌的缩略图与照片画面不一致（相关系数 {match:.2f}）："
                "画面可能被替换或修改过；少数老式相机也会如此。",
                "The small picture embedded in the file shows something else than the photo "
                f"(correlation {match:.2f}): it may have been replaced or changed; "
                "a few old cameras do this too.",
            ),
            numbers={"correlation": match},
        ),
    )


def screenshot_like(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """SCREENSHOT_LIKE: a PNG, or no make and the shape of a phone's screen with uniform bars."""
    facts = case.facts
    if facts.image is None or facts.trouble is not None:
        return ()
    sides = sorted((facts.image.width, facts.image.height))
    shape = SCREEN_RATIOS[0] <= sides[1] / sides[0] <= SCREEN_RATIOS[1]
    barred = not facts.exif.make and shape and facts.bar_share >= BARS
    if facts.image.format != "PNG" and not barred:
        return ()
    reason = (
        Text("带有手机屏幕比例和纯色条", "it has a phone screen's shape and uniform bars")
        if barred
        else Text("PNG 格式，相机通常不用", "it is a PNG, which cameras rarely write")
    )
    return (
        CheckFinding(
            "SCREENSHOT_LIKE",
            "info",
            office=Text(f"像是截图：{reason.zh}。", f"It looks like a screenshot: {reason.en}."),
            numbers={
                "format": facts.image.format,
                "width": facts.image.width,
                "height": facts.image.height,
                "bar_share": facts.bar_share,
            },
        ),
    )
