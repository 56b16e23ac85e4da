"""A mirror that the user has told pip about is used by uv too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from server.setup.pip_settings import uv_environment


def test_nothing_configured_changes_nothing() -> None:
    assert uv_environment("", {}) == {}


def test_the_mirror_is_handed_on() -> None:
    listed = "global.index-url='https://mirror.example/simple'\nglobal.trusted-host='a\\nb'"
    assert uv_environment(listed, {}) == {
        "UV_DEFAULT_INDEX": "https://mirror.example/simple",
        "UV_INSECURE_HOST": "a b",
    }


def test_more_indexes_are_searched_as_pip_does() -> None:
    listed = "global.extra-index-url='\\nhttps://a/simple\\nhttps://b/simple'"
    assert uv_environment(listed, {}) == {
        "UV_INDEX": "https://a/simple https://b/simple",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
    }


def test_the_environment_wins_over_the_file_as_in_pip() -> None:
    listed = ":env:.index-url='https://env/simple'\nglobal.index-url='https://file/simple'"
    assert uv_environment(listed, {})["UV_DEFAULT_INDEX"] == "https://env/simple"


def test_what_uv_was_told_itself_is_left_alone() -> None:
    listed = "global.index-url='https://mirror.example/simple'"
    assert uv_environment(listed, {"UV_DEFAULT_INDEX": "https://own/simple"}) == {}


def test_the_real_pip_prints_what_is_read_here(tmp_path: Path) -> None:
    config = tmp_path / "pip.conf"
    config.write_text(
        "[global]\nindex-url = https://mirror.example/simple\n"
        "find-links =\n    /srv/wheels\n    /srv/more\n[install]\ncert = /srv/ca.pem\n"
    )
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"],
        env=clean | {"PIP_CONFIG_FILE": str(config), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = uv_environment(listed, {})
    assert found["UV_DEFAULT_INDEX"] == "https://mirror.example/simple"
    assert found["UV_FIND_LINKS"] == "/srv/wheels,/srv/more"
    assert found["SSL_CERT_FILE"] == "/srv/ca.pem"
