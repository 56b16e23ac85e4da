/** Non-linear least squares (Levenberg–Marquardt, derivatives by differences). Pure. */
import type { Matrix, Row } from "./matrix";
import { dot, entry, inverse, solve } from "./matrix";

export type Residuals = (parameters: Row) => number[];

export interface Fit {
  readonly parameters: Row;
  /** Sum of squares at the end; residuals are in units of their own standard deviation. */
  readonly cost: number;
  /** Of the parameters, first order; null where the observations do not determine them. */
  readonly covariance: Matrix | null;
}

const ROUNDS = 60;
const STEP = 1e-6;

/** Descends from `start` to the nearest least sum of squares. Costs about 60 × parameters evaluations at most. */
export function leastSquares(residuals: Residuals, start: Row): Fit {
  let [at, off] = [start, residuals(start)];
  let cost = dot(off, off);
  let damping = 1e-3;
  let jacobian = derivatives(residuals, at, off);
  for (let round = 0; round < ROUNDS && damping < 1e12; round += 1) {
    const next = step(jacobian, off, at, damping);
    const there = next === null ? null : residuals(next);
    const lower = there === null ? Number.NaN : dot(there, there);
    if (next === null || there === null || !(lower < cost)) {
      damping *= 10;
      continue;
    }
    const gain = cost - lower;
    [at, off, cost] = [next, there, lower];
    damping = Math.max(damping / 10, 1e-12);
    jacobian = derivatives(residuals, at, off);
    if (gain < 1e-10 * (1 + cost)) break;
  }
  return { parameters: at, cost, covariance: inverse(normal(jacobian, 0)) };
}

/** One row per parameter: how each residual follows it. */
function derivatives(residuals: Residuals, at: Row, off: Row): Matrix {
  return at.map((value, index) => {
    const width = STEP * Math.max(1, Math.abs(value));
    const moved = residuals(at.map((each, place) => (place === index ? each + width : each)));
    return moved.map((each, place) => (each - (off[place] as number)) / width);
  });
}

function normal(jacobian: Matrix, damping: number): Matrix {
  return jacobian.map((row, index) => jacobian.map((other, place) => dot(row, other) * (index === place ? 1 + damping : 1)));
}

function step(jacobian: Matrix, off: Row, at: Row, damping: number): Row | null {
  const move = solve(normal(jacobian, damping), jacobian.map((row) => -dot(row, off)));
  return move === null ? null : at.map((value, index) => value + (move[index] as number));
}

/** Variance of a sum of some of the parameters. */
export function varianceOf(covariance: Matrix, indices: readonly number[]): number {
  return indices.reduce((sum, row) => sum + indices.reduce((inner, column) => inner + entry(covariance, row, column), 0), 0);
}
