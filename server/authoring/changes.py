"""Changes: what a new version of a checklist does differently, in the words of its workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import msgspec

from server.authoring.lines import settings_line, survey_line
from sync.checklist import Checklist, Checkpoint, Group, Place, Rating, Sample, Text

Part = Literal["checklist", "group", "place", "checkpoint"]
_Entry = Checkpoint | Group | Place


class FieldChange(msgspec.Struct, frozen=True):
    """A column of the workbook, or `order`, `phrases`, `items`, `levels`: lists by their words."""

    field: str
    before: str
    after: str


class Change(msgspec.Struct, frozen=True):
    """One entry that is not what it was. `fields` only where it was changed."""

    part: Part
    what: Literal["added", "removed", "changed"]
    id: str
    title: Text
    fields: tuple[FieldChange, ...] = ()


def checklist_changes(old: Checklist, new: Checklist) -> tuple[Change, ...]:
    """Every difference but that of the version: the whole first, then part by part."""
    return (
        *_whole(old, new),
        *_entries("group", old.groups, new.groups),
        *_entries("place", old.places, new.places),
        *_entries("checkpoint", old.checkpoints, new.checkpoints),
    )


def _whole(old: Checklist, new: Checklist) -> Iterator[Change]:
    before, after = ({**settings_line(one), "version": ""} for one in (old, new))
    fields = [*_fields(before, after)]
    for part in ("groups", "places", "checkpoints"):
        fields += _order(part, getattr(old, part), getattr(new, part))
    if fields:
        yield Change("checklist", "changed", new.id, new.title, tuple(fields))


def _order(part: str, old: tuple[_Entry, ...], new: tuple[_Entry, ...]) -> Iterator[FieldChange]:
    """The order of what is in both; what came or went has a line of its own."""
    both = {entry.id for entry in old} & {entry.id for entry in new}
    before, after = ([entry.id for entry in side if entry.id in both] for side in (old, new))
    if before != after:
        yield FieldChange(f"order of {part}", ", ".join(before), ", ".join(after))


def _entries(part: Part, old: Iterable[_Entry], new: Iterable[_Entry]) -> Iterator[Change]:
    before, after = ({entry.id: entry for entry in side} for side in (old, new))
    for name, entry in after.items():
        if name not in before:
            yield Change(part, "added", name, entry.title)
            continue
        fields = tuple(_fields(_line(before[name]), _line(entry)))
        if fields:
            yield Change(part, "changed", name, entry.title, fields)
    for name, entry in before.items():
        if name not in after:
            yield Change(part, "removed", name, entry.title)


def _fields(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[FieldChange]:
    for field in dict.fromkeys((*new, *old)):
        before, after = old.get(field, ""), new.get(field, "")
        if before != after:
            yield FieldChange(field, before, after)


def _line(entry: _Entry) -> dict[str, str]:
    if not isinstance(entry, Checkpoint):
        return {"label": _words([entry.title])}
    line = survey_line(entry, "levels")
    line["phrases"] = _words(entry.phrases)
    match entry.measure:
        case Rating(levels=levels):
            line["levels"] = "\n".join(f"{_words([one.title])}: {one.award}" for one in levels)
        case Sample(items=items):
            line["items"] = _words(items)
    return line


def _words(texts: Iterable[Text]) -> str:
    return "\n".join(f"{text.zh} / {text.en}" for text in texts)
