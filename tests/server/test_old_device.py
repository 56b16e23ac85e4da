"""A tablet that was prepared before the messages changed, and one of today, side by side."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tests.server.exchange import body, page, post
from tests.server.office import Office
from tests.server.tablet import Tablet

INPUTS = {"boards": [{"width_m": "2", "height_m": "1"}]}


def answered(tablet: Tablet, protocol: int) -> tuple[dict[str, Any], list[bytes]]:
    """Push what waits, in the words of this protocol: header and lines of the answer."""
    push = tablet.device.push()
    request = tablet.request(push, protocol=protocol)
    with tablet.client() as client:
        content = post(client, body(request, [op.line for op in push.ops])).content
    tablet.take(push, page(content, push.ops))
    first, *lines = content.splitlines()
    return msgspec.json.decode(first), lines


@pytest.mark.parametrize(("protocol", "lines", "receipts"), [(1, 2, 2), (2, 0, 0)])
def test_each_is_told_of_its_own_work_in_its_own_words(
    office: Office, protocol: int, lines: int, receipts: int
) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    tablet.score(visit, "pub-02", INPUTS)
    tablet.note(visit, "pub-02", "两块")
    header, told = answered(tablet, protocol)
    assert (header["protocol"], header["news"], len(told)) == (protocol, lines, lines)
    assert len(header["receipts"]) == receipts
    assert (header["placed"] is None) == (protocol == 1)
    for kind in ("finding", "note"):
        path = tablet.path(kind, "pub-02")
        assert len(tablet.device.confirmed[(visit, path)]) == 1
        assert len(tablet.shown(visit, path)) == 1


def test_what_others_wrote_meanwhile_comes_with_ones_own(office: Office) -> None:
    first, second = office.tablet(), office.tablet()
    visit = office.visit(first, second)
    first.sync()
    second.sync()
    first.score(visit, "pub-02", INPUTS)
    first.sync()
    second.note(visit, "pub-02", "我也在")
    header, told = answered(second, 2)
    assert (header["news"], len(told), header["receipts"]) == (1, 1, [])
    assert second.device.confirmed[(visit, first.path("finding", "pub-02"))]
    assert second.device.confirmed[(visit, second.path("note", "pub-02"))]


def test_who_was_taken_off_a_visit_is_told_op_by_op(office: Office) -> None:
    leaving, staying = office.tablet(), office.tablet()
    visit = office.visit(leaving, staying)
    leaving.sync()
    office.assign(visit, staying)
    leaving.score(visit, "pub-02", INPUTS)
    header, told = answered(leaving, 2)
    assert header["placed"] is None
    assert [each["status"] for each in header["receipts"]] == ["accepted"]
    assert told == []
