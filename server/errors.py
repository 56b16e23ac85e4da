"""A refusal: the one way in which a handler says no, with its one translation to HTTP.

Handlers raise `Refusal(code, **details)`; they never build an error response. The code is stable
and stands in the table of `server/problems`; the sentences are for people: what is wrong, and what
to do.
"""

from __future__ import annotations

from typing import Any

import msgspec

from server.problems import PROBLEMS
from sync.checklist import Text


class Problem(msgspec.Struct, frozen=True):
    """The body of a refusal, `application/problem+json`."""

    code: str
    status: int
    message: Text
    remedy: Text
    details: dict[str, Any]


class Refusal(Exception):
    """The request cannot be carried out; nothing of it was. `code` is a row of the table."""

    def __init__(self, code: str, /, **details: Any) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details

    @property
    def problem(self) -> Problem:
        """The body to send."""
        kind = PROBLEMS[self.code]
        return Problem(self.code, kind.status, kind.message, kind.remedy, self.details)
