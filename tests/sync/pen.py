"""Writes ops by hand, for tests that need particular ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sync.chain import SignedHead
from sync.dot import Dot
from sync.op import Draft, Op
from sync.repeat import new_chain
from tests.sync.server import signature
from tests.sync.setting import AT

VISIT = "v-1"


class Pen:
    """One actor. Without a path it writes its user's finding at the checkpoint n-1."""

    def __init__(self, actor: str, user: str = "u-1") -> None:
        self.chain = new_chain(actor)
        self.path = f"sheet/{user}/finding/n-1"

    def copy(self) -> Pen:
        """The same actor in other hands."""
        twin = Pen(self.chain.actor)
        twin.chain, twin.path = self.chain, self.path
        return twin

    def write(
        self,
        value: Any = None,
        supersedes: Sequence[Dot] = (),
        path: str | None = None,
        visit: str = VISIT,
        group: str | None = None,
        re_of: Dot | None = None,
    ) -> Op:
        """The next op; without a value, three were counted."""
        draft = Draft(
            visit=visit,
            path=path or self.path,
            value=count(3) if value is None else value,
            supersedes=supersedes,
            at=AT,
            group=group,
            re_of=re_of,
        )
        self.chain, op = self.chain.write(draft)
        return op


def count(amount: int) -> dict[str, Any]:
    """A finding at n-1."""
    return {"kind": "measured", "inputs": {"count": amount}}


def ruling(*covers: Op | Dot, kind: str = "withdrawn", **more: Any) -> dict[str, Any]:
    """A ruling that covers these findings."""
    dots = [str(each.dot if isinstance(each, Op) else each) for each in covers]
    decision = {"kind": kind, **more}
    return {"covers": dots, "decision": decision, "policy": "typed", "reason": "复核"}


def signed(op: Op) -> SignedHead:
    """The chain up to this op, vouched for."""
    head = SignedHead(op.dot.actor, op.dot.counter, op.hash, "")
    return SignedHead(head.actor, head.counter, head.hash, signature(head))
