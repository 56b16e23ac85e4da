"""The board keeps what it has read, and shows every change to the next question."""

from __future__ import annotations

import time
from typing import Any

import pytest

from server.readings import kept
from server.readings.board import board_visit
from server.readings.durability import OLD_MS, board_warnings
from server.store.backups import StoredBackup
from sync.clock import Sample
from tests.server.office import CAMPAIGN, Office
from tests.server.test_photos import PATIENCE_S, POINT, honest


def line(office: Office, visit: str) -> dict[str, Any]:
    """The visit on the board; asked twice, so that the second answer is a kept one."""
    office.get(f"/api/campaigns/{CAMPAIGN}/board")
    board = office.get(f"/api/campaigns/{CAMPAIGN}/board")
    (found,) = [each for each in board["visits"] if each["id"] == visit]
    assert isinstance(found, dict)
    return found


def test_every_change_is_seen_by_the_next_question(office: Office) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    assert line(office, visit)["total"]["settled"] == 0

    tablet.sync()
    tablet.score(visit, POINT, {"boards": []})
    tablet.sync()
    assert line(office, visit)["total"]["settled"] == 1

    tablet.finish(visit)
    tablet.sync()
    (sheet,) = line(office, visit)["sheets"]
    assert (sheet["state"], sheet["finished_at"]["start_ms"]) == ("finished", None)
    at = tablet.clocks()
    tablet.round(samples=(Sample(at.boot, at.mono_ms, at.wall_ms, 0, 50),))
    assert line(office, visit)["sheets"][0]["finished_at"]["start_ms"] is not None

    office.send("PATCH", f"/api/users/{tablet.user}", {"title": "改了名的检查员"})
    assert line(office, visit)["sheets"][0]["title"] == "改了名的检查员"

    content = honest(visit)
    tablet.attach(visit, POINT, content)
    tablet.sync()
    assert line(office, visit)["photos"]["verified"] == 0
    tablet.upload(content)
    assert line(office, visit)["photos"]["verified"] == 1
    until = time.monotonic() + PATIENCE_S
    while line(office, visit)["photos"]["consistent"] == 0:
        assert time.monotonic() < until
        time.sleep(0.05)

    office.assign(visit)
    assert line(office, visit)["complete"] is True, "nobody is waited for any more"


def test_what_has_not_changed_is_not_read_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    tablet, other = office.tablet(), office.tablet()
    visit, changing = office.visit(tablet), office.visit(other)
    line(office, visit)
    read: list[str] = []

    def counted(material: Any) -> Any:
        read.append(material.visit.id)
        return board_visit(material)

    monkeypatch.setattr(kept, "board_visit", counted)
    other.sync()
    other.score(changing, POINT, {"boards": []})
    other.sync()
    line(office, visit)
    assert changing in read
    assert visit not in read


def test_the_board_says_what_its_promise_of_durability_rests_on(office: Office) -> None:
    (warning,) = office.get(f"/api/campaigns/{CAMPAIGN}/board")["warnings"]
    assert warning["code"] == "durable_log_only"
    assert warning["message"]["zh"]
    assert warning["remedy"]["en"]


def test_a_backup_answers_the_warning_until_it_is_old() -> None:
    backup = StoredBackup("b", taken_at=10 * OLD_MS, ops=1, photos=0)
    assert board_warnings(backup, 11 * OLD_MS) == ()
    (warning,) = board_warnings(backup, 11 * OLD_MS + 1)
    assert warning.code == "backup_old"
