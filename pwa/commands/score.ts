import type { Finding, Inputs } from "../core/finding";
import { findingPath } from "../core/path";
import type { OnCheckpoint } from "./on";
import { pushStep } from "../db/steps";
import { engine } from "../loop/current";
import { reverseOf } from "./reverse";
import { author, dots, save, saveAll } from "./save";

/** Stores what was measured. Rejects with a Refusal. */
export function score(on: OnCheckpoint, inputs: Inputs): Promise<void> {
  return find(on, { kind: "measured", inputs });
}

/** Stores that there is nothing of the kind here. */
export function markNotApplicable(on: OnCheckpoint, reason: string): Promise<void> {
  return find(on, { kind: "not_applicable", reason });
}

/** Takes the own finding back. */
export function clearFinding(on: OnCheckpoint): Promise<void> {
  return find(on, { kind: "cleared" });
}

/** The same finding at several checkpoints of one visit, as one thing done. Rejects with a Refusal. */
export async function findAlike(ons: readonly OnCheckpoint[], value: Finding): Promise<void> {
  const { user } = await author();
  const { db } = engine();
  const writings = ons.map((on) => ({
    visit: on.visit, path: findingPath(user.id, on.checkpoint.id), value, seen: dots(on.findingHeads), measure: on.checkpoint.measure,
  }));
  const step = await reverseOf(db, writings);
  await saveAll(writings, async () => { if (step !== null) await pushStep(db, (ons[0] as OnCheckpoint).visit, step); });
}

async function find(on: OnCheckpoint, value: Finding): Promise<void> {
  const { user } = await author();
  const path = findingPath(user.id, on.checkpoint.id);
  await save({ visit: on.visit, path, value, seen: dots(on.findingHeads) }, on.checkpoint.measure);
}
