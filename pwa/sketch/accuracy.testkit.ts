/** Measures how well boards and walls are measured: many scenes with known truth, the same for every run. */
import { even } from "./chance";
import type { Stretch } from "./coverage";
import { coverageOf } from "./coverage";
import { homography, mapped } from "./homography";
import { around } from "./interval";
import type { Point, Quad } from "./point";
import { areaOf } from "./point";
import type { KnownEdge } from "./rectangle";
import { rectangleOf } from "./rectangle";
import type { View } from "./scene.testkit";
import { hung, photographed, telephone, thumb } from "./scene.testkit";

/** Relative errors of an area (or share) of many scenes, sorted; how many intervals held the truth. */
export interface Errors { readonly median: number; readonly p95: number; readonly held: number; readonly widest: number }

export interface Trial {
  readonly scenes: number;
  /** Width of the photo in pixels; 4 : 3. */
  readonly width?: number;
  readonly noise?: number;
  /** What is left of the lens's distortion, either way. */
  readonly bend?: number;
  /** Exif tells the focal length (rounded; truth within 2 %). */
  readonly exif?: boolean;
}

/** From in front to 45° from the side, two and a half to four metres away, never quite level. */
function somewhere(chance: () => number, trial: Trial, middle: Point): View {
  const { width = 4000, bend = 0, exif = true } = trial;
  const spread = (range: number): number => range * (2 * chance() - 1);
  return telephone({
    width, height: (width * 3) / 4, exif: exif ? 26 : null, true35: 26 * (1 + spread(0.02)), bend: chance() < 0.5 ? bend : -bend,
    away: 2.6 + 1.4 * chance(), yaw: spread(45), pitch: -5 + spread(10), roll: spread(4), middle: [middle[0] + spread(0.15), middle[1] + spread(0.15)],
  });
}

export const BOARD = { width: 2, height: 1.2 };

export interface BoardTrial extends Trial {
  /** Width and height of the reference that hangs on the board (a little crooked), or beside it when it is taller. */
  readonly reference?: readonly [number, number];
  /** The thing at hand is up to so many metres wider or narrower, taller or lower than that, and nobody measured it. */
  readonly unlike?: number;
  readonly edges?: readonly KnownEdge[];
  /** Only the reference's own homography, extrapolated: what the joint solve replaces. */
  readonly alone?: boolean;
}

export function boardErrors(trial: BoardTrial): Errors {
  const { scenes, noise = 2, reference, unlike = 0, edges = [], alone = false } = trial;
  const chance = even(41);
  return errors(Array.from({ length: scenes }, (_, seed) => {
    const view = somewhere(chance, trial, [BOARD.width / 2, BOARD.height / 2]);
    const hand = thumb(seed + 1, noise);
    const place = reference === undefined ? null : placeOf(reference, chance);
    const corners = hand(photographed(view, hung([0, 0], BOARD.width, BOARD.height))) as unknown as Quad;
    const real = (reference ?? [0, 0]).map((edge) => (unlike === 0 ? edge : edge + unlike * (2 * chance() - 1))) as [number, number];
    const sheet = place === null ? null : hand(photographed(view, hung(place, ...real, 6 * (2 * chance() - 1)))) as unknown as Quad;
    const truth = BOARD.width * BOARD.height;
    if (alone && sheet !== null && reference !== undefined) return { ...around(byItself(corners, sheet, reference), 0), truth };
    const known = sheet === null || reference === undefined ? null : { corners: sheet, width: reference[0], height: reference[1], by: unlike === 0 ? "made" as const : "usual" as const };
    const found = rectangleOf({ frame: view.frame, corners, reference: known, edges, noise });
    if (found === null) throw new Error("a scene that cannot be reckoned");
    return { ...around(found.width * found.height, found.areaSpread), truth };
  }));
}

function placeOf([width, height]: readonly [number, number], chance: () => number): Point {
  if (height > BOARD.height - 0.2) return [BOARD.width + 0.15, BOARD.height - height];
  return [0.1 + chance() * (BOARD.width - 0.2 - width), 0.1 + chance() * (BOARD.height - 0.2 - height)];
}

function byItself(corners: Quad, sheet: Quad, [width, height]: readonly [number, number]): number {
  const map = homography(sheet, [[0, 0], [width, 0], [width, height], [0, height]]);
  return map === null ? 0 : areaOf(corners.map((corner) => mapped(map, corner)));
}

const WALL = { length: 6, height: 2.4 };
const POSTERS: readonly (readonly [Point, number, number])[] = [[[0.3, 0.4], 1.6, 1.2], [[1.7, 0.8], 1.2, 1.2], [[3.9, 0.3], 1.8, 1.6]];
const GATE: readonly [Point, number, number] = [[3.1, 0.6], 0.7, 1.8];
/** Two posters overlap in 0.2 × 0.8; the gate takes 0.7 × 1.8 of the wall. */
export const SHARE = (1.6 * 1.2 + 1.2 * 1.2 - 0.2 * 0.8 + 1.8 * 1.6) / (WALL.length * WALL.height - 0.7 * 1.8);

export interface WallTrial extends Trial { readonly photos?: number }

/** The same wall in one photo, or each photo one stretch of a wall whose stretches differ in length. */
export function wallErrors(trial: WallTrial): Errors {
  const { scenes, noise = 2, photos = 1 } = trial;
  const chance = even(43);
  return errors(Array.from({ length: scenes }, (_, seed) => {
    const hand = thumb(seed + 1, noise);
    const stretches = Array.from({ length: photos }, (_each, index): Stretch => {
      const view = { ...somewhere(chance, trial, [WALL.length / 2, WALL.height / 2]) };
      const far: View = { ...view, at: [view.at[0] + (view.at[0] - WALL.length / 2) * 0.8, view.at[1], view.at[2] * 2.2] };
      const drawn = (rectangles: typeof POSTERS): Point[][] => rectangles.map(([at, width, height]) => hand(photographed(far, hung(at, width, height))));
      const edges = [{ edge: 2, length: WALL.length, paced: index > 0 }];
      const corners = hand(photographed(far, hung([0, 0], WALL.length, WALL.height))) as unknown as Quad;
      // Every second photo shows a stretch without posters.
      return { scene: { frame: far.frame, corners, reference: null, edges, noise }, posters: index % 2 === 0 ? drawn(POSTERS) : [], openings: drawn([GATE]) };
    });
    const truth = SHARE * (Math.ceil(photos / 2) / photos);
    const found = coverageOf(stretches);
    if (found === null) throw new Error("a wall that cannot be reckoned");
    return { ...found.share, truth };
  }));
}

interface Found { readonly figure: number; readonly low: number; readonly high: number; readonly truth: number }

function errors(found: readonly Found[]): Errors {
  const off = found.map(({ figure, truth }) => Math.abs(figure / truth - 1)).sort((a, b) => a - b);
  const at = (share: number): number => off[Math.floor(share * (off.length - 1))] as number;
  return {
    median: at(0.5), p95: at(0.95),
    held: found.filter(({ low, high, truth }) => low <= truth && truth <= high).length / found.length,
    widest: Math.max(...found.map(({ figure, low, high }) => (high - low) / 2 / figure)),
  };
}
