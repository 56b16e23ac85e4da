"""The front end's types are what the server describes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PWA = Path(__file__).parents[2] / "pwa"


def test_the_generated_types_are_fresh() -> None:
    shidi = Path(sys.executable).parent / "shidi"
    found = subprocess.run(
        ["node", "wire/generate.mjs", "--check"],
        cwd=PWA,
        env={**os.environ, "SHIDI": str(shidi)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
