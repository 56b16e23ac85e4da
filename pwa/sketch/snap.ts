/**
 * Draws a corner onto the edges that the picture shows near it. Pure.
 *
 * A corner is where two edges meet, and both are seen over a length: along each, the steepest change of brightness across it is
 * looked for at many stations; the line that most stations agree on is the edge; where both lines meet is the corner. That is finer than
 * a pixel and far finer than a thumb.
 */
import type { Point } from "./point";
import { crossing, distance, length, minus } from "./point";

/** Brightness 0..255 at whole pixels; outside the picture, the nearest one inside. */
export type Brightness = (x: number, y: number) => number;

export interface Snapped { readonly at: Point; readonly edges: 1 | 2 }

const STATIONS = 28;
/** Change of brightness over an edge below which there is none. */
const LEAST_STEP = 10;
/** Stations may miss the line by this many pixels. */
const LOOSE = 1.1;
const AGREEING = 0.5;

/** The corner of the edges towards `a` and `b` within `reach` pixels of `corner`; null where the picture shows no edge. */
export function snapCorner(bright: Brightness, corner: Point, a: Point, b: Point, reach: number): Snapped | null {
  const [first, second] = [edgeNear(bright, corner, a, reach), edgeNear(bright, corner, b, reach)];
  const meeting = first === null || second === null ? null : crossing(...first, ...second);
  if (meeting !== null && distance(meeting, corner) <= reach * 1.5) return { at: meeting, edges: 2 };
  const only = first === null ? second : second === null ? first : null;
  const foot = only === null ? null : footOn(corner, only);
  return foot !== null && distance(foot, corner) <= reach ? { at: foot, edges: 1 } : null;
}

type Line = readonly [Point, Point];
interface Station { readonly along: number; readonly off: number; readonly step: number }

/** The edge that runs from `corner` towards `far`, as two of its points. */
function edgeNear(bright: Brightness, corner: Point, far: Point, reach: number): Line | null {
  const way = minus(far, corner);
  const long = length(way);
  if (long < reach) return null;
  const ahead: Point = [way[0] / long, way[1] / long];
  const aside: Point = [-ahead[1], ahead[0]];
  const at = (along: number, off: number): Point => [corner[0] + ahead[0] * along + aside[0] * off, corner[1] + ahead[1] * along + aside[1] * off];
  const [begin, end] = [reach * 0.8, Math.min(long * 0.6, reach * 10)];
  const stations: Station[] = [];
  for (let index = 0; index < STATIONS; index += 1) {
    const found = steepest(bright, at, begin + ((end - begin) * index) / (STATIONS - 1), reach);
    if (found !== null) stations.push(found);
  }
  const line = agreed(stations);
  return line === null ? null : [at(0, line.at), at(long, line.at + line.slope * long)];
}

/** Where across the edge brightness changes most, to a fraction of a pixel. */
function steepest(bright: Brightness, at: (along: number, off: number) => Point, along: number, reach: number): Station | null {
  const steps: number[] = [];
  for (let off = -reach; off <= reach; off += 1) steps.push(stepAt(bright, at, along, off));
  let best = 1;
  for (let index = 1; index < steps.length - 1; index += 1) {
    if (Math.abs(steps[index] as number) > Math.abs(steps[best] as number)) best = index;
  }
  const [before, middle, after] = [best - 1, best, best + 1].map((index) => Math.abs(steps[index] as number)) as [number, number, number];
  if (middle < LEAST_STEP) return null;
  const bow = before - 2 * middle + after;
  const finer = bow < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bow))) : 0;
  return { along, off: best - reach + finer, step: middle };
}

/** Difference of brightness from two pixels on one side to two on the other, averaged a little along the edge. */
function stepAt(bright: Brightness, at: (along: number, off: number) => Point, along: number, off: number): number {
  let difference = 0;
  for (const shift of [-1.5, 0, 1.5]) {
    difference += between(bright, at(along + shift, off + 1)) - between(bright, at(along + shift, off - 1));
  }
  return difference / 3;
}

/** Brightness between pixels. */
function between(bright: Brightness, [x, y]: Point): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const upper = bright(left, top) * (1 - right) + bright(left + 1, top) * right;
  const lower = bright(left, top + 1) * (1 - right) + bright(left + 1, top + 1) * right;
  return upper * (1 - down) + lower * down;
}

interface Straight { readonly at: number; readonly slope: number }

/** The line on which most stations lie, steeper changes counting more; null when too few agree. */
function agreed(stations: readonly Station[]): Straight | null {
  let [best, most] = [null as Straight | null, 0];
  for (const one of stations) {
    for (const other of stations) {
      if (other.along - one.along < 6) continue;
      const slope = (other.off - one.off) / (other.along - one.along);
      if (Math.abs(slope) > 0.3) continue;
      const line = { slope, at: one.off - slope * one.along };
      const votes = near(stations, line).reduce((sum, each) => sum + Math.min(each.step, 60), 0);
      if (votes > most) [best, most] = [line, votes];
    }
  }
  const close = best === null ? [] : near(stations, best);
  return close.length < STATIONS * AGREEING ? null : levelled(close);
}

const near = (stations: readonly Station[], line: Straight): Station[] =>
  stations.filter((each) => Math.abs(each.off - line.at - line.slope * each.along) <= LOOSE);

/** Least squares through stations. */
function levelled(stations: readonly Station[]): Straight {
  const mean = (of: (each: Station) => number): number => stations.reduce((sum, each) => sum + of(each), 0) / stations.length;
  const [along, off] = [mean((each) => each.along), mean((each) => each.off)];
  const slope = mean((each) => (each.along - along) * (each.off - off)) / mean((each) => (each.along - along) ** 2);
  return { slope, at: off - slope * along };
}

function footOn(point: Point, [from, to]: Line): Point {
  const way = minus(to, from);
  const share = ((point[0] - from[0]) * way[0] + (point[1] - from[1]) * way[1]) / (way[0] ** 2 + way[1] ** 2);
  return [from[0] + way[0] * share, from[1] + way[1] * share];
}
