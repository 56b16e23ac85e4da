import { VISIT_STATE_PATH } from "../core/path";
import type { VisitState } from "../core/state";
import { dots, save } from "./save";

export interface VisitStateOrder extends VisitState {
  readonly visit: string;
  /** Dots of the state heads on screen. */
  readonly supersedes: readonly string[];
}

/** Stores what the office does with a visit. Rejects with a Refusal. */
export async function setVisitState({ visit, supersedes, kind, reason }: VisitStateOrder): Promise<void> {
  const value: VisitState = { kind, reason };
  await save({ visit, path: VISIT_STATE_PATH, value, seen: dots(supersedes) });
}
