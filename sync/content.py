"""Whether a register's value is well formed, read against its checkpoint where it has one.

The same answers as `pwa/core/content.ts`; `tests/vectors/content.json` holds both to it.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from typing import Any, TypeVar

import msgspec

from sync.checklist import AnyMeasure, Area, Boolean, Count, Rating, Ratio, Sample
from sync.dot import parse_dot
from sync.finding import (
    AreaInputs,
    AskedInputs,
    BooleanInputs,
    Cleared,
    CountInputs,
    Finding,
    Inputs,
    Measured,
    NotApplicable,
    Note,
    PeopleInputs,
    RatingInputs,
    RatioInputs,
    RawFinding,
    RawMeasured,
    RawOneTap,
)
from sync.marks import Marks
from sync.path import Kind
from sync.photo import Photo
from sync.rational import rational
from sync.review import Explanation, Review
from sync.ruling import (
    DecideFigure,
    DecideMeasured,
    DecideNotApplicable,
    RawRuling,
    Ruling,
)
from sync.sketch import MAX_SPOTS, BoardSketch, WallSketch
from sync.state import Finished, SheetState, VisitState

_T = TypeVar("_T")


class MalformedValue(ValueError):
    """The value does not fit its register; `args[0]` says why."""


def read_finding(value: bytes, measure: AnyMeasure) -> Finding:
    """Decode a finding of a checkpoint with this measure. Raises MalformedValue."""
    if plain := _ONE_TAP.get(type(measure)):
        found: RawOneTap[Any] | NotApplicable | Cleared = _decode(plain, value)
        if not isinstance(found, RawOneTap):
            return found
        if isinstance(measure, Rating):
            _rating(found.inputs, measure)
        return Measured(found.inputs)
    raw = _decode(_FINDING, value)
    return Measured(read_inputs(raw.inputs, measure)) if isinstance(raw, RawMeasured) else raw


def read_ruling(value: bytes, measure: AnyMeasure) -> Ruling:
    """Decode a ruling on a checkpoint with this measure. Raises MalformedValue."""
    raw = _decode(_RULING, value)
    _check_dots(raw.covers)
    covers = frozenset(raw.covers)
    match raw.decision:
        case DecideMeasured(inputs=given):
            inputs = read_inputs(given, measure)
            return Ruling(covers, "measured", inputs, None, raw.policy, raw.reason)
        case DecideFigure(figure=text):
            if isinstance(measure, Boolean | Rating):
                raise MalformedValue("this measure has no figure between its answers")
            return Ruling(covers, "figure", None, Fraction(text), raw.policy, raw.reason)
        case DecideNotApplicable():
            return Ruling(covers, "not_applicable", None, None, raw.policy, raw.reason)
        case _:
            return Ruling(covers, "withdrawn", None, None, raw.policy, raw.reason)


def read_inputs(value: bytes | msgspec.Raw, measure: AnyMeasure) -> Inputs:
    """Decode measured inputs. Raises MalformedValue when they are not this measure's."""
    match measure:
        case Ratio():
            return _ratio(_decode(_RATIO, value))
        case Area():
            return _area(_decode(_AREA, value))
        case Count():
            return _decode(_COUNT, value)
        case Boolean():
            return _decode(_BOOLEAN, value)
        case Sample():
            return _sample(value, measure)
        case _:
            return _rating(_decode(_RATING, value), measure)


def read_note(value: bytes) -> Note:
    """Decode a note. Raises MalformedValue."""
    return _decode(_NOTE, value)


def read_photo(value: bytes) -> Photo:
    """Decode a photo. Raises MalformedValue."""
    return _decode(_PHOTO, value)


def read_marks(value: bytes) -> Marks:
    """Decode the marks on a photo. Raises MalformedValue."""
    return _decode(_MARKS, value)


def read_explanation(value: bytes) -> Explanation:
    """Decode an inspector's words on their photo. Raises MalformedValue."""
    explanation = _decode(_EXPLANATION, value)
    _check_dots(explanation.saw)
    return explanation


def read_review(value: bytes) -> Review:
    """Decode the office's word on a photo. Raises MalformedValue."""
    review = _decode(_REVIEW, value)
    _check_dots(review.saw)
    return review


def read_sheet_state(value: bytes) -> SheetState:
    """Decode a sheet's state. Raises MalformedValue."""
    state = _decode(_SHEET_STATE, value)
    if isinstance(state, Finished):
        _check_dots(state.saw)
    return state


def read_visit_state(value: bytes) -> VisitState:
    """Decode a visit's state. Raises MalformedValue."""
    return _decode(_VISIT_STATE, value)


def check(kind: Kind, value: bytes, measure: AnyMeasure | None) -> None:
    """Raise MalformedValue unless `value` fits a register of this kind."""
    if measure is not None and (read := _MEASURED.get(kind)):
        read(value, measure)
    else:
        _PLAIN[kind](value)


def _ratio(inputs: RatioInputs) -> RatioInputs:
    wall = sum(rational(p.length_m) * rational(p.height_m) for p in inputs.wall)
    openings = sum(rational(p.length_m) * rational(p.height_m) for p in inputs.openings)
    if wall <= openings:
        raise MalformedValue("no wall is left")
    if inputs.sketch is not None:
        _check_sketch(inputs.sketch)
        pictures = inputs.sketch.pictures
        posters = sum(1 for picture in pictures if picture.posters)
        gates = sum(1 for picture in pictures if picture.openings)
        if (
            len(inputs.wall) < len(pictures)
            or len(inputs.posters) < posters
            or len(inputs.openings) < gates
        ):
            raise MalformedValue("a picture without its panels")
    return inputs


