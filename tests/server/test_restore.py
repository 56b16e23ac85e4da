"""A server that came back from an older copy of its database, in a new epoch."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from tests.server.office import Office
from tests.server.tablet import Tablet

POINT = "pub-03"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copy.sqlite3"


def back_up(office: Office, copy: Path) -> None:
    office.served.stop()
    shutil.copyfile(office.served.database, copy)
    office.served.start()


def restore(office: Office, copy: Path) -> None:
    office.served.stop()
    for path in office.served.settings.data_dir.glob("shidi.sqlite3*"):
        path.unlink()
    shutil.copyfile(copy, office.served.database)
    office.served.change("UPDATE installation SET epoch = 'restored'")
    office.served.start()


def agreeing(office: Office, visit: str, *tablets: Tablet) -> list[str]:
    """Every tablet shows what the office reads; the finding heads of the checkpoint."""
    found = [f["dot"] for f in office.checkpoint(visit, POINT)["findings"] if f["head"]]
    for tablet in tablets:
        tablet.sync()
        paths = [each.path("finding", POINT) for each in tablets]
        shown = [dot for path in paths for dot in tablet.shown(visit, path)]
        assert sorted(shown) == sorted(found)
    return found


def test_what_was_not_yet_receipted_is_told_again(own_office: Office, copy: Path) -> None:
    office = own_office
    tablet = office.tablet()
    visit = office.visit(tablet)
    first = tablet.score(visit, POINT, {"present": True})
    tablet.sync()
    back_up(office, copy)
    second = tablet.score(visit, POINT, {"present": False})
    tablet.round(lose_reply=True)
    restore(office, copy)
    assert agreeing(office, visit) == [str(first)]
    receipts = tablet.sync()
    assert str(second) in {receipt.dot for receipt in receipts}
    assert agreeing(office, visit, tablet) == [str(second)]
    assert tablet.device.epoch == "restored"


def test_the_keep_tells_a_restored_server_what_it_forgot(own_office: Office, copy: Path) -> None:
    """As it will with backups, where only what is in one is called durable."""
    office = own_office
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    back_up(office, copy)
    dots = [tablet.score(visit, POINT, {"present": bool(n % 2)}) for n in range(3)]
    push = tablet.device.push()
    page = tablet.send(push)
    header = msgspec.structs.replace(page.header, durable_to=0)
    tablet.take(push, msgspec.structs.replace(page, header=header))
    assert [tablet.state(dot) for dot in dots] == ["sent"] * 3
    restore(office, copy)
    tablet.sync()
    assert agreeing(office, visit, tablet) == [str(dots[-1])]
    assert tablet.device.actor == dots[0].actor, "the same chain goes on"


def test_a_tablet_whose_work_the_copy_lacks_goes_on_under_a_new_name(
    own_office: Office, copy: Path
) -> None:
    """What was called durable is not kept; the chain cannot go on where it broke off."""
    office = own_office
    first, second = office.tablet(), office.tablet()
    visit = office.visit(first, second)
    first.sync()
    second.sync()
    back_up(office, copy)
    gone = first.score(visit, POINT, {"present": True})
    first.sync()
    assert first.state(gone) == "gone"
    restore(office, copy)
    later = first.score(visit, POINT, {"present": False})
    first.sync()
    assert first.device.renew
    first.renew()
    (receipt,) = first.sync()
    assert receipt.status == "accepted"
    assert first.state(later) == "repeated"
    assert agreeing(office, visit, first, second) == [receipt.dot]


def test_a_visit_that_the_copy_does_not_know_goes_from_the_tablet(
    own_office: Office, copy: Path
) -> None:
    office = own_office
    tablet = office.tablet()
    back_up(office, copy)
    visit = office.visit(tablet)
    tablet.score(visit, POINT, {"present": True})
    tablet.sync()
    assert tablet.device.layers
    restore(office, copy)
    tablet.sync()
    assert tablet.device.layers == {}
    assert tablet.device.confirmed == {}
