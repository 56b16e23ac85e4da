"""What a device sends again because it never heard the answer.

It is known by its hashes before any of it is read: an op with the hash of one in the log is that
op, which was read, held against its chain and admitted when it came first.
"""

from __future__ import annotations

from server.auth import Caller
from server.store import log
from server.store.direct import Direct
from server.wire.push import Unread
from sync.chain import op_hash
from sync.merge import Receipt


def may_be_again(caller: Caller, push: Unread) -> bool:
    """Whether all of this may be here: it is of the caller's device, and ends where its chain has
    been. Asks nothing, so that what is new pays nothing."""
    heads = push.request.heads
    return (
        bool(push.lines)
        and len(heads) == 1
        and heads[0].actor == caller.actor
        and heads[0].counter <= caller.reached
    )


async def answered(db: Direct, push: Unread) -> tuple[Receipt, ...] | None:
    """The answer to a push that is in the log from its first op to its last, where its only head
    stands; None for any other. Whether the head is signed is for the caller to ask."""
    (head,) = push.request.heads
    first = head.counter - len(push.lines) + 1
    logged = await log.of_chain(db, head.actor, first, head.counter)
    here = [digest for digest, _ in logged]
    if here != [op_hash(line) for line in push.lines] or here[-1] != head.hash:
        return None
    return tuple(
        Receipt(f"{head.actor}.{counter}", "duplicate", position=position)
        for counter, (_, position) in enumerate(logged, first)
    )
