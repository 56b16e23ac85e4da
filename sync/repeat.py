"""Work that is authored again.

A device whose actor was frozen (two copies of it wrote), or whose chain the server can follow no
longer, takes a new actor and repeats what has no receipt: same content, same reading of the clock,
`re_of` naming the old dot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from sync.chain import genesis
from sync.dot import Dot
from sync.op import Draft, Op, author


class Chain(msgspec.Struct, frozen=True):
    """The end of an actor's chain: its last counter and that op's hash; counter 0 before any."""

    actor: str
    counter: int
    last_hash: str

    def write(self, draft: Draft) -> tuple[Chain, Op]:
        """The chain with one op more, and that op."""
        op = author(draft, Dot(self.actor, self.counter + 1), self.last_hash)
        return Chain(self.actor, op.dot.counter, op.hash), op


def new_chain(actor: str) -> Chain:
    """The chain of an actor that has not written yet."""
    return Chain(actor, 0, genesis(actor))


def as_first_authored(
    ops: Iterable[Op], actors: Sequence[str], find: Callable[[Dot], Op | None]
) -> list[Op]:
    """Ops of one device in the order in which they were authored first.

    What is repeated for the second time is older than what its first actor wrote behind it, and
    came to stay there. `actors` are the device's, given up ones first; `find` knows its own ops.
    """

    def age(op: Op) -> tuple[int, int]:
        while op.re_of is not None and (before := find(op.re_of)) is not None:
            op = before
        return actors.index(op.dot.actor), op.dot.counter

    return sorted(ops, key=age)


def repeat(ops: Iterable[Op], chain: Chain) -> tuple[Chain, tuple[Op, ...]]:
    """Author `ops` again at the end of `chain`, oldest first.

    What they name of one another (supersedes, covers, saw) is renamed: the old dots never entered
    the log.
    """
    renamed: dict[str, Dot] = {}
    repeated: list[Op] = []
    for op in ops:
        draft = Draft(
            visit=op.visit,
            path=op.path,
            value=_rename(op.value, renamed),
            supersedes=[renamed.get(str(dot), dot) for dot in op.supersedes],
            at=op.at,
            group=op.group,
            re_of=op.dot,
        )
        chain, again = chain.write(draft)
        renamed[str(op.dot)] = again.dot
        repeated.append(again)
    return chain, tuple(repeated)


def _rename(value: bytes, renamed: Mapping[str, Dot]) -> Any:
    """Only lists of dots are touched: `covers` of rulings, `saw` of sheets and reviews."""
    fields: Any = msgspec.json.decode(value)
    lists = [key for key in ("covers", "saw") if isinstance(fields.get(key), list)]
    if not lists:
        return msgspec.Raw(value)
    new = {key: [str(renamed.get(str(each), each)) for each in fields[key]] for key in lists}
    return {**fields, **new}
