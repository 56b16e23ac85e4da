"""Checks of which device took the photo."""

from __future__ import annotations

from typing import Final

from server.photos.case import PhotoCase, Times
from server.photos.device import DeviceClass
from server.photos.finding import CheckFinding
from sync.checklist import Text

_CLASSES: Final[dict[DeviceClass, Text]] = {
    "apple": Text("苹果设备", "an Apple device"),
    "android": Text("安卓设备", "an Android device"),
    "other": Text("电脑", "a computer"),
}


def differs(case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """DEVICE_DIFFERS: the file names a camera that the visit's device cannot be.

    A colleague's phone or a camera does this; its clock is then unknown.
    """
    exif = case.facts.exif
    if times.same_device:
        return ()
    named = exif.model if exif.make.lower() in exif.model.lower() else f"{exif.make} {exif.model}"
    device = _CLASSES[case.device]
    return (
        CheckFinding(
            "DEVICE_DIFFERS",
            "info",
            office=Text(
                f"照片由另一台设备（{named.strip()}）拍摄，本次考察使用的是{device.zh}；"
                "其时钟未知。",
                f"Another device took the photo ({named.strip()}) than {device.en}, "
                "which the visit is recorded with; its clock is not known.",
            ),
            numbers={"make": exif.make, "model": exif.model, "device": case.device},
        ),
    )
