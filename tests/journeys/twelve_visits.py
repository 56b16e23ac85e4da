"""A review of twelve units by three people: the stage of `test_reconcile.py`, set by tablets
without screens, and every figure as a person would reckon it.

Each unit is looked at in three places, of fifty that earn two points each when in order: the board
in the yard (both points from 2.4 m2 on, else none; up to 0.2 m2 apart is the same), cigarette ends
(none: 2, up to three: 1, more: 0; one more or less is the same), cables (none: 2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from tests.server.office import CAMPAIGN, Office
from tests.server.photos.pictures import encoded, scene
from tests.server.tablet import Tablet

BOARD, ENDS, CABLES = "pub-02", "ord-03", "ord-15"
PEOPLE = ("李一", "王二", "赵三")

_GOOD = (("2.5", "2.5", "2.6"), (0, 0, 0))
_POOR = (("1.2", "1.2", "1.3"), (1, 2, 2))
FOUND: tuple[tuple[Sequence[str | None], Sequence[int]], ...] = (
    *(_GOOD for _ in range(4)),
    *(_POOR for _ in range(4)),
    (("2.3", "2.5", "2.5"), (0, 0, 0)),
    (("2.5", "2.5", "2.5"), (0, 2, 5)),
    (("2.5", "2.8", "3.1"), (0, 0, 0)),
    (("2.5", "2.5", None), (0, 0, 0)),
)
"""Width of a board one metre high, and ends, by each of the three; None comes late."""
CLASH, SPLIT, SPREAD, LATE = 8, 9, 10, 11
"""Places of the visits where people disagree, the last one only once the third has spoken."""

POINTS = (4, 4, 4, 4, 1, 1, 1, 1, 4, 3, 4, 4)
"""What every unit has earned once the office has ruled: 2.5 m2 at CLASH and LATE, the middle of
0, 2 and 5 ends at SPLIT (one point), the middle board at SPREAD."""
CORRECTED = 6
"""The first unit, once its cables are known to be in order."""


class Review(msgspec.Struct, frozen=True):
    """Who goes where: a tablet for each of PEOPLE, and the visits in the order of FOUND."""

    tablets: tuple[Tablet, ...]
    visits: tuple[str, ...]
    units: tuple[str, ...]


def board(width_m: str) -> dict[str, object]:
    """A board one metre high."""
    return {"boards": [{"width_m": width_m, "height_m": "1"}]}


def count(number: int) -> dict[str, object]:
    """So many of what is counted."""
    return {"count": number}


def planned(office: Office) -> Review:
    """Three tablets, prepared for twelve visits of units that nobody has been to, in a blind
    campaign that proposes the median."""
    office.send(
        "PUT", f"/api/campaigns/{CAMPAIGN}/reconciling", {"blind": True, "policy": "median"}
    )
    tablets = tuple(office.tablet(office.inspector(title)) for title in PEOPLE)
    listed = office.get(f"/api/campaigns/{CAMPAIGN}/units")
    free = [each for each in listed if not each.get("visits")][: len(FOUND)]
    visits = tuple(office.visit(*tablets, unit=each["id"]) for each in free)
    for tablet in tablets:
        tablet.sync()
    return Review(tablets, visits, tuple(each["name"] for each in free))


def walk(review: Review, person: int) -> None:
    """One of the three scores all twelve units, without signal, and signs."""
    tablet = review.tablets[person]
    for visit, (boards, ends) in zip(review.visits, FOUND, strict=True):
        width = boards[person]
        if width is not None:
            tablet.score(visit, BOARD, board(width))
        tablet.score(visit, ENDS, count(ends[person]))
        tablet.finish(visit)


def layers(tablet: Tablet, visit: str) -> set[str]:
    """What the tablet holds of a visit once it has synced."""
    tablet.sync()
    return {layer for name, layer in tablet.device.layers if name == visit}


def come_back(review: Review) -> None:
    """All three walk and come back one after the other; nobody is given what they may not see."""
    first, second, third = review.tablets
    sheets = [f"sheet/{tablet.user}" for tablet in review.tablets]
    visit = review.visits[0]
    content = encoded(scene(3))
    first.attach(review.visits[4], BOARD, content)
    first.upload(content)
    for person in range(3):
        walk(review, person)
    assert layers(first, visit) == {"visit", sheets[0]}
    assert layers(second, visit) == {"visit", *sheets[:2]}
    assert layers(first, visit) == {"visit", *sheets[:2]}
    assert layers(third, visit) == {"visit", "ruling", *sheets}


def late_board(review: Review) -> None:
    """The third brings what nobody knew: a board of 1 m2 at LATE, and another one at CLASH."""
    third = review.tablets[2]
    third.score(review.visits[LATE], BOARD, board("1.0"))
    third.score(review.visits[CLASH], BOARD, board("2.6"))
    third.sync()


def by_visit(lines: Sequence[Mapping[str, Any]], review: Review) -> dict[int, str]:
    """Conflicts by the place of their visit: the checkpoint."""
    return {review.visits.index(line["visit"]): line["checkpoint"] for line in lines}
