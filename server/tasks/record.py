"""TaskRecord: what a unit handed in for one task: pictures of an activity, or a paper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

from server.tasks.task import Label, RecordKind

FileKind = Literal["picture", "pdf", "other"]


class TaskFile(msgspec.Struct, frozen=True):
    """A file of a record; `kind` is read from its bytes, never from its name."""

    sha256: str
    name: str
    kind: FileKind
    size_bytes: int
    taken_on: date | None = None
    """The day the picture's Exif gives, where it gives one."""


class TaskRecord(msgspec.Struct, frozen=True):
    """One activity or one paper, of one task in one period."""

    id: str
    task: str
    period: str
    kind: RecordKind
    title: str
    """The activity's name, or the paper's."""
    labels: Mapping[Label, str]
    files: tuple[TaskFile, ...]
