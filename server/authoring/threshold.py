"""Bands as an office writes them: one a line, `award: range`, best award first.

    1: >=0.6          at least 0.6 earns everything
    0.5: 0.4..0.6     from 0.4 to 0.6, both included, earns half
    <=2               an award of 1 need not be written

≥ ≤ and full-width signs are read too, and `60%` is 0.6. A semicolon does as well as a line break.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

from sync.checklist import Band

_NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,4})?"
_FIGURE = rf"{_NUMBER}%?"
_LINE = re.compile(
    rf"(?:(?P<award>{_FIGURE}):)?"
    rf"(?:>=(?P<least>{_FIGURE})|<=(?P<most>{_FIGURE})|(?P<low>{_FIGURE})\.\.(?P<high>{_FIGURE}))"
)
_SIGNS = str.maketrans({"≥": ">=", "≤": "<="})


def bands_text(bands: tuple[Band, ...]) -> str:
    """Write bands. Every band must have a boundary (rule_flaws sees to it)."""
    return "\n".join(f"{band.award}: {_range(band)}" for band in bands)


def read_bands(text: str) -> tuple[Band, ...] | None:
    """Read bands; None where a line cannot be understood."""
    plain = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS)
    lines = [re.sub(r"\s", "", line) for line in re.split(r"[\n;]", plain)]
    found = [_LINE.fullmatch(line) for line in lines if line]
    bands = tuple(_band(line) for line in found if line is not None)
    return bands if len(bands) == len(found) and all(map(_has_few_places, bands)) else None


def decimal_figure(text: str) -> str | None:
    """A decimal as typed, `60%` as 0.6; None where it is neither, or needs too many places."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    return _decimal(plain) if re.fullmatch(_FIGURE, plain) else None


def _band(line: re.Match[str]) -> Band:
    least, most = line["least"] or line["low"], line["most"] or line["high"]
    return Band(
        award=_decimal(line["award"] or "1"),
        at_least=_decimal(least) if least else None,
        at_most=_decimal(most) if most else None,
    )


def _has_few_places(band: Band) -> bool:
    """A percentage may need more places than a decimal has: 33.3333%."""
    figures = (band.award, band.at_least, band.at_most)
    return all(re.fullmatch(_NUMBER, figure) for figure in figures if figure is not None)


def _decimal(figure: str) -> str:
    if not figure.endswith("%"):
        return figure
    share = Fraction(figure[:-1]) / 100
    whole, rest = divmod(share * 10**6, 10**6)
    digits = f"{int(rest):06d}".rstrip("0")
    return f"{whole}.{digits}" if digits else str(whole)


def _range(band: Band) -> str:
    if band.at_least is not None and band.at_most is not None:
        return f"{band.at_least}..{band.at_most}"
    return f"<={band.at_most}" if band.at_least is None else f">={band.at_least}"
