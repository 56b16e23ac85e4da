"""Finds a font with Chinese letters, which labels on copies of photos need, or installs one."""

from __future__ import annotations

from server.complaint import Complaint
from server.photos.font import chinese_font
from server.setup.browser import install_from_debian

_PACKAGE = "fonts-noto-cjk"


def need_chinese_font() -> None:
    """Return once there is one; raises Complaint when it cannot be had."""
    if chinese_font() is None:
        print("  · 安装中文字体 · Installing a Chinese font …", flush=True)
        install_from_debian(_PACKAGE)
    if chinese_font() is None:
        raise Complaint(
            f"没有找到中文字体，也无法自动安装：请安装后重新运行（apt-get install {_PACKAGE}）。",
            "There is no font with Chinese letters and none can be installed: install one "
            f"(apt-get install {_PACKAGE}), then try again.",
        )
