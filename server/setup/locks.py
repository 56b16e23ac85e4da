"""Writes the Python lock files: exact versions and hashes, no host, no path of a computer."""

from __future__ import annotations

from server.setup.process import quietly
from server.setup.steps import DEVELOPMENT, RUNTIME, uv_command

_COMPILE = (
    "pip",
    "compile",
    "pyproject.toml",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--quiet",
)


def lock() -> None:
    """Bring both files up to date with pyproject.toml; versions that still fit are kept.

    Development builds on the same versions as an installation.
    """
    uv = uv_command()
    quietly([*uv, *_COMPILE, "-o", RUNTIME.name])
    quietly([*uv, *_COMPILE, "--group=dev", "-c", RUNTIME.name, "-o", DEVELOPMENT.name])
