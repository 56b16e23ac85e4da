"""How much is made up: 1 fits a build."""

from __future__ import annotations

import os

AMOUNT = max(1, int(os.environ.get("FUZZ_AMOUNT", "1")))
