"""PDF of a Word document or workbook, through LibreOffice where it is installed."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path

SECONDS = 120


class NoConverter(RuntimeError):
    """LibreOffice is not installed on the server."""


class ConversionFailed(RuntimeError):
    """LibreOffice did not make a PDF of it."""


def converter() -> str | None:
    """Where LibreOffice is, or None."""
    return shutil.which("soffice") or shutil.which("libreoffice")


async def to_pdf(document: bytes, ending: str) -> bytes:
    """The document as PDF. Each run has a profile of its own, so that two do not wait for each
    other. Raises NoConverter, ConversionFailed; a cancelled caller ends the process."""
    program = converter()
    if program is None:
        raise NoConverter
    with tempfile.TemporaryDirectory(prefix="shidi-pdf-") as name:
        folder = Path(name)
        source = folder / f"document.{ending}"
        await asyncio.to_thread(source.write_bytes, document)
        process = await asyncio.create_subprocess_exec(
            program,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(source),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            await asyncio.wait_for(process.wait(), SECONDS)
        except TimeoutError:
            raise ConversionFailed("timeout") from None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        made = folder / "document.pdf"
        if not await asyncio.to_thread(made.is_file):
            raise ConversionFailed("no file")
        return await asyncio.to_thread(made.read_bytes)
