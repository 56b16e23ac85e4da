"""An object store that is away for a while: photos wait, findings do not."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tusclient.exceptions import TusCommunicationError

from tests.server.accounts import Accounts
from tests.server.object_store import ObjectStore
from tests.server.office import Office
from tests.server.photos.pictures import encoded, scene
from tests.server.served import Served, copied

POINT = "pub-03"
PATIENCE_S = 60


@pytest.fixture
def office(
    accounts: Accounts, objects: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Office]:
    for name, value in objects.environ.items():
        monkeypatch.setenv(name, value)
    data = copied(accounts.data_dir, tmp_path / "data")
    served = Served(data, photo_store=objects.url("away")).start()
    yield Office(served, accounts.tokens["office"])
    served.stop()


def judged(office: Office, visit: str) -> bool:
    return bool(office.checkpoint(visit, POINT)["photos"][0]["verdict"] != "pending")


def wait_for(what: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not what():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_photo_that_could_not_be_checked_is_checked_when_the_store_is_back(
    office: Office, objects: ObjectStore
) -> None:
    """Its picture could not be put where the other servers find it; nobody restarts anything."""
    tablet = office.tablet()
    visit = office.visit(tablet)
    picture = encoded(scene(4, (96, 72)))
    tablet.upload(picture)
    tablet.attach(visit, POINT, picture)
    objects.kill()
    try:
        tablet.sync()
        wait_for(lambda: "photo check waits" in {each["event"] for each in office.served.log})
        assert not judged(office, visit)
        assert {each["event"] for each in office.served.faults()} == {"photo check waits"}
        office.served.log.clear()
    finally:
        objects.start()
    wait_for(lambda: judged(office, visit))
    office.served.log.clear()


def test_photos_wait_for_the_store_and_findings_do_not(
    office: Office, objects: ObjectStore
) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    picture = encoded(scene(3, (96, 72)))
    sha256 = hashlib.sha256(picture).hexdigest()
    tablet.attach(visit, POINT, picture)
    objects.kill()
    try:
        with pytest.raises(TusCommunicationError) as refused:
            tablet.upload(picture)
        assert refused.value.status_code == 503
        tablet.score(visit, POINT, {"present": True})
        assert [receipt.status for receipt in tablet.sync()] == ["accepted"] * 2
        assert {each["event"] for each in office.served.faults()} == {"storage failed"}
        office.served.log.clear()
    finally:
        objects.start()
    tablet.upload(picture)
    (state,) = tablet.round(photos=(sha256,)).header.photos
    assert (state.state, state.durable) == ("verified", True)
    with office.served.client(office.token) as client:
        original = client.get(f"/api/photos/{sha256}/original")
    assert hashlib.sha256(original.content).hexdigest() == sha256
