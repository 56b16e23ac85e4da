"""The certificate authority and the server's certificate, judged by OpenSSL as a client."""

from __future__ import annotations

import socket
import ssl
import stat
import threading
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID

from server.complaint import Complaint
from server.tls.authority import make_authority
from server.tls.folder import Identity, TlsFolder
from server.tls.leaf import issue_leaf
from server.tls.names import Names, lan_addresses, names_of

NOW = datetime.now(UTC)
LAN = IPv4Address("192.168.1.20")
OTHER = IPv4Address("10.1.2.3")


def names(*addresses: IPv4Address, hostname: str = "office-pc") -> Names:
    return names_of(hostname, addresses, ())


@pytest.fixture
def folder(tmp_path: Path) -> TlsFolder:
    return TlsFolder(tmp_path / "tls")


def handshake(identity: Identity, host: str, trusted: bytes | None = None) -> str:
    """Connect as a client that trusts only the authority; return the TLS version.

    Raises ssl.SSLCertVerificationError as a browser would refuse.
    """
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server.load_cert_chain(identity.certificate_path, identity.key_path)
    client = ssl.create_default_context(cadata=trusted or identity.authority.der)
    client.verify_flags |= ssl.VERIFY_X509_STRICT
    here, there = socket.socketpair()

    def answer() -> None:
        try:
            server.wrap_socket(there, server_side=True).close()
        except ssl.SSLError:
            there.close()

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        with client.wrap_socket(here, server_hostname=host) as connection:
            return connection.version() or ""
    finally:
        here.close()
        thread.join()


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "192.168.1.20", "office-pc", "office-pc.local"]
)
def test_a_device_that_trusts_the_authority_accepts_every_name(
    folder: TlsFolder, host: str
) -> None:
    assert handshake(folder.identity(names(LAN), NOW), host) == "TLSv1.3"


def test_a_device_that_does_not_trust_it_refuses(folder: TlsFolder, tmp_path: Path) -> None:
    mine = folder.identity(names(LAN), NOW)
    foreign = TlsFolder(tmp_path / "other").identity(names(LAN), NOW)
    with pytest.raises(ssl.SSLCertVerificationError):
        handshake(mine, "localhost", trusted=foreign.authority.der)


def test_an_address_that_is_not_in_the_certificate_is_refused(folder: TlsFolder) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        handshake(folder.identity(names(LAN), NOW), "10.1.2.3")


def test_a_stolen_authority_cannot_imitate_a_public_site(folder: TlsFolder) -> None:
    identity = folder.identity(names(LAN), NOW)
    forged = x509.CertificateBuilder(
        issuer_name=identity.authority.certificate.subject,
        subject_name=x509.Name([]),
        public_key=identity.leaf.key.public_key(),
        serial_number=7,
        not_valid_before=NOW - timedelta(days=1),
        not_valid_after=NOW + timedelta(days=1),
    )
    for extension in identity.leaf.certificate.extensions:
        if not isinstance(extension.value, x509.SubjectAlternativeName):
            forged = forged.add_extension(extension.value, extension.critical)
    forged = forged.add_extension(
        x509.SubjectAlternativeName([x509.DNSName("bank.example.com")]), critical=True
    )
    folder._keep("server", forged.sign(identity.authority.key, hashes.SHA256()), identity.leaf.key)
    with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree"):
        handshake(identity, "bank.example.com")


def test_the_certificate_is_what_phones_demand(folder: TlsFolder) -> None:
    identity = folder.identity(names(LAN), NOW)
    leaf, authority = identity.leaf.certificate, identity.authority.certificate
    assert isinstance(identity.leaf.key.curve, ec.SECP256R1)
    assert leaf.not_valid_after_utc - leaf.not_valid_before_utc <= timedelta(days=397)
    assert leaf.not_valid_before_utc < NOW - timedelta(days=1)
    held = leaf.extensions
    usage = held.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert list(usage) == [ExtendedKeyUsageOID.SERVER_AUTH]
    assert not held.get_extension_for_class(x509.BasicConstraints).value.ca
    subject_key = authority.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    issuer_key = held.get_extension_for_class(x509.AuthorityKeyIdentifier).value
    assert issuer_key.key_identifier == subject_key.digest
    assert authority.extensions.get_extension_for_class(x509.NameConstraints).critical
    assert authority.extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def test_only_the_owner_can_read_the_folder(folder: TlsFolder) -> None:
    folder.identity(names(LAN), NOW)
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
    found = {one.name: stat.S_IMODE(one.stat().st_mode) for one in folder.path.iterdir()}
    assert found == dict.fromkeys(["ca.crt", "ca.key", "server.crt", "server.key"], 0o600)


def test_nothing_changes_while_nothing_has_changed(folder: TlsFolder) -> None:
    first = folder.identity(names(LAN), NOW)
    again = folder.identity(names(LAN), NOW + timedelta(days=300))
    assert again.leaf.certificate == first.leaf.certificate
    assert again.authority.certificate == first.authority.certificate


def test_a_new_address_renews_the_certificate_under_the_same_authority(folder: TlsFolder) -> None:
    first = folder.identity(names(LAN), NOW)
    moved = folder.identity(names(OTHER), NOW)
    assert moved.authority.certificate == first.authority.certificate
    assert handshake(moved, "10.1.2.3", trusted=first.authority.der) == "TLSv1.3"


