"""Open pages are told what to read again: after the commit, who may see it, and nothing more."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from queue import Empty, Queue
from typing import Any

import httpx
import pytest

from server.api import live
from tests.server.accounts import Accounts
from tests.server.office import CAMPAIGN, Office
from tests.server.problem import refused
from tests.server.served import Served
from tests.server.test_photos import POINT, honest

PATIENCE_S = 20
SILENCE_S = 1.5


class Stream:
    """A page that listens: events as they come, read by a thread."""

    def __init__(self, served: Served, token: str, last: str = "", **place: str) -> None:
        headers = {"last-event-id": last} if last else {}
        self.heard: Queue[tuple[str, Any]] = Queue()
        self.marks: list[str] = []
        self.ended = threading.Event()
        self._client = served.client(token)
        request = self._client.build_request(
            "GET", f"/api/campaigns/{CAMPAIGN}/live", params=place, headers=headers
        )
        self.response = self._client.send(request, stream=True)
        assert self.response.headers["content-type"].startswith("text/event-stream")
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def next(self, kind: str) -> Any:
        """The data of the next event of this kind; others are passed over."""
        until = time.monotonic() + PATIENCE_S
        while True:
            found, data = self.heard.get(timeout=max(0.01, until - time.monotonic()))
            if found == kind:
                return data

    def silent(self, kind: str) -> None:
        """Nothing of this kind comes for a while."""
        until = time.monotonic() + SILENCE_S
        while (left := until - time.monotonic()) > 0:
            with contextlib.suppress(Empty):
                found, data = self.heard.get(timeout=left)
                assert found != kind, data

    def people(self) -> list[str]:
        return [each["user"] for each in self.next("present")["people"]]

    def until(self, people: list[str]) -> None:
        """Exactly these look, the first comer first."""
        while self.people() != people:
            pass

    def close(self) -> None:
        """As a browser tab that is closed."""
        if not self.ended.is_set():
            stream = self.response.extensions["network_stream"].get_extra_info("socket")
            with contextlib.suppress(OSError):
                stream.shutdown(2)
        self._thread.join(PATIENCE_S)
        self._client.close()

    def _read(self) -> None:
        kind = ""
        with contextlib.suppress(httpx.HTTPError):
            for line in self.response.iter_lines():
                name, _, text = line.partition(": ")
                if name == "id":
                    self.marks.append(text)
                elif name == "event":
                    kind = text
                elif name == "data":
                    self.heard.put((kind, json.loads(text)))
        self.ended.set()


@contextlib.contextmanager
def listening(served: Served, token: str, last: str = "", **place: str) -> Iterator[Stream]:
    stream = Stream(served, token, last, **place)
    try:
        stream.next("ready")
        yield stream
    finally:
        stream.close()


def test_a_page_hears_of_findings_photos_verdicts_and_people(
    served: Served, office: Office
) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    with listening(served, office.token) as page:
        tablet.sync()
        tablet.score(visit, POINT, {"boards": []})
        tablet.sync()
        assert page.next("changed") == {"visits": [visit]}
        content = honest(visit)
        tablet.attach(visit, POINT, content)
        tablet.sync()
        assert page.next("changed") == {"visits": [visit]}
        tablet.upload(content)
        assert page.next("changed") == {"visits": [visit]}
        office.assign(visit)
        assert page.next("changed") == {"visits": [visit]}


def test_what_is_heard_can_be_read_at_once(served: Served, office: Office) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    with listening(served, office.token) as page:
        tablet.score(visit, POINT, {"boards": []})
        tablet.sync()
        page.next("changed")
        assert office.checkpoint(visit, POINT)["status"] == "settled"


def test_nothing_is_told_of_what_changed_nothing(served: Served, office: Office) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.score(visit, POINT, {"boards": []})
    tablet.sync()
    with listening(served, office.token) as page:
        tablet.round(check=True)
        with pytest.raises(AssertionError):
            office.send(
                "POST", f"/api/campaigns/{CAMPAIGN}/visits", {"unit": "x", "inspectors": []}
            )
        page.silent("changed")


def test_who_comes_back_is_told_whether_anything_was_missed(served: Served, office: Office) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    with listening(served, office.token) as page:
        last = page.marks[-1]
    again = Stream(served, office.token, last)
    assert again.next("ready") == {"missed": False}
    again.close()
    tablet.score(visit, POINT, {"boards": []})
    tablet.sync()
    late = Stream(served, office.token, last)
    assert late.next("ready") == {"missed": True}
    late.close()
    first = Stream(served, office.token)
    assert first.next("ready") == {"missed": True}
    first.close()


def test_another_process_on_the_same_database_is_heard(served: Served, office: Office) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    beside = Served(served.settings.data_dir).start()
    try:
        with listening(beside, office.token) as page:
            tablet.score(visit, POINT, {"boards": []})
            tablet.sync()
            assert page.next("changed") == {"visits": None}
    finally:
        beside.stop()


def test_two_at_one_checkpoint_see_each_other(
    served: Served, office: Office, accounts: Accounts
) -> None:
    visit = office.visit(office.tablet())
    place = {"visit": visit, "checkpoint": POINT}
    with listening(served, office.token, **place) as mine:
        me = mine.people()
        assert len(me) == 1
        with listening(served, accounts.tokens["administrator"], **place) as theirs:
            mine.until([*me, "u-admin"])
            theirs.until([*me, "u-admin"])
        mine.until(me)


def test_a_stream_ends_with_its_session(
    served: Served, accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT_S", 0.2)
    admin = Office(served, accounts.tokens["administrator"])
    new = {"name": "passing-viewer", "title": "临时查看", "role": "viewer"}
    viewer = admin.send("POST", "/api/users", new)["id"]
    token = admin.tablet(viewer).token
    with listening(served, token) as page:
        admin.send("PATCH", f"/api/users/{viewer}", {"enabled": False})
        page.next("ended")
        assert page.ended.wait(PATIENCE_S)


def test_a_server_that_stops_does_not_wait_for_its_pages(
    own_served: Served, own_office: Office
) -> None:
    with listening(own_served, own_office.token) as page:
        began = time.monotonic()
        own_served.stop()
        assert time.monotonic() - began < 5
        assert page.ended.wait(PATIENCE_S)
    own_served.start()


def test_only_pages_of_what_exists_are_served(served: Served, office: Office) -> None:
    with served.client(office.token) as client:
        refused(client.get("/api/campaigns/nowhere/live"), "campaign_unknown")
        path = f"/api/campaigns/{CAMPAIGN}/live?visit=nowhere&checkpoint={POINT}"
        refused(client.get(path), "visit_unknown")


def test_a_page_that_vanished_is_forgotten(served: Served, office: Office) -> None:
    visit = office.visit(office.tablet())
    with contextlib.closing(sqlite3.connect(served.database)) as file:
        file.execute("INSERT INTO presences VALUES ('dead', 'u-admin', ?, ?, 1, 1)", (visit, POINT))
        file.commit()
    with listening(served, office.token, visit=visit, checkpoint=POINT) as page:
        assert "u-admin" not in page.people()
    assert served.rows("SELECT id FROM presences WHERE id = 'dead'") == []
