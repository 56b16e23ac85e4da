"""The page that helps a tablet to trust this installation: a static text with three blanks."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from functools import cache
from pathlib import Path

_SOURCE = Path(__file__).with_name("page.html")
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def trust_page(address: str, fingerprint: str) -> bytes:
    """Fill in the https `address` to go on to and the authority's `fingerprint`."""
    pairs = fingerprint.split(":")
    rows = "\n".join(" ".join(pairs[at : at + 8]) for at in range(0, len(pairs), 8))
    text = _text().replace("{{address}}", html.escape(address))
    return text.replace("{{fingerprint}}", html.escape(rows)).encode()


@cache
def content_policy() -> str:
    """Content-Security-Policy of the page: its own style and its one script, nothing else."""
    script = _SCRIPT.search(_text())
    assert script is not None
    digest = base64.b64encode(hashlib.sha256(script.group(1).encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; "
        "connect-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


@cache
def _text() -> str:
    return _SOURCE.read_text("utf-8")
