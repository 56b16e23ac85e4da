"""What the operator can mend is one sentence in both languages, never a traceback."""

from __future__ import annotations

import errno
import os
import socket
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from server.__main__ import main
from server.complaint import Complaint
from server.serving.sockets import bind, port_of
from server.serving.trouble import complaint_about, prepare_folder


def test_a_taken_port_is_named_with_the_way_to_another() -> None:
    with bind("127.0.0.1", 0, "--port") as taken:
        port = port_of(taken)
        with pytest.raises(Complaint) as caught:
            bind("127.0.0.1", port, "--tls-port")
    for sentence in (caught.value.zh, caught.value.en):
        assert str(port) in sentence
        assert f"--tls-port {port + 1}" in sentence
        assert "SHIDI_TLS_PORT" in sentence


def test_an_address_that_is_not_ours_is_named() -> None:
    with pytest.raises(Complaint, match=r"203\.0\.113\.1") as caught:
        bind("203.0.113.1", 0, "--port")
    assert "SHIDI_HOST" in caught.value.en


def test_a_port_is_free_again_at_once_after_a_stop() -> None:
    with bind("127.0.0.1", 0, "--port") as first:
        port = port_of(first)
        with socket.create_connection(("127.0.0.1", port)):
            first.setblocking(True)
            first.accept()[0].close()
    bind("127.0.0.1", port, "--port").close()


def test_a_data_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(Complaint, match="--data") as caught:
        prepare_folder(tmp_path / "data")
    assert str(tmp_path / "data") in caught.value.zh


def test_a_data_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    prepare_folder(tmp_path / "a" / "b")
    assert list((tmp_path / "a" / "b").iterdir()) == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_named(code: int) -> None:
    error = OSError(code, os.strerror(code))
    complaint = complaint_about(error, Path("/srv/data"))
    assert complaint is not None
    assert "The disk is full" in complaint.en
    assert "磁盘已满" in complaint.zh


def test_a_full_disk_is_found_inside_wrapped_and_grouped_errors() -> None:
    inner = OSError(errno.ENOSPC, "full")
    wrapped = RuntimeError("outer")
    wrapped.__cause__ = inner
    group = ExceptionGroup("several", [ValueError("other"), wrapped])
    complaint = complaint_about(group, Path("/srv/data"))
    assert complaint is not None
    assert "The disk is full" in complaint.en


def test_a_full_database_is_named(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/x.sqlite3")
    with engine.connect() as connection:
        connection.execute(text("create table t (x)"))
        connection.execute(text("pragma max_page_count = 2"))
        with pytest.raises(OperationalError) as caught:
            connection.execute(text("insert into t values (zeroblob(1000000))"))
    engine.dispose()
    complaint = complaint_about(caught.value, tmp_path)
    assert complaint is not None
    assert "The disk is full" in complaint.en


def test_a_database_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError) as caught:
        sqlite3.connect(tmp_path / "nowhere" / "x.sqlite3")
    complaint = complaint_about(caught.value, tmp_path)
    assert complaint is not None
    assert "cannot be written to" in complaint.en


def test_a_database_in_use_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite3"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("begin exclusive")
    other = sqlite3.connect(path, timeout=0)
    with pytest.raises(sqlite3.OperationalError) as caught:
        other.execute("create table t (x)")
    holder.close()
    other.close()
    complaint = complaint_about(caught.value, tmp_path)
    assert complaint is not None
    assert "in use" in complaint.en


def test_our_own_mistakes_are_not_dressed_up() -> None:
    assert complaint_about(KeyError("x"), Path("/srv/data")) is None
    assert complaint_about(sqlite3.OperationalError("no such table"), Path("/srv/data")) is None
    foreign = PermissionError(errno.EACCES, "no", "/etc/shadow")
    assert complaint_about(foreign, Path("/srv/data")) is None


def test_a_command_that_is_not_known_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sevre"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert all("sevre" in line and "shidi help" in line for line in lines)


def test_a_bad_setting_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHIDI_PORT", "eighty")
    assert main(["serve"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert all("SHIDI_PORT" in line for line in lines)
