import type { Finding, Inputs } from "../core/finding";
import { findingPath } from "../core/path";
import type { OnCheckpoint } from "./on";
import { author, dots, save } from "./save";

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

async function find(on: OnCheckpoint, value: Finding): Promise<void> {
  const { user } = await author();
  const path = findingPath(user.id, on.checkpoint.id);
  await save({ visit: on.visit, path, value, seen: dots(on.findingHeads) }, on.checkpoint.measure);
}
