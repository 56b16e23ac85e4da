"""What a device has not seen: snapshots of layers that it gained, news of those it holds.

A cursor is `epoch:campaign:position` or, while snapshots and the news that follow them take several
pages, `epoch:campaign:position:target:visit:layer`: how far the news were sent, the position at
which the snapshots began, and the last layer that was sent. It is opaque to devices. News end at
`target` then; those of the snapshots' own layers follow behind it, and a device ignores what its
snapshot already holds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

import msgspec

from server.store.direct import Direct, Row
from server.store.heads import layers_of
from server.store.log import Stretch
from sync.chain import EMPTY_DIGEST
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


Line = tuple[int, bytes]
"""An op with its position, exactly as authored."""


class Page(msgspec.Struct):
    """One reply's worth of what is new; `lines` is how many lines fit."""

    lines: int
    cursors: list[str] = []
    snapshots: list[Snapshot] = []
    snapshot_lines: int = 0
    layers: list[bytes] = []
    """The lines of the snapshots, a text for each that has any."""
    head_hashes: list[str] = []
    """Of the ops in the snapshots, in the order of their lines."""
    news: list[Line] = []
    news_hashes: list[str] = []
    history: list[int] = []
    dropped: list[LayerName] = []
    touched: set[tuple[str, str]] = set()
    more: bool = False
    passed_over: bool = False
    """A stretch of the log is news as well, and was left out as it was asked to be."""

    @property
    def room(self) -> int:
        """Snapshot lines that still fit."""
        return self.lines - self.snapshot_lines

    @property
    def room_for_news(self) -> int:
        """News that still fit: they have as many lines of their own."""
        return self.lines - len(self.news)


class Asker(msgspec.Struct, frozen=True):
    """Who pulls, in pages of so many lines."""

    user_id: str
    page_lines: int


async def pull(
    db: Direct,
    asker: Asker,
    epoch: str,
    told: Collection[Cursor],
    own: Stretch | None = None,
) -> Page:
    """The next page for a device with these cursors; those of another epoch are void.

    `own` is a stretch of the log that the device holds already, since it has just brought it. Where
    all of it is news in this page, along with all else that is new, it is passed over.
    """
    page = Page(asker.page_lines)
    known = {cursor.scope: cursor for cursor in told if cursor.epoch == epoch}
    for scope, position in await db.ask(_SCOPES, asker.user_id, asker.user_id):
        cursor = known.get(scope) or Cursor(epoch, scope, NOTHING)
        mine = own if own is not None and own.scope == scope else None
        if mine is not None and await _around(db, page, asker.user_id, cursor, position, mine):
            cursor = Cursor(epoch, scope, position)
        else:
            cursor = await _scope(db, page, asker.user_id, cursor, position)
        page.cursors.append(str(cursor))
    return page


_SCOPES = """
WITH RECURSIVE mine(id) AS (
  SELECT min(campaign_id) FROM grants WHERE user_id = ?
  UNION ALL
  SELECT (SELECT min(g.campaign_id) FROM grants g WHERE g.user_id = ? AND g.campaign_id > mine.id)
  FROM mine WHERE mine.id IS NOT NULL)
SELECT c.id, c.position FROM mine JOIN campaigns c ON c.id = mine.id ORDER BY c.id"""
"""Where a user has or had anything: one look into the index for each campaign."""


async def digests(db: Direct, wanted: Collection[tuple[str, str]]) -> tuple[LayerDigest, ...]:
    """Digests of these layers; a layer that nobody wrote to yet is empty."""
    if not wanted:
        return ()
    found = await layers_of(db, set(wanted))
    return tuple(
        LayerDigest(*name, digest.count, digest.digest)
        for name in sorted(wanted)
        for digest in [found.get(name, EMPTY_DIGEST)]
    )


async def all_digests(db: Direct, user_id: str) -> tuple[LayerDigest, ...]:
    """Digests of every layer that the user may pull."""
    rows = await db.ask(_ALL_DIGESTS, user_id)
    return tuple(
        LayerDigest(visit, layer, count or 0, digest or EMPTY_DIGEST.digest)
        for visit, layer, count, digest in rows
    )


_ALL_DIGESTS = """
SELECT g.visit_id, g.layer, l.heads, l.digest FROM grants g
LEFT JOIN layers l ON l.visit_id = g.visit_id AND l.layer = g.layer
WHERE g.user_id = ? AND g.revoked_position IS NULL ORDER BY g.visit_id, g.layer"""


