/** An inspector's marks as lines over a picture of this size. Pure; lengths in pixels of the picture. */
import type { Mark } from "../core/marks";

const WHOLE = 10_000;
/** Of the longer edge, so that marks look the same on every photo. */
const HEAD = 0.035;
const [UNDER, OVER, TEXT] = [0.014, 0.008, 0.04];

/** An arrow or a circle is a path; words begin at (x, y), with no path. */
export interface DrawnMark { readonly path: string; readonly text: string; readonly x: number; readonly y: number }
/** Widths of the light line below and of the line above it, and the height of words. */
export interface MarkSizes { readonly under: number; readonly over: number; readonly text: number }

export function markSizes(width: number, height: number): MarkSizes {
  const unit = Math.max(width, height);
  return { under: unit * UNDER, over: unit * OVER, text: unit * TEXT };
}

export function drawnMarks(marks: readonly Mark[], width: number, height: number): DrawnMark[] {
  const x = (part: number): number => (part / WHOLE) * width;
  const y = (part: number): number => (part / WHOLE) * height;
  return marks.map((mark) => {
    if (mark.kind === "words") return { path: "", text: mark.text, x: x(mark.x), y: y(mark.y) };
    const [ax, ay, bx, by] = [x(mark.x1), y(mark.y1), x(mark.x2), y(mark.y2)];
    const path = mark.kind === "arrow" ? arrow(ax, ay, bx, by, HEAD * Math.max(width, height)) : ellipse(ax, ay, bx, by);
    return { path, text: "", x: ax, y: ay };
  });
}

/** Where on the picture a mark is about: an arrow's point, a circle's middle, where words begin; each in thirds, 0 to 2. */
export function thirdOf(mark: Mark): { readonly across: 0 | 1 | 2; readonly down: 0 | 1 | 2 } {
  const third = (part: number): 0 | 1 | 2 => (part * 3 < WHOLE ? 0 : part * 3 < 2 * WHOLE ? 1 : 2);
  switch (mark.kind) {
    case "arrow": return { across: third(mark.x2), down: third(mark.y2) };
    case "circle": return { across: third((mark.x1 + mark.x2) / 2), down: third((mark.y1 + mark.y2) / 2) };
    case "words": return { across: third(mark.x), down: third(mark.y) };
  }
}

function arrow(ax: number, ay: number, bx: number, by: number, head: number): string {
  const angle = Math.atan2(by - ay, bx - ax);
  const wing = (turn: number): string => `${String(bx - head * Math.cos(angle + turn))} ${String(by - head * Math.sin(angle + turn))}`;
  return `M${String(ax)} ${String(ay)}L${String(bx)} ${String(by)}M${wing(0.5)}L${String(bx)} ${String(by)}L${wing(-0.5)}`;
}

function ellipse(ax: number, ay: number, bx: number, by: number): string {
  const [rx, ry] = [Math.abs(bx - ax) / 2, Math.abs(by - ay) / 2];
  const [left, middle] = [Math.min(ax, bx), (ay + by) / 2];
  const half = `a${String(rx)} ${String(ry)} 0 1 0`;
  return `M${String(left)} ${String(middle)}${half} ${String(rx * 2)} 0${half} ${String(-rx * 2)} 0`;
}
