/** Areas of outlines that overlap: what is covered twice counts once (Clipper2 on whole numbers, which never fails to close a ring). Pure. */
import type { Paths64 } from "clipper2-ts";
import { areaPaths, difference, FillRule, intersect } from "clipper2-ts";
import type { Point } from "./point";

/** One unit of the plane in Clipper's whole numbers. */
const FINE = 1e6;

type Outlines = readonly (readonly Point[])[];

export interface Covered {
  /** Area inside `within` that the openings take. */
  readonly openings: number;
  /** Area inside `within`, openings aside, that posters cover. */
  readonly posters: number;
}

/** Shares of the polygon `within`; outlines may overlap each other and reach outside. */
export function covered(within: readonly Point[], posters: Outlines, openings: Outlines): Covered {
  const wall = paths([within]);
  const gates = openings.length === 0 ? [] : intersect(paths(openings), wall, FillRule.NonZero);
  const inside = posters.length === 0 ? [] : intersect(paths(posters), wall, FillRule.NonZero);
  const hung = gates.length === 0 ? inside : difference(inside, gates, FillRule.NonZero);
  const [whole, open, shown] = [wall, gates, hung].map((each) => Math.abs(areaPaths(each))) as [number, number, number];
  return { openings: open / whole, posters: shown / whole };
}

/** All turning the same way: with that, non-zero winding unites them, and opposite turns cannot cancel each other out. */
function paths(outlines: Outlines): Paths64 {
  return outlines.map((outline) => {
    const path = outline.map(([x, y]) => ({ x: Math.round(x * FINE), y: Math.round(y * FINE) }));
    return areaPaths([path]) < 0 ? path.reverse() : path;
  });
}
