/** One page of the server's answer, stored in one transaction with the cursors that came with it. */
import { digestOf } from "../core/chain";
import type { Change, PlacedHead, Register, Slice } from "../core/device";
import { applyPage, layerKey, layerOf, mismatches, registerKey, standing } from "../core/device";
import { dotText } from "../core/dot";
import type { Op } from "../core/op";
import { storedOp } from "../core/op";
import { isForgettable } from "../core/own";
import type { LayerDigest, LayerName, Page, SyncReply } from "../core/wire";
import { actorsInOrder } from "./actor";
import { readContact } from "./contact";
import { keptOf, opRow, ownOp, waitAgain } from "./ops";
import type { ActorRow, ContactRow, HeadRow, Tables } from "./tables";

/** The request that a page answers. */
export interface Asked {
  /** Who spoke. */
  readonly actor: string;
  /** It asked for the digests of all layers, so that what the last page does not name is not granted any more. */
  readonly check: boolean;
  readonly ops: readonly Op[];
}

export interface Applied {
  /** Another page waits, everything must come again, or a new actor has to tell its work. */
  readonly again: boolean;
  /** Some layer here did not come to the server's digest. */
  readonly wrong: boolean;
  /** How many ops got a receipt that takes them out of the outbox. */
  readonly settled: number;
}

/** Applies the page that answers `asked`. */
export function applyReply(db: Tables, asked: Asked, page: Page): Promise<Applied> {
  const { header } = page;
  return db.transaction("rw", [db.heads, db.layers, db.ops, db.contact, db.actors], async () => {
    const contact = await readContact(db);
    const change = applyPage(await loadSlice(db, contact.epoch, asked, page), asked.ops, page);
    await save(db, change);
    const next = { ...contact, epoch: change.epoch, cursors: change.cursors, announced: header.assignments };
    if (change.restored) return afterRestore(db, next);
    const compared = header.more ? next : await compare(db, next, asked, header.digests);
    const renew = compared.renew || (await follow(db, asked, header));
    await forgetDurable(db, asked.actor, header.durable_to);
    await db.contact.put({ ...compared, renew });
    const wrong = !header.more && compared.cursors.length === 0 && change.cursors.length > 0;
    const settled = change.own.filter((own) => own.state !== "outbox").length;
    return { again: header.more || wrong || renew, wrong, settled };
  });
}

async function loadSlice(db: Tables, epoch: string | null, { ops }: Asked, page: Page): Promise<Slice> {
  const placed = [...page.snapshots.flatMap((each) => each.heads), ...page.news];
  const dots = [...ops, ...placed.map(({ op }) => op)].map((op) => dotText(op.dot));
  const own = (await db.ops.bulkGet([...new Set(dots)])).filter((row) => row !== undefined).map(ownOp);
  const layers = await db.layers.toArray();
  const registers = new Map<string, Register>();
  for (const { op } of page.news) {
    const key = registerKey(op.visit, op.path);
    if (!registers.has(key)) registers.set(key, { ...layerOf(op), path: op.path, heads: await confirmed(db, op.visit, op.path) });
  }
  return {
    epoch,
    layers: new Map(layers.map((row) => [layerKey(row), row.position])),
    registers,
    own: new Map(own.map((each) => [dotText(each.op.dot), each])),
  };
}

/** The confirmed heads of one register. */
export async function confirmed(db: Tables, visit: string, path: string): Promise<PlacedHead[]> {
  const rows = await headsOf(db, visit, path).toArray();
  return rows.map((row) => ({ ...storedOp(row.line, row.hash), position: row.position, voucher: row.voucher }));
}

const headsOf = (db: Tables, visit: string, path: string) =>
  db.heads.where("[visit+path+dot]").between([visit, path, ""], [visit, path, "\uffff"]);

async function save(db: Tables, change: Change): Promise<void> {
  for (const { visit, layer } of [...change.dropped, ...change.replaced]) await db.heads.where({ visit, layer }).delete();
  for (const { visit, layer } of change.dropped) await db.layers.delete([visit, layer]);
  for (const register of change.registers) {
    await headsOf(db, register.visit, register.path).delete();
    await db.heads.bulkAdd(register.heads.map((head) => headRow(register, head)));
  }
  await db.layers.bulkPut([...change.positions]);
  await db.ops.bulkPut(change.own.map(opRow));
}

function headRow({ visit, path, layer }: Register, head: PlacedHead): HeadRow {
  return { visit, path, layer, dot: dotText(head.dot), hash: head.hash, position: head.position, line: head.line, voucher: head.voucher };
}

async function afterRestore(db: Tables, next: ContactRow): Promise<Applied> {
  await db.layers.clear();
  for (const { actor } of await actorsInOrder(db)) await waitAgain(db, await keptOf(db, actor, ["sent", "quarantined"]));
  await db.contact.put({ ...next, check: true, giveBack: true });
  return { again: true, wrong: false, settled: 0 };
}

/** Drops what is not granted any more, and makes everything come again when a layer is not what it should be. */
async function compare(db: Tables, next: ContactRow, { check }: Asked, digests: readonly LayerDigest[]): Promise<ContactRow> {
  if (check) await sweep(db, digests);
  const wrong = (await wrongLayers(db, digests)).length > 0;
  return { ...next, cursors: wrong ? [] : next.cursors, check: wrong || (next.check && !check) };
}

async function sweep(db: Tables, granted: readonly LayerDigest[]): Promise<void> {
  const keep = new Set(granted.map(layerKey));
  await db.layers.filter((row) => !keep.has(layerKey(row))).delete();
  await db.heads.filter((row) => !keep.has(layerKey(row))).delete();
}

async function wrongLayers(db: Tables, expected: readonly LayerDigest[]): Promise<LayerName[]> {
  const hashes = new Map<string, string[]>();
  for (const { visit, layer } of expected) {
    const rows = await db.heads.where({ visit, layer }).toArray();
    hashes.set(layerKey({ visit, layer }), rows.map((row) => row.hash));
  }
  return mismatches(expected, (name) => digestOf(hashes.get(layerKey(name)) ?? []));
}

/** Brings own ops in line with how far the server has followed the speaker; true when a new actor is needed. */
async function follow(db: Tables, { actor: speaker, ops }: Asked, header: SyncReply): Promise<boolean> {
  const actor = (await db.actors.get(speaker)) as ActorRow;
  const expected = await db.ops.get(dotText({ actor: speaker, counter: header.next_counter }));
  const { rewind, renew } = standing({
    current: actor.current === 1,
    counter: actor.counter,
    expected: expected?.state ?? null,
    answered: ops.some(({ hash }) => hash === expected?.hash),
    waiting: (await keptOf(db, speaker, ["outbox"])).length > 0,
    forked: (await db.ops.where({ state: "forked" }).count()) > 0,
  }, header);
  if (rewind) await waitAgain(db, await keptOf(db, speaker, ["sent", "quarantined"], header.next_counter));
  return renew;
}

async function forgetDurable(db: Tables, speaker: string, durableTo: number): Promise<void> {
  const layers = new Map((await db.layers.toArray()).map((row) => [layerKey(row), row.position]));
  const rows = await keptOf(db, speaker, ["sent"]);
  const gone = rows.filter((row) => isForgettable(row, row.counter, durableTo, layers.get(layerKey(row)) ?? null));
  await db.ops.bulkDelete(gone.map((row) => row.dot));
}
