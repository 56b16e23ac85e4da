import type { Measure } from "../core/checklist";
import { rulingPath } from "../core/path";
import type { Ruling } from "../core/ruling";
import { dots, save } from "./save";

/** The office's decision on one checkpoint, as it was on screen. */
export interface RulingOrder extends Ruling {
  readonly visit: string;
  readonly checkpoint: string;
  readonly measure: Measure;
  /** Dots of the ruling heads on screen. `covers`: of all finding heads on screen, cleared ones too. */
  readonly supersedes: readonly string[];
}

/** Stores the ruling; it goes to the server at once when there is a network. Rejects with a Refusal. */
export async function rule(order: RulingOrder): Promise<void> {
  const { visit, checkpoint, measure, supersedes, covers, decision, policy, reason } = order;
  const value: Ruling = { covers, decision, policy, reason };
  await save({ visit, path: rulingPath(checkpoint), value, seen: dots(supersedes) }, measure);
}
