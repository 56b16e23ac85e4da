import type { Checkpoint } from "../core/checklist";

/**
 * A checkpoint of a visit as its author had it on screen: the view itself (queries/views.ts). Its heads are
 * what a new op supersedes, so hand over the view that was shown when the author began.
 */
export interface OnCheckpoint {
  readonly visit: string;
  readonly checkpoint: Checkpoint;
  readonly findingHeads: readonly string[];
  readonly noteHeads: readonly string[];
}
