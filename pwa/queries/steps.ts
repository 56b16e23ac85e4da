import { live } from "../db/live";
import { stepsOf } from "../db/steps";
import { engine } from "../loop/current";
import type { Live } from "./live";

/** Checkpoint of the last thing that can be taken back ("" when it is about none); null: nothing. */
export function lastStep(visit: string): Live<string | null> {
  const { db } = engine();
  return live(async () => (await stepsOf(db, visit)).at(-1)?.checkpoint ?? null);
}
