/**
 * What would take back each of the last things done in a visit, newest last: here so that a killed page can still
 * undo. Taking back is a new op like any other; nothing is removed from the log.
 */
import type { Tables } from "./tables";

/** Values to write, by path, together. */
export interface Step {
  readonly writings: readonly { readonly path: string; readonly value: unknown }[];
  readonly checkpoint: string;
}

const MOST = 100;
const keyOf = (visit: string): string => `steps/${visit}`;

export async function stepsOf(db: Tables, visit: string): Promise<readonly Step[]> {
  return ((await db.screen.get(keyOf(visit)))?.value as readonly Step[] | undefined) ?? [];
}

/** Inside the caller's transaction, or in one of its own. */
export async function pushStep(db: Tables, visit: string, step: Step): Promise<void> {
  await db.screen.put({ key: keyOf(visit), value: [...await stepsOf(db, visit), step].slice(-MOST) });
}

export async function dropStep(db: Tables, visit: string): Promise<void> {
  await db.screen.put({ key: keyOf(visit), value: (await stepsOf(db, visit)).slice(0, -1) });
}
