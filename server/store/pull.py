"""What a device has not seen: snapshots of layers that it gained, news of those it holds.

A cursor is `epoch:campaign:position` or, while snapshots and the news that follow them take several
pages, `epoch:campaign:position:target:visit:layer`: how far the news were sent, the position at
which the snapshots began, and the last layer that was sent. It is opaque to devices. News end at
`target` then; those of the snapshots' own layers follow behind it, and a device ignores what its
snapshot already holds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any

import msgspec
from sqlalchemy import and_, func, select

from server.store.database import Transaction
from server.store.dialect import one_of
from server.store.grants import Grant
from server.store.schema import campaigns, grants, heads, layers, ops
from sync.wire import LayerDigest, LayerName, Snapshot

NOTHING = -1
_NUMBER = re.compile(r"-1|[0-9]{1,15}", re.ASCII)


class Cursor(msgspec.Struct, frozen=True):
    """A place in one campaign's log; `after` is set between pages of snapshots."""

    epoch: str
    scope: str
    position: int
    target: int | None = None
    after: tuple[str, str] | None = None

    def __str__(self) -> str:
        base = f"{self.epoch}:{self.scope}:{self.position}"
        if self.target is None or self.after is None:
            return base
        return f"{base}:{self.target}:{self.after[0]}:{self.after[1]}"


class MalformedCursor(ValueError):
    """The text was never a cursor of ours."""


def parse_cursor(text: str) -> Cursor:
    """Read a cursor back. Raises MalformedCursor."""
    parts = text.split(":")
    if len(parts) not in (3, 6) or not all(map(_NUMBER.fullmatch, parts[2:4])):
        raise MalformedCursor(text[:200])
    epoch, scope, position, *rest = parts
    if not rest:
        return Cursor(epoch, scope, int(position))
    target, visit, layer = rest
    return Cursor(epoch, scope, int(position), int(target), (visit, layer))


class Line(msgspec.Struct, frozen=True):
    """An op with its position, exactly as authored."""

    position: int
    line: bytes


class Page(msgspec.Struct):
    """One reply's worth of what is new; `lines` is how many lines fit."""

    lines: int
    cursors: list[str] = []
    snapshots: list[Snapshot] = []
    snapshot_lines: list[Line] = []
    news: list[Line] = []
    history: list[int] = []
    dropped: list[LayerName] = []
    touched: set[tuple[str, str]] = set()
    more: bool = False

    @property
    def room(self) -> int:
        """Snapshot lines that still fit."""
        return self.lines - len(self.snapshot_lines)

    @property
    def room_for_news(self) -> int:
        """News that still fit: they have as many lines of their own."""
        return self.lines - len(self.news)


class Asker(msgspec.Struct, frozen=True):
    """Who pulls: a user with every grant that they have or had, in pages of so many lines."""

    user_id: str
    held: Sequence[Grant]
    page_lines: int


async def pull(tx: Transaction, asker: Asker, epoch: str, told: Collection[Cursor]) -> Page:
    """The next page for a device with these cursors; those of another epoch are void."""
    page = Page(asker.page_lines)
    known = {cursor.scope: cursor for cursor in told if cursor.epoch == epoch}
    by_scope: dict[str, list[Grant]] = defaultdict(list)
    for grant in asker.held:
        by_scope[grant.campaign_id].append(grant)
    for scope, mine in sorted(by_scope.items()):
        cursor = known.get(scope) or Cursor(epoch, scope, NOTHING)
        page.cursors.append(str(await _scope(tx, page, asker.user_id, mine, cursor)))
    return page


async def digests(tx: Transaction, wanted: Collection[tuple[str, str]]) -> tuple[LayerDigest, ...]:
    """Digests of these layers; a layer that nobody wrote to yet is empty."""
    if not wanted:
        return ()
    rows = await tx.execute(
        select(layers).where(one_of((layers.c.visit_id, layers.c.layer), sorted(wanted)))
    )
    found = {(row.visit_id, row.layer): (row.heads, row.digest) for row in rows}
    return tuple(
        LayerDigest(visit, layer, *found.get((visit, layer), (0, "0" * 16)))
        for visit, layer in sorted(wanted)
    )


async def _scope(
    tx: Transaction, page: Page, user_id: str, mine: Sequence[Grant], cursor: Cursor
) -> Cursor:
    """Add one campaign to the page; the cursor to store with it."""
    if page.room <= 0 or page.room_for_news <= 0:
        page.more = True
        return cursor
    now: int = (
        await tx.execute(select(campaigns.c.position).where(campaigns.c.id == cursor.scope))
    ).scalar_one()
    if max(cursor.position, cursor.target or 0) > now:
        cursor = Cursor(cursor.epoch, cursor.scope, NOTHING)  # from a log that is gone
    target = now if cursor.target is None else cursor.target
    if cursor.after is None:
        page.dropped.extend(_dropped(mine, cursor.position))
    gained = [
        g for g in mine if g.revoked_position is None and g.granted_position > cursor.position
    ]
    after, whole = await _snapshots(tx, page, gained, cursor.after, now)
    position = await _news(tx, page, user_id, cursor, target) if whole else cursor.position
    if whole and position == target:
        page.more = page.more or target < now
        return Cursor(cursor.epoch, cursor.scope, target)
    page.more = True
    if after is None:
        return Cursor(cursor.epoch, cursor.scope, position)
    return Cursor(cursor.epoch, cursor.scope, position, target, after)


