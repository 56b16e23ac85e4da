"""Sets the stage: an administrator, inspectors, and visits that are theirs."""

from __future__ import annotations

from typing import Any

import httpx

CAMPAIGN = "sample-yueyang-2020"
_PASSWORD = "measure twice, cut once"


class Office:
    """The administrator of a fresh installation."""

    def __init__(self, url: str, one_time_password: str) -> None:
        self.url = url
        self.client = httpx.Client(base_url=url, timeout=120, trust_env=False)
        self._send("POST", "/api/session", {"name": "admin", "password": one_time_password})
        change = {"old": one_time_password, "new": _PASSWORD}
        self._send("PUT", "/api/session/password", change)
        self.units: list[str] = [
            one["id"] for one in self._send("GET", f"/api/campaigns/{CAMPAIGN}/units")
        ]

    def inspector(self, name: str) -> str:
        person = {"name": name, "title": name, "role": "inspector"}
        return str(self._send("POST", "/api/users", person)["id"])

    def code(self, user: str) -> str:
        return str(self._send("POST", "/api/enrolments", {"user": user})["code"])

    def visit(self, number: int, *users: str) -> str:
        """Set up the `number`-th visit; units take turns."""
        unit = self.units[number % len(self.units)]
        path = f"/api/campaigns/{CAMPAIGN}/visits"
        return str(self._send("POST", path, {"unit": unit, "inspectors": list(users)})["id"])

    def _send(self, method: str, path: str, document: Any = None) -> Any:
        answer = self.client.request(method, path, json=document)
        assert answer.is_success, answer.text
        return answer.json()
