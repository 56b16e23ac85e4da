/** The map between a plane and its picture, from four corners. Pure. */
import type { Matrix, Row } from "./matrix";
import { dot, solve } from "./matrix";
import type { Point, Quad } from "./point";

/** Eight numbers h: x' = (h0 x + h1 y + h2) / (h6 x + h7 y + 1), y' = (h3 x + h4 y + h5) / (…). */
export type Homography = Row;

/** The map that takes each corner of `from` to that of `to`; null when corners fall together or in line. */
export function homography(from: Quad, to: Quad): Homography | null {
  const rows: number[][] = [];
  const right: number[] = [];
  from.forEach(([x, y], index) => {
    const [u, v] = to[index] as Point;
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]);
    right.push(u, v);
  });
  return solve(rows as Matrix, right);
}

export function mapped(map: Homography, [x, y]: Point): Point {
  const [a, b, c, d, e, f, g, h] = map as [number, number, number, number, number, number, number, number];
  const under = g * x + h * y + 1;
  return [(a * x + b * y + c) / under, (d * x + e * y + f) / under];
}

/** Corners of the square with edge 1, in a quad's order. */
export const UNIT: Quad = [[0, 0], [1, 0], [1, 1], [0, 1]];

/** The three columns of the map as a 3 × 3 matrix. */
export function columnsOf(map: Homography): [Row, Row, Row] {
  const [a, b, c, d, e, f, g, h] = map as [number, number, number, number, number, number, number, number];
  return [[a, d, g], [b, e, h], [c, f, 1]];
}

export const norm = (vector: Row): number => Math.sqrt(dot(vector, vector));
export const cross = (a: Row, b: Row): [number, number, number] => {
  const [ax, ay, az] = a as [number, number, number];
  const [bx, by, bz] = b as [number, number, number];
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
};