def _dropped(mine: Sequence[Grant], position: int) -> list[LayerName]:
    """Layers lost since. Given, lost, given and lost again leaves one row: when it was given says
    nothing about what the device holds, and to drop what is not there harms nobody."""
    return [
        LayerName(grant.visit_id, grant.layer)
        for grant in mine
        if grant.revoked_position is not None and grant.revoked_position > position
    ]


async def _snapshots(
    tx: Transaction, page: Page, gained: Sequence[Grant], after: tuple[str, str] | None, now: int
) -> tuple[tuple[str, str] | None, bool]:
    """Add whole layers behind `after` while they fit; the last one sent, and whether it was all."""
    pending = [g for g in gained if after is None or (g.visit_id, g.layer) > after]
    sizes = await _sizes(tx, pending)
    taken: list[Grant] = []
    lines = 0
    for grant in pending:
        size = sizes.get((grant.visit_id, grant.layer), 0)
        if taken and lines + size > page.room:
            break
        taken.append(grant)
        lines += size
    await _add_layers(tx, page, taken, now)
    if taken:
        after = (taken[-1].visit_id, taken[-1].layer)
    return after, len(taken) == len(pending)


async def _sizes(tx: Transaction, wanted: Sequence[Grant]) -> dict[tuple[str, str], int]:
    if not wanted:
        return {}
    keys = [(grant.visit_id, grant.layer) for grant in wanted]
    rows = await tx.execute(
        select(heads.c.visit_id, heads.c.layer, func.count())
        .where(one_of((heads.c.visit_id, heads.c.layer), keys))
        .group_by(heads.c.visit_id, heads.c.layer)
    )
    return {(visit, layer): count for visit, layer, count in rows}


async def _add_layers(tx: Transaction, page: Page, taken: Sequence[Grant], now: int) -> None:
    if not taken:
        return
    keys = [(grant.visit_id, grant.layer) for grant in taken]
    rows = await tx.execute(
        select(heads.c.visit_id, heads.c.layer, ops.c.position, ops.c.line)
        .join(ops, and_(ops.c.actor == heads.c.actor, ops.c.counter == heads.c.counter))
        .where(one_of((heads.c.visit_id, heads.c.layer), keys))
        .order_by(ops.c.position)
    )
    by_layer: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for visit, layer, position, line in rows:
        by_layer[(visit, layer)].append(Line(position, line))
    for key in keys:
        lines = by_layer[key]
        page.snapshots.append(Snapshot(*key, position=now, lines=len(lines)))
        page.snapshot_lines.extend(lines)
        page.touched.add(key)


async def _news(tx: Transaction, page: Page, user_id: str, cursor: Cursor, target: int) -> int:
    """Add ops between the cursor and `target`; the position up to which the device now is.

    Only layers that have something newer are looked into, so that a device pays for its own news.
    """
    room = page.room_for_news
    limit = room + 1
    rows = await _fresh(tx, user_id, cursor, target, limit)
    cut = _whole_groups(rows, room)
    while cut == 0 and rows and not page.news:
        # The first group is longer than a page: it goes whole, however long.
        limit *= 2
        rows = await _fresh(tx, user_id, cursor, target, limit)
        cut = _first_group(rows) or (len(rows) if len(rows) < limit else 0)
    sent = len(page.news)
    page.history.extend(number for number, row in enumerate(rows[:cut], sent) if row.history)
    page.news.extend(Line(row.position, row.line) for row in rows[:cut])
    page.touched.update((row.visit_id, row.layer) for row in rows[:cut])
    if cut == len(rows) < limit:
        return target
    return int(rows[cut - 1].position) if cut else cursor.position


async def _fresh(
    tx: Transaction, user_id: str, cursor: Cursor, target: int, limit: int
) -> Sequence[Any]:
    """The oldest ops behind the cursor, of layers that the user held by then."""
    columns = (ops.c.position, ops.c.line, ops.c.visit_id, ops.c.layer, ops.c.history)
    return (
        await tx.execute(
            select(*columns)
            .select_from(grants)
            .join(
                layers,
                and_(layers.c.visit_id == grants.c.visit_id, layers.c.layer == grants.c.layer),
            )
            .join(ops, and_(ops.c.visit_id == layers.c.visit_id, ops.c.layer == layers.c.layer))
            .where(
                grants.c.user_id == user_id,
                grants.c.campaign_id == cursor.scope,
                grants.c.revoked_position.is_(None),
                grants.c.granted_position <= cursor.position,
                layers.c.position > cursor.position,
                ops.c.position > cursor.position,
                ops.c.position <= target,
            )
            .order_by(ops.c.position)
            .limit(limit)
        )
    ).all()


def _whole_groups(rows: Sequence[Any], room: int) -> int:
    """How many rows to send so that at most `room` go and no group is cut in two."""
    if len(rows) <= room:
        return len(rows)
    cut = room
    while cut > 0 and _together(rows[cut - 1], rows[cut]):
        cut -= 1
    return cut


def _first_group(rows: Sequence[Any]) -> int:
    """How many rows the first group has; 0 when it may go on behind the last row."""
    for end, (one, next_one) in enumerate(pairwise(rows), start=1):
        if not _together(one, next_one):
            return end
    return 0


def _together(one: Any, next_one: Any) -> bool:
    mark = _group(one.line)
    return mark is not None and mark == _group(next_one.line)


class _Grouped(msgspec.Struct):
    actor: str
    group: str | None = None


def _group(line: bytes) -> tuple[str, str] | None:
    op = msgspec.json.decode(line, type=_Grouped)
    return None if op.group is None else (op.actor, op.group)
