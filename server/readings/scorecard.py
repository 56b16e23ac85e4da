"""A unit's scorecard: from entries and visits to what it comes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from server.instant import rfc3339
from server.readings.kept import VisitLines
from server.scorecard.bonus import BonusScore, Claim
from server.scorecard.card import Scorecard
from server.scorecard.condition import ConditionResult
from server.scorecard.result import (
    CardScore,
    Judgement,
    Part,
    Results,
    ScoringPointScore,
)
from server.scorecard.score import score_card
from server.store.card_entries import StoredEntry, newest
from server.wire.reading import figure
from server.wire.scorecard import (
    AuthorKind,
    BonusView,
    CardPart,
    CardPoint,
    CardReading,
    CardSum,
    CardTotal,
    ClaimResultView,
    ClaimValue,
    ConditionView,
    EntryView,
    FeedingVisit,
    SelfLock,
)
from server.wire.work import Unit
from sync.rational import rational


class Judged(msgspec.Struct, frozen=True):
    """Value of a judgement entry."""

    points: str


class Counted(msgspec.Struct, frozen=True):
    """Value of a number entry."""

    count: int


class Ground(msgspec.Struct, frozen=True):
    """What a unit's card rests on: its entries of one kind of author, and the visits that feed it,
    by checklist."""

    entries: Sequence[StoredEntry]
    visits: Mapping[str, VisitLines]


@lru_cache(maxsize=16)
def read_card(document: bytes) -> Scorecard:
    """A published scorecard."""
    return msgspec.json.decode(document, type=Scorecard)


def feeding(card: Scorecard, lines: Iterable[VisitLines]) -> dict[str, VisitLines]:
    """The visits of one unit that feed its card, by checklist: the newest in which something was
    found, else the newest. `lines` in the order in which the visits were set up.

    A visit that is only planned does not hide the one before it; a second look replaces the first.
    """
    found: dict[str, VisitLines] = {}
    wanted = {feed.checklist for feed in card.feeds}
    for line in lines:
        checklist = line.checklist.id
        if checklist in wanted and (line.begun or checklist not in found):
            found[checklist] = line
    return found


def results(card: Scorecard, ground: Ground) -> Results:
    """Everything known about the unit."""
    worth = {point.id: rational(point.points) for point in card.scoring_points}
    standing = [each for each in newest(ground.entries).values() if each.value is not None]
    judgements, numbers, claims = [], {}, []
    for each in standing:
        assert each.value is not None
        if each.kind == "judgement":
            given = rational(msgspec.json.decode(each.value, type=Judged).points)
            award = str(given / worth[each.subject])
            judgements.append(Judgement(each.subject, each.method, award, str(each.id)))  # type: ignore[arg-type]
        elif each.kind == "number":
            numbers[each.subject] = msgspec.json.decode(each.value, type=Counted).count
        elif each.kind == "claim":
            claim = msgspec.json.decode(each.value, type=ClaimValue)
            claims.append(
                Claim(each.subject, claim.scheme, claim.level, claim.dated_on, claim.content)
            )
    return Results(
        judgements=tuple(judgements),
        numbers=numbers,
        site={checklist: dict(line.site) for checklist, line in ground.visits.items()},
        not_applicable=frozenset(e.subject for e in standing if e.kind == "not_applicable"),
        claims=tuple(claims),
    )


def read_unit_card(
    campaign: str,
    unit: Unit,
    card: Scorecard,
    kind: AuthorKind,
    ground: Ground,
    locked: SelfLock = "",
) -> CardReading:
    """A unit's card with its lineage. What a unit says of itself rests on no visit: it judges its
    site as it judges the rest."""
    known = results(card, ground)
    scored = card if kind == "official" else msgspec.structs.replace(card, feeds=())
    score = score_card(scored, known)
    counting = {each.id for each in newest(ground.entries).values()}
    return CardReading(
        campaign=campaign,
        unit=unit,
        author_kind=kind,
        scorecard=card,
        total=card_total(score),
        categories=tuple(
            CardSum(name, figure(each.earned), figure(each.open_points), figure(each.worth))
            for name, each in score.categories.items()
        ),
        points=tuple(_point(each, known) for each in score.scoring_points),
        bonuses=tuple(map(_bonus, score.bonuses)),
        visits=tuple(
            FeedingVisit(
                line.board.id,
                line.checklist,
                sum(result.settled for result in line.site.values()),
                len(line.site),
            )
            for line in ground.visits.values()
        ),
        entries=tuple(_entry(each, each.id in counting) for each in ground.entries),
        locked=locked,
    )


def card_total(score: CardScore) -> CardTotal:
    """A card's figure as it travels."""
    return CardTotal(
        base=figure(score.base),
        bonus=figure(score.bonus),
        total=figure(score.total),
        low=figure(score.low),
        high=figure(score.high),
        open=score.open,
        final=score.final,
    )


def _point(point: ScoringPointScore, known: Results) -> CardPoint:
    return CardPoint(
        scoring_point=point.scoring_point,
        state=point.state,
        earned=figure(point.earned),
        worth=figure(point.worth),
        parts=tuple(_part(point, part) for part in point.parts),
        waiting=point.waiting,
        conditions=tuple(_condition(each, known) for each in point.conditions),
    )


def _part(point: ScoringPointScore, part: Part) -> CardPart:
    return CardPart(part.method, figure(part.award * point.worth), part.origins)


def _condition(result: ConditionResult, known: Results) -> ConditionView:
    rule = result.condition
    return ConditionView(
        part=rule.part,
        whole=rule.whole,
        part_count=known.numbers.get(rule.part),
        whole_count=known.numbers.get(rule.whole),
        share=None if result.share is None else figure(result.share),
        needed=figure(result.needed),
        state=result.state,
    )


def _bonus(bonus: BonusScore) -> BonusView:
    return BonusView(
        scheme=bonus.scheme,
        points=figure(bonus.points),
        uncapped=figure(bonus.uncapped),
        claims=tuple(
            ClaimResultView(each.claim, figure(each.points), each.reason, each.counted_with)
            for each in bonus.claims
        ),
    )


def _entry(entry: StoredEntry, counts: bool) -> EntryView:
    view = EntryView(
        id=entry.id,
        kind=entry.kind,  # type: ignore[arg-type]
        subject=entry.subject,
        method=entry.method,
        author_kind=entry.author_kind,  # type: ignore[arg-type]
        user_title=entry.user_title,
        at=rfc3339(entry.at),
        counts=counts,
        reason=entry.reason,
        origin=entry.origin,
    )
    if entry.kind == "not_applicable":
        return msgspec.structs.replace(view, applies=entry.value is None)
    if entry.value is None:
        return view
    if entry.kind == "judgement":
        points = msgspec.json.decode(entry.value, type=Judged).points
        return msgspec.structs.replace(view, points=points)
    if entry.kind == "number":
        count = msgspec.json.decode(entry.value, type=Counted).count
        return msgspec.structs.replace(view, count=count)
    return msgspec.structs.replace(view, claim=msgspec.json.decode(entry.value, type=ClaimValue))
