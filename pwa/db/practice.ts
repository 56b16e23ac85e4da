/** A database for practice visits, beside the real one and never opened by anything that sends. */
import { adoptActor } from "./adopt";
import { makeKey } from "./key";
import type { Checklist } from "../core/checklist";
import type { Assignments } from "../wire/api";
import { openTables, Tables } from "./tables";
import { storeAssignments, storeChecklist } from "./work";

const NAME = "shidi-practice";

/** A new one, whatever an earlier practice left behind, with this work in it. */
export async function openPractice(work: Assignments, checklist: Checklist, nowMs: number): Promise<Tables> {
  await new Tables(NAME).delete();
  const db = await openTables(NAME);
  await adoptActor(db, await makeKey(), work.user, NAME);
  await storeAssignments(db, work, nowMs);
  await storeChecklist(db, checklist);
  return db;
}

export async function dropPractice(db: Tables): Promise<void> {
  await db.delete();
}
