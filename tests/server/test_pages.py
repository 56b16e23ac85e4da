"""Pages: whatever does not fit one reply comes with the next, nothing twice, no group in two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from sync.device import Write
from sync.wire import Page
from tests.server.accounts import Accounts
from tests.server.exchange import body, post
from tests.server.office import Office
from tests.server.problem import refused
from tests.server.served import Served, copied
from tests.server.tablet import Tablet

PAGE = 5
POINTS = [f"pub-{number:02}" for number in range(1, 16)]


@pytest.fixture
def office(accounts: Accounts, tmp_path: Path) -> Iterator[Office]:
    """The office of a server that has room for five lines in a reply."""
    data = copied(accounts.data_dir, tmp_path / "data")
    served = Served(data, sync_page_lines=PAGE).start()
    yield Office(served, accounts.tokens["office"])
    served.stop()


def notes(tablet: Tablet, visit: str, *points: str) -> None:
    """One save: together or not at all."""
    tablet.save(*(Write(visit, tablet.path("note", point), {"text": point}) for point in points))


def pages(tablet: Tablet) -> list[Page]:
    """All pages until nothing is left; the tablet's digests are right after the last."""
    found = [tablet.round()]
    while found[-1].header.more:
        found.append(tablet.round())
        assert len(found) < 100, "no page brings an end"
    return found


def test_news_come_in_pages_and_no_group_is_cut_in_two(office: Office) -> None:
    writer, reader = office.tablet(), office.tablet()
    visit = office.visit(writer, reader)
    reader.sync()
    for one, two, three in zip(POINTS[::3], POINTS[1::3], POINTS[2::3], strict=True):
        notes(writer, visit, one)
        notes(writer, visit, two, three, one)
    writer.sync()
    found = pages(reader)
    assert len(found) > 3
    assert sum(len(page.news) for page in found) == 20
    for page, following in pairwise(found):
        assert 0 < len(page.news) <= PAGE
        if following.news:
            last, first = page.news[-1].op, following.news[0].op
            assert last.group is None or last.group != first.group
    assert all(reader.shown(visit, writer.path("note", point)) for point in POINTS)


def test_a_group_longer_than_a_page_comes_whole(office: Office) -> None:
    writer, reader = office.tablet(), office.tablet()
    visit = office.visit(writer, reader)
    reader.sync()
    notes(writer, visit, POINTS[0])
    notes(writer, visit, *POINTS[1:])
    notes(writer, visit, POINTS[0])
    writer.sync()
    assert [len(page.news) for page in pages(reader)] == [1, 14, 1]


def test_snapshots_come_in_pages_of_whole_layers(office: Office) -> None:
    writer, reader = office.tablet(), office.tablet()
    visits = [office.visit(writer) for _ in range(4)]
    for visit in visits:
        notes(writer, visit, *POINTS[:4])
    writer.sync()
    for visit in visits:
        office.assign(visit, writer, reader)
    found = pages(reader)
    assert len(found) == 4
    for page in found:
        lines = [each.lines for each in page.header.snapshots]
        assert sum(lines) in (0, 4)
    sent = [(each.visit, each.layer) for page in found for each in page.header.snapshots]
    assert len(sent) == len(set(sent)) == 4 * 4
    assert all(reader.shown(v, writer.path("note", POINTS[0])) for v in visits)


def test_what_is_written_between_two_pages_is_not_lost(office: Office) -> None:
    writer, reader = office.tablet(), office.tablet()
    visits = [office.visit(writer, reader) for _ in range(3)]
    for visit in visits:
        notes(writer, visit, *POINTS[:4])
    writer.sync()
    assert reader.round().header.more
    for visit in visits:
        notes(writer, visit, *POINTS[:2])
    writer.sync()
    assert reader.round().header.more
    office.assign(visits[0], writer)
    pages(reader)
    pages(writer)
    for visit in visits[1:]:
        path = writer.path("note", POINTS[0])
        assert reader.shown(visit, path) == writer.shown(visit, path) != []
    assert {visit for visit, _ in reader.device.layers} == set(visits[1:])


def test_a_snapshot_is_not_sent_again_with_every_page_of_news(office: Office) -> None:
    writer, reader = office.tablet(), office.tablet()
    old, new = office.visit(writer, reader), office.visit(writer)
    reader.sync()
    for _ in range(2):
        for point in POINTS:
            notes(writer, old, point)
    notes(writer, new, *POINTS[:4])
    writer.sync()
    office.assign(new, writer, reader)
    found = pages(reader)
    sent = [(each.visit, each.layer) for page in found for each in page.header.snapshots]
    assert len(sent) == len(set(sent)) == 4
    assert sum(len(page.news) for page in found if page.news) == 2 * len(POINTS)


def test_a_cursor_of_a_log_that_is_gone_gives_everything_anew(office: Office) -> None:
    """As after a copied-back database whose epoch nobody changed."""
    writer = office.tablet()
    visit = office.visit(writer)
    notes(writer, visit, POINTS[0])
    writer.sync()
    (cursor,) = writer.device.cursors
    epoch, campaign, position = cursor.split(":")
    for text in (
        f"{epoch}:{campaign}:{int(position) + 1}",
        f"{epoch}:{campaign}:{position}:{int(position) + 1}:{visit}:visit",
        f"another:{campaign}:{position}",
    ):
        push = writer.device.push()
        page = writer.send(push, cursors=(text,))
        assert {each.visit for each in page.header.snapshots} == {visit}
        assert page.header.cursors == (cursor,)


@pytest.mark.parametrize(
    "text", ["", "nonsense", "a:b", "a:b:c", "a:b:9999999999999999", "a:b:-2", "a:b:1:2:v", "a:b:٣"]
)
def test_what_was_never_a_cursor_is_refused(office: Office, text: str) -> None:
    tablet = office.tablet()
    epoch = tablet.round().header.epoch
    request = tablet.request(tablet.device.push(), cursors=(text.replace("a:", f"{epoch}:", 1),))
    with tablet.client() as client:
        refused(post(client, body(request, [])), "cursor_malformed")
