"""What the computer must bring along, each missing thing one sentence in both languages."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path

from server.complaint import Complaint

NODE = (20, 19)
"""The oldest release that the front end's build tools run on."""

GIB = 1024**3


def need_node() -> str:
    """Return the version of Node.js, such as `20.19.2`; raises Complaint without node or npm."""
    node = shutil.which("node")
    if node is None:
        raise _missing("Node.js")
    if shutil.which("npm") is None:
        raise _missing("npm")
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.(\d+)\.", said)
    if found is None or (int(found[1]), int(found[2])) < NODE:
        wanted = f"{NODE[0]}.{NODE[1]}"
        shown = said.strip() or "?"
        raise Complaint(
            f"Node.js 版本过低（{shown}）：请安装 Node.js {wanted} 或更新版本（https://nodejs.org）。",
            f"Node.js is too old ({shown}): install Node.js {wanted} or newer (https://nodejs.org).",
        )
    return said.strip().removeprefix("v")


def need_venv() -> None:
    """Raise Complaint on a Python without `venv`, as Debian and Ubuntu ship it."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise Complaint(
            "Python 缺少 venv 模块：Debian 或 Ubuntu 请运行 apt-get install python3-venv，"
            "然后重新运行。",
            "Python lacks its venv module: on Debian or Ubuntu run apt-get install python3-venv, "
            "then try again.",
        )


def need_space(folder: Path, gib: float) -> None:
    """Raise Complaint when less than `gib` are free where `folder` is."""
    free = shutil.disk_usage(folder).free / GIB
    if free < gib:
        raise Complaint(
            f"磁盘空间不足：{folder} 所在磁盘只剩 {free:.1f} GB，需要 {gib:.1f} GB；请先清理。",
            f"Too little disk space: {free:.1f} GB are free at {folder} and {gib:.1f} GB are "
            "needed; free some first.",
        )


def _missing(name: str) -> Complaint:
    wanted = f"{NODE[0]}.{NODE[1]}"
    return Complaint(
        f"缺少 {name}：请安装 Node.js {wanted} 或更新版本（含 npm），见 https://nodejs.org。",
        f"{name} is missing: install Node.js {wanted} or newer, with npm (https://nodejs.org).",
    )
