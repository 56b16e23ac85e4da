/** The checklist as plain values, exactly as the server sends it: the Python twin is `sync/checklist.py`. */

/** A non-negative decimal with at most four places, as typed: "2.4". Never a binary float. */
export type Decimal = string;

export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A figure inside [at_least, at_most] earns `award` (0..1 of the points); the first band that matches counts. */
export interface Band {
  readonly award: Decimal;
  readonly at_least?: Decimal | null;
  readonly at_most?: Decimal | null;
}

export interface Level {
  readonly title: Text;
  readonly award: Decimal;
}

export interface RatioMeasure { readonly kind: "ratio"; readonly bands: readonly Band[] }
export interface AreaMeasure { readonly kind: "area"; readonly bands: readonly Band[] }
export interface CountMeasure { readonly kind: "count"; readonly bands: readonly Band[]; readonly unit?: Text | null }
/** `good` says which of seen and not seen earns the points. */
export interface BooleanMeasure { readonly kind: "boolean"; readonly good: "present" | "absent" }
/** passed / max(asked, min_asked); with `items` the recitation helper: whoever said at least `pass_at` passed. */
export interface SampleMeasure {
  readonly kind: "sample";
  readonly bands: readonly Band[];
  readonly min_asked?: number;
  readonly items?: readonly Text[];
  readonly pass_at?: number;
}
/** Levels, worst first. */
export interface RatingMeasure { readonly kind: "rating"; readonly levels: readonly Level[] }

export type Measure = RatioMeasure | AreaMeasure | CountMeasure | BooleanMeasure | SampleMeasure | RatingMeasure;

/** Where in a document something stands, and what of it the scan lost. */
export interface Clause {
  readonly document: string;
  readonly clause: string;
  readonly quote?: string;
  readonly lost?: string;
}

/** One stop of the walk; places are listed in walking order. */
export interface Place { readonly id: string; readonly title: Text }

/** One heading of the source document. */
export interface Group { readonly id: string; readonly title: Text }

export interface Checkpoint {
  readonly id: string;
  readonly group: string;
  readonly place: string;
  readonly title: Text;
  readonly measure: Measure;
  /** 0 for a fact that is only asked because others rest on it. */
  readonly weight: Decimal;
  /** Greatest difference of figures that still counts as agreement, in the figure's own unit. */
  readonly tolerance: Decimal;
  readonly source: Clause;
  readonly hint?: Text | null;
  readonly department?: string;
  readonly photo?: "required" | "advised" | "none";
  /** What a photo must show to prove the finding. */
  readonly photo_hint?: Text | null;
  /** Beginnings of a note, to be completed by the inspector. */
  readonly phrases?: readonly Text[];
  readonly document?: boolean;
  /** Condition on earlier checkpoints (core/relevance.ts) without which it does not apply. */
  readonly relevant?: string;
}

export interface Checklist {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly source: Clause;
  readonly total_points: Decimal;
  readonly groups: readonly Group[];
  readonly places: readonly Place[];
  readonly checkpoints: readonly Checkpoint[];
  /** excluded (the default): the others are scaled up to the total; full: it earns its points. */
  readonly not_applicable?: "excluded" | "full";
}
