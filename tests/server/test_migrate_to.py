"""`shidi migrate-to`: from a file and a folder to PostgreSQL and an object store, with proof."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from server.__main__ import main
from tests.server.accounts import Accounts
from tests.server.object_store import ObjectStore
from tests.server.office import Office
from tests.server.photos.pictures import encoded, scene
from tests.server.postgres import Cluster
from tests.server.served import Served
from tests.server.test_photos import judged

POINT = "pub-03"


@pytest.fixture(autouse=True)
def environment(own_office: Office, objects: ObjectStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHIDI_DATA_DIR", str(own_office.served.settings.data_dir))
    for name, value in objects.environ.items():
        monkeypatch.setenv(name, value)


def test_everything_goes_on_where_it_was(
    own_office: Office,
    accounts: Accounts,
    cluster: Cluster,
    objects: ObjectStore,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    office, tablet = own_office, own_office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    tablet.score(visit, POINT, {"present": True})
    picture = encoded(scene(3, (96, 72)))
    tablet.attach(visit, POINT, picture)
    tablet.sync()
    tablet.upload(picture)
    judged(office, visit, POINT)
    before = office.reading(visit)["checkpoints"]
    address, store = cluster.create("moved"), objects.url("moved")
    command = ["migrate-to", address, "--photo-store", store]
    assert main(command) == 1, "a server is running"
    assert "stop it before moving" in capsys.readouterr().err
    office.served.stop()
    try:
        assert main(command) == 0
        told = capsys.readouterr().out
        assert "counts and hashes agree" in told
        assert "photos in the store: 1" in told
        assert main(command) == 1
        assert "name an empty database" in capsys.readouterr().err
        moved = Served(tmp_path / "elsewhere", database=address, photo_store=store)
        moved.settings.data_dir.mkdir()
        moved.start()
        try:
            there = Office(moved, accounts.tokens["office"])
            assert there.reading(visit)["checkpoints"] == before
            tablet.served = moved
            tablet.score(visit, POINT, {"present": False})
            assert [receipt.status for receipt in tablet.sync()] == ["accepted"]
            assert original(there, picture) == picture
            other = encoded(scene(4, (96, 72)))
            tablet.attach(visit, POINT, other)
            tablet.sync()
            tablet.upload(other)
            assert original(there, other) == other
        finally:
            moved.stop()
    finally:
        office.served.start()


def original(office: Office, content: bytes) -> bytes:
    """What the server gives out under the photo's name."""
    name = hashlib.sha256(content).hexdigest()
    with office.served.client(office.token) as client:
        return client.get(f"/api/photos/{name}/original").content


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("mysql://db/shidi", "no address of PostgreSQL"),
        ("postgresql://127.0.0.1:1/shidi", "nothing was moved"),
    ],
)
def test_what_cannot_be_a_target_is_said(
    own_office: Office, target: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    own_office.served.stop()
    try:
        assert main(["migrate-to", target]) == 1
        assert said in capsys.readouterr().err
    finally:
        own_office.served.start()
