"""What every refusal must be."""

from __future__ import annotations

from typing import Any

import httpx

from server.problems import PROBLEMS


def problem(response: httpx.Response) -> dict[str, Any]:
    """The problem of a response: a known code; what is wrong and what to do, in two languages."""
    assert response.headers["content-type"] == "application/problem+json", response.text
    found: dict[str, Any] = response.json()
    assert set(found) == {"code", "status", "message", "remedy", "details"}
    assert found["status"] == response.status_code == PROBLEMS[found["code"]].status
    assert found["status"] < 500 or found["code"] in ("busy", "storage_full", "storage_failed")
    for words in (found["message"], found["remedy"]):
        assert set(words) == {"zh", "en"}
        assert any("\u4e00" <= letter <= "\u9fff" for letter in words["zh"])
        assert words["en"].isascii()
        assert words["en"].endswith((".", "!"))
    return found


def refused(response: httpx.Response, code: str) -> dict[str, Any]:
    """The details of a refusal with this code."""
    found = problem(response)
    assert found["code"] == code, found
    details: dict[str, Any] = found["details"]
    return details