async def _around(
    db: Direct, page: Page, user_id: str, cursor: Cursor, now: int, own: Stretch
) -> bool:
    """Add what one campaign has besides `own`, if that is all that is left to say of it."""
    room = page.room_for_news
    plain = cursor.target is None and cursor.position < own.first and own.last <= now
    if not plain or room <= 0 or await _changed(db, user_id, cursor):
        return False
    visits = list({visit for visit, _ in own.layers})
    held = await db.ask(_HELD, user_id, cursor.position, visits)
    if not set(own.layers) <= {(visit, layer) for visit, layer in held}:
        return False
    before = await _fresh(db, user_id, cursor, own.first - 1, room + 1)
    behind = msgspec.structs.replace(cursor, position=max(cursor.position, own.last))
    rows = [*before, *await _fresh(db, user_id, behind, now, room + 1)]
    if len(rows) > room:
        return False
    _add_news(page, rows)
    page.touched.update(own.layers)
    page.passed_over = True
    return True


_HELD = """
SELECT visit_id, layer FROM grants WHERE user_id = ? AND granted_position <= ?
  AND revoked_position IS NULL AND visit_id IN {texts}"""


async def _scope(db: Direct, page: Page, user_id: str, cursor: Cursor, now: int) -> Cursor:
    """Add one campaign, whose log ends at `now`, to the page; the cursor to store with it."""
    if page.room <= 0 or page.room_for_news <= 0:
        page.more = True
        return cursor
    if max(cursor.position, cursor.target or 0) > now:
        cursor = Cursor(cursor.epoch, cursor.scope, NOTHING)  # from a log that is gone
    target = now if cursor.target is None else cursor.target
    changed = await _changed(db, user_id, cursor)
    if cursor.after is None:
        page.dropped.extend(LayerName(*lost) for lost in changed if lost != _GAINED)
    after, whole = cursor.after, True
    if _GAINED in changed:
        after, whole = await _snapshots(db, page, user_id, cursor, now)
    position = await _news(db, page, user_id, cursor, target) if whole else cursor.position
    if whole and position == target:
        page.more = page.more or target < now
        return Cursor(cursor.epoch, cursor.scope, target)
    page.more = True
    if after is None:
        return Cursor(cursor.epoch, cursor.scope, position)
    return Cursor(cursor.epoch, cursor.scope, position, target, after)


_GAINED = ("", "")


async def _changed(db: Direct, user_id: str, cursor: Cursor) -> list[tuple[str, str]]:
    """Layers lost since the cursor, and _GAINED where any was gained.

    Given, lost, given and lost again leaves one row: when it was given says nothing about what the
    device holds, and to drop what is not there harms nobody.
    """
    where = (user_id, cursor.scope, cursor.position)
    return [(visit, layer) for visit, layer in await db.ask(_CHANGED, *where, *where)]


_CHANGED = """
SELECT visit_id, layer FROM grants
WHERE user_id = ? AND campaign_id = ? AND revoked_position > ?
UNION ALL
SELECT '', '' WHERE EXISTS (
  SELECT 1 FROM grants
  WHERE user_id = ? AND campaign_id = ? AND granted_position > ? AND revoked_position IS NULL)"""


async def _snapshots(
    db: Direct, page: Page, user_id: str, cursor: Cursor, now: int
) -> tuple[tuple[str, str] | None, bool]:
    """Add whole layers behind `after` while they fit; the last one sent, and whether it was all."""
    limit = page.room + 1
    pending = await db.ask(
        _PENDING, user_id, cursor.scope, cursor.position, *(cursor.after or ("", "")), limit
    )
    taken: list[tuple[str, str]] = []
    lines = 0
    for visit, layer, size in pending:
        if taken and lines + (size or 0) > page.room:
            break
        taken.append((visit, layer))
        lines += size or 0
    await _add_layers(db, page, taken, now)
    whole = len(taken) == len(pending) < limit
    return (taken[-1] if taken else cursor.after), whole


_PENDING = """
SELECT g.visit_id, g.layer, l.heads FROM grants g
LEFT JOIN layers l ON l.visit_id = g.visit_id AND l.layer = g.layer
WHERE g.user_id = ? AND g.campaign_id = ? AND g.granted_position > ? AND g.revoked_position IS NULL
  AND (g.visit_id, g.layer) > (?, ?)
ORDER BY g.visit_id, g.layer LIMIT ?"""


async def _add_layers(db: Direct, page: Page, taken: Sequence[tuple[str, str]], now: int) -> None:
    if not taken:
        return
    rows = await db.ask(_HEADS, list({visit for visit, _ in taken}))
    found = {(visit, layer): told for visit, layer, *told in rows}
    for key in taken:
        count, text, hashes = found.get(key, _EMPTY)
        page.snapshots.append(Snapshot(*key, position=now, lines=count))
        page.snapshot_lines += count
        page.touched.add(key)
        if count:
            page.layers.append(text)
            page.head_hashes += [hashes[n : n + _HASH] for n in range(0, len(hashes), _HASH)]


