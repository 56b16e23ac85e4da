"""A connection that asks and is answered, and does as little as possible besides."""

from __future__ import annotations

import asyncio
import socket


class Line:
    """Keep-alive HTTP/1.1 to a server on this computer, as one signed-in device."""

    def __init__(self, port: int, token: str) -> None:
        self._port = port
        self._fixed = f"Host: 127.0.0.1:{port}\r\nCookie: shidi_session={token}\r\n"
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self.bytes_down = 0

    async def sync(self, body: bytes) -> bytes:
        """One round trip; the body of the answer, which must be a good one."""
        status, _, answer = await self.ask("POST", "/api/sync", body)
        assert status == 200, answer[:500]
        return answer

    async def ask(
        self, method: str, path: str, body: bytes = b"", headers: str = ""
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of the answer."""
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port, limit=1 << 22)
            told = self._streams[1].get_extra_info("socket")
            told.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        reader, writer = self._streams
        head = f"{method} {path} HTTP/1.1\r\n{self._fixed}{headers}Content-Length: {len(body)}\r\n"
        writer.write(head.encode() + b"\r\n" + body)
        return await self._answer(reader)

    async def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None

    async def _answer(self, reader: asyncio.StreamReader) -> tuple[int, dict[str, str], bytes]:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        first, *rest = head.split("\r\n")
        pairs = (line.partition(": ") for line in rest if line)
        headers = {name.lower(): value for name, _, value in pairs}
        status = int(first.split(" ")[1])
        length = int(headers.get("content-length", "0"))
        body = await reader.readexactly(length) if length and status != 204 else b""
        self.bytes_down += len(head) + len(body)
        return status, headers, body
