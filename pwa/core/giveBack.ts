/**
 * What a restored server has forgotten, given back: confirmed heads that it once vouched for (sync/README.md, "Given
 * back by others"). The Python twins are `Device.held` and `sync/give_back.py`.
 */
import type { PlacedHead } from "./device";
import { compareDots } from "./dot";
import type { Op } from "./op";
import { PROTOCOL } from "./wire";

/** Ops that one request carries. */
export const MAX_HELD = 500;

export interface Held {
  readonly voucher: string;
  readonly op: Op;
}

/** By dot, and not what this device has written and still keeps (`kept`: hashes): that goes the ordinary way. */
export function heldOf(heads: readonly PlacedHead[], kept: ReadonlySet<string>): Held[] {
  return heads
    .flatMap((op) => (op.voucher === undefined || kept.has(op.hash) ? [] : [{ voucher: op.voucher, op }]))
    .sort((a, b) => compareDots(a.op.dot, b.op.dot));
}

/** The body of a request: header, then `voucher TAB op`. `visits`: the server's words on the visits of this device. */
export function writeGiveBack(actor: string, held: readonly Held[], visits: readonly string[] = []): string {
  const header = { protocol: PROTOCOL, actor, ...(visits.length > 0 && { visits }) };
  return [JSON.stringify(header), ...held.map(({ voucher, op }) => `${voucher}\t${op.line}`), ""].join("\n");
}
