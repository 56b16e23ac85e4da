/** What goes up next. */
import { nextBatch } from "../core/batch";
import type { Op } from "../core/op";
import { storedOp } from "../core/op";
import { actorsInOrder } from "./actor";
import { keptOf } from "./ops";
import type { ActorRow, OpRow, Tables } from "./tables";

export interface Batch {
  readonly actor: ActorRow;
  readonly ops: readonly Op[];
}

/** The oldest ops without a receipt, of one actor: given up ones first, since later ops may name theirs. */
export async function oldestBatch(db: Tables, limit?: number): Promise<Batch | null> {
  for (const actor of await actorsInOrder(db)) {
    const rows = await keptOf(db, actor.actor, ["outbox"]);
    const ops = nextBatch(rows.map((row) => storedOp(row.line, row.hash)), limit);
    if (ops.length > 0) return { actor, ops };
  }
  return null;
}

/** Everything without a receipt, in the batches that it would go in. */
export async function outboxBatches(db: Tables): Promise<Batch[]> {
  const batches: Batch[] = [];
  for (const actor of await actorsInOrder(db)) {
    let left = (await keptOf(db, actor.actor, ["outbox"])).map((row) => storedOp(row.line, row.hash));
    while (left.length > 0) {
      const ops = nextBatch(left);
      batches.push({ actor, ops });
      left = left.slice(ops.length);
    }
  }
  return batches;
}

/** A name for what waits in the outbox now: it changes with every op. "": nothing waits. */
export async function outboxEnd(db: Tables): Promise<string> {
  const ends = await Promise.all((await actorsInOrder(db)).map(async ({ actor }) => (await keptOf(db, actor, ["outbox"])).at(-1)?.dot));
  return ends.filter((dot) => dot !== undefined).join(" ");
}

/** Given up actors whose ops are still kept: only they can ask what of it is durable. */
export async function keepingActors(db: Tables): Promise<ActorRow[]> {
  const given = (await actorsInOrder(db)).filter((actor) => actor.current === 0);
  const keeps = await Promise.all(given.map(async ({ actor }) => (await keptOf(db, actor, ["sent"])).length > 0));
  return given.filter((_, at) => keeps[at]);
}

/** What stays behind when `batch` goes: ops of any actor, and when the oldest was written by this device's clock. */
export async function leftBehind(db: Tables, batch: Batch | null): Promise<{ ops: number; oldestMs: number | null }> {
  const going = new Set(batch?.ops.map((op) => op.hash));
  const rows: OpRow[] = await db.ops.where("state").anyOf("outbox", "forked").toArray();
  const times = rows.filter((row) => !going.has(row.hash)).map((row) => storedOp(row.line, row.hash).at.wall_ms);
  return { ops: times.length, oldestMs: times.length === 0 ? null : Math.min(...times) };
}
