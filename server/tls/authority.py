"""The certificate authority: a key that is made once and may vouch for the LAN alone.

A stolen authority key could imitate any site to every tablet that trusts it. The critical
name constraints (RFC 5280, 4.2.1.10) take that power away: private addresses, `localhost`,
`*.local` and the names known when it was made, nothing else. Phones and browsers enforce them.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv4Network

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from server.tls.names import Names

LIFETIME = timedelta(days=3650)
BACKDATED = timedelta(days=2)
"""Tablets whose clock is behind must not find the certificate "not yet valid"."""

PRIVATE = tuple(
    IPv4Network(text)
    for text in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8")
)


class Authority(msgspec.Struct, frozen=True):
    """The authority's certificate with its key (ECDSA P-256, SHA-256)."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate as phones show it: `AB:CD:…`, 32 pairs."""
        return self.certificate.fingerprint(hashes.SHA256()).hex(":").upper()

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    def covers(self, names: Names) -> Names:
        """Return the part of `names` that the authority may vouch for."""
        allowed = self.certificate.extensions.get_extension_for_class(x509.NameConstraints)
        permitted = [one.value for one in allowed.value.permitted_subtrees or []]
        return Names(
            frozenset(name for name in names.dns if any(_under(name, one) for one in permitted)),
            frozenset(ip for ip in names.addresses if any(_inside(ip, one) for one in permitted)),
        )


def make_authority(hostname: str, names: Names, now: datetime) -> Authority:
    """Make a new authority; `hostname` only labels it in the lists of phones.

    Addresses in `names` outside the private ranges are allowed one by one.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    title = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Shidi"),
            x509.NameAttribute(NameOID.COMMON_NAME, f"Shidi CA {hostname[:30]} {now:%Y-%m-%d}"),
        ]
    )
    begin = now - BACKDATED
    certificate = (
        x509.CertificateBuilder()
        .subject_name(title)
        .issuer_name(title)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + LIFETIME)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_signs_certificates(), critical=True)
        .add_extension(x509.NameConstraints(_permitted(names), None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Authority(certificate, key)


def _permitted(names: Names) -> list[x509.GeneralName]:
    odd = {
        IPv4Network(ip) for ip in names.addresses if not any(ip in network for network in PRIVATE)
    }
    dns = {"localhost", "local", *(name for name in names.dns if not name.endswith(".local"))}
    return [
        *(x509.DNSName(name) for name in sorted(dns)),
        *(x509.IPAddress(network) for network in (*PRIVATE, *sorted(odd))),
    ]


def _under(name: str, permitted: object) -> bool:
    return isinstance(permitted, str) and (name == permitted or name.endswith(f".{permitted}"))


def _inside(address: IPv4Address, permitted: object) -> bool:
    return isinstance(permitted, IPv4Network) and address in permitted


def _signs_certificates() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
