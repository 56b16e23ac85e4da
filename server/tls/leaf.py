"""The server's own certificate: short-lived, for exactly the names of the day.

What phones demand of it (Apple 103769, Chrome's root policy): an EC or RSA 2048 key, SHA-2,
every name in the subjectAltName, serverAuth in the extended key usage, at most 398 days.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import IPv4Address

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from server.tls.authority import BACKDATED, Authority
from server.tls.names import Names

LIFETIME = timedelta(days=397)
RENEWED_BEFORE = timedelta(days=30)


class Leaf(msgspec.Struct, frozen=True):
    """The server's certificate with its key (ECDSA P-256)."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def names(self) -> Names:
        """What the certificate vouches for."""
        held = self.certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
        return Names(
            frozenset(held.value.get_values_for_type(x509.DNSName)),
            frozenset(
                ip
                for ip in held.value.get_values_for_type(x509.IPAddress)
                if isinstance(ip, IPv4Address)
            ),
        )

    def serves(self, authority: Authority, names: Names, now: datetime) -> bool:
        """Tell whether it can go on being shown: right names, right authority, time left.

        A clock that was set back before its beginning also asks for a new one.
        """
        return (
            self._signed_by(authority)
            and self.certificate.public_key() == self.key.public_key()
            and self.names == authority.covers(names)
            and self.certificate.not_valid_before_utc <= now
            and now < self.certificate.not_valid_after_utc - RENEWED_BEFORE
        )

    def _signed_by(self, authority: Authority) -> bool:
        try:
            self.certificate.verify_directly_issued_by(authority.certificate)
        except (ValueError, TypeError, InvalidSignature):
            return False
        return True


def issue_leaf(authority: Authority, names: Names, now: datetime) -> Leaf:
    """Issue a certificate for the part of `names` that the authority covers."""
    covered = authority.covers(names)
    key = ec.generate_private_key(ec.SECP256R1())
    begin = now - BACKDATED
    end = min(begin + LIFETIME, authority.certificate.not_valid_after_utc)
    title = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Shidi")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(title)
        .issuer_name(authority.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
        .add_extension(_alternative_names(covered), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_signs_handshakes(), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(_issued_under(authority), critical=False)
        .sign(authority.key, hashes.SHA256())
    )
    return Leaf(certificate, key)


def _alternative_names(names: Names) -> x509.SubjectAlternativeName:
    return x509.SubjectAlternativeName(
        [
            *(x509.DNSName(name) for name in sorted(names.dns)),
            *(x509.IPAddress(address) for address in sorted(names.addresses)),
        ]
    )


def _issued_under(authority: Authority) -> x509.AuthorityKeyIdentifier:
    held = authority.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    return x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(held.value)


def _signs_handshakes() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
