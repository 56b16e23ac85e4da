/** What a restored server is given back: ops of others, and the visits of this device. */
import type { Held } from "../core/giveBack";
import { heldOf, MAX_HELD } from "../core/giveBack";
import { storedOp } from "../core/op";
import type { Tables } from "./tables";

export async function heldHeads(db: Tables): Promise<Held[]> {
  const rows = await db.heads.toArray();
  const kept = new Set((await db.ops.toArray()).map((row) => row.hash));
  return heldOf(rows.map((row) => ({ ...storedOp(row.line, row.hash), position: row.position, voucher: row.voucher })), kept);
}

/** The server's words on the visits that are here, as many as it takes. */
export async function visitWords(db: Tables): Promise<string[]> {
  const words = (await db.visits.toArray()).flatMap(({ word }) => (word === undefined || word === "" ? [] : [word]));
  return words.slice(0, MAX_HELD);
}
