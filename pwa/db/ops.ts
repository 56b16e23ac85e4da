/** Own ops as rows. */
import { dotText } from "../core/dot";
import type { Op } from "../core/op";
import { storedOp } from "../core/op";
import type { OwnOp, OwnState } from "../core/own";
import { unsent } from "../core/own";
import { layerOf } from "../core/device";
import type { OpRow, Tables } from "./tables";

export function opRow({ op, state, position, code }: OwnOp): OpRow {
  return {
    dot: dotText(op.dot), actor: op.dot.actor, counter: op.dot.counter, visit: op.visit, path: op.path,
    layer: layerOf(op).layer, hash: op.hash, line: op.line, state, position, code,
  };
}

export const freshRow = (op: Op): OpRow => opRow(unsent(op));

export function ownOp({ line, hash, state, position, code }: OpRow): OwnOp {
  return { op: storedOp(line, hash), state, position, code };
}

/** Own ops of one register, refused ones too. */
export async function ownOfRegister(db: Tables, visit: string, path: string): Promise<OwnOp[]> {
  return (await db.ops.where({ visit, path }).toArray()).map(ownOp);
}

/** Own ops of one actor in these states, in counter order, from `counter` on. */
export async function keptOf(db: Tables, actor: string, states: readonly OwnState[], counter = 0): Promise<OpRow[]> {
  const rows = await db.ops.where("[actor+counter]").between([actor, counter], [actor, Infinity]).toArray();
  return rows.filter((row) => states.includes(row.state));
}

/** These ops wait again, as if nothing had been said of them. */
export async function waitAgain(db: Tables, rows: readonly OpRow[]): Promise<void> {
  await db.ops.bulkPut(rows.map((row): OpRow => ({ ...row, state: "outbox", position: null, code: null })));
}

/** Ops without a receipt, of any actor. */
export function countUnsent(db: Tables): Promise<number> {
  return db.ops.where("state").anyOf("outbox", "forked").count();
}

export function quarantined(db: Tables): Promise<OpRow[]> {
  return db.ops.where({ state: "quarantined" }).toArray();
}
