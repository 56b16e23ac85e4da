"""Photos whose bytes have arrived, where they are used, and what the checks said.

Originals lie in the photo folder; here are only facts. A re-check adds a verdict, older ones stay.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec
from sqlalchemy import ColumnElement, and_, exists, func, insert, literal_column, select, update

from server.store.announcements import announce
from server.store.database import Transaction
from server.store.direct import IGNORE, Direct
from server.store.schema import ops, photo_uses, photos, units, verdicts, visits
from sync.dot import Dot


class StoredPhoto(msgspec.Struct, frozen=True):
    """Verified bytes. `facts` is what reading the file gave, as JSON; None until it was read."""

    sha256: str
    size_bytes: int
    media_type: str
    received_at: int
    facts: bytes | None = None
    picture_sha256: str | None = None
    pdq: bytes | None = None
    dhash: bytes | None = None


class PhotoUse(msgspec.Struct, frozen=True):
    """One photo op that is in the log: these bytes at this checkpoint of this visit."""

    actor: str
    counter: int
    sha256: str
    campaign_id: str
    visit_id: str
    path: str
    checkpoint: str
    received_at: int

    @property
    def dot(self) -> Dot:
        """The op's dot."""
        return Dot(self.actor, self.counter)


class OtherUse(msgspec.Struct, frozen=True):
    """Another use of a photo, with what a person needs to find it and what was read from it."""

    use: PhotoUse
    unit_name: str
    facts: bytes | None = None


class StoredVerdict(msgspec.Struct, frozen=True):
    """The result of one run of the checks; `document` is JSON."""

    actor: str
    counter: int
    rule_set: str
    verdict: str
    document: bytes
    checked_at: int


class DueUse(msgspec.Struct, frozen=True):
    """A use that waits for the checks, for so many reasons: its op and its photo."""

    use: PhotoUse
    line: bytes
    photo: StoredPhoto
    reasons: int


HEIF_TYPES = ("image/heic", "image/heif")

MOST_OTHERS = 200
"""Uses that are looked at: many more of one photo are one mistake, not many findings."""

_WAITING = photo_uses.c.due > literal_column("0")
"""Written out, so that the index of what waits is used: of a number that is bound, neither database
knows that it is this one."""
_USE = tuple(column for column in photo_uses.c if column.name != "due")
_PHOTO = tuple(column.label(f"photo_{column.name}") for column in photos.c)


async def add(db: Direct, photo: StoredPhoto) -> None:
    """Note that bytes arrived and were verified; every use of them is due for the checks."""
    columns, row = StoredPhoto.__struct_fields__, msgspec.structs.astuple(photo)
    await db.insert(photos, " ".join(columns), [row], otherwise=IGNORE)
    await db.ask("UPDATE photo_uses SET due = due + 1 WHERE sha256 = ?", photo.sha256)
    for campaign, visit in await db.ask(_USED_IN, photo.sha256):
        announce(db, campaign, visit)


_USED_IN = "SELECT DISTINCT campaign_id, visit_id FROM photo_uses WHERE sha256 = ?"


async def get(tx: Transaction, sha256: str) -> StoredPhoto | None:
    """The photo, or None."""
    row = (await tx.execute(select(photos).where(photos.c.sha256 == sha256))).first()
    return None if row is None else StoredPhoto(**row._mapping)


async def some(tx: Transaction, wanted: Collection[str]) -> dict[str, StoredPhoto]:
    """Those of these photos that have arrived."""
    rows = await tx.execute(select(photos).where(photos.c.sha256.in_(wanted)))
    return {row.sha256: StoredPhoto(**row._mapping) for row in rows}


async def states(db: Direct, wanted: Sequence[str]) -> dict[str, str]:
    """unknown, partial or verified, of each."""
    if not wanted:
        return {}
    asked = list(wanted)
    begun = {sha for (sha,) in await db.ask(_BEGUN, asked)}
    arrived = {sha for (sha,) in await db.ask(_ARRIVED, asked)}
    return {
        sha: "verified" if sha in arrived else "partial" if sha in begun else "unknown"
        for sha in wanted
    }


_BEGUN = "SELECT sha256 FROM uploads WHERE sha256 IN {texts}"
_ARRIVED = "SELECT sha256 FROM photos WHERE sha256 IN {texts}"


