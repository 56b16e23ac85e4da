"""Files that somebody asked for: how far each is. One `Orders` for each table of them."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Table, delete, select, update

from server.store.database import Transaction

OrderState = Literal["waiting", "running", "done", "failed", "cancelled"]
UNFINISHED = ("waiting", "running")


class Orders:
    """The orders of one table with `id`, `state` (OrderState), `problem` and `created_at`."""

    def __init__(self, table: Table) -> None:
        self._table = table

    async def change(self, tx: Transaction, order_id: str, **values: Any) -> None:
        """Note how far it is. What was cancelled stays cancelled."""
        mine = self._table.c.id == order_id
        await tx.execute(
            update(self._table).where(mine, self._table.c.state != "cancelled").values(**values)
        )

    async def cancel(self, tx: Transaction, order_id: str) -> None:
        """Nobody wants it any more; one that is done stays done."""
        mine = self._table.c.id == order_id
        await tx.execute(update(self._table).where(mine, self._open()).values(state="cancelled"))

    async def interrupt(self, tx: Transaction, problem: str) -> None:
        """Tell those that a stopped server left half-way as failed."""
        told = update(self._table).where(self._open()).values(state="failed", problem=problem)
        await tx.execute(told)

    async def older_than(self, tx: Transaction, instant: int) -> list[str]:
        """Ids of those asked for before an instant, in ms since 1970 UTC."""
        query = select(self._table.c.id).where(self._table.c.created_at < instant)
        return list(await tx.scalars(query))

    async def forget(self, tx: Transaction, order_id: str) -> None:
        """Forget one whose file is gone."""
        await tx.execute(delete(self._table).where(self._table.c.id == order_id))

    def _open(self) -> Any:
        return self._table.c.state.in_(UNFINISHED)
