"""Lighthouse on the inspector's first page, as a telephone sees it: medians of five runs.

`python -m tests.bench.entry` runs it alone; `--runs 1` shows that it works.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from server.setup.browser import chromium
from tests.journeys.server_process import ServerProcess

RUNS = 5
PATIENCE_S = 300
CATEGORIES = ("performance", "accessibility", "best-practices")
MOMENTS = {"first-contentful-paint": "first paint", "interactive": "the form can be used"}
"""Told apart: the page shows what it is before a new device has loaded its first form."""
PACKAGE = Path(__file__).with_name("lighthouse")
_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"


def measure(runs: int = RUNS) -> Iterator[tuple[str, float, str]]:
    """Each category's median, and what the last run found amiss."""
    installed = PACKAGE / "node_modules" / ".package-lock.json"
    if not installed.exists():
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        subprocess.run(command, cwd=PACKAGE, check=True, capture_output=True)
    with tempfile.TemporaryDirectory(prefix="shidi-bench-") as folder:
        server = ServerProcess(Path(folder) / "data")
        server.start()
        try:
            reports = [_report(server.url) for _ in range(runs)]
        finally:
            server.stop()
    for category in CATEGORIES:
        scores = [report["categories"][category]["score"] * 100 for report in reports]
        yield f"Lighthouse on the field entry, {category}", statistics.median(scores), "of 100"
    for audit, what in MOMENTS.items():
        seconds = [report["audits"][audit]["numericValue"] / 1000 for report in reports]
        yield f"Lighthouse on the field entry, {what}", statistics.median(seconds), "s"
    for name in sorted(_amiss(reports[-1])):
        print(f"    below full marks: {name}")


def _report(url: str) -> dict[str, Any]:
    command = [
        "node",
        str(PACKAGE / "node_modules" / "lighthouse" / "cli" / "index.js"),
        url,
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={_FLAGS}",
        "--output=json",
        "--quiet",
    ]
    env = os.environ | {"CHROME_PATH": chromium()}
    done = subprocess.run(
        command, env=env, capture_output=True, text=True, check=True, timeout=PATIENCE_S
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _amiss(report: dict[str, Any]) -> set[str]:
    counted = {
        each["id"]
        for category in CATEGORIES
        for each in report["categories"][category]["auditRefs"]
        if each["weight"] > 0
    }
    found = {name: report["audits"][name] for name in counted}
    return {
        f"{name} {one.get('displayValue') or ''}".strip()
        for name, one in found.items()
        if one["score"] is not None and one["score"] < 0.9
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.entry", description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help="the figures are their medians")
    chosen = parser.parse_args()
    for what, figure, unit in measure(chosen.runs):
        print(f"{what:<60} {figure:>10,.1f} {unit}", flush=True)


if __name__ == "__main__":
    main()
