"""What a new version changes, named by the columns that authors know."""

from __future__ import annotations

import msgspec

from server.authoring.changes import checklist_changes
from sync.checklist import Band, Checklist, Level, Place, Rating, Ratio, Sample
from tests.server.authoring.book import sample, text


def changed(**fields: object) -> Checklist:
    return msgspec.structs.replace(sample(), **fields)


def point(name: str, **fields: object) -> Checklist:
    points = [
        msgspec.structs.replace(one, **fields) if one.id == name else one
        for one in sample().checkpoints
    ]
    return changed(checkpoints=tuple(points))


def named(new: Checklist) -> list[tuple[str, str, str, list[tuple[str, str, str]]]]:
    return [
        (c.part, c.what, c.id, [(f.field, f.before, f.after) for f in c.fields])
        for c in checklist_changes(sample(), new)
    ]


def test_the_version_alone_is_no_change() -> None:
    assert named(changed(version=3)) == []


def test_a_checkpoints_fields() -> None:
    stricter = Ratio((Band("1", at_least="0.7"),))
    assert named(point("wall", measure=stricter, department="行政科")) == [
        (
            "checkpoint",
            "changed",
            "wall",
            [("department", "", "行政科"), ("threshold", "1: >=0.6", "1: >=0.7")],
        )
    ]


def test_lists_are_compared_by_their_words() -> None:
    levels = Rating((Level(text("差"), "0"), Level(text("好"), "1")))
    ((_, _, _, ((field, before, after),)),) = named(point("clean", measure=levels))
    assert field == "levels"
    assert "中 / 中 in English: 0.5" in before
    assert "中 / 中" not in after
    items = Sample((Band("1", at_least="0.8"),), 3, (text("富强"), text("文明")), 2)
    ((_, _, _, ((field, _, _),)),) = named(point("values", measure=items))
    assert field == "items"


def test_what_came_and_went_and_changed_its_order() -> None:
    first, second, *others = sample().checkpoints
    new = msgspec.structs.replace(first, id="gate")
    found = named(changed(checkpoints=(*others, second, new), not_applicable="full"))
    whole, added, removed = found
    assert whole[:3] == ("checklist", "changed", "small")
    assert [field for field, _, _ in whole[3]] == ["not_applicable", "order of checkpoints"]
    assert whole[3][1][1].startswith("board, ends")
    assert added[:3] == ("checkpoint", "added", "gate")
    assert removed[:3] == ("checkpoint", "removed", "wall")


def test_places_have_a_line_of_their_own() -> None:
    yard, hall = sample().places
    moved = changed(places=(hall, Place("yard", text("后院")), Place("roof", text("屋顶"))))
    assert [(part, what, name) for part, what, name, _ in named(moved)] == [
        ("checklist", "changed", "small"),
        ("place", "changed", "yard"),
        ("place", "added", "roof"),
    ]
    assert yard != moved.places[1]
