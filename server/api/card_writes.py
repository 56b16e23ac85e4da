"""What is said on a card: held against the scorecard, and appended."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from server.errors import Refusal
from server.instant import now_ms
from server.readings.scorecard import Counted, Judged
from server.scorecard.card import Scorecard
from server.store import audit, card_entries
from server.store.card_entries import NewEntry
from server.store.database import Transaction
from server.wire.scorecard import (
    AnyCardWrite,
    ApplicabilityWrite,
    AuthorKind,
    ClaimWrite,
    JudgementWrite,
    NumberWrite,
)
from sync.rational import rational


async def append_writes(
    tx: Transaction,
    card: Scorecard,
    place: tuple[str, str],
    writes: Sequence[AnyCardWrite],
    kind: AuthorKind,
    user_id: str | None,
) -> None:
    """Append all of it to the card of a unit (`place`: campaign, unit), or raise Refusal:
    `card_entry_invalid`, or `card_moved` where there is something newer than was on screen."""
    there = card_entries.newest(await card_entries.of_unit(tx, *place))
    entries = [entry_of(card, write, kind, user_id) for write in writes]
    for write, entry in zip(writes, entries, strict=True):
        last = there.get(entry.register)
        if write.after != (0 if last is None else last.id):
            raise Refusal("card_moved", subject=entry.subject, method=entry.method)
    now = now_ms()
    await card_entries.append(tx, *place, entries, now)
    subjects = sorted({f"{each.kind}/{each.subject}" for each in entries})
    told = {"author_kind": kind, "subjects": subjects}
    await audit.record(tx, now, user_id, "write_card", "/".join(place), **told)


def entry_of(
    card: Scorecard, write: AnyCardWrite, kind: AuthorKind, user_id: str | None, origin: str = ""
) -> NewEntry:
    """The entry that this write becomes. Raises Refusal `card_entry_invalid` with what is wrong:
    a name that the card does not have, or points above what the scoring point is worth."""
    subject, method, value = _content(card, write)
    return NewEntry(
        author_kind=kind,
        kind=_KINDS[type(write)],
        subject=subject,
        method=method,
        value=value,
        reason=write.reason.strip(),
        origin=origin,
        user_id=user_id,
    )


_KINDS: dict[type, str] = {
    JudgementWrite: "judgement",
    NumberWrite: "number",
    ApplicabilityWrite: "not_applicable",
    ClaimWrite: "claim",
}


def _content(card: Scorecard, write: AnyCardWrite) -> tuple[str, str, bytes | None]:
    """Subject, method and value."""
    match write:
        case JudgementWrite(scoring_point=name, points=points):
            worth = _worth(card, name)
            if points is None:
                return name, write.method, None
            if rational(points) > rational(worth):
                raise Refusal("card_entry_invalid", subject=name, most=worth)
            return name, write.method, msgspec.json.encode(Judged(points))
        case NumberWrite(quantity=name, count=count):
            if name not in {quantity.id for quantity in card.quantities}:
                raise Refusal("card_entry_invalid", subject=name)
            return name, "", None if count is None else msgspec.json.encode(Counted(count))
        case ApplicabilityWrite(scoring_point=name):
            _worth(card, name)
            return name, "", None if write.applies else b"{}"
        case _:
            return _claim(card, write)


def _worth(card: Scorecard, name: str) -> str:
    for point in card.scoring_points:
        if point.id == name:
            return point.points
    raise Refusal("card_entry_invalid", subject=name)


def _claim(card: Scorecard, write: ClaimWrite) -> tuple[str, str, bytes | None]:
    value = write.value
    if value is None:
        return write.claim, "", None
    levels = {(scheme.id, level.id) for scheme in card.bonuses for level in scheme.levels}
    if (value.scheme, value.level) not in levels:
        raise Refusal("card_entry_invalid", subject=write.claim)
    return write.claim, "", msgspec.json.encode(value)
