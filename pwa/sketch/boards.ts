/** How large bulletin boards in photos are together. Pure. */
import type { Interval } from "./interval";
import { around } from "./interval";
import type { Rectangle, Scene } from "./rectangle";
import { rectangleOf } from "./rectangle";

export interface Boards { readonly area: Interval; readonly rectangles: readonly Rectangle[]; readonly misfit: number }

/** Half the interval over the figure, beyond which one typed edge is asked for. */
export const WEAK = 0.03;

/** `typed`: square metres of boards that somebody measured otherwise. Null while a board has no size or no corners. */
export function boardsOf(scenes: readonly Scene[], typed = 0): Boards | null {
  const rectangles: Rectangle[] = [];
  for (const scene of scenes) {
    const rectangle = rectangleOf(scene);
    if (rectangle === null) return null;
    rectangles.push(rectangle);
  }
  const area = rectangles.reduce((sum, each) => sum + each.width * each.height, typed);
  const variance = rectangles.reduce((sum, each) => sum + (each.width * each.height * each.areaSpread) ** 2, 0);
  return { area: around(area, Math.sqrt(variance) / area), rectangles, misfit: Math.max(1, ...rectangles.map((each) => each.misfit)) };
}

/** Whether an interval is too wide to stand without one typed edge. */
export const isWeak = ({ figure, low, high }: Interval): boolean => (high - low) / 2 > WEAK * figure;
