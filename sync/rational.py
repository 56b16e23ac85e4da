"""Exact numbers: decimals in, fractions inside, rounded only for the eye."""

from __future__ import annotations

from fractions import Fraction


def rational(decimal: str) -> Fraction:
    """The exact value of a decimal string such as "2.4"."""
    return Fraction(decimal)


def text(value: Fraction) -> str:
    """`n/d`, or `n` for whole numbers: how exact figures travel."""
    return str(value)


def rounded(value: Fraction, places: int = 2) -> str:
    """Half up to `places` decimals, for the eye: 2/3 -> "0.67". Values are never negative here."""
    scale = 10**places
    whole, rest = divmod(value.numerator * scale * 2 + value.denominator, value.denominator * 2)
    del rest
    digits = str(whole).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits
