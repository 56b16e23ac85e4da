/** Photos that wait for the office. Shapes of `server/api/README.md`; times ending in `_at` are RFC 3339 UTC. */
import type { Text } from "../../core/checklist";
import type { ReviewState } from "../../core/review";
import type { Figure } from "./figure";
import type { PhotoView, Verdict } from "./photo";

export interface WarningView { readonly code: string; readonly severity: "fail" | "warn"; readonly name: string }

/** One photo of the queue. `saw`, `warnings` and `heads` are what a decision on this line names and supersedes. */
export interface PhotoLine {
  readonly visit: string;
  readonly unit_name: string;
  readonly checkpoint: string;
  readonly title: Text;
  readonly worth: Figure;
  readonly user: string;
  readonly user_title: string;
  readonly actor: string;
  readonly device: string;
  readonly photo_id: string;
  readonly dot: string;
  readonly sha256: string;
  readonly caption: string;
  readonly verdict: Verdict;
  readonly state: ReviewState;
  readonly reopened: boolean;
  readonly warnings: readonly WarningView[];
  readonly harmless: boolean;
  readonly saw: readonly string[];
  readonly heads: readonly string[];
  readonly received_at: string;
}

export interface PhotoTally {
  readonly user: string;
  readonly user_title: string;
  readonly actor: string;
  readonly device: string;
  readonly photos: number;
  readonly consistent: number;
  readonly cannot_tell: number;
  readonly contradicts: number;
  readonly pending: number;
  readonly accepted: number;
  readonly rejected: number;
}

export interface PhotoQueue { readonly lines: readonly PhotoLine[]; readonly tallies: readonly PhotoTally[] }

/** The other photo of a warning about reuse. `tiles`: the map over the photo of the reading, rows parted by `/`. */
export interface PhotoPair {
  readonly code: string;
  readonly severity: "fail" | "warn" | "info";
  readonly visit: string;
  readonly unit_name: string;
  readonly checkpoint: string;
  readonly title: Text;
  readonly same_visit: boolean;
  readonly sha256: string;
  readonly photo?: PhotoView | null;
  readonly share?: number | null;
  readonly textured?: number | null;
  readonly tiles?: string | null;
  readonly differs?: string | null;
}

export interface PhotoReading {
  readonly visit: string;
  readonly campaign: string;
  readonly unit_name: string;
  readonly title: Text;
  readonly worth: Figure;
  readonly photo: PhotoView;
  readonly pairs: readonly PhotoPair[];
}
