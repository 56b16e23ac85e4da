/** Between what an op stores (whole tenths of a pixel, decimals) and what is reckoned with (numbers). Pure. */
import type { Decimal } from "../core/checklist";
import type { AreaInputs, Board, Panel, RatioInputs } from "../core/finding";
import { rational, sum, multiply } from "../core/rational";
import type { Corners, Picture, Spot, WallPicture } from "../core/sketch";
import { boardsOf } from "./boards";
import type { Stretch, Strip } from "./coverage";
import { coverageOf } from "./coverage";
import type { Interval } from "./interval";
import type { Point, Quad } from "./point";
import type { Scene } from "./rectangle";

const TENTHS = 10;

export const spotOf = ([x, y]: Point): Spot => [Math.round(x * TENTHS), Math.round(y * TENTHS)];
export const pointOf = ([across, down]: Spot): Point => [across / TENTHS, down / TENTHS];
export const cornersOf = (quad: Quad): Corners => quad.map(spotOf) as unknown as Corners;
export const quadOf = (corners: Corners): Quad => corners.map(pointOf) as unknown as Quad;

/** A number as a decimal with at most four places, rounded half up; never negative. */
export function decimalOf(value: number, places = 4): Decimal {
  const text = Math.min(Math.max(0, value), 999_999).toFixed(places);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** The bounds, rounded outward. */
export const boundsOf = ({ low, high }: Interval): { low: Decimal; high: Decimal } =>
  ({ low: decimalOf(Math.floor(Math.max(0, low) * 1e4) / 1e4), high: decimalOf(Math.ceil(high * 1e4) / 1e4) });

export function sceneOf(picture: Picture): Scene {
  const { reference, edges = [] } = picture;
  return {
    frame: { width: picture.width_px, height: picture.height_px, focal: picture.focal_mm == null ? null : Number(picture.focal_mm) || null },
    corners: quadOf(picture.corners), noise: Number(picture.noise_px),
    reference: reference == null ? null : { corners: quadOf(reference.corners), width: Number(reference.width_m), height: Number(reference.height_m), by: reference.by ?? "made" },
    edges: edges.map((each) => ({ edge: each.edge, length: Number(each.length_m), paced: each.by === "paces" })),
  };
}

export function stretchOf(picture: WallPicture): Stretch {
  const outlines = (given: readonly (readonly Spot[])[] | undefined): Point[][] => (given ?? []).map((outline) => outline.map(pointOf));
  return { scene: sceneOf(picture), posters: outlines(picture.posters), openings: outlines(picture.openings) };
}

/** Measured inputs from pictures, after what was typed; null while a picture cannot be reckoned. */
export function areaInputs(typed: readonly Board[], pictures: readonly Picture[]): AreaInputs | null {
  if (pictures.length === 0) return { boards: typed };
  const found = boardsOf(pictures.map(sceneOf), squareMetres(typed.map((board) => [board.width_m, board.height_m])));
  if (found === null) return null;
  const boards = found.rectangles.map(({ width, height }) => ({ width_m: decimalOf(width, 3), height_m: decimalOf(height, 3) }));
  return { boards: [...typed, ...boards], sketch: { pictures, ...boundsOf(found.area) } };
}

type Panels = Pick<RatioInputs, "wall" | "posters"> & { readonly openings: readonly Panel[] };

/** The same for a wall. */
export function ratioInputs(typed: Panels, pictures: readonly WallPicture[]): RatioInputs | null {
  if (pictures.length === 0) return withOpenings(typed);
  const area = (panels: readonly Panel[]): number => squareMetres(panels.map((panel) => [panel.length_m, panel.height_m]));
  const found = coverageOf(pictures.map(stretchOf), { wall: area(typed.wall), posters: area(typed.posters), openings: area(typed.openings) });
  if (found === null) return null;
  const panels = (part: keyof Strip, shows: (picture: WallPicture) => boolean): Panel[] => found.strips
    .filter((_, index) => shows(pictures[index] as WallPicture))
    .map((strip) => ({ length_m: decimalOf(strip.length), height_m: decimalOf(strip[part]) }));
  const inputs = {
    wall: [...typed.wall, ...panels("wall", () => true)],
    posters: [...typed.posters, ...panels("posters", (picture) => (picture.posters ?? []).length > 0)],
    openings: [...typed.openings, ...panels("openings", (picture) => (picture.openings ?? []).length > 0)],
  };
  return { ...withOpenings(inputs), sketch: { pictures, ...boundsOf(found.share) } };
}

const withOpenings = ({ wall, posters, openings }: Panels): RatioInputs => (openings.length === 0 ? { wall, posters } : { wall, posters, openings });

function squareMetres(pairs: readonly (readonly [Decimal, Decimal])[]): number {
  const exact = sum(pairs.map(([across, up]) => multiply(rational(across), rational(up))));
  return Number(exact.n) / Number(exact.over);
}

/** What was typed beside the pictures: the panels and boards that stand before theirs. */
export function typedBoards({ boards, sketch }: AreaInputs): readonly Board[] {
  return boards.slice(0, boards.length - (sketch?.pictures.length ?? 0));
}

export function typedPanels({ wall, posters, openings = [], sketch }: RatioInputs): Panels {
  const pictures = sketch?.pictures ?? [];
  const showing = (part: "posters" | "openings"): number => pictures.filter((picture) => (picture[part] ?? []).length > 0).length;
  return {
    wall: wall.slice(0, wall.length - pictures.length),
    posters: posters.slice(0, posters.length - showing("posters")),
    openings: openings.slice(0, openings.length - showing("openings")),
  };
}
