/** Open conflicts, and what policies propose. Shapes of `server/api/README.md`; times ending in `_at` are RFC 3339 UTC. */
import type { Measure, Text } from "../../core/checklist";
import type { ConflictKind } from "../../core/settle";
import type { Figure, Score, Total } from "./figure";

export interface ConflictLine {
  readonly visit: string;
  readonly unit_name: string;
  readonly checkpoint: string;
  readonly title: Text;
  readonly kind: ConflictKind;
  readonly stake: Figure;
  readonly candidates: number;
  readonly last_received_at: string;
  readonly measure: Measure;
  /** Figures by person; null: not applicable. */
  readonly measured: readonly { readonly user: string; readonly title: string; readonly figure: Figure | null }[];
  /** Greatest difference, in the figure's unit and as a share of the largest; null where somebody says not applicable. */
  readonly spread: Figure | null;
  readonly relative: Figure | null;
  /** What a ruling written on this line names. */
  readonly covers: readonly string[];
  readonly supersedes: readonly string[];
  readonly proposals: readonly Proposal[];
}

export type StatedPolicy = "strictest" | "mean" | "median";

/** What a policy decides on a conflict. */
export interface Proposal {
  readonly policy: StatedPolicy;
  readonly decision: unknown;
  readonly score: Score;
  readonly total: Total;
  readonly dot: string | null;
}

/** How a campaign deals with several findings. */
export interface Reconciling { readonly blind: boolean; readonly policy: StatedPolicy }
