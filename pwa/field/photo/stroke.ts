/** From a finger on a picture to a mark. Pure. */
import type { Mark } from "../../core/marks";

/** A point of the picture in ten-thousandths of its width and height. */
export interface Spot { readonly x: number; readonly y: number }

export const TOOLS = ["arrow", "circle", "words"] as const;
export type Tool = (typeof TOOLS)[number];

/** A shorter drag is a slip. */
const LEAST = 200;

export function spotIn(box: { left: number; top: number; width: number; height: number }, clientX: number, clientY: number): Spot {
  return { x: part(clientX - box.left, box.width), y: part(clientY - box.top, box.height) };
}

function part(at: number, of: number): number {
  return Math.max(0, Math.min(10_000, Math.round((at / Math.max(1, of)) * 10_000)));
}

/** What a drag from `a` to `b` draws, or a tap where words go; null for a slip, or words that are not there. */
export function markOf(tool: Tool, a: Spot, b: Spot, text: string): Mark | null {
  if (tool === "words") return text.trim() === "" ? null : { kind: "words", x: a.x, y: a.y, text: [...text.trim()].slice(0, 100).join("") };
  const moved = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
  return moved < LEAST ? null : { kind: tool, x1: a.x, y1: a.y, x2: b.x, y2: b.y };
}
