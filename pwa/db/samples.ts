/** Clock samples: told to the server once, the last few kept for the readiness list. */
import type { Sample } from "../core/clock";
import type { SampleRow, Tables } from "./tables";

const KEPT = 50;

export async function addSample(db: Tables, sample: Sample): Promise<void> {
  await db.samples.add({ ...sample, told: 0 });
}

/** Samples that the server does not know yet, at most `limit`, oldest first. */
export function untoldSamples(db: Tables, limit = 200): Promise<SampleRow[]> {
  return db.samples.where({ told: 0 }).limit(limit).toArray();
}

export async function markTold(db: Tables, rows: readonly SampleRow[]): Promise<void> {
  await db.transaction("rw", db.samples, async () => {
    await db.samples.bulkPut(rows.map((row) => ({ ...row, told: 1 as const })));
    const told = await db.samples.where({ told: 1 }).primaryKeys();
    await db.samples.bulkDelete(told.slice(0, Math.max(0, told.length - KEPT)));
  });
}
