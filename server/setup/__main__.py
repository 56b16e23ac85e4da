"""`python3 -m server.setup JOB`. Must stay readable for Python 3.6, to refuse it politely."""

import os
import shutil
import subprocess
import sys

NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
ENOUGH = "import sys; sys.exit(sys.version_info < (3, 11))"


def go_on_in_a_newer_python() -> None:
    """Replace this process by the same job in a newer Python; return when there is none."""
    for path in filter(None, map(shutil.which, NEWER)):
        if subprocess.call([path, "-c", ENOUGH], stderr=subprocess.DEVNULL) == 0:
            os.execv(path, [path, "-m", "server.setup", *sys.argv[1:]])  # noqa: S606


if sys.version_info < (3, 11):  # noqa: UP036 (whoever runs this has not met the requirement yet)
    go_on_in_a_newer_python()
    found = ".".join(map(str, sys.version_info[:2]))
    sys.exit(
        f"Python 版本过低（{found}）：请安装 Python 3.11 或更新版本。\n"
        f"Python is too old ({found}): install Python 3.11 or newer."
    )

from server.setup.command import main  # noqa: E402

sys.exit(main(sys.argv[1:]))
