"""The trust listener's application: four paths, read only, no state, no session."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import msgspec

from server.tls.authority import Authority
from server.trust.page import content_policy, trust_page
from server.trust.profile import apple_profile

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

CERTIFICATE = "application/x-x509-ca-cert"
PROFILE = "application/x-apple-aspen-config"
HTML = "text/html; charset=utf-8"

_NOT_FOUND = (
    '<!doctype html><meta charset="utf-8"><p>这里只有<a href="/trust">信任证书的说明</a>。'
    '<p>There is only the <a href="/trust">trust page</a> here.'
).encode()


class Answer(msgspec.Struct, frozen=True):
    """One response: status, content type, extra headers, body."""

    status: int
    kind: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


class TrustApp:
    """ASGI application that serves the trust page and the authority's certificate."""

    def __init__(self, authority: Authority, address_for: Callable[[str], str]) -> None:
        """`address_for(host)` gives the https address for a device that came by `host`."""
        self._authority = authority
        self._address_for = address_for

    async def __call__(
        self,
        scope: Message,
        receive: Receive,  # noqa: ARG002 (no request body is ever read)
        send: Send,
    ) -> None:
        if scope["type"] != "http":
            return
        answer = self._answer(scope["method"], scope["path"], _host(scope))
        headers = (
            ("content-type", answer.kind),
            ("content-length", str(len(answer.body))),
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            *answer.headers,
        )
        await send(
            {
                "type": "http.response.start",
                "status": answer.status,
                "headers": [(name.encode(), value.encode()) for name, value in headers],
            }
        )
        body = b"" if scope["method"] == "HEAD" else answer.body
        await send({"type": "http.response.body", "body": body})

    def _answer(self, method: str, path: str, host: str) -> Answer:
        if method not in ("GET", "HEAD"):
            return Answer(405, HTML, _NOT_FOUND, (("allow", "GET, HEAD"),))
        match path:
            case "/":
                return Answer(307, HTML, _NOT_FOUND, (("location", "/trust"),))
            case "/trust":
                page = trust_page(self._address_for(host), self._authority.fingerprint)
                return Answer(200, HTML, page, (("content-security-policy", content_policy()),))
            case "/trust/shidi.crt" | "/trust/shidi.cer":
                name = path.rpartition("/")[2]
                return Answer(200, CERTIFICATE, self._authority.der, (_saved_as(name),))
            case "/trust/shidi.mobileconfig":
                return Answer(200, PROFILE, apple_profile(self._authority))
        return Answer(404, HTML, _NOT_FOUND)


def _saved_as(name: str) -> tuple[str, str]:
    return ("content-disposition", f'attachment; filename="{name}"')


def _host(scope: Message) -> str:
    """Return the name in the Host header without its port; empty if there is none."""
    for name, value in scope["headers"]:
        if name == b"host":
            return str(value.decode("latin-1")).rpartition(":")[0] or value.decode("latin-1")
    return ""
