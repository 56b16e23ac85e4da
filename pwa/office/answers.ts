/** What the office reads from the server: shapes of `server/api/README.md`. Times ending in `_at` are RFC 3339 UTC. */
import type { Representative } from "../core/state";
import type { Checklist, Measure, Text } from "../core/checklist";
import type { Inputs } from "../core/finding";
import type { Mark } from "../core/marks";
import type { CaptureRecord } from "../core/photo";
import type { ReviewDecision, ReviewState } from "../core/review";
import type { Outcome } from "../core/score";
import type { ConflictKind } from "../core/settle";
import type { Decision, Policy } from "../core/ruling";
import type { ChecklistName, Unit as ListedInFull } from "../wire/api";

export type { Me, Role, User } from "../wire/api";

/** What became of a tablet's hand-over file. */
export interface HandoverReport {
  readonly actor: string;
  readonly user_title: string;
  readonly device: string;
  readonly made_at: string;
  readonly part: number;
  readonly parts: number;
  readonly ops: Readonly<Record<"accepted" | "duplicate" | "early" | "quarantined" | "forked", number>>;
  readonly photos: Readonly<Record<"new" | "known" | "damaged", number>>;
}

export interface Unsent { readonly findings: number; readonly photos: number; readonly oldest_ms?: number | null }

export interface Device {
  readonly actor: string;
  readonly user: string;
  readonly user_title: string;
  readonly device: string;
  readonly office: boolean;
  readonly counter: number;
  readonly frozen: boolean;
  readonly revoked: boolean;
  readonly enrolled_at: string;
  readonly last_contact_at: string | null;
  readonly skew_ms: number | null;
  readonly skew_error_ms: number | null;
  readonly unsent: Unsent | null;
}

export interface Enrolment {
  readonly code: string;
  readonly url: string;
  readonly qr_svg: string;
  readonly expires_at: string;
  readonly user_title: string;
}

/** What is empty is left out by the server, whatever its schema says of defaults. */
export type Unit = Omit<ListedInFull, "note" | "visits">;

/** A unit of the campaign's list, with the visits that it has. */
export interface ListedUnit extends Unit { readonly visits?: readonly string[] }

/** WGS-84 degrees, whatever map the numbers were read from. */
export type UnitPlace = NonNullable<Unit["place"]>;

/** The map that numbers were read from: what satellites say, or one of the two shifts of Chinese maps. */
export type Datum = "wgs84" | "gcj02" | "bd09";

/** Degrees as read from a map of that datum; without an accuracy the server takes 100 m. */
export interface GivenPlaces {
  readonly datum: Datum;
  readonly places: readonly { readonly unit: string; readonly lat: number; readonly lon: number; readonly accuracy_m?: number }[];
}

export interface Campaign {
  readonly id: string;
  readonly title: Text;
  readonly checklist: ChecklistName;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly units: number;
  readonly visits: number;
}

/** An exact fraction and its rounding for the eye. */
export interface Figure { readonly exact: string; readonly shown: string }

/** True time lies between start and end where the device's clock is known. */
export interface Written {
  readonly wall_ms: number;
  readonly offset_min: number;
  readonly start_ms: number | null;
  readonly end_ms: number | null;
}

export interface Total {
  readonly points: Figure;
  readonly low: Figure;
  readonly high: Figure;
  readonly whole: Figure;
  readonly final: boolean;
  readonly settled: number;
  readonly conflicts: number;
  readonly unscored: number;
}

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

export type AgreementSize = "few" | "small" | "enough";

/** Coefficients over what two or more people scored; null where there is nothing to compute from. */
export interface Agreement {
  readonly compared: number;
  readonly raters: number;
  readonly size: AgreementSize;
  readonly percent: number | null;
  readonly kappa: number | null;
  readonly few: number;
  readonly small: number;
  readonly checkpoints: readonly { readonly checkpoint: string; readonly title: Text; readonly compared: number; readonly size: AgreementSize; readonly percent: number | null; readonly kappa: number | null; readonly icc: number | null }[];
  readonly inspectors: readonly { readonly user: string; readonly title: string; readonly compared: number; readonly size: AgreementSize; readonly percent: number | null; readonly severity: number | null }[];
  readonly pairs: readonly { readonly users: readonly string[]; readonly titles: readonly string[]; readonly compared: number; readonly size: AgreementSize; readonly percent: number | null; readonly kappa: number | null }[];
}

/** How a campaign deals with several findings. */
export interface Reconciling { readonly blind: boolean; readonly policy: StatedPolicy }

export interface Score {
  readonly figure: Figure;
  readonly award: Figure;
  readonly outcome: Outcome;
  readonly points: Figure;
}

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

export interface Span { readonly start_ms: number; readonly end_ms: number }

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

export interface QuarantinedOp {
  readonly dot: string;
  readonly actor: string;
  readonly user_title: string;
  readonly device: string;
  readonly visit: string;
  readonly unit_name: string | null;
  readonly path: string;
  readonly code: string;
  readonly message: Text;
  readonly value: unknown;
  readonly received_at: string;
  readonly let_in_at: string | null;
}