async def set_facts(tx: Transaction, read: StoredPhoto) -> None:
    """Keep what reading the file gave: facts, the picture's hash, its looks.

    Uses of other photos with the same picture are due when this one is first known to show it.
    """
    before = await get(tx, read.sha256)
    await tx.execute(
        update(photos)
        .where(photos.c.sha256 == read.sha256)
        .values(
            facts=read.facts,
            picture_sha256=read.picture_sha256,
            pdq=read.pdq,
            dhash=read.dhash,
        )
    )
    shown = read.picture_sha256
    if shown is not None and before is not None and before.picture_sha256 != shown:
        twins = select(photos.c.sha256).where(
            photos.c.picture_sha256 == shown, photos.c.sha256 != read.sha256
        )
        one_more = update(photo_uses).values(due=photo_uses.c.due + 1)
        await tx.execute(one_more.where(photo_uses.c.sha256.in_(twins)))


async def use(db: Direct, uses: Sequence[PhotoUse]) -> None:
    """Note uses of photos; every use of the same bytes is due again: they concern each other."""
    columns = " ".join(PhotoUse.__struct_fields__)
    rows = [(*msgspec.structs.astuple(each), 1) for each in uses]
    await db.insert(photo_uses, f"{columns} due", rows, otherwise=IGNORE)
    if uses:
        one_more = "UPDATE photo_uses SET due = due + 1 WHERE sha256 IN {texts}"
        await db.ask(one_more, sorted({each.sha256 for each in uses}))


async def make_due(tx: Transaction, sha256: str) -> None:
    """Have every use of these bytes checked again."""
    one_more = update(photo_uses).values(due=photo_uses.c.due + 1)
    await tx.execute(one_more.where(photo_uses.c.sha256 == sha256))


async def make_actor_due(db: Direct, actor: str) -> None:
    """Have every photo of a device checked again: its clock became known better."""
    await db.ask("UPDATE photo_uses SET due = due + 1 WHERE actor = ?", actor)


async def make_outdated_due(tx: Transaction, rule_set: str) -> None:
    """Have every photo checked again that these rules have not seen yet."""
    judged = exists().where(
        verdicts.c.actor == photo_uses.c.actor,
        verdicts.c.counter == photo_uses.c.counter,
        verdicts.c.rule_set == rule_set,
    )
    await tx.execute(update(photo_uses).where(photo_uses.c.due == 0, ~judged).values(due=1))


async def due(tx: Transaction, limit: int, *, heif: bool) -> list[DueUse]:
    """Uses that wait for the checks and whose bytes are here, oldest first; HEIF waits apart."""
    slow = photos.c.media_type.in_(HEIF_TYPES)
    rows = await tx.execute(
        select(
            *_USE,
            photo_uses.c.due,
            ops.c.line,
            *(column.label(f"photo_{column.name}") for column in photos.c),
        )
        .join(photos, photos.c.sha256 == photo_uses.c.sha256)
        .join(ops, and_(ops.c.actor == photo_uses.c.actor, ops.c.counter == photo_uses.c.counter))
        .where(_WAITING, slow if heif else ~slow)
        .order_by(photo_uses.c.received_at)
        .limit(limit)
    )
    found = []
    for row in rows:
        values = dict(row._mapping)
        line, reasons = values.pop("line"), values.pop("due")
        photo = {
            name.removeprefix("photo_"): values.pop(name)
            for name in list(values)
            if name.startswith("photo_")
        }
        found.append(DueUse(PhotoUse(**values), line, StoredPhoto(**photo), reasons))
    return found


async def other_uses(tx: Transaction, mine: PhotoUse) -> list[OtherUse]:
    """Other uses of the same bytes, earliest first; other ops of the same register do not count."""
    return await _uses_where(tx, mine, photo_uses.c.sha256 == mine.sha256)


async def twin_uses(tx: Transaction, mine: StoredPhoto, use: PhotoUse) -> list[OtherUse]:
    """Uses of other bytes that show the same picture data, earliest first."""
    if mine.picture_sha256 is None:
        return []
    same = and_(photos.c.picture_sha256 == mine.picture_sha256, photo_uses.c.sha256 != mine.sha256)
    return await _uses_where(tx, use, same)


async def uses_of(tx: Transaction, sha256: str, mine: PhotoUse) -> list[OtherUse]:
    """Uses of another photo, earliest first."""
    return await _uses_where(tx, mine, photo_uses.c.sha256 == sha256)


async def _uses_where(
    tx: Transaction, mine: PhotoUse, condition: ColumnElement[bool]
) -> list[OtherUse]:
    rows = await tx.execute(
        select(*_USE, units.c.name.label("unit_name"), photos.c.facts)
        .join(visits, visits.c.id == photo_uses.c.visit_id)
        .join(units, units.c.id == visits.c.unit_id)
        .outerjoin(photos, photos.c.sha256 == photo_uses.c.sha256)
        .where(condition)
        .order_by(photo_uses.c.received_at)
        .limit(MOST_OTHERS)
    )
    found = []
    for row in rows:
        values = dict(row._mapping)
        name, facts = values.pop("unit_name"), values.pop("facts")
        other = PhotoUse(**values)
        if (other.visit_id, other.path) != (mine.visit_id, mine.path):
            found.append(OtherUse(other, name, facts))
    return found


