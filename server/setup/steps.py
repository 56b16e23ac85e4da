"""The steps from a fresh clone to a program that runs, in their order."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from server.setup.needs import need_node, need_venv
from server.setup.pip_settings import uv_environment
from server.setup.place import ENVIRONMENT, NOTES, PWA, PYTHON, ROOT, STATIC
from server.setup.process import Failure, quietly
from server.setup.step import Step

RUNTIME = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "requirements-dev.lock"
_HERE = (str(ROOT),)
_CALM = ("--prefer-offline", "--no-audit", "--no-fund", "--no-progress")


def for_serving() -> list[Step]:
    """The program with its front end; a front end that is up to date needs no Node.js."""
    return [_environment(), _packages("runtime", RUNTIME), _product(), _node_modules(), front_end()]


def for_development() -> list[Step]:
    """All that tests and checks need, too."""
    return [
        _environment(),
        _packages("runtime", RUNTIME),
        _packages("development", DEVELOPMENT),
        _product(),
        _node_modules(),
        front_end(),
    ]


def _environment() -> Step:
    def run(_: Path) -> None:
        """Take over an environment that somebody made by hand; replace one that was moved."""
        if NOTES.exists() or not _works():
            quietly([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)])
        NOTES.mkdir(exist_ok=True)

    title = "Python 环境 · Python environment"
    return Step("environment", title, (), (PYTHON,), run, _HERE, need_venv)


def _works() -> bool:
    try:
        quietly([str(PYTHON), "-c", "import sys, pip; assert sys.version_info >= (3, 11)"])
    except Failure:
        return False
    return True


def _packages(name: str, lock: Path) -> Step:
    def run(log: Path) -> None:
        try:
            uv = uv_command()
            quietly(
                [*uv, "pip", "install", "--no-deps", "--require-hashes", "-r", str(lock)],
                log,
                uv_settings(),
            )
        except Failure:
            # pip reads its own configuration and knows proxies and mirrors that uv may not.
            pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check"]
            quietly([*pip, "--no-deps", "--require-hashes", "-r", str(lock)], log)

    title = {"runtime": "Python 依赖 · Python packages", "development": "测试工具 · Test tools"}
    return Step(name, title[name], (lock,), (), run, gib=0.7)


def _product() -> Step:
    """Installs this clone in place, so that `.venv/bin/shidi` is the command."""

    def run(log: Path) -> None:
        try:
            quietly([*uv_command(), "pip", "install", "--no-deps", "-e", "."], log, uv_settings())
        except Failure:
            quietly([str(PYTHON), "-m", "pip", "install", "--no-deps", "-e", "."], log)

    command = ENVIRONMENT / "bin" / "shidi"
    files = (ROOT / "pyproject.toml",)
    return Step("product", "命令 shidi · The command shidi", files, (command,), run, _HERE)


def _node_modules() -> Step:
    def run(log: Path) -> None:
        quietly(["npm", "--prefix", str(PWA), "ci", "--ignore-scripts", *_CALM], log)

    return Step(
        "node_modules",
        "前端依赖 · Front-end packages",
        (PWA / "package.json", PWA / "package-lock.json"),
        (PWA / "node_modules" / ".package-lock.json",),
        run,
        needs=need_node,
        gib=0.8,
    )


def front_end() -> Step:
    def run(log: Path) -> None:
        quietly(["npm", "--prefix", str(PWA), "run", "build"], log)

    return Step(
        "front_end",
        "前端构建 · Front-end build",
        (PWA,),
        (STATIC / "index.html", STATIC / "office.html", STATIC / "sw.js"),
        run,
        needs=need_node,
    )


def uv_command() -> list[str]:
    """Return the command of uv, installed into the environment if this computer has none.

    Raises Failure when it cannot be had.
    """
    own = ENVIRONMENT / "bin" / "uv"
    found = str(own) if own.exists() else shutil.which("uv")
    if found is None:
        pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check"]
        quietly([*pip, "uv>=0.8"], NOTES / "uv.log")
        found = str(own)
    return [found]


def uv_settings() -> dict[str, str]:
    listed = quietly([str(PYTHON), "-m", "pip", "config", "list"])
    return uv_environment(listed, os.environ) | {"UV_PYTHON_DOWNLOADS": "never"}
