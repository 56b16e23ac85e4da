"""The office without its screens, for journeys that are about something else."""

from __future__ import annotations

import httpx

from tests.journeys.office import CAMPAIGN, PASSWORD
from tests.journeys.server_process import ServerProcess

INSPECTORS = ["u-inspector-a", "u-inspector-b"]


class FrontDesk:
    """The administrator, signed in; plans visits and hands out enrolment codes."""

    def __init__(self, server: ServerProcess) -> None:
        self._client = httpx.Client(base_url=server.url, timeout=60)
        once = server.one_time_password
        self._post("/api/session", name="admin", password=once)
        answer = self._client.put("/api/session/password", json={"old": once, "new": PASSWORD})
        answer.raise_for_status()

    def new_visit(self) -> str:
        """Plan a visit of both inspectors at a unit that nobody has visited yet."""
        path = f"/api/campaigns/{CAMPAIGN}"
        units = self._client.get(f"{path}/units").raise_for_status().json()
        unit = next(one["id"] for one in units if not one.get("visits"))
        body = {"unit": unit, "inspectors": INSPECTORS}
        return str(self._client.post(f"{path}/visits", json=body).raise_for_status().json()["id"])

    def unit_of(self, visit: str) -> str:
        return str(self._client.get(f"/api/visits/{visit}").raise_for_status().json()["unit"]["id"])

    def place_unit(self, unit: str, lat: float, lon: float) -> None:
        """Say where the unit is, as satellites count."""
        body = {"datum": "wgs84", "places": [{"unit": unit, "lat": lat, "lon": lon}]}
        path = f"/api/campaigns/{CAMPAIGN}/places"
        self._client.put(path, json=body).raise_for_status()

    def code_for(self, inspector: str) -> str:
        return str(self._post("/api/enrolments", user=f"u-{inspector}").json()["code"])

    def findings(self, visit: str) -> dict[str, int]:
        """Checkpoints of the visit that somebody has scored, and by how many findings now."""
        reading = self._client.get(f"/api/visits/{visit}").raise_for_status().json()
        heads = {
            one["checkpoint"]: sum(finding["head"] for finding in one["findings"])
            for one in reading["checkpoints"]
        }
        return {checkpoint: number for checkpoint, number in heads.items() if number}

    def inputs(self, visit: str) -> dict[str, list[object]]:
        """By checkpoint: what its finding heads measured."""
        reading = self._client.get(f"/api/visits/{visit}").raise_for_status().json()
        return {
            one["checkpoint"]: [each.get("inputs") for each in one["findings"] if each["head"]]
            for one in reading["checkpoints"]
        }

    def photos_that_arrived(self, visit: str) -> int:
        """Whole, with the hash that their inspector's device gave them."""
        reading = self._client.get(f"/api/visits/{visit}").raise_for_status().json()
        found = [photo for one in reading["checkpoints"] for photo in one["photos"]]
        return sum(photo["state"] == "verified" for photo in found)

    def frozen_devices(self) -> int:
        devices = self._client.get("/api/actors").raise_for_status().json()
        return sum(device["frozen"] for device in devices)

    def revoke_newest(self, user: str) -> None:
        """Revoke the device that the user enrolled last."""
        newest = self.devices_of(user)[-1]
        self._client.delete(f"/api/actors/{newest}").raise_for_status()

    def devices_of(self, user: str) -> list[str]:
        """Actors of the user's devices, in the order in which they were enrolled."""
        devices = self._client.get("/api/actors").raise_for_status().json()
        theirs = [one for one in devices if one["user"] == user]
        return [one["actor"] for one in sorted(theirs, key=lambda one: str(one["enrolled_at"]))]

    def take_in(self, file: bytes) -> dict[str, dict[str, int]]:
        """Take in a hand-over file; how many ops and photos ended how."""
        answer = self._client.post("/api/handovers", content=file).raise_for_status().json()
        return {name: answer[name] for name in ("ops", "photos")}

    def state_conduct(self, *rules: str) -> None:
        """Make these the campaign's rules for those who review; `own-1`, `own-2` …"""
        path = f"/api/campaigns/{CAMPAIGN}"
        terms = self._client.get(f"{path}/terms").raise_for_status().json()
        lists = [{name: each[name] for name in ("id", "options")} for each in terms["dispositions"]]
        body = {
            "negative_list": terms["negative_list"],
            "dispositions": lists,
            "conduct": [
                {"id": f"own-{place}", "text": {"zh": rule, "en": rule}}
                for place, rule in enumerate(rules, 1)
            ],
        }
        self._client.put(f"{path}/rules", json=body).raise_for_status()

    def confirmed(self, visit: str) -> dict[str, list[str]]:
        """Who of the visit confirmed which rule."""
        lines = self._client.get(f"/api/visits/{visit}/conduct").raise_for_status().json()
        return {line["item"]["id"]: [one["user"] for one in line["confirmed"]] for line in lines}

    def close(self) -> None:
        self._client.close()

    def _post(self, path: str, **body: str) -> httpx.Response:
        return self._client.post(path, json=body).raise_for_status()
