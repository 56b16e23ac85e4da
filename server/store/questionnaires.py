"""Questionnaires of units: tallies and used marks. No answer is kept by itself, nor its time."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import insert, select, update

from server.store.database import Transaction
from server.store.dialect import insert_ignoring
from server.store.schema import questionnaire_marks, questionnaire_tallies, questionnaires

Choice = tuple[str, str]
"""Question and choice; two empty texts for an answer as a whole."""


class StoredQuestionnaire(msgspec.Struct, frozen=True):
    """One questionnaire of one unit. `questionnaire` is the id in the scorecard."""

    id: str
    campaign_id: str
    unit_id: str
    questionnaire: str
    protection: str
    user_id: str
    opened_at: int
    closed_at: int | None = None


async def add(tx: Transaction, questionnaire: StoredQuestionnaire) -> None:
    """Open a questionnaire."""
    await tx.execute(insert(questionnaires).values(msgspec.structs.asdict(questionnaire)))


async def get(tx: Transaction, questionnaire_id: str) -> StoredQuestionnaire | None:
    """One questionnaire, or None."""
    query = select(questionnaires).where(questionnaires.c.id == questionnaire_id)
    row = (await tx.execute(query)).first()
    return None if row is None else StoredQuestionnaire(**row._mapping)


async def of_unit(tx: Transaction, campaign_id: str, unit_id: str) -> list[StoredQuestionnaire]:
    """The unit's questionnaires, oldest first."""
    query = (
        select(questionnaires)
        .where(questionnaires.c.campaign_id == campaign_id, questionnaires.c.unit_id == unit_id)
        .order_by(questionnaires.c.opened_at, questionnaires.c.id)
    )
    return [StoredQuestionnaire(**row._mapping) for row in await tx.execute(query)]


async def close(tx: Transaction, questionnaire_id: str, now: int) -> None:
    """Let nobody answer any more."""
    await tx.execute(
        update(questionnaires).where(questionnaires.c.id == questionnaire_id).values(closed_at=now)
    )


async def add_tickets(tx: Transaction, questionnaire_id: str, hashes: Iterable[str]) -> None:
    """Marks that may answer once each."""
    rows = [{"questionnaire_id": questionnaire_id, "mark_hash": h, "used": False} for h in hashes]
    await tx.execute(insert(questionnaire_marks), rows)


async def mark(tx: Transaction, questionnaire_id: str, mark_hash: str) -> bool | None:
    """Whether a mark has answered; None for one that is not known."""
    found: bool | None = await tx.scalar(
        select(questionnaire_marks.c.used).where(
            questionnaire_marks.c.questionnaire_id == questionnaire_id,
            questionnaire_marks.c.mark_hash == mark_hash,
        )
    )
    return found


async def use(tx: Transaction, questionnaire_id: str, mark_hash: str) -> None:
    """Note that a mark has answered, a new one too."""
    key = {"questionnaire_id": questionnaire_id, "mark_hash": mark_hash}
    await tx.execute(insert_ignoring(tx, questionnaire_marks), [key | {"used": True}])
    await tx.execute(
        update(questionnaire_marks)
        .where(
            questionnaire_marks.c.questionnaire_id == questionnaire_id,
            questionnaire_marks.c.mark_hash == mark_hash,
        )
        .values(used=True)
    )


async def count_answer(tx: Transaction, questionnaire_id: str, choices: Iterable[Choice]) -> None:
    """Add one answer to the tallies."""
    for question, choice in (("", ""), *choices):
        key = {"questionnaire_id": questionnaire_id, "question": question, "choice": choice}
        await tx.execute(insert_ignoring(tx, questionnaire_tallies), [key | {"answers": 0}])
        await tx.execute(
            update(questionnaire_tallies)
            .where(
                questionnaire_tallies.c.questionnaire_id == questionnaire_id,
                questionnaire_tallies.c.question == question,
                questionnaire_tallies.c.choice == choice,
            )
            .values(answers=questionnaire_tallies.c.answers + 1)
        )


async def tallies(tx: Transaction, questionnaire_id: str) -> dict[Choice, int]:
    """How many answers chose what."""
    rows = await tx.execute(
        select(
            questionnaire_tallies.c.question,
            questionnaire_tallies.c.choice,
            questionnaire_tallies.c.answers,
        ).where(questionnaire_tallies.c.questionnaire_id == questionnaire_id)
    )
    return {(row.question, row.choice): row.answers for row in rows}
