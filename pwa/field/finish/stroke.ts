/**
 * A signature as SVG path data, in a box 1000 wide by 400 high, small enough for an op.
 * Strokes are thinned by Ramer–Douglas–Peucker: no kept line is farther than the tolerance from the pen.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Stroke = readonly Point[];

export const BOX = { width: 1000, height: 400 } as const;
/** Characters of path data that an op may carry. */
export const LONGEST = 20_000;

/** Path data of `strokes` drawn on a pad of this size; "" when nothing was drawn. Coarser until it fits. */
export function pathOf(strokes: readonly Stroke[], pad: { width: number; height: number }): string {
  const scale = Math.min(BOX.width / pad.width, BOX.height / pad.height);
  const scaled = strokes.map((stroke) => stroke.map((point) => ({ x: point.x * scale, y: point.y * scale })));
  for (let tolerance = 1; ; tolerance *= 2) {
    const path = scaled.map((stroke) => draw(thin(stroke, tolerance))).join("");
    if (path.length <= LONGEST) return path;
    // Beyond the box's size thinning cannot help: too many strokes. The first ones are the name.
    if (tolerance > BOX.width) return path.slice(0, path.lastIndexOf("M", LONGEST));
  }
}

function draw(points: Stroke): string {
  const [first, ...rest] = points.map((point) => `${String(Math.round(point.x))} ${String(Math.round(point.y))}`);
  if (first === undefined) return "";
  // A dot is a line to itself: round caps make it visible.
  return `M${first}L${rest.length === 0 ? first : rest.join(" ")}`;
}

/** Keeps both ends and whatever lies farther than `tolerance` from the straight line between kept points. */
export function thin(points: Stroke, tolerance: number): Stroke {
  if (points.length < 3) return points;
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const [index, distance] = farthest(points, from, to);
    if (distance <= tolerance) continue;
    kept.add(index);
    spans.push([from, index], [index, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

function farthest(points: Stroke, from: number, to: number): [number, number] {
  let best: [number, number] = [from, 0];
  for (let index = from + 1; index < to; index += 1) {
    const distance = away(points[index] as Point, points[from] as Point, points[to] as Point);
    if (distance > best[1]) best = [index, distance];
  }
  return best;
}

/** Distance of `point` from the segment between `a` and `b`. */
function away(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}