_HASH = 43
"""Characters of an op's hash."""

_EMPTY = (0, b"", "")
_HEADS = """
SELECT h.visit_id, h.layer, count(*), {lines of h}, {hashes of h} FROM heads h
WHERE h.visit_id IN {texts} GROUP BY h.visit_id, h.layer"""
"""A row a layer and not a row a line: who begins pulls nothing but these."""


async def _news(db: Direct, page: Page, user_id: str, cursor: Cursor, target: int) -> int:
    """Add ops between the cursor and `target`; the position up to which the device now is."""
    room = page.room_for_news
    limit = room + 1
    rows = await _fresh(db, user_id, cursor, target, limit)
    cut = _whole_groups(rows, room)
    while cut == 0 and rows and not page.news:
        # The first group is longer than a page: it goes whole, however long.
        limit *= 2
        rows = await _fresh(db, user_id, cursor, target, limit)
        cut = _first_group(rows) or (len(rows) if len(rows) < limit else 0)
    _add_news(page, rows[:cut])
    if cut == len(rows) < limit:
        return target
    return int(rows[cut - 1][0]) if cut else cursor.position


def _add_news(page: Page, rows: Sequence[Row]) -> None:
    for number, row in enumerate(rows, len(page.news)):
        position, line, digest, visit, layer, history = row
        page.news.append((position, line))
        page.news_hashes.append(digest)
        page.touched.add((visit, layer))
        if history:
            page.history.append(number)


NEAR = 500
"""Ops of the whole campaign that are looked through one by one."""


async def _fresh(
    db: Direct, user_id: str, cursor: Cursor, target: int, limit: int
) -> Sequence[Row]:
    """The oldest ops behind the cursor, of layers that the user held by then.

    A device that is nearly up to date reads what is new in the log and leaves out what it may not
    see. One that was away looks into each of its own layers instead, so that it pays for its own
    news and not for the campaign's.
    """
    if target <= cursor.position:
        return []
    query = _NEAR if target - cursor.position <= NEAR else _FAR
    span = (cursor.scope, cursor.position, target)
    return await db.ask(query, *span, user_id, cursor.position, limit)


_NEAR = """
SELECT o.position, o.line, o.hash, o.visit_id, o.layer, o.history FROM ops o
WHERE o.campaign_id = ? AND o.position > ? AND o.position <= ?
  AND (SELECT g.granted_position FROM grants g
       WHERE g.user_id = ? AND g.visit_id = o.visit_id AND g.layer = o.layer
         AND g.revoked_position IS NULL) <= ?
ORDER BY o.position LIMIT ?"""
"""A join would be left to the planner, which without statistics reads all that the user holds."""

_FAR = """
WITH span(scope, low, high) AS (
  VALUES (CAST(? AS VARCHAR), CAST(? AS BIGINT), CAST(? AS BIGINT)))
SELECT o.position, o.line, o.hash, o.visit_id, o.layer, o.history
FROM span s CROSS JOIN grants g CROSS JOIN layers l CROSS JOIN ops o
WHERE g.campaign_id = s.scope AND g.user_id = ?
  AND g.revoked_position IS NULL AND g.granted_position <= ?
  AND l.visit_id = g.visit_id AND l.layer = g.layer AND l.position > s.low
  AND o.visit_id = l.visit_id AND o.layer = l.layer
  AND o.position > s.low AND o.position <= s.high
ORDER BY o.position LIMIT ?"""


def _whole_groups(rows: Sequence[Row], room: int) -> int:
    """How many rows to send so that at most `room` go and no group is cut in two."""
    if len(rows) <= room:
        return len(rows)
    cut = room
    while cut > 0 and _together(rows[cut - 1], rows[cut]):
        cut -= 1
    return cut


def _first_group(rows: Sequence[Row]) -> int:
    """How many rows the first group has; 0 when it may go on behind the last row."""
    for end, (one, next_one) in enumerate(pairwise(rows), start=1):
        if not _together(one, next_one):
            return end
    return 0


def _together(one: Row, next_one: Row) -> bool:
    mark = _group(one[1])
    return mark is not None and mark == _group(next_one[1])


class _Grouped(msgspec.Struct):
    actor: str
    group: str | None = None


def _group(line: bytes) -> tuple[str, str] | None:
    op = msgspec.json.decode(line, type=_Grouped)
    return None if op.group is None else (op.actor, op.group)
