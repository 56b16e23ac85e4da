import { live } from "../db/live";
import { stepsOf } from "../db/steps";
import { engine } from "../loop/current";
import type { Live } from "./live";

/** The last thing that can be taken back: at which checkpoint ("" when it is about none), and how many were written by it. */
export interface LastStep { readonly checkpoint: string; readonly n: number }

/** Null: nothing. */
export function lastStep(visit: string): Live<LastStep | null> {
  const { db } = engine();
  return live(async () => {
    const step = (await stepsOf(db, visit)).at(-1);
    return step === undefined ? null : { checkpoint: step.checkpoint, n: step.writings.length };
  });
}
