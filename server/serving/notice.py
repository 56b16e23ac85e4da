"""What the operator reads on the terminal when the server is ready."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import msgspec
import segno


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """The facts of one start; lists are best first and may be empty."""

    version: str
    local_url: str
    lan_urls: tuple[str, ...]
    trust_urls: tuple[str, ...]
    fingerprint: str
    """Of the authority; empty when the server speaks no TLS."""
    data_dir: Path
    warnings: tuple[str, ...] = ()


class FirstLogin(msgspec.Struct, frozen=True):
    """The administrator made on the first run; the password is shown this once."""

    administrator: str
    one_time_password: str


def notice_text(notice: Notice, *, colours: bool) -> str:
    """Lay out addresses, QR code, fingerprint and folder, both languages in each line.

    `colours` tells that the reader is a terminal, which may have a light background.
    """
    rows = [
        ("本机 This computer", notice.local_url),
        ("办公室 Office", f"{notice.local_url}/office.html"),
    ]
    rows += _listed("平板 Tablets", notice.lan_urls)
    rows += _listed("先信任证书 Trust first", notice.trust_urls)
    if notice.fingerprint:
        pairs = notice.fingerprint.split(":")
        rows += _listed("证书指纹 Fingerprint", (" ".join(pairs[:16]), " ".join(pairs[16:])))
    rows.append(("数据 Data", str(notice.data_dir)))
    parts = [f"  实地 Shidi {notice.version}", _table(rows)]
    if notice.trust_urls:
        parts += [
            "  平板扫码：先信任证书，再打开实地。\n"
            "  Scan with the tablet: trust the certificate, then open Shidi.",
            _qr(notice.trust_urls[0], colours=colours),
        ]
    parts += [f"  ! {warning}" for warning in notice.warnings]
    parts.append("  按 Ctrl-C 停止 · Ctrl-C stops the server.")
    return "\n" + "\n\n".join(parts) + "\n"


def first_login_text(login: FirstLogin) -> str:
    """Lay out the one-time password so that it cannot be overlooked."""
    rows = [
        ("管理员 Administrator", login.administrator),
        ("一次性密码 One-time password", login.one_time_password),
    ]
    heading = (
        "  首次启动：用下面的密码登录，系统会要求设置新密码。此密码只显示这一次。\n"
        "  First start: log in with this password and choose your own. It is shown only once."
    )
    return f"\n{heading}\n\n{_table(rows)}\n"


def _listed(label: str, values: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(label if at == 0 else "", value) for at, value in enumerate(values)]


def _table(rows: list[tuple[str, str]]) -> str:
    width = max(_columns(label) for label, _ in rows)
    return "\n".join(
        f"  {label}{' ' * (width - _columns(label))}   {value}" for label, value in rows
    )


def _columns(text: str) -> int:
    """Count terminal columns: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _qr(url: str, *, colours: bool) -> str:
    """Draw a QR code with half blocks; the blocks are its light parts.

    Scanners want dark on light, so on a terminal the colours are forced: white on black.
    """
    drawing = io.StringIO()
    segno.make(url, error="m", micro=False).terminal(drawing, border=2, compact=True)
    before, after = ("\033[97;40m", "\033[0m") if colours else ("", "")
    return "\n".join(f"  {before}{line}{after}" for line in drawing.getvalue().splitlines())
