"""A visit's dossier, from the store."""

from __future__ import annotations

from server.instant import rfc3339
from server.signature import key_text
from server.store import actors, campaigns, chains, issues
from server.store.database import Transaction
from server.store.visits import StoredVisit
from server.wire.dossier import (
    FORMAT,
    Dossier,
    DossierActor,
    DossierHead,
    DossierIssue,
    DossierOp,
)


async def dossier_of(tx: Transaction, visit: StoredVisit, now: int) -> Dossier:
    """Everything about one visit: whole chains of its devices, keys, signatures, issues."""
    names = await chains.writers_of(tx, visit.id)
    known = await actors.get(tx, names)
    document = await campaigns.checklist(tx, visit.checklist_id, visit.checklist_version)
    assert document is not None, "a visit pins a published checklist"
    issued = (await issues.of_visits(tx, [visit.id])).get(visit.id, [])
    return Dossier(
        format=FORMAT,
        visit=visit.id,
        unit_name=visit.unit_name,
        exported_at=rfc3339(now),
        checklist=document.decode(),
        actors=tuple(
            [
                DossierActor(
                    id=name,
                    user=known[name].user_id,
                    user_title=known[name].user_title,
                    device=known[name].device,
                    public_key=key_text(known[name].public_key),
                    ops=tuple(
                        DossierOp(
                            op.line.decode(),
                            "log" if op.logged else "quarantine",
                            given_back=op.counter > known[name].counter,
                        )
                        for op in await chains.whole(tx, name)
                    ),
                    heads=tuple(
                        DossierHead(head.counter, head.hash, head.signature)
                        for head in await chains.signed(tx, name)
                    ),
                )
                for name in names
            ]
        ),
        issues=tuple(
            DossierIssue(
                number=each.number,
                code=each.code,
                hash=each.hash,
                document=each.document.decode(),
                reason=each.reason,
                user_title=each.user_title,
                issued_at=rfc3339(each.issued_at),
            )
            for each in issued
        ),
    )
