/** Rectangles over a picture, in parts of its width and height (`WHOLE` to each), as the server burns them in. */

export const WHOLE = 10_000;
/** A tap that was no drag draws nothing. */
const LEAST = 60;
const STEP = 100;

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** A point of the picture, 0..1 each way; beyond the picture while a finger slides off it. */
export interface Point { readonly x: number; readonly y: number }

const within = (value: number): number => Math.min(Math.max(Math.round(value), 0), WHOLE);

/** The rectangle between two points, cut to the picture; null when it is too small to be meant. */
export function boxBetween(from: Point, to: Point): Box | null {
  const [left, right] = [within(Math.min(from.x, to.x) * WHOLE), within(Math.max(from.x, to.x) * WHOLE)];
  const [top, bottom] = [within(Math.min(from.y, to.y) * WHOLE), within(Math.max(from.y, to.y) * WHOLE)];
  return right - left < LEAST || bottom - top < LEAST ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where somebody begins who has no pointer. */
export const MIDDLE: Box = { x: 4000, y: 4000, width: 2000, height: 2000 };

/** An arrow key moves a box by a hundredth of the picture; with Shift it moves the lower right corner. Null: another key. */
export function nudged(box: Box, key: string, shift: boolean): Box | null {
  const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[key];
  if (by === undefined) return null;
  const [x = 0, y = 0] = by;
  if (shift) return { ...box, width: clamp(box.width + x, STEP, WHOLE - box.x), height: clamp(box.height + y, STEP, WHOLE - box.y) };
  return { ...box, x: clamp(box.x + x, 0, WHOLE - box.width), y: clamp(box.y + y, 0, WHOLE - box.height) };
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** How it lies over the picture, for a style. */
export function placed(box: Box): Record<"left" | "top" | "width" | "height", string> {
  const percent = (part: number): string => `${String((part / WHOLE) * 100)}%`;
  return { left: percent(box.x), top: percent(box.y), width: percent(box.width), height: percent(box.height) };
}
