"""A visit that is ready to be issued, and a unit with a link on its phone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx

from tests.server.office import CAMPAIGN, Office
from tests.server.tablet import Tablet

POINT = "pub-02"
"""Area of the notice board, full from 2.4 m2 on, tolerance 0.2 m2."""


def board(width_m: str) -> dict[str, object]:
    """A board one metre high."""
    return {"boards": [{"width_m": width_m, "height_m": "1"}]}


def day(days: int) -> str:
    """A day at the site, so many days from today."""
    return (datetime.now(ZoneInfo("Asia/Shanghai")) + timedelta(days=days)).date().isoformat()


def failed_visit(office: Office) -> tuple[Tablet, str]:
    """One inspector found the board too small, and signed."""
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    tablet.score(visit, POINT, board("1.2"))
    tablet.finish(visit)
    tablet.sync()
    return tablet, visit


def outcome(office: Office, visit: str) -> Any:
    """What the office reads of the outcome."""
    return office.get(f"/api/visits/{visit}/outcome")


def issue(
    office: Office, visit: str, kind: str = "issue", reason: str = "其余测评点不在本次范围"
) -> Any:
    """Issue what is on screen."""
    wanted = {"kind": kind, "seen": outcome(office, visit)["seen"], "reason": reason}
    return office.send("POST", f"/api/visits/{visit}/issues", wanted)


def open_item(office: Office, visit: str, due_on: str | None = None) -> str:
    """Have the unit put the board right; the item's id."""
    item = {"checkpoint": POINT, "opinion": "宣传栏面积不足，请更换", "due_on": due_on or day(14)}
    answer = office.send("POST", f"/api/visits/{visit}/rectifications", {"items": [item]})
    found: str = answer["items"][-1]["id"]
    return found


class UnitPhone:
    """The phone of somebody of the unit, with nothing but a link."""

    def __init__(self, office: Office, url: str) -> None:
        self.secret = url.rpartition("/")[2]
        self._office = office
        self._cookies = httpx.Cookies()

    def call(self, method: str, path: str, **body: Any) -> httpx.Response:
        """Ask the server as the page does."""
        with self._office.served.client() as client:
            client.cookies = self._cookies
            answer = client.request(method, f"/api/unit{path}", **body)
            self._cookies = client.cookies
        return answer

    def open(self) -> httpx.Response:
        """Follow the link."""
        return self.call("POST", "/session", json={"secret": self.secret})

    def look(self) -> httpx.Response:
        """Read the items again."""
        return self.call("GET", "/items")

    def send(self, item: str, content: bytes) -> httpx.Response:
        """Send one photo."""
        return self.call("POST", f"/items/{item}/photos", content=content)

    def answer(self, item: str, text: str, *photos: str) -> httpx.Response:
        """Say what was done."""
        said = {"text": text, "photos": list(photos)}
        return self.call("POST", f"/items/{item}/answers", json=said)


def unit_phone(office: Office, visit: str, days: int = 30) -> UnitPhone:
    """A phone with a new link."""
    asked = {"purposes": ["rectification"], "visit": visit, "days": days}
    given = office.send("POST", links_path(office, visit), asked)
    return UnitPhone(office, given["url"])


def links_path(office: Office, visit: str) -> str:
    """Where links of the unit of a visit are given."""
    unit = office.get(f"/api/visits/{visit}")["unit"]["id"]
    return f"/api/campaigns/{CAMPAIGN}/units/{unit}/links"
