/** Values that registers hold: what an inspector observed, said, photographed and signed; what the office ruled. */
import type { Decimal } from "./checklist";
import type { BoardSketch, WallSketch } from "./sketch";

export interface Panel { readonly length_m: Decimal; readonly height_m: Decimal }
export interface Board { readonly width_m: Decimal; readonly height_m: Decimal }

export interface RatioInputs {
  readonly wall: readonly Panel[];
  readonly posters: readonly Panel[];
  readonly openings?: readonly Panel[];
  readonly sketch?: WallSketch | null;
}
export interface AreaInputs { readonly boards: readonly Board[]; readonly sketch?: BoardSketch | null }
export interface CountInputs { readonly count: number }
export interface BooleanInputs { readonly present: boolean }
/** m of n, counted by the inspector. */
export interface AskedInputs { readonly asked: number; readonly passed: number }
/** One person asked: rising indices of the items that they recited, and how long it took (0: not timed); never a name. */
export interface Person {
  readonly said: readonly number[];
  readonly role?: string;
  readonly department?: string;
  readonly took_s?: number;
}
export interface PeopleInputs { readonly people: readonly Person[] }
/** Index of the measure's levels, worst first. */
export interface RatingInputs { readonly level: number }

export type Inputs =
  | RatioInputs | AreaInputs | CountInputs | BooleanInputs | AskedInputs | PeopleInputs | RatingInputs;

export interface Measured { readonly kind: "measured"; readonly inputs: Inputs }
export interface NotApplicable { readonly kind: "not_applicable"; readonly reason: string }
export interface Cleared { readonly kind: "cleared" }

/** What one inspector observed at one checkpoint. Measured inputs, never points. */
export type Finding = Measured | NotApplicable | Cleared;

/** Words beside a finding; empty text takes them back. */
export interface Note { readonly text: string }
