/** Draws corners onto the edges of the photo, and says how exactly they then lie. */
import type { Opened } from "../../camera/picture";
import type { Point } from "../../sketch/point";
import { distance } from "../../sketch/point";
import type { Brightness } from "../../sketch/snap";
import { snapCorner } from "../../sketch/snap";
import type { Corner, Shape } from "./work";

/** Standard deviation of a corner found by edges, and of one placed by hand on the copy's pixels at best, in pixels of the copy. */
const FOUND = 1;
const PLACED = 1.2;
/** Of a thumb with a loupe, and of an arrow key, in pixels of the screen. */
const THUMB = 0.8;
const KEY = 0.5;
/** How far a corner is drawn, in pixels of the screen, and in pixels of the copy. */
const REACH = 14;
const [LEAST, MOST] = [5, 36];

/** How exactly a hand places a corner at this scale (screen pixels of one photo pixel). */
export function handNoise(opened: Opened, scale: number, by: "thumb" | "key"): number {
  return Math.max((PLACED * opened.width) / opened.canvas.width, (by === "key" ? KEY : THUMB) / scale);
}

/** The corner on the edges near it, or null where the photo shows none. */
export function drawnOnto(opened: Opened, shape: Shape, index: number, scale: number): Corner | null {
  const share = opened.canvas.width / opened.width;
  const count = shape.corners.length;
  const onCopy = (at: number): Point => {
    const [x, y] = (shape.corners[(at + count) % count] as Corner).at;
    // Pixels of a picture are counted by their middles.
    return [x * share - 0.5, y * share - 0.5];
  };
  const corner = onCopy(index);
  const [before, after] = [onCopy(index - 1), onCopy(index + 1)];
  const reach = Math.min(MOST, Math.max(LEAST, Math.min((REACH * share) / scale, distance(corner, before) / 4, distance(corner, after) / 4)));
  const found = snapCorner(brightnessOf(opened.canvas, corner, reach * 11), corner, after, before, reach);
  if (found === null || found.edges < 2) return null;
  return { at: [(found.at[0] + 0.5) / share, (found.at[1] + 0.5) / share], noise: FOUND / share };
}

/** Brightness of the copy's pixels within `around` of a place. */
function brightnessOf(canvas: HTMLCanvasElement, [x, y]: Point, around: number): Brightness {
  const [left, top] = [Math.max(0, Math.floor(x - around)), Math.max(0, Math.floor(y - around))];
  const width = Math.max(1, Math.min(canvas.width, Math.ceil(x + around)) - left);
  const height = Math.max(1, Math.min(canvas.height, Math.ceil(y + around)) - top);
  const data = canvas.getContext("2d", { willReadFrequently: true })?.getImageData(left, top, width, height).data;
  return (px, py) => {
    const column = Math.min(width - 1, Math.max(0, px - left));
    const row = Math.min(height - 1, Math.max(0, py - top));
    const at = (row * width + column) * 4;
    // ITU-R BT.601, as JPEG itself weighs colours.
    return 0.299 * (data?.[at] ?? 0) + 0.587 * (data?.[at + 1] ?? 0) + 0.114 * (data?.[at + 2] ?? 0);
  };
}
