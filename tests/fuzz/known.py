"""Names that answers told: put into later requests, they lead behind the first refusal."""

from __future__ import annotations

from collections import defaultdict
from random import Random
from typing import Any

MOST = 300
"""Of one kind; the oldest are forgotten at random."""
OFTEN = 0.8


class Known:
    """Ids by what they are called: `unit`, `campaign`, `dot`, …"""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._found: dict[str, list[str]] = defaultdict(list)

    def learn(self, path: str, document: Any) -> None:
        """Take in an answer of this path."""
        kind = [part for part in path.split("/") if part and "{" not in part][-1]
        self._learn(_singular(kind), document)

    def _learn(self, kind: str, document: Any) -> None:
        if isinstance(document, list):
            for each in document:
                self._learn(kind, each)
        elif isinstance(document, dict):
            for key, value in document.items():
                if isinstance(value, str) and len(value) <= 80:
                    self._keep(kind if key == "id" else _singular(key), value)
                else:
                    self._learn(_singular(key), value)

    def _keep(self, kind: str, value: str) -> None:
        kept = self._found[kind]
        if value in kept:
            return
        if len(kept) >= MOST:
            kept.pop(self._random.randrange(MOST))
        kept.append(value)

    def one(self, name: str) -> str | None:
        """A known value for a parameter or key of this name, mostly."""
        kept = self._found.get(_singular(name.removesuffix("_id")))
        if not kept or self._random.random() > OFTEN:
            return None
        return self._random.choice(kept)

    def put_into(self, value: Any, key: str = "") -> Any:
        """The same document with known ids where it has strings."""
        if isinstance(value, dict):
            return {name: self.put_into(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [self.put_into(each, key) for each in value]
        return self.one(key) or value if isinstance(value, str) else value


def _singular(word: str) -> str:
    return word.removesuffix("s")
