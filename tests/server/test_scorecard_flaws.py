"""A scorecard that does not hold together is refused, with everything at fault named at once."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from server.catalog import CatalogInvalid
from server.catalog.catalog import read_catalog

NAME = "scorecard-yiyang-2021.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (NAME, "onsite-yiyang-2021.toml"):
        text = (files("server.catalog") / name).read_text("utf-8")
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def change(folder: Path, *changes: tuple[str, str]) -> None:
    text = (folder / NAME).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / NAME).write_text(text, "utf-8")


def refusal(folder: Path) -> list[tuple[str, str]]:
    with pytest.raises(CatalogInvalid) as caught:
        read_catalog(folder)
    assert caught.value.file == NAME
    return [(flaw.record, flaw.en) for flaw in caught.value.flaws]


def test_the_packaged_card_beside_its_checklist_is_accepted(folder: Path) -> None:
    assert len(read_catalog(folder).scorecards) == 1


@pytest.mark.parametrize(
    ("old", "new", "record", "says"),
    [
        ("version = 2", "version = 0", "scorecard-yiyang-2021", "versions begin at 1"),
        ('points = "5"', 'points = "4"', "responsibility", "its scoring points come to 13, not 14"),
        (
            'total_points = "100"',
            'total_points = "132"',
            "scorecard-yiyang-2021",
            "the categories come to 100, not 132",
        ),
        ('points = "5"', 'points = "0"', "c34-1", "the points must be above 0"),
        ('id = "c02-1"', 'id = "c01-1"', "c01-1", "the id is used twice"),
        ("criterion = 34", "criterion = 35", "c34-1", "criteria are not numbered one after the"),
        ('category = "party"', 'category = "sports"', "c09-1", "there is no category sports"),
        ('part = "visitors-satisfied"', 'part = "cats"', "c15-1", "there is no quantity cats"),
        ('at_least = "0.95"', 'at_least = "95"', "c38-1", "a share must be above 0 and at most 1"),
        (
            'methods = { basis = "printed", names = ["material"] }',
            'methods = { basis = "printed" }',
            "c01-3",
            "what is unknown has no names, what is known has",
        ),
        ('["机关党委", "纪委", "工会"', '["纪委", "纪委", "工会"', "c02-1", "纪委 is named twice"),
        ('"ord-10"', '"ord-99"', "c04-2", "there is no checkpoint ord-99"),
        ('"ord-10"', '"ord-09"', "ord-09", "the checkpoint feeds more than one scoring point"),
        ('[\n  "ord-10",\n]', "[]", "c04-2", "it names no checkpoints"),
        (
            'checklist = "onsite-yiyang-2021"',
            'checklist = "onsite-mars"',
            "c04-1",
            "there is no checklist onsite-mars",
        ),
        (
            'scoring_point = "c04-1"',
            'scoring_point = "c05-1"',
            "c05-1",
            "its methods do not include the site",
        ),
        (
            'scoring_point = "c04-1"',
            'scoring_point = "c99-1"',
            "c99-1",
            "there is no scoring point c99-1",
        ),
        ('scoring_point = "c04-1"', 'scoring_point = "c04-2"', "c04-2", "it is fed twice"),
        ("starts_on = 2020", "starts_on = 2022", "honours", "it starts after its end"),
        (
            'points = "0.2"',
            'points = "20"',
            "honours",
            "level city must add more than 0 and no more than the cap",
        ),
        ('{ id = "city", title', '{ id = "national", title', "honours", "level national is there"),
    ],
)
def test_a_flaw_is_named(folder: Path, old: str, new: str, record: str, says: str) -> None:
    change(folder, (old, new))
    assert any(name == record and text.startswith(says) for name, text in refusal(folder))


def test_a_bonus_without_levels_is_named(folder: Path) -> None:
    text = (folder / NAME).read_text("utf-8")
    head, _, tail = text.rpartition("levels = [")
    (folder / NAME).write_text(f"{head}levels = []\n", "utf-8")
    assert tail
    assert refusal(folder) == [("experience", "it has no levels")]


def test_all_flaws_are_named_at_once(folder: Path) -> None:
    change(folder, ('points = "5"', 'points = "4"'), ('"ord-10"', '"ord-99"'))
    assert [record for record, _ in refusal(folder)] == ["responsibility", "c04-2"]
