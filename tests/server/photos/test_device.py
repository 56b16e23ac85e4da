"""Classes of devices and cameras; what is not certain rules nothing out."""

from __future__ import annotations

import pytest

from server.photos.device import DeviceClass, by_other_device, device_class


@pytest.mark.parametrize(
    ("agent", "kind"),
    [
        ("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131", "android"),
        ("Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 ArkWeb/4.1", "android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Safari/604.1", "apple"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1", "apple"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131", "other"),
        ("Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/131", "other"),
        ("python-httpx/0.28", ""),
        ("", ""),
    ],
)
def test_a_browser_tells_its_class(agent: str, kind: DeviceClass) -> None:
    assert device_class(agent) == kind


@pytest.mark.parametrize(
    ("make", "device", "other"),
    [
        ("Apple", "apple", False),
        ("Apple", "android", True),
        ("HUAWEI", "apple", True),
        ("samsung", "android", False),
        ("NIKON CORPORATION", "android", True),
        ("Nobody", "apple", False),
        ("", "apple", False),
        ("Apple", "", False),
        ("Xiaomi", "other", True),
    ],
)
def test_a_make_rules_a_device_out_only_when_certain(
    make: str, device: DeviceClass, other: bool
) -> None:
    assert by_other_device(make, device) is other
