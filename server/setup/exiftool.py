"""Finds exiftool, which the tests compare the server's reading of photos with, or installs it."""

from __future__ import annotations

import shutil

from server.complaint import Complaint
from server.setup.browser import install_from_debian

_PACKAGE = "libimage-exiftool-perl"


def need_exiftool() -> None:
    """Return once exiftool is there; raises Complaint when it cannot be had."""
    if shutil.which("exiftool") is None:
        print("  · 安装 exiftool · Installing exiftool …", flush=True)
        install_from_debian(_PACKAGE)
    if shutil.which("exiftool") is None:
        raise Complaint(
            "没有找到 exiftool，也无法自动安装：请安装后重新运行"
            f"（Debian 或 Ubuntu：apt-get install {_PACKAGE}；macOS：brew install exiftool）。",
            "There is no exiftool and it cannot be installed: install it (Debian or Ubuntu: "
            f"apt-get install {_PACKAGE}; macOS: brew install exiftool), then try again.",
        )
