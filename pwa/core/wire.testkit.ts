import type { Op } from "./op";
import type { Page, Placed, SyncReply } from "./wire";

/** A header with nothing in it. */
export function reply(change: Partial<SyncReply> = {}): SyncReply {
  return {
    protocol: 3, epoch: "e1", next_counter: 1, last_hash: "", frozen: false, receipts: [], cursors: ["c1"], more: false,
    snapshots: [], news: 0, dropped: [], digests: [], durable_to: 0, photos: [], assignments: "w1", received_ms: 1_000,
    sent_ms: 1_000, ...change,
  };
}

export const placed = (position: number, op: Op): Placed => ({ position, op });

export function page(change: Partial<SyncReply> = {}, rest: Partial<Omit<Page, "header">> = {}): Page {
  return { header: reply(change), snapshots: [], news: [], ...rest };
}
