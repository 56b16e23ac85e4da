"""Checks of how the photo came into the app and whether it carries a time at all."""

from __future__ import annotations

from typing import Final

from server.photos.case import PhotoCase, Times
from server.photos.finding import CheckFinding, Numbers
from sync.checklist import Text

_ROUTES: Final = {
    "album": Text("相册", "the album"),
    "file": Text("文件", "a file"),
}


def route_album(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """ROUTE_ALBUM: chosen, not taken, in the app; so it may be older than the visit."""
    if case.record is None or case.record.route == "camera":
        return ()
    route = _ROUTES[case.record.route]
    return (
        CheckFinding(
            "ROUTE_ALBUM",
            "info",
            office=Text(
                f"照片从{route.zh}选取，不是在应用内拍摄。",
                f"The photo was chosen from {route.en}, not taken in the app.",
            ),
            inspector=Text(
                f"从{route.zh}选取，请尽量现场拍摄。",
                f"Chosen from {route.en}; take it on the spot where you can.",
            ),
            numbers={"route": case.record.route},
        ),
    )


def exif_absent(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """EXIF_ABSENT: no capture time that a camera wrote. Explained, never held against anyone."""
    facts = case.facts
    if facts.image is None or facts.exif.taken_from in ("original", "digitized"):
        return ()
    numbers: Numbers = {"route": "" if case.record is None else case.record.route}
    if facts.exif.taken_raw:
        numbers["text"] = facts.exif.taken_raw
    if facts.exif.taken_from:
        numbers["taken_from"] = facts.exif.taken_from
    reason = _why_absent(case)
    return (
        CheckFinding(
            "EXIF_ABSENT",
            "info",
            office=Text(
                f"照片不含有效的拍摄时间。{reason.zh}",
                f"The photo has no valid capture time. {reason.en}",
            ),
            inspector=Text(
                "手机未提供拍摄时间，以本机记录为准。",
                "The phone gave no capture time; the app's own record counts.",
            ),
            numbers=numbers,
        ),
    )


def _why_absent(case: PhotoCase) -> Text:
    if case.facts.exif.taken_from:
        return Text(
            "时间取自处理软件写入的信息（XMP、IPTC 或文本）。",
            "Its time is from what a program wrote (XMP, IPTC or text).",
        )
    if case.record is not None and case.record.route == "camera":
        return Text(
            "应用内拍摄时属正常（苹果手机不提供），以拍摄记录为准。",
            "This is normal for photos taken in the app (iPhones give none); "
            "the capture record counts.",
        )
    return Text(
        "可能来自聊天软件、截图或经过处理。",
        "It may come from a chat, a screenshot or an editor.",
    )


def exif_malformed(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """EXIF_MALFORMED: the guard refused the block, or two readers read it differently."""
    faults = case.facts.faults
    if not faults:
        return ()
    named = ", ".join(f"{fault.where}: {fault.what}" for fault in faults)
    third = case.facts.exiftool
    more = (
        Text(f"exiftool 读作：{third}。", f" exiftool reads: {third}.") if third else Text("", "")
    )
    return (
        CheckFinding(
            "EXIF_MALFORMED",
            "info",
            office=Text(
                f"照片的元数据不规范（{named}），读出的时间和位置可能不可靠。{more.zh}",
                f"The photo's metadata is malformed ({named}); "
                f"time and place read from it may be wrong.{more.en}",
            ),
            numbers={"count": len(faults), "where": faults[0].where, "what": faults[0].what},
        ),
    )