@pytest.mark.parametrize("days", [366, 396, 1000, -3])
def test_a_certificate_near_its_end_or_before_its_beginning_is_renewed(
    folder: TlsFolder, days: int
) -> None:
    first = folder.identity(names(LAN), NOW)
    later = folder.identity(names(LAN), NOW + timedelta(days=days))
    assert later.leaf.certificate != first.leaf.certificate
    assert later.leaf.serves(later.authority, names(LAN), NOW + timedelta(days=days))


def test_the_certificate_never_outlives_the_authority(folder: TlsFolder) -> None:
    authority = folder.identity(names(LAN), NOW).authority
    late = issue_leaf(authority, names(LAN), NOW + timedelta(days=3600))
    assert late.certificate.not_valid_after_utc == authority.certificate.not_valid_after_utc


@pytest.mark.parametrize("name", ["server.key", "server.crt"])
def test_a_damaged_server_certificate_is_made_again(folder: TlsFolder, name: str) -> None:
    folder.identity(names(LAN), NOW)
    (folder.path / name).write_bytes(b"-----BEGIN nothing")
    assert handshake(folder.identity(names(LAN), NOW), "localhost") == "TLSv1.3"


def test_a_key_that_does_not_fit_its_certificate_is_replaced(folder: TlsFolder) -> None:
    identity = folder.identity(names(LAN), NOW)
    other = issue_leaf(identity.authority, names(LAN), NOW)
    folder._keep("server", identity.leaf.certificate, other.key)
    assert handshake(folder.identity(names(LAN), NOW), "localhost") == "TLSv1.3"


@pytest.mark.parametrize("name", ["ca.key", "ca.crt"])
def test_a_damaged_authority_is_never_replaced_silently(folder: TlsFolder, name: str) -> None:
    folder.identity(names(LAN), NOW)
    (folder.path / name).write_bytes(b"nothing")
    with pytest.raises(Complaint, match="restore it from a backup") as caught:
        folder.identity(names(LAN), NOW)
    assert str(folder.path) in caught.value.zh
    assert (folder.path / name).read_bytes() == b"nothing"


def test_a_lost_authority_key_is_named(folder: TlsFolder) -> None:
    folder.identity(names(LAN), NOW)
    (folder.path / "ca.key").unlink()
    with pytest.raises(Complaint, match="cannot be read"):
        folder.identity(names(LAN), NOW)


def test_a_mixed_up_authority_is_named(folder: TlsFolder, tmp_path: Path) -> None:
    folder.identity(names(LAN), NOW)
    TlsFolder(tmp_path / "other").identity(names(LAN), NOW)
    (tmp_path / "other" / "ca.key").replace(folder.path / "ca.key")
    with pytest.raises(Complaint, match="cannot be read"):
        folder.identity(names(LAN), NOW)


def test_a_crash_before_the_authority_certificate_was_written_is_harmless(
    folder: TlsFolder,
) -> None:
    folder.identity(names(LAN), NOW)
    (folder.path / "ca.crt").unlink()
    assert handshake(folder.identity(names(LAN), NOW), "localhost") == "TLSv1.3"


def test_an_expired_authority_is_named(folder: TlsFolder) -> None:
    folder.identity(names(LAN), NOW)
    with pytest.raises(Complaint, match="expired on"):
        folder.identity(names(LAN), NOW + timedelta(days=3651))


def test_a_public_address_known_at_the_beginning_is_covered_a_later_one_is_told() -> None:
    odd, later = IPv4Address("11.22.33.44"), IPv4Address("55.66.77.88")
    authority = make_authority("pc", names(odd), NOW)
    assert odd in authority.covers(names(odd)).addresses
    assert later not in authority.covers(names(later)).addresses


def test_what_the_authority_may_not_vouch_for_is_reported(folder: TlsFolder) -> None:
    folder.identity(names(LAN), NOW)
    later = IPv4Address("55.66.77.88")
    identity = folder.identity(names(LAN, later, hostname="other.example.cn"), NOW)
    assert identity.uncovered == Names(frozenset({"other.example.cn"}), frozenset({later}))
    assert handshake(identity, "192.168.1.20") == "TLSv1.3"


def test_names_that_no_certificate_can_carry_are_left_out() -> None:
    assert names_of("办公室", [LAN], ()).dns == {"localhost"}
    assert names_of("my_pc", [], ()).dns == {"localhost"}
    assert names_of("PC.Office.gov.cn", [], ()).dns == {
        "localhost",
        "pc.local",
        "pc.office.gov.cn",
    }


def test_addresses_given_by_the_operator_are_covered() -> None:
    found = names_of("pc", [], ["https://shidi.office.cn:8443", "https://10.0.0.9"])
    assert "shidi.office.cn" in found.dns
    assert IPv4Address("10.0.0.9") in found.addresses


def test_lan_addresses_are_what_others_can_reach() -> None:
    found = lan_addresses()
    assert len(found) == len(set(found))
    assert not [one for one in found if one.is_loopback or one.is_link_local]
