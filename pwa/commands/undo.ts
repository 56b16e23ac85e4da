import type { Measure } from "../core/checklist";
import { parsePath } from "../core/path";
import { shownRegister } from "../db/shown";
import { dropStep, stepsOf } from "../db/steps";
import { engine } from "../loop/current";
import { author, saveAll } from "./save";

/**
 * Takes back the last thing done in the visit, as new ops. `measureOf`: of a checkpoint of its checklist. Gives the
 * checkpoint where something changed ("" when it is about none), or null when there was nothing to take back.
 * Rejects with a Refusal.
 */
export async function undo(visit: string, measureOf: (checkpoint: string) => Measure | null): Promise<string | null> {
  const { db } = engine();
  await author();
  const step = (await stepsOf(db, visit)).at(-1);
  if (step === undefined) return null;
  const writings = await Promise.all(step.writings.map(async ({ path, value }) => {
    const parsed = parsePath(path);
    const measure = parsed?.kind === "finding" ? measureOf(parsed.key) : null;
    return { visit, path, value, seen: (await shownRegister(db, visit, path)).seen, measure };
  }));
  await saveAll(writings, () => dropStep(db, visit));
  return step.checkpoint;
}
