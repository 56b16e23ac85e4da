"""The thinnest honest path: one checkpoint, two devices, one conflict, one ruling."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.answers import Boards
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.inspector import Inspector
from tests.journeys.office import Office
from tests.journeys.server_process import ServerProcess

VISIT = "visit-01"


def test_two_measure_one_board_and_the_office_rules(
    new_server: ServerProcess, shelf: Shelf
) -> None:
    office = Office(shelf.computer("office"), new_server.url)
    office.first_sign_in(new_server.one_time_password)
    first = Inspector(shelf.slow_tablet("first", PHONE), new_server.url)
    second = Inspector(shelf.slow_tablet("second"), new_server.url)
    for inspector, name in ((first, "inspector-a"), (second, "inspector-b")):
        inspector.enrol(office.code_for(name))
        inspector.prepare_offline()
        inspector.go_offline()

    first.open_visit(VISIT)
    first.answer("pub-02", Boards((("2.3", "1"),)))
    second.open_visit(VISIT)
    second.answer("pub-02", Boards((("2.5", "1"),)))
    first.sees_unsent(2, 0)

    for inspector in (first, second):
        inspector.reconnect()
        inspector.wait_until_sent()
    assert office.conflicts(VISIT) == {"pub-02": "结论不同"}

    office.rule_for(VISIT, "pub-02", "检查员乙", "复量为 2.5 平方米。")
    expect(office.status_of("pub-02")).to_have_attribute("data-status", "settled")
    expect(office.status_of("pub-02")).to_contain_text("2.00")
    assert office.conflicts(VISIT) == {}
