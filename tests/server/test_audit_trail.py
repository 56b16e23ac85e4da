"""Whoever changes something leaves a line; `trail.py` holds every route to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from server.app import create_app
from server.settings import Settings
from tests.server.office import CAMPAIGN, Office
from tests.server.tablet import Tablet
from tests.server.test_access import routes
from tests.server.test_checklists import fresh, publish
from tests.server.test_task_records import LIST, TASKS, Desk
from tests.server.trail import AS_IT_WAS, UNTRACED

HERE = f"/api/campaigns/{CAMPAIGN}"
PLACE = {"unit": "yueyang-nat-2017-02", "lat": 29.3572, "lon": 113.1290}


def actions(office: Office, since: int = 0) -> list[str]:
    found = office.served.rows("SELECT action FROM audit WHERE id > ? ORDER BY id", since)
    return [action for (action,) in found]


def test_the_lists_of_exceptions_name_routes_that_there_are(tmp_path: Path) -> None:
    there = set(routes(create_app(Settings(data_dir=tmp_path, static_dir=tmp_path))))
    assert set(UNTRACED) <= there
    assert there >= AS_IT_WAS


def test_what_may_be_asked_for_again_leaves_a_line_the_first_time(office: Office) -> None:
    user = office.inspector()
    code = office.code(user)
    begun = len(actions(office))

    def did(*expected: str) -> None:
        nonlocal begun
        assert actions(office, begun) == list(expected)
        begun += len(expected)

    Tablet.enrol(office.served, code)
    did("enrol")
    Tablet.browser(office.served, office.token)
    did("enrol")
    office.send("PATCH", f"/api/users/{user}", {"title": "检查员丙"})
    did("change_user")
    publish(office, fresh())
    did("publish_checklist")
    office.send("PUT", f"{HERE}/places", {"datum": "wgs84", "places": [PLACE]})
    did("place_unit")
    office.send("PUT", f"{HERE}/scorecard", {"scorecard": None})
    begun = len(actions(office))
    card: Any = {"id": "scorecard-yiyang-2021", "version": 2}
    office.send("PUT", f"{HERE}/scorecard", {"scorecard": card})
    did("pin_scorecard")
    office.send("PUT", TASKS, LIST)
    did("pin_tasks")
    desk = Desk(office)
    record = desk.record()
    did("add_task_record")
    assert desk.ask("DELETE", f"{desk.records}/{record}")[0] == 204
    did("withdraw_task_record")
    assert desk.ask("POST", f"{desk.records}/{record}/restored")[0] == 204
    did("restore_task_record")
