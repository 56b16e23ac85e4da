"""Which checks there are, quick ones first."""

from __future__ import annotations

from server.setup.browser import VARIABLE, chromium
from server.setup.exiftool import need_exiftool
from server.setup.font import need_chinese_font
from server.setup.place import PWA, PYTHON
from server.setup.stage import Stage

_PYTHON = (str(PYTHON), "-m")
_NPM = ("npm", "--prefix", str(PWA))
STORE_DOWN = "tests/server/test_store_down.py"
"""Waits for a store that is away as long as the server does: part of `make faults`."""
_ELSEWHERE = (
    *(f"--ignore=tests/{name}" for name in ("journeys", "engines", "architecture", "sync")),
    f"--ignore={STORE_DOWN}",
)
SIDE_BY_SIDE = ("--numprocesses=auto", "--dist=worksteal")

STATIC = (
    Stage("规范 · Lint (ruff)", (*_PYTHON, "ruff", "check", ".")),
    Stage("格式 · Format (ruff)", (*_PYTHON, "ruff", "format", "--check", ".")),
    Stage("分层 · Layers (import-linter)", ("lint-imports",)),
    Stage(
        "前端类型与规范 · Front-end types and lint",
        (*_NPM, "run", "check"),
        beside=(
            Stage("类型 · Types (mypy strict)", (*_PYTHON, "mypy")),
            Stage(
                "架构与锁定文件 · Architecture, lock files",
                (*_PYTHON, "pytest", "tests/architecture"),
            ),
        ),
    ),
)


def _browser() -> dict[str, str]:
    return {VARIABLE: chromium()}


def _needed_by_tests() -> dict[str, str]:
    need_exiftool()
    need_chinese_font()
    return {}


TESTS = (
    # Following every line costs a server's tests as much again, and is asked for the engine alone.
    Stage(
        "引擎 · Engine",
        (
            *_PYTHON,
            "pytest",
            *SIDE_BY_SIDE,
            "tests/sync",
            "--cov",
            "--cov-report=term:skip-covered",
        ),
    ),
    Stage("服务器 · Server", (*_PYTHON, "pytest", *SIDE_BY_SIDE, *_ELSEWHERE), _needed_by_tests),
    Stage(
        "前端 · Front end (vitest)",
        (*_NPM, "test"),
        beside=(Stage("安装包 · Wheel without Node", (*_PYTHON, "server.setup", "try-wheel")),),
    ),
    Stage(
        "真实浏览器 · Journeys in Chromium",
        (*_PYTHON, "pytest", *SIDE_BY_SIDE, "tests/journeys"),
        _browser,
    ),
)
