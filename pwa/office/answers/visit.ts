/** One visit with all its findings. Shapes of `server/api/README.md`; times ending in `_at` are RFC 3339 UTC. */
import type { Checklist, Text } from "../../core/checklist";
import type { Inputs } from "../../core/finding";
import type { Decision, Policy } from "../../core/ruling";
import type { ConflictKind } from "../../core/settle";
import type { Sheet, VisitStateKind } from "./board";
import type { Proposal } from "./conflict";
import type { Figure, Score, Total, Written } from "./figure";
import type { PhotoView } from "./photo";
import type { Unit } from "./unit";

export interface FindingView {
  readonly dot: string;
  readonly user: string;
  readonly user_title: string;
  readonly device: string;
  readonly kind: "measured" | "not_applicable" | "cleared";
  readonly inputs?: Inputs | null;
  readonly reason?: string | null;
  readonly score?: Score | null;
  readonly head: boolean;
  readonly written: Written;
  readonly received_at: string;
  readonly signed: boolean;
}

export interface RulingView {
  readonly dot: string;
  readonly user_title: string;
  readonly kind: Decision["kind"];
  readonly inputs?: Inputs | null;
  readonly figure?: Figure | null;
  readonly policy: Policy;
  readonly reason: string;
  readonly covers: readonly string[];
  readonly score?: Score | null;
  readonly head: boolean;
  readonly written: Written;
  readonly received_at: string;
}

export interface NoteView {
  readonly dot: string;
  readonly user: string;
  readonly user_title: string;
  readonly text: string;
  readonly written: Written;
}

export type CheckpointStatus = "settled" | "conflict" | "unscored";

export interface CheckpointReading {
  readonly checkpoint: string;
  readonly worth: Figure;
  readonly status: CheckpointStatus;
  readonly kind?: ConflictKind | null;
  readonly by?: "ruling" | "agreement" | "relevance" | null;
  readonly dot?: string | null;
  readonly score?: Score | null;
  readonly stood_until?: string | null;
  readonly findings: readonly FindingView[];
  readonly rulings: readonly RulingView[];
  readonly notes: readonly NoteView[];
  readonly photos: readonly PhotoView[];
  readonly choices: readonly { readonly dot: string; readonly total: Total }[];
  readonly proposals?: readonly Proposal[];
}

export interface VisitReading {
  readonly id: string;
  readonly campaign: string;
  readonly unit: Unit;
  readonly checklist: Checklist;
  readonly position: number;
  readonly sheets: readonly Sheet[];
  readonly total: Total;
  readonly state: VisitStateKind | null;
  readonly state_heads: readonly { readonly dot: string; readonly kind: VisitStateKind; readonly reason: string; readonly user_title: string }[];
  readonly complete: boolean;
  readonly missing: readonly Text[];
  readonly checkpoints: readonly CheckpointReading[];
}
