"""The authority's certificate as an Apple configuration profile (.mobileconfig)."""

from __future__ import annotations

import plistlib
import uuid

from server.tls.authority import Authority

_SPACE = uuid.UUID("6f0a9c54-8f2e-4f43-9d0e-1d5a3c9b7e21")


def apple_profile(authority: Authority) -> bytes:
    """Return the profile; the same authority always gives the same identifiers.

    So installing it twice replaces the first and leaves no duplicate in the settings.
    """
    mark = authority.fingerprint
    payload = {
        "PayloadType": "com.apple.security.root",
        "PayloadIdentifier": f"cn.shidi.authority.{_name(mark, 'root')}",
        "PayloadUUID": _name(mark, "root"),
        "PayloadVersion": 1,
        "PayloadDisplayName": "Shidi 实地",
        "PayloadDescription": "信任本单位的实地服务器 · Trusts the Shidi server of this office",
        "PayloadCertificateFileName": "shidi.cer",
        "PayloadContent": authority.der,
    }
    return plistlib.dumps(
        {
            "PayloadType": "Configuration",
            "PayloadIdentifier": f"cn.shidi.profile.{_name(mark, 'profile')}",
            "PayloadUUID": _name(mark, "profile"),
            "PayloadVersion": 1,
            "PayloadDisplayName": "Shidi 实地",
            "PayloadDescription": f"SHA-256 {mark}",
            "PayloadRemovalDisallowed": False,
            "PayloadContent": [payload],
        }
    )


def _name(mark: str, part: str) -> str:
    return str(uuid.uuid5(_SPACE, f"{part} {mark}")).upper()
