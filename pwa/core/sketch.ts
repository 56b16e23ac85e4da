/**
 * Outlines drawn over photos, from which panels and boards were measured. A sketch earns nothing: points follow from the
 * panels and boards beside it. It lets the office draw the outlines again, and anybody reckon the lengths again.
 */
import type { Decimal } from "./checklist";
import { compare, rational } from "./rational";
import type { Shape } from "./shape";
import { decimal, integer, list, Malformed, matching, nullable, oneOf, record } from "./shape";

/** Tenths of a pixel of the photo as it is shown (Exif orientation applied), from its top left. */
export type Spot = readonly [across: number, down: number];
/** Of a rectangle as it is seen: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Spot, Spot, Spot, Spot];

/**
 * Whence the size of a reference is known: such things are made so (where nothing is said), somebody measured it, or it is what
 * such things usually have, within 10 cm or so.
 */
export type SizeBy = "made" | "tape" | "usual";
/** A rectangle of known size in the plane of what is measured: an A4 sheet, a tile, a door. */
export interface Reference { readonly corners: Corners; readonly width_m: Decimal; readonly height_m: Decimal; readonly by?: SizeBy }
/** An edge of the rectangle that somebody measured: 0 top, 1 right, 2 bottom, 3 left. */
export interface KnownEdge { readonly edge: number; readonly length_m: Decimal; readonly by: "tape" | "paces" }

/** One board on one photo. */
export interface Picture {
  readonly photo: string;
  readonly width_px: number;
  readonly height_px: number;
  readonly corners: Corners;
  /** Standard deviation with which corners were placed. */
  readonly noise_px: Decimal;
  /** Focal length as 35 mm film would have it, from Exif. */
  readonly focal_mm?: Decimal | null;
  readonly reference?: Reference | null;
  readonly edges?: readonly KnownEdge[];
}
/** One stretch of wall on one photo, with what hangs there and what is no wall. */
export interface WallPicture extends Picture {
  readonly posters?: readonly (readonly Spot[])[];
  readonly openings?: readonly (readonly Spot[])[];
}

/** Each picture gives one board: the last ones, in order. The area lies between `low` and `high` with 95 % confidence. */
export interface BoardSketch { readonly pictures: readonly Picture[]; readonly low: Decimal; readonly high: Decimal }
/**
 * Each picture gives one panel of wall, one of posters and one of openings where it shows any: the last ones, in order.
 * The share lies between `low` and `high` with 95 % confidence.
 */
export interface WallSketch { readonly pictures: readonly WallPicture[]; readonly low: Decimal; readonly high: Decimal }

/** Of one sketch: with them an op stays far below its 64 KiB. */
export const MAX_SPOTS = 2000;

const tenths = integer(-1_000_000, 2_000_000);
const spots = (min: number, max: number) => list(list(tenths, 2, 2) as unknown as Shape<Spot>, min, max);
const corners = spots(4, 4) as unknown as Shape<Corners>;
const outline = spots(3, 40);
const pixels = integer(1, 100_000);

const reference = record<Reference>({ corners, width_m: decimal, height_m: decimal, by: oneOf("made", "tape", "usual") }, ["by"]);
const knownEdge = record<KnownEdge>({ edge: integer(0, 3), length_m: decimal, by: oneOf("tape", "paces") });

const OF_A_PICTURE = {
  photo: matching(/^[0-9a-f]{64}$/), width_px: pixels, height_px: pixels, corners, noise_px: decimal,
  focal_mm: nullable(decimal), reference: nullable(reference), edges: list(knownEdge, 0, 4),
};
const picture = record<Picture>(OF_A_PICTURE, ["focal_mm", "reference", "edges"]);
const wallPicture = record<WallPicture>(
  { ...OF_A_PICTURE, posters: list(outline, 0, 200), openings: list(outline, 0, 50) },
  ["focal_mm", "reference", "edges", "posters", "openings"],
);

export const boardSketch = record<BoardSketch>({ pictures: list(picture, 1, 20), low: decimal, high: decimal });
export const wallSketch = record<WallSketch>({ pictures: list(wallPicture, 1, 20), low: decimal, high: decimal });

/** How many points were placed. */
export function spotsOf(drawn: WallPicture): number {
  const outlines = [...(drawn.posters ?? []), ...(drawn.openings ?? [])].reduce((sum, each) => sum + each.length, 0);
  return (drawn.reference == null ? 4 : 8) + outlines;
}

/** Throws Malformed unless the interval stands upright and the points are not too many. */
export function checkSketch(sketch: BoardSketch | WallSketch): void {
  if (compare(rational(sketch.low), rational(sketch.high)) > 0) throw new Malformed("low at most high");
  if (sketch.pictures.reduce((sum, each) => sum + spotsOf(each), 0) > MAX_SPOTS) throw new Malformed("fewer points");
}
