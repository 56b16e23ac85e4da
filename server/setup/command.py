"""The jobs of the Makefile, each set up first as far as it needs."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable

from server.complaint import Complaint
from server.setup import wheel
from server.setup.browser import VARIABLE, chromium
from server.setup.checks import SIDE_BY_SIDE, STATIC, STORE_DOWN, TESTS
from server.setup.engines import need_engines
from server.setup.locks import lock
from server.setup.needs import need_node
from server.setup.place import ENVIRONMENT, NOTES, PWA, PYTHON, ROOT
from server.setup.place import STATIC as FRONT_END
from server.setup.process import Failure, complaint_about, openly, surroundings
from server.setup.stage import run_stages
from server.setup.step import set_up
from server.setup.steps import for_development, for_serving

_KILLED = "tests/journeys/test_killed.py"
_PICTURES = ("tests/journeys/test_pictures.py", "tests/journeys/test_office_pictures.py")
_HOSTILE = ("tests/server/photos/test_hostile.py", "tests/server/authoring/test_hostile.py")


def main(args: list[str]) -> int:
    """Run one job by its name; what the user can mend is one sentence and exit code 1."""
    job = _JOBS.get(args[0] if args else "")
    if job is None or len(args) != 1:
        print(f"python3 -m server.setup {'|'.join(_JOBS)}", file=sys.stderr)
        return 2
    try:
        return job()
    except Complaint as complaint:
        print(f"\n{complaint.zh}\n{complaint.en}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _serve() -> int:
    """Set up, then become the server: signals reach it directly."""
    set_up(for_serving())
    sys.stdout.flush()
    os.chdir(ROOT)
    os.execve(PYTHON, [str(PYTHON), "-m", "server", "serve"], surroundings())  # noqa: S606


def _test() -> int:
    need_node()
    set_up(for_development())
    return run_stages([*STATIC, *TESTS])


def _check() -> int:
    need_node()
    set_up(for_development())
    return run_stages(STATIC)


def _engines() -> int:
    set_up(for_development())
    need_engines()
    return openly([str(PYTHON), "-m", "pytest", "tests/engines"])


def _pictures() -> int:
    """Every screen in every size, theme and language, to be looked at."""
    need_node()
    set_up(for_development())
    whole = {"ALBUM": "whole", VARIABLE: chromium()}
    return openly([str(PYTHON), "-m", "pytest", *SIDE_BY_SIDE, *_PICTURES], whole)


def _bench() -> int:
    set_up(for_development())
    return openly([str(PYTHON), "-m", "tests.bench"])


def _faults() -> int:
    """Half an hour of broken lines, killed servers and full disks, ten minutes with an object store
    that breaks too, then 500 killed browsers.

    Browsers that were killed before a run was cut off need not be killed again.
    """
    need_node()
    set_up(for_development())
    schedules = openly([str(PYTHON), "-m", "tests.faults"])
    stored = openly([str(PYTHON), "-m", "tests.faults", "--photos", "s3", "--minutes", "10"])
    book = NOTES / "browser-kills"
    died = {"BROWSER_KILLS": "500", "BROWSER_KILLS_BOOK": str(book), VARIABLE: chromium()}
    killed = openly([str(PYTHON), "-m", "pytest", STORE_DOWN, _KILLED], died)
    if not killed:
        book.unlink(missing_ok=True)
    return killed or schedules or stored


def _fuzz() -> int:
    """A good while of requests, ops and files that nobody would send on purpose, on both stores."""
    set_up(for_development())
    told = [str(PYTHON), "-m", "pytest", "tests/fuzz"]
    file = openly([*told, *_HOSTILE], {"FUZZ_AMOUNT": "50"})
    return openly(told, {"FUZZ_AMOUNT": "50", "FUZZ_STORE": "postgresql"}) or file


def _dist() -> int:
    set_up(for_development())
    _try_wheel()
    return 0


def _try_wheel() -> int:
    try:
        built = wheel.build()
        wheel.try_out(built)
    except Failure as failure:
        print(failure.said)
        raise complaint_about(failure, "安装包 · Wheel") from failure
    print(f"  {built.relative_to(ROOT)}  {built.stat().st_size / 1e6:.1f} MB ✓")
    return 0


def _lock() -> int:
    set_up(for_development()[:1])
    try:
        lock()
    except Failure as failure:
        print(failure.said)
        raise complaint_about(failure, "锁定依赖 · Lock") from failure
    return 0


def _clean() -> int:
    """Remove what can be made again; an installation's data stays."""
    made = [FRONT_END, PWA / "node_modules", PWA / "coverage", ROOT / "dist", ROOT / "build"]
    caches = [ROOT / f".{name}_cache" for name in ("pytest", "mypy", "ruff", "import_linter")]
    for path in [*made, *caches, ROOT / ".hypothesis", ENVIRONMENT]:
        shutil.rmtree(path, ignore_errors=True)
    return 0


_JOBS: dict[str, Callable[[], int]] = {
    "serve": _serve,
    "test": _test,
    "check": _check,
    "engines": _engines,
    "pictures": _pictures,
    "bench": _bench,
    "faults": _faults,
    "fuzz": _fuzz,
    "dist": _dist,
    "lock": _lock,
    "clean": _clean,
    "try-wheel": _try_wheel,
}
