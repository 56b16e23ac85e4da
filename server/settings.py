"""Everything an installation may choose, as one frozen value made once at the start.

No module keeps a copy or reads the environment by itself: `create_app(settings)` hands
the value down. Durations end in `_s` (seconds), sizes in `_bytes`.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import msgspec

from server.complaint import Complaint

PREFIX = "SHIDI_"

Port = Annotated[int, msgspec.Meta(ge=0, le=65535)]
"""0 lets the system choose a free one."""

Positive = Annotated[int, msgspec.Meta(ge=1)]

KIB, MIB = 1024, 1024 * 1024
EVERY_ADDRESS = "0.0.0.0"  # noqa: S104 (tablets must reach the https listener)
MINUTE, HOUR, DAY = 60, 3_600, 86_400


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Folders, addresses and limits of one installation.

    Each field can be set by an environment variable of its name with the prefix `SHIDI_`:
    `SHIDI_TLS_PORT=443`. Lists are separated by commas.
    """

    data_dir: Path = Path("data")
    """The folder that holds all an installation must not lose; back this up."""
    database: str = ""
    """`postgresql://user@host/name`; empty: a SQLite file in `data_dir`."""
    photos: Path | None = None
    """Folder of the photos' original bytes; none: `data_dir/photos`."""
    photo_store: str = ""
    """`s3://bucket/prefix`: the original bytes lie there, and `photos` holds copies of some.
    Keys, region and endpoint are the usual AWS_ variables."""
    photo_store_timeout_s: Positive = 20
    """How long it may take to answer one request; then photos wait, and findings do not."""
    photo_copies_bytes: Positive = 20 * 1024 * MIB
    """How much of the photo store is copied on this computer at most."""
    font: Path | None = None
    """A font file with Chinese letters, for the labels on copies of photos; none: looked for."""
    static_dir: Path = Path(__file__).parent / "static"
    """The built front end."""

    host: str = "127.0.0.1"
    """Address of the plain http listener: this computer alone, unless a proxy stands before it."""
    port: Port = 8000
    tls: bool = True
    """Whether to serve https and the trust page; off behind a proxy that does."""
    lan_host: str = EVERY_ADDRESS
    """Address of the https listener and of the trust page."""
    tls_port: Port = 8443
    trust_port: Port = 8080
    """Plain http port that serves the trust page and the authority's certificate, nothing else."""
    public_urls: tuple[str, ...] = ()
    """How others reach the server, best first; `serve` fills in the LAN addresses if empty."""

    max_ops_per_push: Positive = 2_000
    max_push_bytes: Positive = 4 * MIB
    """Body of one sync request as it travels, compressed."""
    max_inflated_push_bytes: Positive = 32 * MIB
    """The same after decompression."""
    sync_page_lines: Positive = 2_000
    """Snapshot lines, and news lines, in one reply; a device asks again for the rest."""
    max_photo_bytes: Positive = 100 * MIB
    upload_expiry_s: Positive = 7 * DAY
    """An unfinished upload may be resumed for this long after its last byte."""

    office_session_s: Positive = 12 * HOUR
    device_session_s: Positive = 180 * DAY
    enrolment_code_s: Positive = 24 * HOUR
    login_attempts: Positive = 5
    """Failed logins per account and address within `login_window_s` before a pause."""
    login_window_s: Positive = 15 * MINUTE

    metrics_token: str = ""
    """Who brings it as `Authorization: Bearer …` may read /metrics; without one nobody may."""

    @property
    def database_url(self) -> str:
        """SQLAlchemy address with an async driver."""
        return self.database or f"sqlite+aiosqlite:///{self.data_dir / 'shidi.sqlite3'}"

    @property
    def photos_dir(self) -> Path:
        return self.photos or self.data_dir / "photos"

    @property
    def exports_dir(self) -> Path:
        """Documents that were made; they can be made again."""
        return self.data_dir / "exports"

    @property
    def templates_dir(self) -> Path:
        """The installation's own Word templates, which stand before the shipped ones."""
        return self.data_dir / "templates"

    @property
    def tls_dir(self) -> Path:
        """Certificate authority and server certificate of this installation."""
        return self.data_dir / "tls"

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Settings:
        """Read the `SHIDI_` variables of `environ`; an empty one counts as unset.

        Raises Complaint for a value that does not fit, and for an unknown name: a
        misspelt limit that is silently ignored would be worse than a stop.
        """
        hints = get_type_hints(cls, include_extras=True)
        chosen: dict[str, Any] = {}
        for name, text in environ.items():
            if not name.startswith(PREFIX) or not text.strip():
                continue
            field = name.removeprefix(PREFIX).lower()
            if field not in hints:
                raise _unknown(name, list(hints))
            chosen[field] = _parse(name, text.strip(), hints[field])
        return cls(**chosen)


def _parse(name: str, text: str, kind: Any) -> Any:
    if kind in (Path, Path | None):
        return Path(text).expanduser().absolute()
    if kind == tuple[str, ...]:
        return tuple(part.strip().rstrip("/") for part in text.split(",") if part.strip())
    try:
        return msgspec.convert(text, kind, strict=False)
    except msgspec.ValidationError as error:
        raise Complaint(
            f"环境变量 {name} 的值 {text!r} 无效：{error}。请改正或取消该变量。",
            f"{name} is set to {text!r}, which is not valid ({error}); correct it or unset it.",
        ) from error


def _unknown(name: str, fields: list[str]) -> Complaint:
    names = [PREFIX + field.upper() for field in fields]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.0)[0]
    return Complaint(
        f"没有名为 {name} 的设置；最接近的是 {near}。请改正或取消该变量。",
        f"There is no setting {name}; the nearest is {near}. Correct it or unset it.",
    )
