"""`shidi backup` and `shidi restore`, of a server that tablets speak to."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from server.__main__ import main
from tests.server.office import CAMPAIGN, Office
from tests.server.photos.pictures import encoded, scene
from tests.server.tablet import Tablet

POINT, OTHER = "pub-03", "pub-04"
PATIENCE_S = 30


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture(autouse=True)
def environment(own_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHIDI_DATA_DIR", str(own_office.served.settings.data_dir))


def jpeg(number: int = 1) -> bytes:
    return encoded(scene(number, (96, 72)))


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def snapshots(target: Path) -> list[Path]:
    return sorted((target / "snapshots").iterdir())


def manifest(target: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((snapshots(target)[-1] / "manifest.json").read_bytes())
    return found


def codes(office: Office) -> list[str]:
    board = office.get(f"/api/campaigns/{CAMPAIGN}/board")
    return [warning["code"] for warning in board["warnings"]]


def bring_back(office: Office, target: Path, *more: str) -> None:
    office.served.stop()
    assert main(["restore", str(target), "--replace", *more]) == 0
    office.served.start()


def scored(office: Office, visit: str, tablet: Tablet) -> list[str]:
    """The finding heads that the office reads, which the tablet shows too."""
    tablet.sync()
    found = [f["dot"] for f in office.checkpoint(visit, POINT)["findings"] if f["head"]]
    assert tablet.shown(visit, tablet.path("finding", POINT)) == found
    return found


def test_only_what_a_backup_holds_is_durable(own_office: Office, target: Path) -> None:
    office, tablet = own_office, own_office.tablet()
    visit = office.visit(tablet)
    assert codes(office) == ["durable_log_only"]
    early = tablet.score(visit, POINT, {"present": True})
    tablet.sync()
    assert tablet.state(early) == "gone", "without backups the log is all there is"
    picture = jpeg()
    tablet.attach(visit, POINT, picture)
    tablet.upload(picture)
    tablet.sync()

    assert main(["backup", str(target)]) == 0
    assert codes(office) == []
    late = tablet.score(visit, OTHER, {"present": True})
    tablet.sync()
    assert tablet.state(late) == "sent", "kept until a backup holds it"
    assert main(["backup", str(target)]) == 0
    tablet.sync()
    assert tablet.state(late) == "gone"


def test_photos_are_durable_when_a_backup_holds_them(own_office: Office, target: Path) -> None:
    office, tablet = own_office, own_office.tablet()
    visit = office.visit(tablet)
    assert main(["backup", str(target)]) == 0
    picture = jpeg()
    tablet.attach(visit, POINT, picture)
    tablet.upload(picture)
    assert photo_state(tablet, picture) == ("verified", False)
    assert main(["backup", str(target)]) == 0
    assert photo_state(tablet, picture) == ("verified", True)


def photo_state(tablet: Tablet, content: bytes) -> tuple[str, bool]:
    page = tablet.round(photos=(sha256(content),))
    (state,) = page.header.photos
    return state.state, state.durable


def test_a_restored_server_and_its_tablets_agree_again(own_office: Office, target: Path) -> None:
    office, tablet = own_office, own_office.tablet()
    visit = office.visit(tablet)
    picture = jpeg()
    tablet.attach(visit, POINT, picture)
    tablet.upload(picture)
    tablet.score(visit, POINT, {"present": True})
    tablet.sync()
    assert main(["backup", str(target)]) == 0
    second = tablet.score(visit, POINT, {"present": False})
    tablet.sync()
    shutil.rmtree(office.served.settings.photos_dir)

    bring_back(office, target)
    assert scored(office, visit, tablet) == [str(second)], "told again by the tablet"
    assert photo_state(tablet, picture) == ("verified", True)
    with tablet.client() as client:
        assert client.get(f"/api/photos/{sha256(picture)}/original").content == picture
        until = time.monotonic() + PATIENCE_S
        while not client.get(f"/api/photos/{sha256(picture)}/small").is_success:
            assert time.monotonic() < until, "its picture for screens is made again"
            time.sleep(0.05)


def test_an_older_snapshot_and_what_was_replaced(own_office: Office, target: Path) -> None:
    office, tablet = own_office, own_office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    assert main(["backup", str(target)]) == 0
    tablet.score(visit, POINT, {"present": True})
    tablet.sync()
    assert main(["backup", str(target)]) == 0
    first, second = snapshots(target)
    bring_back(office, target, "--snapshot", first.name)
    assert office.served.rows("SELECT count(*) FROM ops") == [(0,)]
    (aside,) = office.served.settings.data_dir.glob("replaced-*")
    with closing(sqlite3.connect(aside / "shidi.sqlite3")) as old:
        assert old.execute("SELECT count(*) FROM ops").fetchone()[0] > 0
    assert second.is_dir()


def test_photos_are_copied_once_and_old_snapshots_go(
    own_office: Office, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office, tablet = own_office, own_office.tablet()
    visit = office.visit(tablet)
    for content in (jpeg(1), jpeg(2)):
        tablet.attach(visit, POINT, content)
        tablet.upload(content)
    assert main(["backup", str(target), "--keep", "2"]) == 0
    assert "new 2" in capsys.readouterr().out
    assert main(["backup", str(target), "--keep", "2"]) == 0
    assert "new 0" in capsys.readouterr().out
    assert main(["backup", str(target), "--keep", "2"]) == 0
    assert len(snapshots(target)) == 2
    assert main(["restore", str(target), "--list"]) == 0
    assert capsys.readouterr().out.count("2 photos") == 2


def test_a_damaged_photo_is_named_and_does_not_count_as_safe(
    own_office: Office, target: Path
) -> None:
    office, tablet = own_office, own_office.tablet()
    visit = office.visit(tablet)
    good, bad = jpeg(1), jpeg(2)
    for content in (good, bad):
        tablet.attach(visit, POINT, content)
        tablet.upload(content)
    sha = sha256(bad)
    file = office.served.settings.photos_dir / "originals" / sha[:2] / sha[2:4] / sha
    file.chmod(0o600)
    file.write_bytes(bad[:-1] + b"?")
    assert main(["backup", str(target)]) == 1
    assert manifest(target)["lost"] == [sha]
    assert photo_state(tablet, bad) == ("verified", False)
    assert photo_state(tablet, good) == ("verified", True)


def test_what_was_damaged_in_the_backup_is_found_and_mended(
    own_office: Office, target: Path
) -> None:
    office, tablet = own_office, own_office.tablet()
    visit = office.visit(tablet)
    picture = jpeg()
    tablet.attach(visit, POINT, picture)
    tablet.upload(picture)
    assert main(["backup", str(target)]) == 0
    sha = sha256(picture)
    copy = target / "originals" / sha[:2] / sha[2:4] / sha
    copy.chmod(0o600)
    copy.write_bytes(bytes(len(picture)))
    assert main(["backup", str(target), "--verify"]) == 0
    assert copy.read_bytes() == picture


def refusal(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert main(list(args)) == 1
    return capsys.readouterr().err


def test_a_restore_refuses_before_it_touches_anything(
    own_office: Office, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    served = own_office.served
    assert "no complete backup" in refusal(capsys, "restore", str(target))
    assert main(["backup", str(target)]) == 0
    assert "--replace" in refusal(capsys, "restore", str(target))
    assert "is running" in refusal(capsys, "restore", str(target), "--replace")
    assert "There is no backup x" in refusal(capsys, "restore", str(target), "--snapshot", "x")
    served.stop()
    before = served.database.read_bytes()
    database = snapshots(target)[-1] / "shidi.sqlite3"
    content = database.read_bytes()
    database.write_bytes(content[:-4096])
    assert "is damaged" in refusal(capsys, "restore", str(target), "--replace")
    assert served.database.read_bytes() == before
    served.start()


def test_a_broken_chain_is_no_backup(
    own_office: Office, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office, tablet = own_office, own_office.tablet()
    visit = office.visit(tablet)
    tablet.score(visit, POINT, {"present": True})
    tablet.score(visit, POINT, {"present": False})
    tablet.sync()
    office.served.stop()
    office.served.change("UPDATE heads SET counter = counter + 10")
    assert "points to one that is not there" in refusal(capsys, "backup", str(target))
    office.served.change("UPDATE heads SET counter = counter - 10")
    office.served.change("DELETE FROM ops WHERE counter = 1")
    assert "breaks before 2" in refusal(capsys, "backup", str(target))
    office.served.start()
    assert main(["restore", str(target), "--list"]) == 0
    assert capsys.readouterr().out == ""


def test_there_must_be_something_to_back_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHIDI_DATA_DIR", str(tmp_path / "nothing"))
    assert "no Shidi data" in refusal(capsys, "backup", str(tmp_path / "backups"))
    monkeypatch.setenv("SHIDI_DATABASE", "postgresql://127.0.0.1:1/shidi")
    assert "check SHIDI_DATABASE" in refusal(capsys, "backup", str(tmp_path / "backups"))
