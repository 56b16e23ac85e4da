/** Figures, times and totals. Shapes of `server/api/README.md`; times ending in `_at` are RFC 3339 UTC. */
import type { Outcome } from "../../core/score";

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

export interface Score {
  readonly figure: Figure;
  readonly award: Figure;
  readonly outcome: Outcome;
  readonly points: Figure;
}

export interface Span { readonly start_ms: number; readonly end_ms: number }
