/** Rows of two lengths as they are typed, and the panels that they mean. Pure. */
import type { Board, Inputs, Panel } from "../../core/finding";
import type { Measure } from "../../core/checklist";
import { readInputs } from "../../core/content";
import { Malformed } from "../../core/shape";
import { decimalOf, isLength } from "./decimal";

/** One row of the screen: across × up, as typed. */
export interface Row {
  readonly across: string;
  readonly up: string;
}

export const EMPTY: Row = { across: "", up: "" };

/** Nobody typed anything there: it does not count, and it is no mistake. */
export function isBlank(row: Row): boolean {
  return row.across.trim() === "" && row.up.trim() === "";
}

/** Typed into, yet no area. */
export function isFaulty(row: Row): boolean {
  return !isBlank(row) && !(isLength(row.across) && isLength(row.up));
}

const written = (rows: readonly Row[]): Row[] => rows.filter((row) => !isBlank(row));

export function panelsOf(rows: readonly Row[]): Panel[] {
  return written(rows).map((row) => ({ length_m: decimalOf(row.across) ?? "", height_m: decimalOf(row.up) ?? "" }));
}

export function boardsOf(rows: readonly Row[]): Board[] {
  return written(rows).map((row) => ({ width_m: decimalOf(row.across) ?? "", height_m: decimalOf(row.up) ?? "" }));
}

export const rowOfPanel = (panel: Panel): Row => ({ across: panel.length_m, up: panel.height_m });
export const rowOfBoard = (board: Board): Row => ({ across: board.width_m, up: board.height_m });

/** `inputs` when they are well formed for `measure`, else null. */
export function sound(measure: Measure, inputs: Inputs): Inputs | null {
  try {
    return readInputs(inputs, measure);
  } catch (reason) {
    if (reason instanceof Malformed) return null;
    throw reason;
  }
}
