"""Settings: defaults that work at once, and clear sentences for what does not fit."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from server.complaint import Complaint
from server.settings import Settings


def test_an_empty_environment_gives_a_working_installation() -> None:
    settings = Settings.from_environment({"HOME": "/root", "PATH": "/bin"})
    assert settings == Settings()
    assert (settings.host, settings.port, settings.tls_port) == ("127.0.0.1", 8000, 8443)
    assert settings.database_url == "sqlite+aiosqlite:///data/shidi.sqlite3"
    assert settings.photos_dir == Path("data/photos")


def test_folders_follow_the_data_folder_also_after_a_change() -> None:
    settings = msgspec.structs.replace(Settings(), data_dir=Path("/srv/shidi"))
    assert settings.database_url == "sqlite+aiosqlite:////srv/shidi/shidi.sqlite3"
    assert settings.photos_dir == Path("/srv/shidi/photos")
    assert settings.tls_dir == Path("/srv/shidi/tls")


def test_each_kind_of_value_is_read_from_the_environment() -> None:
    settings = Settings.from_environment(
        {
            "SHIDI_DATA_DIR": "/srv/shidi",
            "SHIDI_DATABASE": "postgresql+asyncpg://db/shidi",
            "SHIDI_PHOTOS": "/mnt/photos",
            "SHIDI_TLS_PORT": " 443 ",
            "SHIDI_PUBLIC_URLS": "https://a.example/, https://b.example",
            "SHIDI_MAX_PHOTO_BYTES": "1000",
            "SHIDI_HOST": "",
        }
    )
    assert settings == Settings(
        data_dir=Path("/srv/shidi"),
        database="postgresql+asyncpg://db/shidi",
        photos=Path("/mnt/photos"),
        tls_port=443,
        public_urls=("https://a.example", "https://b.example"),
        max_photo_bytes=1000,
    )
    assert settings.database_url == "postgresql+asyncpg://db/shidi"
    assert settings.photos_dir == Path("/mnt/photos")


def test_a_relative_data_folder_does_not_move_with_the_working_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Settings.from_environment({"SHIDI_DATA_DIR": "x"}).data_dir == tmp_path / "x"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("SHIDI_PORT", "eighty"),
        ("SHIDI_PORT", "65536"),
        ("SHIDI_TLS_PORT", "-1"),
        ("SHIDI_MAX_OPS_PER_PUSH", "0"),
        ("SHIDI_OFFICE_SESSION_S", "12h"),
    ],
)
def test_a_value_that_does_not_fit_is_named_in_both_languages(name: str, text: str) -> None:
    with pytest.raises(Complaint) as caught:
        Settings.from_environment({name: text})
    for sentence in (caught.value.zh, caught.value.en):
        assert name in sentence
        assert text in sentence


def test_a_misspelt_name_is_not_ignored() -> None:
    with pytest.raises(Complaint, match="SHIDI_TLS_PROT") as caught:
        Settings.from_environment({"SHIDI_TLS_PROT": "443"})
    assert "SHIDI_TLS_PORT" in caught.value.en
    assert "SHIDI_TLS_PORT" in caught.value.zh
