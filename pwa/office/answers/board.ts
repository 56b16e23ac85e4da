/** The board of a campaign. Shapes of `server/api/README.md`; times ending in `_at` are RFC 3339 UTC. */
import type { Text } from "../../core/checklist";
import type { Representative } from "../../core/state";
import type { Device } from "./device";
import type { Total, Written } from "./figure";
import type { Campaign, Unit } from "./unit";

export type SheetProgress = "not_started" | "open" | "finished";

export interface Sheet {
  readonly user: string;
  readonly title: string;
  readonly state: SheetProgress;
  readonly scored: number;
  /** Finding heads that the signature did not see. */
  readonly unsigned: readonly string[];
  /** SVG path data of the strokes. */
  readonly signature?: string | null;
  readonly signer?: string | null;
  readonly finished_at?: Written | null;
  readonly representative?: Representative | null;
  /** Whether the end of the chain that was signed is the one that is here. */
  readonly sealed?: "holds" | "unknown" | "broken" | null;
  /** Taken off the visit; what was written stays. */
  readonly left?: boolean;
}

export interface PhotoCounts {
  readonly declared: number;
  readonly verified: number;
  readonly contradicts: number;
  readonly cannot_tell: number;
  readonly consistent: number;
}

export type VisitStateKind = "issued" | "reopened" | "closed";

export interface BoardVisit {
  readonly id: string;
  readonly unit: Unit;
  readonly sheets: readonly Sheet[];
  readonly total: Total;
  readonly photos: PhotoCounts;
  readonly state: VisitStateKind | null;
  readonly complete: boolean;
  readonly missing: readonly Text[];
  readonly last_op_at: string | null;
  readonly purpose: "review" | "spot_check";
  /** Days at the site, YYYY-MM-DD: its own, and the one that counts. */
  readonly own_due_on: string | null;
  readonly due_on: string;
}

export interface Board {
  readonly campaign: Campaign;
  readonly visits: readonly BoardVisit[];
  readonly devices: readonly Device[];
  readonly quarantined: number;
  readonly warnings: readonly { readonly code: string; readonly message: Text; readonly remedy: Text }[];
  readonly server_ms: number;
}
