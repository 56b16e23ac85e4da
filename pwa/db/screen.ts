/**
 * What a screen wants to find again after the page was killed: input that is not saved yet, and where one stood. Here
 * and not in localStorage, which a browser writes to disk seconds later; and so that it goes when the user changes.
 */
import type { Tables } from "./tables";

export async function keepOnScreen(db: Tables, key: string, value: unknown): Promise<void> {
  await db.screen.put({ key, value });
}

/** Undefined when nothing was kept. */
export async function keptOnScreen(db: Tables, key: string): Promise<unknown> {
  return (await db.screen.get(key))?.value;
}

/** Everything that was kept under names that begin so. */
export async function keptUnder(db: Tables, prefix: string): Promise<unknown[]> {
  return (await db.screen.where("key").startsWith(prefix).toArray()).map((row) => row.value);
}

export async function dropFromScreen(db: Tables, key: string): Promise<void> {
  await db.screen.delete(key);
}

/** What is nobody's loss: where one stood, and the way back from what was done. */
const PLACES = ["spot", "card/", "steps/"];
/** Input that was never saved: typed, drawn over a photo, written to the office. */
const INPUT = ["draft/", "sketch/", "explain/"];

/** Sheets that hold input which was never saved. */
export function countDrafts(db: Tables): Promise<number> {
  return db.screen.where("key").startsWithAnyOf(INPUT).count();
}

/** Forgets where one stood; all else that is kept here is on no server, or may not be. */
export async function dropPlaces(db: Tables): Promise<void> {
  await db.screen.where("key").startsWithAnyOf(PLACES).delete();
}
