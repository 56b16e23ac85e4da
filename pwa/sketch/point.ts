/** Points and polygons of a photo or a plane. Pure. */

/** x to the right, y down, in pixels of the photo as it is shown (Exif orientation applied), or metres of a plane. */
export type Point = readonly [x: number, y: number];

/** Corners of a rectangle as it is seen: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const length = (a: Point): number => Math.hypot(a[0], a[1]);
export const distance = (a: Point, b: Point): number => length(minus(a, b));
export const between = (a: Point, b: Point, share: number): Point => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];

/** Twice the signed area of the triangle a b c; positive when c lies to the right of a → b on the screen. */
export const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** The area that a polygon encloses, never negative; self-crossing ones are nobody's. */
export function areaOf(polygon: readonly Point[]): number {
  const twice = polygon.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] as Point;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Whether four corners, in their order, can be a rectangle that somebody looks at: all turns one way, none flat. */
export function isQuad(points: readonly Point[]): points is Quad {
  if (points.length !== 4) return false;
  const turns = points.map((point, index) => turn(point, points[(index + 1) % 4] as Point, points[(index + 2) % 4] as Point));
  const least = (areaOf(points) || Number.POSITIVE_INFINITY) * 1e-3;
  return turns.every((each) => each > least) || turns.every((each) => each < -least);
}

/** Where the lines through a b and through c d meet; null when they run side by side. */
export function crossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [ab, cd] = [minus(b, a), minus(d, c)];
  const span = ab[0] * cd[1] - ab[1] * cd[0];
  if (Math.abs(span) < 1e-9 * length(ab) * length(cd)) return null;
  const share = ((c[0] - a[0]) * cd[1] - (c[1] - a[1]) * cd[0]) / span;
  return between(a, b, share);
}
