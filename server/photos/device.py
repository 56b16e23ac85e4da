"""What kind of device a browser says it runs on, and what kind of camera a file says it is from.

Only classes are compared: browsers hide the model, and one phone has several names. An iPad calls
itself a Mac.
"""

from __future__ import annotations

from typing import Final, Literal

DeviceClass = Literal["apple", "android", "other", ""]
"""other: neither, as Windows or Linux. "": unknown."""

PHONE_MAKES: Final = (
    "apple",
    "asus",
    "google",
    "hmd",
    "honor",
    "huawei",
    "infinix",
    "lenovo",
    "meizu",
    "motorola",
    "nokia",
    "nubia",
    "oneplus",
    "oppo",
    "realme",
    "redmi",
    "samsung",
    "smartisan",
    "tecno",
    "vivo",
    "xiaomi",
    "zte",
)
"""Parts of the makes of phones, in lower case."""

CAMERA_MAKES: Final = (
    "canon",
    "casio",
    "dji",
    "fujifilm",
    "gopro",
    "hasselblad",
    "insta360",
    "kodak",
    "leica",
    "nikon",
    "olympus",
    "om digital",
    "panasonic",
    "pentax",
    "ricoh",
    "sigma",
)
"""Makers of what is a camera and no phone. Some make or made phones as well (Sony): left out."""


def device_class(user_agent: str) -> DeviceClass:
    """Read a browser's User-Agent."""
    agent = user_agent.lower()
    if "android" in agent or "harmonyos" in agent or "openharmony" in agent:
        return "android"
    if any(name in agent for name in ("iphone", "ipad", "macintosh")):
        return "apple"
    return "other" if "windows" in agent or "linux" in agent else ""


def by_phone(make: str) -> bool:
    """Whether a phone's maker is named."""
    lower = make.lower()
    return any(phone in lower for phone in PHONE_MAKES)


def by_other_device(make: str, device: DeviceClass) -> bool:
    """Whether a file's make rules out that this kind of device took it; False when unsure."""
    lower = make.lower()
    if device == "" or not lower:
        return False
    if any(camera in lower for camera in CAMERA_MAKES) and not by_phone(make):
        return True
    if not by_phone(make):
        return False
    return device == "other" or ("apple" in lower) != (device == "apple")