def _area(inputs: AreaInputs) -> AreaInputs:
    if inputs.sketch is not None:
        _check_sketch(inputs.sketch)
        if len(inputs.boards) < len(inputs.sketch.pictures):
            raise MalformedValue("a picture without its board")
    return inputs


def _check_sketch(sketch: BoardSketch | WallSketch) -> None:
    if rational(sketch.low) > rational(sketch.high):
        raise MalformedValue("low above high")
    if sum(picture.spots for picture in sketch.pictures) > MAX_SPOTS:
        raise MalformedValue("too many points")


def _sample(value: bytes | msgspec.Raw, measure: Sample) -> AskedInputs | PeopleInputs:
    if not measure.items:
        return _asked(_decode(_ASKED, value))
    inputs = _decode(_ASKED_OR_PEOPLE, value)
    if "people" not in inputs:
        return _asked(_decode(_ASKED, value))
    people = _decode(_PEOPLE, value)
    for person in people.people:
        rising = all(a < b for a, b in pairwise(person.said))
        if not rising or any(not 0 <= item < len(measure.items) for item in person.said):
            raise MalformedValue("said must be rising indices of the items")
    return people


def _asked(inputs: AskedInputs) -> AskedInputs:
    if inputs.passed > inputs.asked:
        raise MalformedValue("more passed than asked")
    return inputs


def _rating(inputs: RatingInputs, measure: Rating) -> RatingInputs:
    if inputs.level >= len(measure.levels):
        raise MalformedValue("no such level")
    return inputs


def _check_dots(dots: tuple[str, ...]) -> None:
    try:
        parsed = [parse_dot(text) for text in dots]
    except ValueError as error:
        raise MalformedValue(str(error)) from None
    if len(set(parsed)) != len(parsed):
        raise MalformedValue("a dot is named twice")


def _decode(decoder: msgspec.json.Decoder[_T], value: bytes | msgspec.Raw) -> _T:
    try:
        return decoder.decode(value)
    except (msgspec.MsgspecError, ValueError) as error:
        raise MalformedValue(str(error)) from None


_FINDING: msgspec.json.Decoder[RawFinding] = msgspec.json.Decoder(RawFinding)
_ONE_TAP: dict[type, msgspec.json.Decoder[Any]] = {
    Boolean: msgspec.json.Decoder(RawOneTap[BooleanInputs] | NotApplicable | Cleared),
    Count: msgspec.json.Decoder(RawOneTap[CountInputs] | NotApplicable | Cleared),
    Rating: msgspec.json.Decoder(RawOneTap[RatingInputs] | NotApplicable | Cleared),
}
"""Most findings are of these measures: they are read in one go."""
_RULING: msgspec.json.Decoder[RawRuling] = msgspec.json.Decoder(RawRuling)
_RATIO: msgspec.json.Decoder[RatioInputs] = msgspec.json.Decoder(RatioInputs)
_AREA: msgspec.json.Decoder[AreaInputs] = msgspec.json.Decoder(AreaInputs)
_COUNT: msgspec.json.Decoder[CountInputs] = msgspec.json.Decoder(CountInputs)
_BOOLEAN: msgspec.json.Decoder[BooleanInputs] = msgspec.json.Decoder(BooleanInputs)
_ASKED: msgspec.json.Decoder[AskedInputs] = msgspec.json.Decoder(AskedInputs)
_PEOPLE: msgspec.json.Decoder[PeopleInputs] = msgspec.json.Decoder(PeopleInputs)
_ASKED_OR_PEOPLE: msgspec.json.Decoder[dict[str, msgspec.Raw]] = msgspec.json.Decoder(
    dict[str, msgspec.Raw]
)
_RATING: msgspec.json.Decoder[RatingInputs] = msgspec.json.Decoder(RatingInputs)
_NOTE: msgspec.json.Decoder[Note] = msgspec.json.Decoder(Note)
_PHOTO: msgspec.json.Decoder[Photo] = msgspec.json.Decoder(Photo)
_MARKS: msgspec.json.Decoder[Marks] = msgspec.json.Decoder(Marks)
_EXPLANATION: msgspec.json.Decoder[Explanation] = msgspec.json.Decoder(Explanation)
_REVIEW: msgspec.json.Decoder[Review] = msgspec.json.Decoder(Review)
_SHEET_STATE: msgspec.json.Decoder[SheetState] = msgspec.json.Decoder(SheetState)
_VISIT_STATE: msgspec.json.Decoder[VisitState] = msgspec.json.Decoder(VisitState)

_MEASURED: dict[Kind, Callable[[bytes, AnyMeasure], object]] = {
    "finding": read_finding,
    "ruling": read_ruling,
}
_PLAIN: dict[Kind, Callable[[bytes], object]] = {
    "note": read_note,
    "photo": read_photo,
    "marks": read_marks,
    "explanation": read_explanation,
    "review": read_review,
    "sheet_state": read_sheet_state,
    "visit_state": read_visit_state,
}
