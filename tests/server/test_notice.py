"""What the operator reads when the server is ready."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import msgspec

from server.serving.notice import FirstLogin, Notice, first_login_text, notice_text

NOTICE = Notice(
    version="0.1.0",
    local_url="http://127.0.0.1:8000",
    lan_urls=("https://192.168.1.20:8443", "https://10.0.0.2:8443"),
    trust_urls=("http://192.168.1.20:8080/trust",),
    fingerprint=":".join(["AB"] * 32),
    data_dir=Path("/srv/shidi"),
)


def columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def test_every_address_is_shown_in_one_column() -> None:
    text = notice_text(NOTICE, colours=False)
    office = "http://127.0.0.1:8000/office.html"
    values = ["http://127.0.0.1:8000", office, *NOTICE.lan_urls, *NOTICE.trust_urls, "/srv/shidi"]
    starts = {
        columns(line[: line.index(value)])
        for value in values
        for line in text.splitlines()
        if line.endswith(value)
    }
    assert len(starts) == 1
    assert all(value in text for value in values)


def test_a_qr_code_is_drawn_in_colours_that_a_phone_can_read_on_any_terminal() -> None:
    drawn = [line for line in notice_text(NOTICE, colours=True).splitlines() if "█" in line]
    assert len(drawn) > 10
    assert all(line.startswith("  \033[97;40m") and line.endswith("\033[0m") for line in drawn)
    assert "\033" not in notice_text(NOTICE, colours=False)


def test_without_tls_there_is_no_qr_code_and_no_fingerprint() -> None:
    bare = msgspec.structs.replace(NOTICE, lan_urls=(), trust_urls=(), fingerprint="")
    text = notice_text(bare, colours=False)
    assert "█" not in text
    assert "Fingerprint" not in text
    assert "http://127.0.0.1:8000" in text


def test_the_one_time_password_is_shown() -> None:
    text = first_login_text(FirstLogin("admin", "k7mq-2rtx-9wvp"))
    assert "k7mq-2rtx-9wvp" in text
    assert "admin" in text
