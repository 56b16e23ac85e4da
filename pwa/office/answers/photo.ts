/** A photo with its checks and the office's word. Shapes of `server/api/README.md`; times ending in `_at` are RFC 3339 UTC. */
import type { Text } from "../../core/checklist";
import type { Mark } from "../../core/marks";
import type { CaptureRecord } from "../../core/photo";
import type { ReviewDecision, ReviewState } from "../../core/review";
import type { Span, Written } from "./figure";

export type Verdict = "consistent" | "cannot_tell" | "contradicts" | "pending";

export type PhotoState = "unknown" | "partial" | "verified" | "refused";

/** One reason behind a verdict. */
export interface PhotoFinding {
  readonly code: string;
  readonly severity: "fail" | "warn" | "info";
  readonly numbers?: Readonly<Record<string, number | string>>;
  readonly inspector?: Text | null;
  readonly office: Text;
}

/** Where a photo stands with the office. `warnings` and `saw` are what a decision made on this reading names. */
export interface ReviewStanding {
  readonly state: ReviewState;
  readonly warnings: readonly string[];
  readonly saw: readonly string[];
  readonly dot?: string | null;
  readonly reopened?: boolean;
  readonly reviews?: readonly ReviewView[];
  readonly explanations?: readonly ExplanationView[];
}

export interface ReviewView {
  readonly dot: string;
  readonly user_title: string;
  readonly kind: ReviewDecision;
  readonly warnings: readonly string[];
  readonly reason: string;
  readonly written: Written;
  readonly received_at: string;
}

export interface ExplanationView {
  readonly dot: string;
  readonly user_title: string;
  readonly text: string;
  readonly written: Written;
  readonly received_at: string;
}

export interface PhotoView {
  readonly photo_id: string;
  readonly dot: string;
  readonly user: string;
  readonly user_title: string;
  readonly device: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly media_type: string;
  readonly caption: string;
  readonly checkpoint: string;
  readonly withdrawn?: string | null;
  /** `place` is left out where there was none. */
  readonly capture: Omit<CaptureRecord, "place"> & Partial<Pick<CaptureRecord, "place">>;
  readonly written: Written;
  readonly state: PhotoState;
  /** The office's word counted in; `checked`: the checks alone. */
  readonly verdict: Verdict;
  readonly checked: Verdict;
  readonly review: ReviewStanding;
  readonly received_at: string;
  readonly findings?: readonly PhotoFinding[];
  readonly taken?: { readonly start_ms: number | null; readonly end_ms: number | null; readonly basis: string } | null;
  readonly window?: Span | null;
  /** True time of the capture record, where the device's clock is known. */
  readonly picked?: Span | null;
  readonly witnesses?: readonly string[];
  readonly received_ms?: number | null;
  readonly facts?: PhotoFacts | null;
  /** What the inspector drew over it. */
  readonly marks?: readonly Mark[];
  readonly after_ruling: boolean;
}

/** What the file says about itself: claims of untrusted bytes. */
export interface PhotoFacts {
  readonly bytes?: number;
  readonly image?: { readonly format: string; readonly width: number; readonly height: number } | null;
  readonly exif?: {
    readonly taken_local?: string | null;
    readonly offset_min?: number | null;
    readonly modified_local?: string | null;
    readonly gps_at_ms?: number | null;
    readonly gps?: { readonly lat: number; readonly lon: number; readonly accuracy_m?: number | null } | null;
    readonly gps_redacted?: boolean;
    readonly make?: string;
    readonly model?: string;
    readonly software?: string;
  } | null;
}
