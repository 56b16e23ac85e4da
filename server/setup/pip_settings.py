"""Carries the user's pip configuration over to uv, which does not read it.

Many offices reach packages only through a mirror, and pip is where they have said so.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

_SECTIONS = ("global", "install", ":env:")
"""Later ones win, as in pip."""


def uv_environment(pip_config: str, environ: Mapping[str, str]) -> dict[str, str]:
    """Return the variables to add to `environ` for uv; `pip_config` is what `pip config list`
    printed. What the user has told uv itself is left alone.
    """
    told = _read(pip_config)
    wanted = {
        "UV_DEFAULT_INDEX": told.get("index-url", ""),
        "UV_INDEX": " ".join(told.get("extra-index-url", "").split()),
        "UV_FIND_LINKS": ",".join(told.get("find-links", "").split()),
        "UV_INSECURE_HOST": " ".join(told.get("trusted-host", "").split()),
        "SSL_CERT_FILE": told.get("cert", ""),
        "ALL_PROXY": told.get("proxy", ""),
    }
    if wanted["UV_INDEX"]:
        # pip takes the best match of all indexes; safe here, since every file's hash is locked.
        wanted["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return {name: value for name, value in wanted.items() if value and name not in environ}


def _read(pip_config: str) -> dict[str, str]:
    """Read lines such as `global.index-url='https://…'`."""
    found: dict[str, dict[str, str]] = {section: {} for section in _SECTIONS}
    for line in pip_config.splitlines():
        name, _, value = line.partition("=")
        section, _, key = name.rpartition(".")
        if section in found:
            found[section][key] = str(ast.literal_eval(value))
    return {key: value for section in _SECTIONS for key, value in found[section].items()}
