"""The folder `data/tls`: authority and server certificate on disk, keys for the owner alone.

`ca.key` and `ca.crt` are made once and never replaced by the program: every tablet would have
to be told anew. `server.key` and `server.crt` are replaced as often as needed.
"""

from __future__ import annotations

import os
import socket
from datetime import datetime
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from server.complaint import Complaint
from server.tls.authority import Authority, make_authority
from server.tls.leaf import Leaf, issue_leaf
from server.tls.names import Names


class Identity(msgspec.Struct, frozen=True):
    """What the https listener and the trust page need."""

    authority: Authority
    leaf: Leaf
    certificate_path: Path
    key_path: Path
    uncovered: Names
    """Names of this computer that the authority may not vouch for."""


class TlsFolder(msgspec.Struct, frozen=True):
    """Keeps authority and server certificate in `path`."""

    path: Path

    def identity(self, names: Names, now: datetime) -> Identity:
        """Return a certificate that serves `names` at `now`, making what is missing or stale.

        Raises Complaint when the authority's files are damaged or it has expired.
        """
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        authority = self._authority(names, now)
        leaf = self._leaf()
        if leaf is None or not leaf.serves(authority, names, now):
            leaf = issue_leaf(authority, names, now)
            self._keep("server", leaf.certificate, leaf.key)
        covered = authority.covers(names)
        return Identity(
            authority,
            leaf,
            self.path / "server.crt",
            self.path / "server.key",
            Names(names.dns - covered.dns, names.addresses - covered.addresses),
        )

    def _authority(self, names: Names, now: datetime) -> Authority:
        if not (self.path / "ca.crt").exists():
            authority = make_authority(_label(), names, now)
            self._keep("ca", authority.certificate, authority.key)
            return authority
        try:
            authority = Authority(*self._read("ca"))
        except (OSError, ValueError) as error:
            raise _damaged(self.path) from error
        if authority.certificate.public_key() != authority.key.public_key():
            raise _damaged(self.path)
        if authority.certificate.not_valid_after_utc <= now:
            raise _expired(self.path, authority.certificate.not_valid_after_utc)
        return authority

    def _leaf(self) -> Leaf | None:
        try:
            return Leaf(*self._read("server"))
        except (OSError, ValueError):
            return None

    def _read(self, stem: str) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
        certificate = x509.load_pem_x509_certificate((self.path / f"{stem}.crt").read_bytes())
        key = serialization.load_pem_private_key((self.path / f"{stem}.key").read_bytes(), None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise ValueError("not an EC key")
        return certificate, key

    def _keep(
        self, stem: str, certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey
    ) -> None:
        """Write key before certificate: a crash in between leaves a pair that is made again."""
        private = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        _replace(self.path / f"{stem}.key", private)
        _replace(self.path / f"{stem}.crt", certificate.public_bytes(serialization.Encoding.PEM))


def _replace(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    draft = path.with_suffix(path.suffix + ".new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _label() -> str:
    return socket.gethostname().encode("ascii", "ignore").decode()


def _damaged(path: Path) -> Complaint:
    return Complaint(
        f"证书颁发机构文件 {path}/ca.crt、ca.key 无法读取：请从备份恢复；"
        "若删除该文件夹，将生成新的证书，所有平板须重新信任。",
        f"The certificate authority in {path} (ca.crt, ca.key) cannot be read: restore it from a "
        "backup, or delete the folder to make a new one that every tablet must trust again.",
    )


def _expired(path: Path, end: datetime) -> Complaint:
    return Complaint(
        f"{path} 中的证书颁发机构已于 {end:%Y-%m-%d} 到期（请先检查本机时钟）；"
        "删除该文件夹可生成新的，所有平板须重新信任。",
        f"The certificate authority in {path} expired on {end:%Y-%m-%d} (check this computer's "
        "clock first); delete the folder to make a new one that every tablet must trust again.",
    )
