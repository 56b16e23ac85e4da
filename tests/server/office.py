"""The office at its computer: people, visits, rulings, boards."""

from __future__ import annotations

import itertools
from typing import Any

from sync.device import Write
from sync.dot import parse_dot
from sync.merge import Receipt
from tests.server.served import Served
from tests.server.tablet import Tablet

CAMPAIGN = "sample-yueyang-2020"
_NAMES = itertools.count(1)


class Office:
    """Somebody with the role office, signed in."""

    def __init__(self, served: Served, token: str) -> None:
        self.served = served
        self.token = token
        self._browser: Tablet | None = None

    @property
    def browser(self) -> Tablet:
        """The office browser's own actor, registered when first needed."""
        if self._browser is None:
            self._browser = Tablet.browser(self.served, self.token)
        return self._browser

    def get(self, path: str) -> Any:
        """What the server answers, when it answers well."""
        with self.served.client(self.token) as client:
            response = client.get(path)
        assert response.status_code == 200, response.text
        return response.json()

    def send(self, method: str, path: str, document: Any = None) -> Any:
        """Do something that must succeed."""
        with self.served.client(self.token) as client:
            response = client.request(method, path, json=document)
        assert response.is_success, response.text
        return response.json() if response.content else None

    def inspector(self, title: str = "检查员") -> str:
        """Add an inspector; the user's id."""
        name = f"inspector-{next(_NAMES)}"
        user: str = self.send(
            "POST", "/api/users", {"name": name, "title": title, "role": "inspector"}
        )["id"]
        return user

    def code(self, user: str) -> str:
        """A code that enrols one device of this user."""
        code: str = self.send("POST", "/api/enrolments", {"user": user})["code"]
        return code

    def tablet(self, user: str | None = None, device: str = "平板 A") -> Tablet:
        """A device of an inspector (a new one unless named), enrolled."""
        return Tablet.enrol(self.served, self.code(user or self.inspector()), device)

    def visit(self, *inspectors: Tablet, unit: str = "yueyang-nat-2017-02") -> str:
        """Set up a visit; its id."""
        document = {"unit": unit, "inspectors": [tablet.user for tablet in inspectors]}
        found: str = self.send("POST", f"/api/campaigns/{CAMPAIGN}/visits", document)["id"]
        return found

    def assign(self, visit: str, *inspectors: Tablet) -> None:
        """Make exactly these the inspectors of a visit."""
        document = {"inspectors": sorted({tablet.user for tablet in inspectors})}
        self.send("PUT", f"/api/visits/{visit}/inspectors", document)

    def reading(self, visit: str) -> dict[str, Any]:
        """The visit as the office reads it."""
        found: dict[str, Any] = self.get(f"/api/visits/{visit}")
        return found

    def checkpoint(self, visit: str, checkpoint: str) -> dict[str, Any]:
        """One checkpoint of the reading."""
        for each in self.reading(visit)["checkpoints"]:
            if each["checkpoint"] == checkpoint:
                found: dict[str, Any] = each
                return found
        raise AssertionError(checkpoint)

    def conflicts(self, visit: str) -> list[dict[str, Any]]:
        """The open conflicts of one visit."""
        lines = self.get(f"/api/campaigns/{CAMPAIGN}/conflicts")
        return [line for line in lines if line["visit"] == visit]

    def quarantine(self, tablet: Tablet) -> list[dict[str, Any]]:
        """What of this device lies in quarantine, or did."""
        return [each for each in self.get("/api/quarantine") if each["actor"] in tablet.pens]

    def let_in(self, dot: Any, reason: str = "已核实") -> dict[str, Any]:
        """Let a quarantined op in."""
        found: dict[str, Any] = self.send(
            "POST", f"/api/quarantine/{dot}/let-in", {"reason": reason}
        )
        return found

    def rule(self, visit: str, checkpoint: str, decision: dict[str, Any], **more: Any) -> Receipt:
        """Rule on what the reading shows, and sync; the receipt."""
        findings = self.checkpoint(visit, checkpoint)["findings"]
        rulings = self.checkpoint(visit, checkpoint)["rulings"]
        covers = more.pop("covers", None) or [each["dot"] for each in findings if each["head"]]
        value = {"covers": covers, "decision": decision, "policy": "typed", "reason": "现场复核"}
        return self.write(visit, f"ruling/{checkpoint}", value | more, rulings)

    def write(self, visit: str, path: str, value: Any, shown: Any = ()) -> Receipt:
        """One op of the office over the heads that its screen shows."""
        heads = [parse_dot(each["dot"]) for each in shown if each.get("head", True)]
        self.browser.save(Write(visit, path, value, heads))
        return self.browser.sync()[-1]
