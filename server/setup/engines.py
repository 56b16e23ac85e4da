"""Finds the browsers other than Chromium that the core of a day runs in, or installs them."""

from __future__ import annotations

import shutil

from server.complaint import Complaint
from server.setup.browser import install_from_debian
from server.setup.process import Failure, quietly

_PACKAGES = (
    "firefox-esr",
    "webkit2gtk-driver",
    "python3-gi",
    "gir1.2-webkit2-4.1",
    "xvfb",
    "fonts-noto-cjk",
)
_PROGRAMS = ("firefox-esr", "WebKitWebDriver", "Xvfb")
_WINDOW = "import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2"
_SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's own: what its packages bring can be imported by no other."""


def need_engines() -> None:
    """Return once they are there; raises Complaint when they cannot be had."""
    if not _are_here():
        print("  · 安装 Firefox 与 WebKit · Installing Firefox and WebKit …", flush=True)
        install_from_debian(*_PACKAGES)
    if not _are_here():
        listed = " ".join(_PACKAGES)
        raise Complaint(
            f"没有找到 Firefox 或 WebKit，也无法自动安装：请在 Debian 上安装 {listed}。",
            f"There is no Firefox or no WebKit and they cannot be installed: on Debian, "
            f"install {listed}.",
        )


def _are_here() -> bool:
    if not all(shutil.which(program) for program in _PROGRAMS):
        return False
    try:
        quietly([_SYSTEM_PYTHON, "-c", _WINDOW])
    except Failure:
        return False
    return True
