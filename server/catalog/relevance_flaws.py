"""Whether the conditions of a checklist can be followed: what they ask about, in which order."""

from __future__ import annotations

from collections.abc import Iterator

from server.catalog.flaw import Flaw
from sync.checklist import Checklist, Checkpoint, Rating
from sync.relevance import MalformedRelevance, names_of, parse_relevance


def relevance_flaws(checklist: Checklist) -> Iterator[Flaw]:
    """Yield what is wrong with the conditions.

    A condition asks about checkpoints before its own, so that none can rest on itself; not about
    ratings, whose levels have no names.
    """
    earlier: dict[str, Checkpoint] = {}
    for checkpoint in checklist.checkpoints:
        if checkpoint.relevant:
            yield from _flaws(checkpoint, earlier)
        earlier[checkpoint.id] = checkpoint


def asked_about(checklist: Checklist) -> frozenset[str]:
    """The checkpoints that some condition asks about."""
    return frozenset(
        name for checkpoint in checklist.checkpoints for name in _names(checkpoint.relevant)
    )


def _flaws(checkpoint: Checkpoint, earlier: dict[str, Checkpoint]) -> Iterator[Flaw]:
    record = checkpoint.id
    try:
        names = list(names_of(parse_relevance(checkpoint.relevant)))
    except MalformedRelevance as wrong:
        at = wrong.args[0] + 1
        yield Flaw(
            record,
            f"条件在第 {at} 个字符处看不懂；例如 ${{has-canteen}} = 'present'",
            f"the condition cannot be read at character {at}; "
            "write for example ${has-canteen} = 'present'",
            "relevant",
        )
        return
    if not names:
        yield Flaw(record, "条件没有引用测评点", "the condition asks about nothing", "relevant")
    for name in dict.fromkeys(names):
        if name not in earlier:
            yield Flaw(
                record,
                f"条件引用的 {name} 不在它之前",
                f"the condition asks about {name}, which does not stand before it",
                "relevant",
            )
        elif isinstance(earlier[name].measure, Rating):
            yield Flaw(
                record,
                f"条件不能引用评级类的 {name}",
                f"a condition cannot ask about {name}, which is a rating",
                "relevant",
            )


def _names(text: str) -> Iterator[str]:
    if not text:
        return
    try:
        yield from names_of(parse_relevance(text))
    except MalformedRelevance:
        return
