"""What a live stream says. Each is the data of one server-sent event, as JSON."""

from __future__ import annotations

import msgspec


class Ready(msgspec.Struct, frozen=True):
    """The stream is open. `missed`: something may have changed since the last event was heard."""

    missed: bool


class Changed(msgspec.Struct, frozen=True):
    """These visits read differently now; null: anything of the campaign may."""

    visits: tuple[str, ...] | None


class Looking(msgspec.Struct, frozen=True):
    """Somebody who has a checkpoint of the visit open."""

    user: str
    title: str
    checkpoint: str
    since: str


class Present(msgspec.Struct, frozen=True):
    """Everybody who looks at the visit that the stream was opened for, the listener too."""

    people: tuple[Looking, ...]
