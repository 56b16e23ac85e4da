"""Backups of an installation on PostgreSQL and an object store, and from one kind to the other."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from server.__main__ import main
from sync.chain import Digest
from tests.server.accounts import Accounts
from tests.server.object_store import ObjectStore
from tests.server.office import Office
from tests.server.photos.pictures import encoded, scene
from tests.server.postgres import Cluster
from tests.server.served import Served, copied
from tests.server.stores import PEOPLED
from tests.server.tablet import Tablet

POINT = "pub-03"


@pytest.fixture
def office(
    peopled: Cluster,
    accounts: Accounts,
    objects: ObjectStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Office]:
    """A running server on both, and the environment in which its operator types commands."""
    for name, value in objects.environ.items():
        monkeypatch.setenv(name, value)
    address, store = peopled.create("kept", PEOPLED), objects.url("kept")
    data = copied(accounts.data_dir, tmp_path / "data")
    monkeypatch.setenv("SHIDI_DATA_DIR", str(data))
    monkeypatch.setenv("SHIDI_DATABASE", address)
    monkeypatch.setenv("SHIDI_PHOTO_STORE", store)
    served = Served(data, database=address, photo_store=store).start()
    yield Office(served, accounts.tokens["office"])
    with contextlib.suppress(AssertionError):
        served.stop()
    peopled.drop("kept")


def told(tablet: Tablet, visit: str) -> tuple[Digest, int]:
    """What the tablet shows of its sheet, and up to which op it may forget."""
    page = tablet.round()
    return tablet.device.digest((visit, f"sheet/{tablet.user}")), page.header.durable_to


def test_a_restored_server_and_its_tablets_agree_again(
    office: Office,
    accounts: Accounts,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tablet, target = office.tablet(), str(tmp_path / "backups")
    visit = office.visit(tablet)
    tablet.sync()
    tablet.score(visit, POINT, {"present": True})
    picture = encoded(scene(3, (96, 72)))
    tablet.attach(visit, POINT, picture)
    sha256 = hashlib.sha256(picture).hexdigest()
    tablet.sync()
    tablet.upload(picture)
    assert main(["backup", target]) == 0, capsys.readouterr()
    assert told(tablet, visit)[1] == 2, "what the backup holds is durable"
    tablet.score(visit, POINT, {"present": False})
    tablet.sync()
    after, durable_to = told(tablet, visit)
    assert durable_to == 2, "what came after it is not"
    assert main(["restore", target]) == 1
    assert "--replace" in capsys.readouterr().err
    assert main(["restore", target, "--replace"]) == 1
    assert "stop it before restoring" in capsys.readouterr().err

    office.served.stop()
    assert main(["restore", target, "--replace"]) == 0, capsys.readouterr()
    assert "replaced-" in capsys.readouterr().out
    agreeing(office, tablet, visit, after, sha256)

    # The same snapshot in a file and a folder of another computer.
    monkeypatch.delenv("SHIDI_DATABASE")
    monkeypatch.delenv("SHIDI_PHOTO_STORE")
    monkeypatch.setenv("SHIDI_DATA_DIR", str(tmp_path / "elsewhere"))
    assert main(["restore", target]) == 0, capsys.readouterr()
    elsewhere = Office(Served(tmp_path / "elsewhere"), accounts.tokens["office"])
    agreeing(elsewhere, tablet, visit, after, sha256)


def agreeing(office: Office, tablet: Tablet, visit: str, shown: Digest, sha256: str) -> None:
    """Start the restored server: nothing that the tablet was told is lost."""
    office.served.start()
    try:
        epoch = tablet.device.epoch
        tablet.served = office.served
        tablet.sync()
        assert tablet.device.epoch != epoch
        assert told(tablet, visit)[0] == shown
        (head,) = [f for f in office.checkpoint(visit, POINT)["findings"] if f["head"]]
        assert head["inputs"] == {"present": False}
        with office.served.client(office.token) as client:
            assert client.get(f"/api/photos/{sha256}/original").status_code == 200
    finally:
        office.served.stop()


def test_a_database_of_another_version_is_not_copied(
    office: Office, peopled: Cluster, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    version = peopled.sql("SELECT version_num FROM alembic_version", "kept")
    peopled.sql("UPDATE alembic_version SET version_num = '0001'", "kept")
    assert main(["backup", str(tmp_path / "backups")]) == 1
    assert "another version (0001)" in capsys.readouterr().err
    peopled.sql(f"UPDATE alembic_version SET version_num = '{version}'", "kept")
    assert main(["backup", str(tmp_path / "backups")]) == 0
    (snapshot,) = (tmp_path / "backups" / "snapshots").iterdir()
    manifest = msgspec.json.decode((snapshot / "manifest.json").read_bytes())
    assert manifest["ops"] == int(peopled.sql("SELECT count(*) FROM ops", "kept"))
    assert Office(office.served, office.token).get("/api/health")