async def keep_verdict(tx: Transaction, verdict: StoredVerdict, reasons: int) -> None:
    """Add a verdict. So many reasons are answered by it; one that came meanwhile is not."""
    await tx.execute(insert(verdicts).values(**msgspec.structs.asdict(verdict)))
    await tx.execute(
        update(photo_uses)
        .where(photo_uses.c.actor == verdict.actor, photo_uses.c.counter == verdict.counter)
        .values(due=photo_uses.c.due - reasons)
    )
    await _announce(
        tx,
        and_(photo_uses.c.actor == verdict.actor, photo_uses.c.counter == verdict.counter),
    )


async def _announce(tx: Transaction, condition: ColumnElement[bool]) -> None:
    """The visits of these uses show their photos in another state."""
    concerned = select(photo_uses.c.campaign_id, photo_uses.c.visit_id).where(condition).distinct()
    for campaign, visit in await tx.execute(concerned):
        announce(tx, campaign, visit)


async def verdicts_of(tx: Transaction, visit_ids: Collection[str]) -> dict[Dot, StoredVerdict]:
    """The newest verdict of every photo op of these visits."""
    newest = (
        select(func.max(verdicts.c.id))
        .join(
            photo_uses,
            and_(
                photo_uses.c.actor == verdicts.c.actor,
                photo_uses.c.counter == verdicts.c.counter,
            ),
        )
        .where(photo_uses.c.visit_id.in_(visit_ids))
        .group_by(verdicts.c.actor, verdicts.c.counter)
    )
    rows = await tx.execute(select(verdicts).where(verdicts.c.id.in_(newest)))
    found = {}
    for row in rows:
        values = dict(row._mapping)
        del values["id"]
        found[Dot(row.actor, row.counter)] = StoredVerdict(**values)
    return found


async def lies_in(tx: Transaction, sha256: str, layers: Collection[tuple[str, str]]) -> bool:
    """Whether one of these layers (visit, layer) holds the photo."""
    rows = await tx.execute(
        select(photo_uses.c.visit_id, photo_uses.c.path).where(photo_uses.c.sha256 == sha256)
    )
    return any((visit, path.rpartition("/photo/")[0]) in layers for visit, path in rows)


async def ops_of_unit(tx: Transaction, unit_id: str) -> list[tuple[str, bytes]]:
    """(visit, line) of the first photo ops of a unit's visits, earliest first."""
    rows = await tx.execute(
        select(photo_uses.c.visit_id, ops.c.line)
        .join(visits, visits.c.id == photo_uses.c.visit_id)
        .join(ops, and_(ops.c.actor == photo_uses.c.actor, ops.c.counter == photo_uses.c.counter))
        .where(visits.c.unit_id == unit_id)
        .order_by(photo_uses.c.received_at)
        .limit(MOST_OTHERS)
    )
    return [(row.visit_id, row.line) for row in rows]


async def make_unit_due(tx: Transaction, unit_id: str) -> None:
    """Have every photo of a unit checked again: its place became known."""
    theirs = select(visits.c.id).where(visits.c.unit_id == unit_id)
    one_more = update(photo_uses).values(due=photo_uses.c.due + 1)
    await tx.execute(one_more.where(photo_uses.c.visit_id.in_(theirs)))


async def sheet_lines(tx: Transaction, visit_id: str, sheet: str) -> list[bytes]:
    """The lines of all ops of one sheet, its path with a slash behind, in no order."""
    rows = await tx.execute(
        select(ops.c.line).where(
            ops.c.visit_id == visit_id, ops.c.path.startswith(sheet, autoescape=True)
        )
    )
    return [row.line for row in rows]


async def missing(tx: Transaction) -> int:
    """How many photos are declared in the log whose bytes are not here."""
    query = (
        select(func.count(func.distinct(photo_uses.c.sha256)))
        .select_from(photo_uses.outerjoin(photos, photos.c.sha256 == photo_uses.c.sha256))
        .where(photos.c.sha256.is_(None))
    )
    return int(await tx.scalar(query) or 0)


async def unchecked(tx: Transaction) -> int:
    """How many uses of photos that are here wait for a check."""
    query = (
        select(func.count())
        .select_from(photo_uses.join(photos, photos.c.sha256 == photo_uses.c.sha256))
        .where(_WAITING)
    )
    return int(await tx.scalar(query) or 0)
