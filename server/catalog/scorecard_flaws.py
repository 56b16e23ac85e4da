"""Whether a scorecard holds together: ids, sums, references, conditions and bonuses."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from server.catalog.flaw import Flaw, repeated
from server.scorecard.card import BonusScheme, Departments, Methods, Scorecard, ScoringPoint
from sync.checklist import Checklist
from sync.rational import rational


def scorecard_flaws(card: Scorecard, checklists: tuple[Checklist, ...]) -> Iterator[Flaw]:
    """Yield everything wrong with the scorecard, also in the checklists that it refers to."""
    if card.version < 1:
        yield Flaw(card.id, "版本号从 1 起", "versions begin at 1")
    for entries in (card.categories, card.scoring_points, card.quantities, card.bonuses):
        for name in repeated(entry.id for entry in entries):
            yield Flaw(name, "编号重复", "the id is used twice")
    yield from _sum_flaws(card)
    yield from _criterion_flaws(card)
    for point in card.scoring_points:
        yield from _point_flaws(card, point)
    yield from _feed_flaws(card, checklists)
    yield from _questionnaire_flaws(card)
    for scheme in card.bonuses:
        yield from _bonus_flaws(scheme)


def _questionnaire_flaws(card: Scorecard) -> Iterator[Flaw]:
    quantities = {quantity.id for quantity in card.quantities} | {""}
    points = {point.id for point in card.scoring_points} | {""}
    for name in repeated(each.id for each in card.questionnaires):
        yield Flaw(name, "编号重复", "the id is used twice")
    for each in card.questionnaires:
        counted = [choice.counts for question in each.questions for choice in question.choices]
        for name in {*counted, each.answered} - quantities:
            yield Flaw(each.id, f"没有数量 {name}", f"there is no quantity {name}")
        for name in {question.scoring_point for question in each.questions} - points:
            yield Flaw(each.id, f"没有计分点 {name}", f"there is no scoring point {name}")


def _sum_flaws(card: Scorecard) -> Iterator[Flaw]:
    """The points printed beside a category are the check on those printed behind its demands."""
    for category in card.categories:
        own = (p for p in card.scoring_points if p.category == category.id)
        found = sum((rational(p.points) for p in own), Fraction(0))
        if found != rational(category.points):
            yield Flaw(
                category.id,
                f"计分点合计 {found}，应为 {category.points}",
                f"its scoring points come to {found}, not {category.points}",
            )
    whole = sum((rational(category.points) for category in card.categories), Fraction(0))
    if whole != rational(card.total_points) or not whole:
        yield Flaw(
            card.id,
            f"各类合计 {whole}，应为 {card.total_points}",
            f"the categories come to {whole}, not {card.total_points}",
        )


def _criterion_flaws(card: Scorecard) -> Iterator[Flaw]:
    expected = 1
    for point in card.scoring_points:
        if point.criterion not in (expected, expected - 1) or point.criterion < 1:
            yield Flaw(point.id, "条号不连续", "criteria are not numbered one after the other")
        expected = point.criterion + 1


def _point_flaws(card: Scorecard, point: ScoringPoint) -> Iterator[Flaw]:
    name = point.id
    if point.category not in {category.id for category in card.categories}:
        yield Flaw(name, f"没有类别 {point.category}", f"there is no category {point.category}")
    if rational(point.points) <= 0:
        yield Flaw(name, "分值应大于 0", "the points must be above 0")
    yield from _basis_flaws(name, point.methods)
    yield from _basis_flaws(name, point.departments)
    quantities = {quantity.id for quantity in card.quantities}
    for condition in point.conditions:
        for used in (condition.part, condition.whole):
            if used not in quantities:
                yield Flaw(name, f"没有数量 {used}", f"there is no quantity {used}")
        if not 0 < rational(condition.at_least) <= 1:
            yield Flaw(name, "比例应在 0 与 1 之间", "a share must be above 0 and at most 1")


def _basis_flaws(name: str, listed: Methods | Departments) -> Iterator[Flaw]:
    if bool(listed.names) == (listed.basis == "unknown"):
        yield Flaw(
            name, "未知的不应列名，已知的应列名", "what is unknown has no names, what is known has"
        )
    for twice in repeated(listed.names):
        yield Flaw(name, f"{twice} 重复", f"{twice} is named twice")


def _feed_flaws(card: Scorecard, checklists: tuple[Checklist, ...]) -> Iterator[Flaw]:
    points = {point.id: point for point in card.scoring_points}
    known = {checklist.id: {c.id for c in checklist.checkpoints} for checklist in checklists}
    for name in repeated(feed.scoring_point for feed in card.feeds):
        yield Flaw(name, "有两条对应关系", "it is fed twice")
    for used in repeated((f.checklist, c) for f in card.feeds for c in f.checkpoints):
        yield Flaw(used[1], "测评点用了两次", "the checkpoint feeds more than one scoring point")
    for feed in card.feeds:
        name, point = feed.scoring_point, points.get(feed.scoring_point)
        if point is None:
            yield Flaw(name, f"没有计分点 {name}", f"there is no scoring point {name}")
        elif point.methods.names and "site" not in point.methods.names:
            yield Flaw(name, "考评方法不是实地考察", "its methods do not include the site")
        if feed.checklist not in known:
            yield Flaw(
                name, f"没有测评表 {feed.checklist}", f"there is no checklist {feed.checklist}"
            )
            continue
        if not feed.checkpoints:
            yield Flaw(name, "没有测评点", "it names no checkpoints")
        for checkpoint in feed.checkpoints:
            if checkpoint not in known[feed.checklist]:
                yield Flaw(name, f"没有测评点 {checkpoint}", f"there is no checkpoint {checkpoint}")


def _bonus_flaws(scheme: BonusScheme) -> Iterator[Flaw]:
    if scheme.starts_on > scheme.ends_on:
        yield Flaw(scheme.id, "开始晚于结束", "it starts after its end")
    if not scheme.levels:
        yield Flaw(scheme.id, "没有级别", "it has no levels")
    for name in repeated(level.id for level in scheme.levels):
        yield Flaw(scheme.id, f"级别 {name} 重复", f"level {name} is there twice")
    for level in scheme.levels:
        if not 0 < rational(level.points) <= rational(scheme.cap):
            yield Flaw(
                scheme.id,
                f"级别 {level.id} 的加分应大于 0 且不超过上限",
                f"level {level.id} must add more than 0 and no more than the cap",
            )
    yield from _basis_flaws(scheme.id, scheme.methods)
    yield from _basis_flaws(scheme.id, scheme.departments)
