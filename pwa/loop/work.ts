/** Assignments and checklists, loaded when the server announces others than those that are here. */
import { readContact } from "../db/contact";
import type { Tables } from "../db/tables";
import { missingChecklists, storeAssignments, storeChecklist } from "../db/work";
import type { DeviceClock, Server } from "./ports";

/** Loads assignments and every checklist that is not here. Checklists come first: a listed visit can be opened. */
export async function loadWork(db: Tables, server: Server, clock: DeviceClock): Promise<void> {
  const work = await server.assignments();
  for (const name of await missingChecklists(db, work.checklists)) {
    await storeChecklist(db, await server.checklist(name));
  }
  await storeAssignments(db, work, clock.reading().wall_ms);
}

export async function isWorkStale(db: Tables): Promise<boolean> {
  const { announced, loaded } = await readContact(db);
  return announced !== null && announced !== loaded;
}
