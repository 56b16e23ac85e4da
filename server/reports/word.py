"""Fills a Word template. Whatever people typed stays text: no tag, no formula, no markup in a value
is ever read as one, and templates run in a sandbox, since people may edit them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import segno
from PIL import Image

from server.reports.subject import Letterhead

if TYPE_CHECKING:
    from docxtpl import DocxTemplate, InlineImage  # type: ignore[import-untyped]

SHIPPED = Path(__file__).parent / "templates"
_UNWRITABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
PHOTO_MM = 75
QR_MM = 22
PHOTO_PX = 900


class TemplateBroken(ValueError):
    """A template that somebody edited cannot be filled; `args[0]` says why."""


class Picture:
    """A picture that the template shows: the path of a file, or bytes."""

    def __init__(self, source: str | bytes) -> None:
        self.source = source


class Code:
    """Text that the template shows as a QR code."""

    def __init__(self, text: str) -> None:
        self.text = text


def template(name: str, own: Path | None = None) -> Path:
    """The installation's own template of this name, where there is one; else the shipped one."""
    if own is not None and (own / f"{name}.docx").is_file():
        return own / f"{name}.docx"
    return SHIPPED / f"{name}.docx"


def fill(path: Path, values: Mapping[str, Any], head: Letterhead) -> bytes:
    """The finished document. Raises TemplateBroken."""
    # Loaded when the first document is made, not when the server starts.
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    try:
        document = DocxTemplate(str(path))
        told = {
            "office": head.office,
            "verify_url": head.verify_url,
            "date": head.date,
            "red_head": head.red_head,
            "document_number": head.number,
            **values,
        }
        environment = ImmutableSandboxedEnvironment(autoescape=True)
        document.render(_ready(told, document), jinja_env=environment, autoescape=True)
        file = io.BytesIO()
        document.save(file)
    except (TemplateError, KeyError, ValueError, OSError) as error:
        raise TemplateBroken(f"{path.name}: {error}") from error
    return file.getvalue()


def _ready(value: Any, document: DocxTemplate) -> Any:
    """Values as the template takes them: clean text, pictures in place."""
    if isinstance(value, str):
        return _UNWRITABLE.sub("", value)
    if isinstance(value, Mapping):
        return {key: _ready(each, document) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_ready(each, document) for each in value]
    if isinstance(value, Code):
        return _inline(document, _qr(value.text), QR_MM)
    if isinstance(value, Picture):
        return _inline(document, _scaled(value.source), PHOTO_MM)
    return value


def _inline(document: DocxTemplate, file: io.BytesIO, width_mm: int) -> InlineImage:
    from docx.shared import Mm
    from docxtpl import InlineImage

    return InlineImage(document, file, width=Mm(width_mm))


def _qr(text: str) -> io.BytesIO:
    out = io.BytesIO()
    segno.make(text, error="m").save(out, kind="png", scale=6, border=2)
    out.seek(0)
    return out


def _scaled(source: str | bytes) -> io.BytesIO:
    """Small enough for paper; without the metadata of the original."""
    out = io.BytesIO()
    file = io.BytesIO(source) if isinstance(source, bytes) else source
    with Image.open(file) as image:
        image.thumbnail((PHOTO_PX, PHOTO_PX))
        image.convert("RGB").save(out, "JPEG", quality=85)
    out.seek(0)
    return out
