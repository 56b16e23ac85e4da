/**
 * How much of a wall posters cover, from one photo or several. Pure.
 *
 * The four corners of a stretch of wall are mapped to a square: shares of area survive that map whatever the perspective, without
 * knowing lens, distance or size. Outlines are united there, so that overlaps count once; openings are taken off wall and posters.
 * Stretches are added by their area in metres, from the joint solve of `rectangle.ts`.
 *
 * Uncertainty: all of this again for `DRAWS` draws of every point (independent, `noise` pixels each way), of the lens's bend and of
 * each stretch's size; always the same draws, so that the same sketch gives the same interval.
 */
import type { Frame } from "./camera";
import { BEND_SPREAD, directed, focalOf } from "./camera";
import { normal } from "./chance";
import type { Covered } from "./clip";
import { covered } from "./clip";
import { homography, mapped, UNIT } from "./homography";
import type { Interval } from "./interval";
import { SIGMAS } from "./interval";
import type { Point, Quad } from "./point";
import type { Rectangle, Scene } from "./rectangle";
import { rectangleOf } from "./rectangle";

export interface Stretch {
  readonly scene: Scene;
  readonly posters: readonly (readonly Point[])[];
  readonly openings: readonly (readonly Point[])[];
}

/** A stretch of wall straightened out: metres along it, and how high wall, posters and openings would stand if spread along it. */
export interface Strip { readonly length: number; readonly wall: number; readonly posters: number; readonly openings: number }

/** Square metres that somebody typed beside what the photos show. */
export interface Typed { readonly wall: number; readonly posters: number; readonly openings: number }

export interface Coverage { readonly share: Interval; readonly strips: readonly Strip[]; readonly misfit: number }

const DRAWS = 80;
const SEED = 20_201_121;

/** The last few answers: a screen asks for the same stretches in several places, and each answer is worth a second of a slow tablet. */
const answers = new Map<string, Coverage | null>();
const KEPT = 8;

/** Null while a stretch has no size or no corners, or no wall is left. */
export function coverageOf(stretches: readonly Stretch[], typed: Typed = { wall: 0, posters: 0, openings: 0 }): Coverage | null {
  const key = JSON.stringify([stretches, typed]);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = reckoned(stretches, typed);
  answers.set(key, found);
  for (const oldest of [...answers.keys()].slice(0, answers.size - KEPT)) answers.delete(oldest);
  return found;
}

function reckoned(stretches: readonly Stretch[], typed: Typed): Coverage | null {
  const sized: Sized[] = [];
  for (const stretch of stretches) {
    const rectangle = rectangleOf(stretch.scene);
    const shares = rectangle === null ? null : sharesOf(stretch, 0);
    if (rectangle === null || shares === null) return null;
    sized.push({ stretch, rectangle, shares });
  }
  const figure = shareOf(sized.map(({ rectangle, shares }) => ({ area: rectangle.width * rectangle.height, ...shares })), typed);
  if (figure === null) return null;
  const spread = SIGMAS * deviation(draws(sized, typed), figure);
  return {
    share: { figure, low: Math.max(0, figure - spread), high: figure + spread },
    strips: sized.map(({ rectangle: { width, height }, shares }) =>
      ({ length: width, wall: height, posters: shares.posters * height, openings: shares.openings * height })),
    misfit: Math.max(1, ...sized.map(({ rectangle }) => rectangle.misfit)),
  };
}

interface Sized { readonly stretch: Stretch; readonly rectangle: Rectangle; readonly shares: Covered }

/** What the photo shows once its perspective is taken off; null when the corners are no stretch of wall. */
function sharesOf({ scene, posters, openings }: Stretch, bend: number): Covered | null {
  const { frame, corners } = scene;
  const straight = (points: readonly Point[]): Point[] => unbent(frame, bend, points);
  const map = homography(straight(corners) as unknown as Quad, UNIT);
  if (map === null) return null;
  const lay = (outline: readonly Point[]): Point[] => straight(outline).map((point) => mapped(map, point));
  return covered(UNIT, posters.map(lay), openings.map(lay));
}

function unbent(frame: Frame, bend: number, points: readonly Point[]): Point[] {
  const { pixels } = focalOf(frame);
  return points.map((point) => directed(frame, pixels, bend, point));
}

function shareOf(parts: readonly (Covered & { readonly area: number })[], typed: Typed): number | null {
  const add = (of: (part: Covered & { readonly area: number }) => number): number => parts.reduce((sum, part) => sum + part.area * of(part), 0);
  const wall = typed.wall - typed.openings + add((part) => 1 - part.openings);
  return wall > 1e-9 ? (typed.posters + add((part) => part.posters)) / wall : null;
}

function draws(sized: readonly Sized[], typed: Typed): number[] {
  const chance = normal(SEED);
  return Array.from({ length: DRAWS }, () => {
    const parts = sized.map(({ stretch, rectangle }) => {
      const size = rectangle.width * rectangle.height * Math.exp(rectangle.areaSpread * chance());
      return { area: size, ...(sharesOf(moved(stretch, chance), BEND_SPREAD * chance()) ?? { posters: 0, openings: 0 }) };
    });
    return shareOf(parts, typed);
  }).filter((share) => share !== null);
}

function moved({ scene, posters, openings }: Stretch, chance: () => number): Stretch {
  const shake = (points: readonly Point[]): Point[] => points.map(([x, y]) => [x + scene.noise * chance(), y + scene.noise * chance()]);
  return { scene: { ...scene, corners: shake(scene.corners) as unknown as Quad }, posters: posters.map(shake), openings: openings.map(shake) };
}

function deviation(values: readonly number[], middle: number): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length));
}
