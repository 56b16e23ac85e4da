"""How much is made up, and for which store: 1 on SQLite fits a build."""

from __future__ import annotations

import os

AMOUNT = max(1, int(os.environ.get("FUZZ_AMOUNT", "1")))
STORE = os.environ.get("FUZZ_STORE", "sqlite")
"""Or "postgresql"."""
