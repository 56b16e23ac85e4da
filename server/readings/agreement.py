"""How far inspectors agree: what each of them found, and the coefficients over a campaign.

A rating is what one person's sheet says of one checkpoint now. Whoever has two findings there that
did not see each other has said nothing that could be compared. Not applicable is an outcome too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from statistics import median

import msgspec

from server.agreement.icc import icc
from server.agreement.kappa import cohen, fleiss, percent
from server.readings.material import Material
from server.wire.agreement import (
    Agreement,
    CheckpointAgreement,
    InspectorAgreement,
    PairAgreement,
    Size,
)
from sync.checklist import Boolean, Text
from sync.finding import Cleared
from sync.settle import finding_score

FEW = 5
SMALL = 30


class Rating(msgspec.Struct, frozen=True):
    """What one person found at one checkpoint of one visit."""

    visit: str
    checkpoint: str
    title: Text
    user: str
    user_title: str
    outcome: str
    figure: Fraction | None
    """None for not applicable, and for what is seen or not."""
    award: Fraction | None

    @property
    def subject(self) -> tuple[str, str]:
        """What was looked at."""
        return (self.visit, self.checkpoint)


def ratings(material: Material) -> Iterator[Rating]:
    """The ratings of a visit."""
    titles = {person.user_id: person.title for person in material.people}
    for point in material.checklist.checkpoints:
        by_user = defaultdict(list)
        for head in material.standing.findings.get(point.id, []):
            if not isinstance(head.finding, Cleared):
                by_user[head.user].append(head)
        for user, heads in by_user.items():
            if len(heads) > 1:
                continue
            found = finding_score(point, heads[0].finding)
            figured = found is not None and not isinstance(point.measure, Boolean)
            yield Rating(
                visit=material.visit.id,
                checkpoint=point.id,
                title=point.title,
                user=user,
                user_title=titles.get(user, user),
                outcome="not_applicable" if found is None else found.outcome,
                figure=found.figure if found is not None and figured else None,
                award=None if found is None else found.award,
            )


def agreement(every: Iterable[Rating]) -> Agreement:
    """The coefficients over these ratings."""
    subjects = defaultdict(list)
    for rating in every:
        subjects[rating.subject].append(rating)
    compared = {key: group for key, group in subjects.items() if len(group) > 1}
    groups = list(compared.values())
    beyond = fleiss(_outcomes(groups))
    return Agreement(
        compared=len(groups),
        raters=len({each.user for group in groups for each in group}),
        size=_size(len(groups)),
        percent=_number(percent(_outcomes(groups))),
        kappa=_number(beyond.kappa),
        kappa_from=beyond.counted,
        kappa_people=beyond.people,
        few=FEW,
        small=SMALL,
        checkpoints=tuple(_checkpoints(groups)),
        inspectors=tuple(_inspectors(groups)),
        pairs=tuple(_pairs(groups)),
    )


Group = Sequence[Rating]
"""The ratings of one checkpoint of one visit, two or more."""


def _checkpoints(groups: Sequence[Group]) -> list[CheckpointAgreement]:
    by_point = defaultdict(list)
    for group in groups:
        by_point[group[0].checkpoint].append(group)
    found = [_checkpoint(each) for each in by_point.values()]
    return sorted(found, key=lambda each: (each.percent or 0.0, -each.compared, each.checkpoint))


def _checkpoint(groups: Sequence[Group]) -> CheckpointAgreement:
    figures = [[each.figure for each in group if each.figure is not None] for group in groups]
    beyond = fleiss(_outcomes(groups))
    return CheckpointAgreement(
        checkpoint=groups[0][0].checkpoint,
        title=groups[0][0].title,
        compared=len(groups),
        size=_size(len(groups)),
        percent=_number(percent(_outcomes(groups))),
        kappa=_number(beyond.kappa),
        kappa_from=beyond.counted,
        kappa_people=beyond.people,
        icc=_number(icc(figures)),
    )


def _inspectors(groups: Sequence[Group]) -> list[InspectorAgreement]:
    titles = {each.user: each.user_title for group in groups for each in group}
    found = []
    for user, title in sorted(titles.items(), key=lambda pair: (pair[1], pair[0])):
        mine = [group for group in groups if any(each.user == user for each in group)]
        agreeing = [share for group in mine if (share := _share(user, group)) is not None]
        off = [gap for group in mine if (gap := _gap(user, group)) is not None]
        found.append(
            InspectorAgreement(
                user=user,
                title=title,
                compared=len(mine),
                size=_size(len(mine)),
                percent=_number(_mean(agreeing)),
                severity=_number(_mean(off)),
            )
        )
    return found


def _share(user: str, group: Group) -> Fraction:
    """How many of the others say the same here."""
    mine = next(each.outcome for each in group if each.user == user)
    others = [each.outcome for each in group if each.user != user]
    return Fraction(sum(each == mine for each in others), len(others))


def _gap(user: str, group: Group) -> Fraction | None:
    """How far from the median of all here, as a share of the full points."""
    awards = {each.user: each.award for each in group if each.award is not None}
    if user not in awards or len(awards) < 2:
        return None
    return awards[user] - median(awards.values())


def _pairs(groups: Sequence[Group]) -> list[PairAgreement]:
    said: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    titles = {each.user: each.user_title for group in groups for each in group}
    for group in groups:
        for one, other in combinations(sorted(group, key=lambda each: each.user), 2):
            said[(one.user, other.user)].append((one.outcome, other.outcome))
    return [
        PairAgreement(
            users=users,
            titles=(titles[users[0]], titles[users[1]]),
            compared=len(pairs),
            size=_size(len(pairs)),
            percent=_number(percent(pairs)),
            kappa=_number(cohen(pairs)),
        )
        for users, pairs in sorted(said.items(), key=lambda each: (-len(each[1]), each[0]))
    ]


def _outcomes(groups: Sequence[Group]) -> list[list[str]]:
    return [[each.outcome for each in group] for group in groups]


def _mean(values: Sequence[Fraction]) -> Fraction | None:
    return sum(values, Fraction(0)) / len(values) if values else None


def _size(compared: int) -> Size:
    return "few" if compared < FEW else "small" if compared < SMALL else "enough"


def _number(value: Fraction | float | None) -> float | None:
    return None if value is None else round(float(value), 4)
