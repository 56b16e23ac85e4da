"""Finds the programs that an XMP packet names, without parsing XML from a stranger."""

from __future__ import annotations

import re
from typing import Final

from server.photos.untrusted_text import readable

MAX_BYTES: Final = 1 << 18
MAX_TOOLS: Final = 8

_TOOL: Final = re.compile(
    rb"(?:CreatorTool|softwareAgent)(?:\s*=\s*[\"']|>)([^\"'<>]{1,200})", re.ASCII
)


def tools(packet: object) -> tuple[str, ...]:
    """Return the programs named as creator or in the history, in order, each once."""
    if isinstance(packet, str):
        packet = packet[:MAX_BYTES].encode("utf-8", "replace")
    if not isinstance(packet, bytes):
        return ()
    named = map(readable, _TOOL.findall(packet[:MAX_BYTES]))
    return tuple(dict.fromkeys(name for name in named if name))[:MAX_TOOLS]
