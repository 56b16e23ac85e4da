"""Keeps the server's certificate right while the server runs for months."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from datetime import UTC, datetime

from server.tls.folder import Identity, TlsFolder
from server.tls.names import names_here

PERIOD_S = 60
"""A laptop that changes its network is reachable under its new address within a minute."""


class Upkeep:
    """Looks at the addresses and the clock now and then, and renews the certificate."""

    def __init__(self, folder: TlsFolder, urls: tuple[str, ...], identity: Identity) -> None:
        self._folder = folder
        self._urls = urls
        self.identity = identity

    async def watch(self, context: ssl.SSLContext, report: Callable[[str], None]) -> None:
        """Run until cancelled; a failure is reported and tried again a minute later."""
        while True:
            await asyncio.sleep(PERIOD_S)
            try:
                await asyncio.to_thread(self.renew, context)
            except Exception as error:  # the server must outlive a full disk or a lost folder
                report(f"证书未能更新 · certificate not renewed: {error}")

    def renew(self, context: ssl.SSLContext) -> bool:
        """Bring the certificate up to date; tell whether a new one was loaded."""
        identity = self._folder.identity(names_here(self._urls), datetime.now(UTC))
        if identity.leaf.certificate == self.identity.leaf.certificate:
            return False
        context.load_cert_chain(identity.certificate_path, identity.key_path)
        self.identity = identity
        return True
