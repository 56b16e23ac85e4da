"""Field: one cell read as what it must be, or a problem noted at its address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from server.authoring.grid import Row
from server.authoring.problem import Problem, shown
from server.authoring.threshold import decimal_figure
from sync.checklist import Text

_Option = TypeVar("_Option", bound=str)
_IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_DECIMAL = re.compile(r"[0-9]{1,6}(\.[0-9]{1,4})?")

Problems = list[Problem]


def needed(row: Row, column: str, problems: Problems) -> str:
    """Text that must be there."""
    text = row.text(column)
    if not text.strip():
        problems.append(
            row.problem(column, "value_missing", f"{column} 没有填", f"{column} is empty")
        )
    return text


def identifier(row: Row, column: str, problems: Problems) -> str:
    """An id; a `_` before it, which XLSForm wants before a digit, is taken off."""
    text = needed(row, column, problems).strip()
    plain = text.removeprefix("_")
    if text and not _IDENTIFIER.fullmatch(plain):
        problems.append(
            row.problem(
                column,
                "name_bad",
                f"编号“{shown(text)}”只能用小写字母、数字和连字符，最多 64 个",
                f"the id {shown(text)!r} may have small letters, digits and "
                "hyphens only, at most 64",
            )
        )
    return plain


def decimal(row: Row, column: str, problems: Problems, default: str | None = None) -> str:
    """A decimal with at most four places; `60%` is 0.6. What is wrong counts as 1 from there on, so
    that one mistake is reported once."""
    if default is not None and not row.text(column).strip():
        return default
    text = needed(row, column, problems).strip()
    figure = decimal_figure(text)
    if text and (figure is None or not _DECIMAL.fullmatch(figure)):
        problems.append(
            row.problem(
                column,
                "number_bad",
                f"“{shown(text)}”不是数：应为不小于 0 的小数，最多四位小数",
                f"{shown(text)!r} is no number: at least 0, at most four places",
            )
        )
    return figure or "1"


def whole(row: Row, column: str, problems: Problems, default: int | None = None) -> int:
    """A whole number of at most six digits; what is wrong counts as 1 from there on."""
    if default is not None and not row.text(column).strip():
        return default
    text = needed(row, column, problems).strip()
    if text and not re.fullmatch(r"[0-9]{1,6}", text):
        problems.append(
            row.problem(
                column,
                "number_bad",
                f"“{shown(text)}”不是整数",
                f"{shown(text)!r} is no whole number",
            )
        )
        return 1
    return int(text or 1)


def one_of(
    row: Row,
    column: str,
    options: Mapping[str, _Option],
    problems: Problems,
    default: _Option | None = None,
) -> _Option | None:
    """One of the words that may stand there, in either language; None where it is none of them."""
    text = row.text(column).strip()
    if not text and default is not None:
        return default
    found = options.get(text.lower())
    if found is None:
        words = "、".join(options)
        problems.append(
            row.problem(
                column,
                "word_unknown",
                f"{column} 应为 {words} 之一",
                f"{column} must be one of {', '.join(options)}",
            )
        )
    return found


def text_pair(row: Row, zh: str, en: str) -> Text | None:
    """Text in both languages; None where both cells are empty."""
    if not row.text(zh) and not row.text(en):
        return None
    return Text(row.text(zh), row.text(en))
