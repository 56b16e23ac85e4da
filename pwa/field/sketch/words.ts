/** Lengths and intervals as an inspector reads them. */
import type { Interval } from "../../sketch/interval";
import { say } from "../voice";

/** Centimetres are what a wall's edge is good for. */
export const metres = (length: number): string => length.toFixed(2);

export function squareRange({ figure, low, high }: Interval): string {
  return say("sketch.areaRange", { figure: figure.toFixed(2), low: low.toFixed(2), high: high.toFixed(2) });
}

export function percentRange({ figure, low, high }: Interval): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  return say("sketch.shareRange", { figure: percent(figure), low: percent(low), high: percent(high) });
}
