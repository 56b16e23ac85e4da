from __future__ import annotations

from fractions import Fraction

import pytest

from sync.rational import rational, rounded, text


def test_decimals_are_exact() -> None:
    assert rational("2.6") - rational("2.4") == rational("0.2")


def test_exact_figures_travel_as_fractions() -> None:
    assert text(Fraction(12, 5)) == "12/5"
    assert text(Fraction(3)) == "3"


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (Fraction(2, 3), 2, "0.67"),
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(1, 200), 2, "0.01"),
        (Fraction(1999, 1000), 2, "2.00"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(0), 1, "0.0"),
        (Fraction(123), 2, "123.00"),
    ],
)
def test_the_eye_sees_half_rounded_up(value: Fraction, places: int, shown: str) -> None:
    assert rounded(value, places) == shown
