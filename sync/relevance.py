"""Conditions under which a checkpoint is looked at at all: no canteen, no canteen checkpoints.

A condition is XLSForm's `relevant` in a subset: `${id}` of an earlier checkpoint, texts, decimals,
`= != < <= > >=`, `and`, `or`, `not(…)`, `selected(${id}, 'present')` and brackets. The value of a
checkpoint is what it is in the form that we export: 'present' or 'absent' of a boolean, the figure
of any other measure, '' where it does not apply. Comparisons are XPath's: as numbers where one side
is a number or an order is asked, else as texts; a text that is no number fails all but `!=`.

XLSForm takes what nobody has answered for ''. Here it is unknown, and so is whatever rests on it: a
checkpoint leaves the walk only when it is certain that it does not belong there.

The same answers as `pwa/core/relevance.ts`; `tests/vectors/relevance.json` holds both to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Literal

import msgspec

MOST_CHARACTERS = 500
MOST_BRACKETS = 20

Value = str | Fraction
Values = Callable[[str], Value | None]
"""What a checkpoint's value is; None while it is unknown."""

Sign = Literal["=", "!=", "<", "<=", ">", ">="]


class MalformedRelevance(ValueError):
    """The text is no condition; `args[0]` is the character at which that shows, from 0."""


class Named(msgspec.Struct, frozen=True):
    """The value of a checkpoint."""

    checkpoint: str


class Compare(msgspec.Struct, frozen=True):
    """Two operands and a sign."""

    sign: Sign
    left: Named | Value
    right: Named | Value


class Both(msgspec.Struct, frozen=True):
    """Left and right."""

    left: Condition
    right: Condition


class Either(msgspec.Struct, frozen=True):
    """Left or right."""

    left: Condition
    right: Condition


class Not(msgspec.Struct, frozen=True):
    """The opposite."""

    of: Condition


Condition = Compare | Both | Either | Not


def parse_relevance(text: str) -> Condition:
    """Read a condition. Raises MalformedRelevance."""
    return _Parser(text).whole()


def names_of(condition: Condition) -> Iterator[str]:
    """The checkpoints that it asks about, in order."""
    match condition:
        case Compare(left=left, right=right):
            for side in (left, right):
                if isinstance(side, Named):
                    yield side.checkpoint
        case Not(of=of):
            yield from names_of(of)
        case _:
            yield from names_of(condition.left)
            yield from names_of(condition.right)


def holds(condition: Condition, values: Values) -> bool | None:
    """Whether it holds; None while what is unknown could still decide it."""
    match condition:
        case Compare():
            return _compare(condition, values)
        case Not(of=of):
            found = holds(of, values)
            return None if found is None else not found
        case _:
            sides = [holds(condition.left, values), holds(condition.right, values)]
            decides = isinstance(condition, Either)
            if decides in sides:
                return decides
            return None if None in sides else not decides


def _compare(condition: Compare, values: Values) -> bool | None:
    left, right = (
        values(side.checkpoint) if isinstance(side, Named) else side
        for side in (condition.left, condition.right)
    )
    if left is None or right is None:
        return None
    if isinstance(left, str) and isinstance(right, str) and condition.sign in ("=", "!="):
        return (left == right) == (condition.sign == "=")
    first, second = _number(left), _number(right)
    if first is None or second is None:
        return condition.sign == "!="
    return _HOLDS[condition.sign](first, second)


_HOLDS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def _number(value: Value) -> Fraction | None:
    if isinstance(value, Fraction):
        return value
    return Fraction(value) if _DECIMAL.fullmatch(value) else None


_DECIMAL = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,4})?")
_TOKEN = re.compile(
    r"[ \t\r\n]*(?:\$\{_?(?P<name>[a-z0-9][a-z0-9-]{0,63})\}"
    r"|'(?P<single>[^']*)'|\"(?P<double>[^\"]*)\""
    r"|(?P<number>[0-9]{1,6}(?:\.[0-9]{1,4})?)(?![0-9.])"
    r"|(?P<sign><=|>=|!=|=|<|>)|(?P<mark>[(),])|(?P<word>and|or|not|selected)(?![A-Za-z0-9_-]))"
)
"""A `_` before a name is what XLSForm wants before a digit; it is no part of the id."""
_BLANK = re.compile(r"[ \t\r\n]*")


class _Parser:
    """Recursive descent: or, and, not and brackets, comparison."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0

    def whole(self) -> Condition:
        if len(self.text) > MOST_CHARACTERS:
            raise MalformedRelevance(MOST_CHARACTERS)
        found = self.either()
        end = _BLANK.match(self.text, self.at)
        if end is None or end.end() < len(self.text):
            raise MalformedRelevance(self.at)
        return found

    def either(self) -> Condition:
        found = self.both()
        while self.takes("word", "or"):
            found = Either(found, self.both())
        return found

    def both(self) -> Condition:
        found = self.single()
        while self.takes("word", "and"):
            found = Both(found, self.single())
        return found

    def single(self) -> Condition:
        if self.takes("word", "not"):
            return Not(self.bracketed())
        if self.takes("word", "selected"):
            return self.selected()
        if self.sees("mark", "("):
            return self.bracketed()
        left = self.operand()
        sign = self.needs("sign")
        return Compare(sign, left, self.operand())  # type: ignore[arg-type]

    def bracketed(self) -> Condition:
        self.depth += 1
        if self.depth > MOST_BRACKETS:
            raise MalformedRelevance(self.at)
        self.needs("mark", "(")
        found = self.either()
        self.needs("mark", ")")
        self.depth -= 1
        return found

    def selected(self) -> Condition:
        self.needs("mark", "(")
        left = self.operand()
        self.needs("mark", ",")
        right = self.operand()
        self.needs("mark", ")")
        return Compare("=", left, right)

    def operand(self) -> Named | Value:
        kind, text = self.token()
        match kind:
            case "name":
                found: Named | Value = Named(text)
            case "single" | "double":
                found = text
            case "number":
                found = Fraction(text)
            case _:
                raise MalformedRelevance(self.at)
        self.move()
        return found

    def sees(self, kind: str, text: str) -> bool:
        return self.token() == (kind, text)

    def takes(self, kind: str, text: str) -> bool:
        found = self.sees(kind, text)
        if found:
            self.move()
        return found

    def needs(self, kind: str, text: str | None = None) -> str:
        found = self.token()
        if found[0] != kind or text not in (None, found[1]):
            raise MalformedRelevance(self.at)
        self.move()
        return found[1]

    def token(self) -> tuple[str, str]:
        """Kind and text of the next token; empty where there is none."""
        found = _TOKEN.match(self.text, self.at)
        if found is None:
            return "", ""
        assert found.lastgroup is not None
        return found.lastgroup, found[found.lastgroup]

    def move(self) -> None:
        found = _TOKEN.match(self.text, self.at)
        assert found is not None
        self.at = found.end()
