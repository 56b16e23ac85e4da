"""Thresholds as people write them."""

from __future__ import annotations

import pytest

from server.authoring.threshold import bands_text, read_bands
from sync.checklist import Band


@pytest.mark.parametrize(
    ("text", "bands"),
    [
        (">=0.6", [("1", "0.6", None)]),
        ("1: >=0.6", [("1", "0.6", None)]),
        ("≥60%", [("1", "0.6", None)]),
        ("１：≥２．４", [("1", "2.4", None)]),
        ("1: <=0\n0.5: 1..2", [("1", None, "0"), ("0.5", "1", "2")]),
        ("1: ≤0；50%: 1..2", [("1", None, "0"), ("0.5", "1", "2")]),
        (" \n1 : >= 0.60 \n", [("1", "0.60", None)]),
        ("33.33%: >=1", [("0.3333", "1", None)]),
        ("", []),
    ],
)
def test_bands_are_read(text: str, bands: list[tuple[str, str | None, str | None]]) -> None:
    assert read_bands(text) == tuple(Band(*band) for band in bands)


@pytest.mark.parametrize(
    "text",
    ["half", "1: 0.6", ">0.6", "1:", "1: >=-1", "1: >=1e3", "1: 2..", "x: >=1", "33.333%: >=1"],
)
def test_what_is_no_band_is_not_guessed(text: str) -> None:
    assert read_bands(text) is None


def test_bands_are_written_one_a_line() -> None:
    bands = (Band("1", at_most="0"), Band("0.5", at_least="1", at_most="2"))
    assert bands_text(bands) == "1: <=0\n0.5: 1..2"
    assert read_bands(bands_text(bands)) == bands
