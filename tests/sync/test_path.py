from __future__ import annotations

import pytest

from sync.path import RegisterPath, parse_path


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("sheet/u-7/finding/n-1", RegisterPath("finding", "sheet/u-7", "u-7", "n-1")),
        ("sheet/u-7/note/n-1", RegisterPath("note", "sheet/u-7", "u-7", "n-1")),
        ("sheet/u-7/photo/p", RegisterPath("photo", "sheet/u-7", "u-7", "p")),
        ("sheet/u-7/marks/p", RegisterPath("marks", "sheet/u-7", "u-7", "p")),
        ("sheet/u-7/explanation/p", RegisterPath("explanation", "sheet/u-7", "u-7", "p")),
        ("review/u-7/p", RegisterPath("review", "sheet/u-7", "u-7", "p")),
        ("sheet/u-7/state", RegisterPath("sheet_state", "sheet/u-7", "u-7")),
        ("ruling/n-1", RegisterPath("ruling", "ruling", key="n-1")),
        ("visit/state", RegisterPath("visit_state", "visit")),
    ],
)
def test_every_register_belongs_to_one_layer(text: str, path: RegisterPath) -> None:
    assert parse_path(text) == path


@pytest.mark.parametrize(
    "text",
    [
        "",
        "sheet/u-7",
        "sheet//state",
        "sheet/u-7/finding/",
        "ruling/N",
        "visit/state/",
        "visit",
        "review/u-7",
    ],
)
def test_other_paths_name_no_register(text: str) -> None:
    assert parse_path(text) is None
