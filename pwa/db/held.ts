/** What of others a restored server is given back. */
import type { Held } from "../core/giveBack";
import { heldOf } from "../core/giveBack";
import { storedOp } from "../core/op";
import type { Tables } from "./tables";

export async function heldHeads(db: Tables): Promise<Held[]> {
  const rows = await db.heads.toArray();
  const kept = new Set((await db.ops.toArray()).map((row) => row.hash));
  return heldOf(rows.map((row) => ({ ...storedOp(row.line, row.hash), position: row.position, voucher: row.voucher })), kept);
}
