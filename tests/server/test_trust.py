"""The trust listener: four read-only paths and nothing else."""

from __future__ import annotations

import base64
import hashlib
import plistlib
from datetime import UTC, datetime
from ipaddress import IPv4Address

import httpx
import pytest
from cryptography import x509

from server.tls.authority import Authority, make_authority
from server.tls.names import names_of
from server.trust.app import TrustApp


@pytest.fixture(scope="module")
def authority() -> Authority:
    names = names_of("pc", [IPv4Address("192.168.1.20")], ())
    return make_authority("pc", names, datetime.now(UTC))


@pytest.fixture
def client(authority: Authority) -> httpx.AsyncClient:
    app = TrustApp(authority, lambda host: f"https://{host}:8443")
    transport = httpx.ASGITransport(app)
    return httpx.AsyncClient(transport=transport, base_url="http://192.168.1.20:8080")


async def test_the_page_shows_the_fingerprint_and_leads_on(
    client: httpx.AsyncClient, authority: Authority
) -> None:
    answer = await client.get("/trust")
    assert answer.status_code == 200
    shown = answer.text.replace("\n", " ")
    assert authority.fingerprint.replace(":", " ") in shown
    assert 'href="https://192.168.1.20:8443"' in answer.text
    assert "{{" not in answer.text


async def test_the_page_may_run_its_own_script_only(client: httpx.AsyncClient) -> None:
    answer = await client.get("/trust")
    policy = answer.headers["content-security-policy"]
    script = answer.text.partition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


@pytest.mark.parametrize("name", ["shidi.crt", "shidi.cer"])
async def test_the_certificate_can_be_saved(
    client: httpx.AsyncClient, authority: Authority, name: str
) -> None:
    answer = await client.get(f"/trust/{name}")
    assert answer.headers["content-type"] == "application/x-x509-ca-cert"
    assert f'filename="{name}"' in answer.headers["content-disposition"]
    assert x509.load_der_x509_certificate(answer.content) == authority.certificate


async def test_the_apple_profile_carries_the_authority(
    client: httpx.AsyncClient, authority: Authority
) -> None:
    answer = await client.get("/trust/shidi.mobileconfig")
    assert answer.headers["content-type"] == "application/x-apple-aspen-config"
    profile = plistlib.loads(answer.content)
    (payload,) = profile["PayloadContent"]
    assert payload["PayloadType"] == "com.apple.security.root"
    assert payload["PayloadContent"] == authority.der
    again = plistlib.loads((await client.get("/trust/shidi.mobileconfig")).content)
    assert again["PayloadUUID"] == profile["PayloadUUID"]


async def test_the_bare_address_leads_to_the_page(client: httpx.AsyncClient) -> None:
    answer = await client.get("/")
    assert (answer.status_code, answer.headers["location"]) == (307, "/trust")


@pytest.mark.parametrize(
    "path",
    [
        "/api/health",
        "/index.html",
        "/trust/",
        "/trust/ca.key",
        "/trust/server.key",
        "/trust/page.html",
        "/trust/../../../etc/passwd",
        "/trust/%2e%2e/ca.key",
        "/trust/shidi.crt/",
        "/TRUST",
    ],
)
async def test_nothing_else_is_served(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert answer.status_code == 404
    assert "/trust" in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
async def test_nothing_can_be_sent(client: httpx.AsyncClient, method: str) -> None:
    answer = await client.request(method, "/trust", content=b"x")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


async def test_head_answers_without_a_body(client: httpx.AsyncClient) -> None:
    answer = await client.head("/trust/shidi.crt")
    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["content-length"]) > 300


async def test_a_hostile_host_header_cannot_write_into_the_page(authority: Authority) -> None:
    app = TrustApp(authority, lambda host: f"https://{host}")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as client:
        answer = await client.get("/trust", headers={"host": '"><script>alert(1)</script>'})
    assert '"><script>' not in answer.text
