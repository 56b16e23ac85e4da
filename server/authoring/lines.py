"""Lines: a checklist as the lines of its workbook, text by column name; no file yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from server.authoring.columns import (
    CONSTRAINTS,
    GROUPS,
    HINT_EN,
    HINT_ZH,
    LABEL_EN,
    LABEL_ZH,
    ON_SITE,
    PLACES,
    PRESENT,
    TYPES,
)
from server.authoring.threshold import bands_text
from sync.checklist import AnyMeasure, Boolean, Checklist, Checkpoint, Count, Rating, Sample, Text

Line = Mapping[str, str]
"""The cells of one line by column name; a column that is not there stays empty."""


def xform_name(identifier: str) -> str:
    """The id as an XML name, which may not begin with a digit."""
    return f"_{identifier}" if identifier[0].isdigit() else identifier


def level_lists(checklist: Checklist) -> dict[Rating, str]:
    """A list for each set of levels, named after the first checkpoint that has it."""
    lists: dict[Rating, str] = {}
    for checkpoint in checklist.checkpoints:
        if isinstance(checkpoint.measure, Rating):
            lists.setdefault(checkpoint.measure, f"rating_{checkpoint.id}")
    return lists


def survey_lines(checklist: Checklist, levels: Mapping[Rating, str]) -> Iterator[Line]:
    """The survey sheet; `levels` as `level_lists` has them."""
    for checkpoint in checklist.checkpoints:
        measure = checkpoint.measure
        yield survey_line(checkpoint, levels[measure] if isinstance(measure, Rating) else "")


def survey_line(checkpoint: Checkpoint, levels: str) -> dict[str, str]:
    """A checkpoint's line of the survey sheet, by column; `levels` names a rating's list."""
    measure, hint, photo_hint = checkpoint.measure, checkpoint.hint, checkpoint.photo_hint
    kind = str(measure.__struct_config__.tag)
    line = {
        "type": f"select_one {levels}" if isinstance(measure, Rating) else TYPES[kind],
        "name": xform_name(checkpoint.id),
        "relevant": checkpoint.relevant,
        "constraint": CONSTRAINTS.get(kind, ""),
        "required": "yes",
        "measure": kind,
        "points": checkpoint.weight,
        "tolerance": checkpoint.tolerance,
        "department": checkpoint.department,
        "method": ON_SITE,
        "group": xform_name(checkpoint.group),
        "place": xform_name(checkpoint.place),
        "photo": checkpoint.photo,
        "phrases": f"phrases_{checkpoint.id}" if checkpoint.phrases else "",
        "document": "yes" if checkpoint.document else "",
    }
    line |= _pair(checkpoint.title, LABEL_ZH, LABEL_EN) | _pair(hint, HINT_ZH, HINT_EN)
    line |= _pair(photo_hint, "photo_hint_zh", "photo_hint_en")
    return line | _rule(checkpoint.id, measure) | _source(checkpoint)


def _rule(checkpoint: str, measure: AnyMeasure) -> dict[str, str]:
    match measure:
        case Rating():
            return {}
        case Boolean():
            return {"threshold": measure.good}
    line = {"threshold": bands_text(measure.bands)}
    if isinstance(measure, Count):
        line |= _pair(measure.unit, "unit_zh", "unit_en")
    if isinstance(measure, Sample):
        line |= {"min_asked": str(measure.min_asked), "pass_at": str(measure.pass_at)}
        line |= {"items": f"items_{checkpoint}"} if measure.items else {}
    return line


def choice_lines(checklist: Checklist, levels: Mapping[Rating, str]) -> Iterator[Line]:
    """The sheet of choices: groups, places, levels, sampled items, phrases."""
    for group in checklist.groups:
        yield _choice(GROUPS, xform_name(group.id), group.title)
    for place in checklist.places:
        yield _choice(PLACES, xform_name(place.id), place.title)
    yield _choice(PRESENT, "present", Text("有", "present"))
    yield _choice(PRESENT, "absent", Text("无", "absent"))
    for rating, name in levels.items():
        for index, level in enumerate(rating.levels):
            yield {**_choice(name, f"_{index}", level.title), "award": level.award}
    for checkpoint in checklist.checkpoints:
        if isinstance(checkpoint.measure, Sample):
            yield from _texts(f"items_{checkpoint.id}", checkpoint.measure.items)
        yield from _texts(f"phrases_{checkpoint.id}", checkpoint.phrases)


def _texts(name: str, texts: Sequence[Text]) -> Iterator[Line]:
    return (_choice(name, f"_{index}", text) for index, text in enumerate(texts, start=1))


def _choice(list_name: str, name: str, label: Text) -> dict[str, str]:
    return {"list_name": list_name, "name": name, **_pair(label, LABEL_ZH, LABEL_EN)}


def settings_line(checklist: Checklist) -> dict[str, str]:
    """The one line of the settings sheet, by column."""
    return {
        **_pair(checklist.title, "form_title", "form_title_en"),
        "form_id": checklist.id,
        "version": str(checklist.version),
        "default_language": "中文",
        "total_points": checklist.total_points,
        "not_applicable": checklist.not_applicable,
        **_source(checklist),
    }


def _pair(text: Text | None, zh: str, en: str) -> dict[str, str]:
    return {} if text is None else {zh: text.zh, en: text.en}


def _source(record: Checklist | Checkpoint) -> dict[str, str]:
    source = record.source
    return {f"source_{part}": getattr(source, part) for part in source.__struct_fields__}
