/** What is being drawn over one photo, while it is drawn. Pure: every change gives a new value. */
import type { Decimal } from "../../core/checklist";
import type { KnownEdge, Picture, Reference, SizeBy, Spot, WallPicture } from "../../core/sketch";
import type { Point, Quad } from "../../sketch/point";
import { between, distance, isQuad } from "../../sketch/point";
import { rectangleOf } from "../../sketch/rectangle";
import { cornersOf, decimalOf as decimalText, pointOf, sceneOf, spotOf } from "../../sketch/stored";
import { decimalOf, isLength } from "../editor/decimal";
import type { ReferenceChoice } from "./known";
import { DOOR, isTyped, KNOWN, nameOf } from "./known";

/**
 * A placed corner, in pixels of the photo, and how exactly it was placed (standard deviation each way). `suggested`: it only waits
 * there to be dragged to where it belongs, and nothing is reckoned from it.
 */
export interface Corner { readonly at: Point; readonly noise: number; readonly suggested?: true }

/** outline: the board or stretch of wall. */
export type Role = "outline" | "reference" | "poster" | "opening";

export interface Shape { readonly id: number; readonly role: Role; readonly corners: readonly Corner[]; readonly closed: boolean }

/** As typed; empty: not measured. */
export interface TypedEdge { readonly typed: string; readonly by: "tape" | "paces" }

export interface Work {
  readonly wall: boolean;
  readonly photo: string;
  readonly width: number;
  readonly height: number;
  readonly focal: number | null;
  /** The outline first. */
  readonly shapes: readonly Shape[];
  readonly reference: ReferenceChoice;
  /** Size of a door or an own reference, as typed; `by` as it is stored. */
  readonly own: { readonly width: string; readonly height: string; readonly by: "tape" | "usual" };
  /** Top, right, bottom, left. */
  readonly edges: readonly TypedEdge[];
  readonly nextId: number;
}

export interface PhotoSize { readonly photo: string; readonly width: number; readonly height: number; readonly focal: number | null }

const UNTYPED: TypedEdge = { typed: "", by: "tape" };
const BLANK = { width: "", height: "", by: "tape" } as const;
const OUTLINE: Shape = { id: 1, role: "outline", corners: [], closed: false };

/** A photo on which nothing is drawn yet: a board beside a sheet of paper, a wall with one known length. */
export function freshWork(wall: boolean, size: PhotoSize): Work {
  return {
    wall, ...size, shapes: [OUTLINE], reference: "none", own: BLANK,
    edges: [UNTYPED, UNTYPED, UNTYPED, UNTYPED], nextId: 2,
  };
}

/** What was stored, to be drawn on. */
export function workOf(wall: boolean, picture: WallPicture): Work {
  const noise = Number(picture.noise_px);
  let nextId = 1;
  const shape = (role: Role, spots: readonly Spot[]): Shape =>
    ({ id: nextId++, role, corners: spots.map((spot) => ({ at: pointOf(spot), noise })), closed: true });
  const { reference } = picture;
  const shapes = [
    shape("outline", picture.corners),
    ...(reference == null ? [] : [shape("reference", reference.corners)]),
    ...(picture.posters ?? []).map((outline) => shape("poster", outline)),
    ...(picture.openings ?? []).map((outline) => shape("opening", outline)),
  ];
  return {
    wall, photo: picture.photo, width: picture.width_px, height: picture.height_px, focal: picture.focal_mm == null ? null : Number(picture.focal_mm),
    shapes, reference: reference == null ? "none" : nameOf(reference),
    own: reference == null ? BLANK : { width: reference.width_m, height: reference.height_m, by: reference.by === "usual" ? "usual" : "tape" },
    edges: [0, 1, 2, 3].map((edge) => typedEdge(picture.edges ?? [], edge)), nextId,
  };
}

function typedEdge(edges: readonly KnownEdge[], edge: number): TypedEdge {
  const found = edges.find((each) => each.edge === edge);
  return found === undefined ? UNTYPED : { typed: found.length_m, by: found.by };
}

export const shapeOf = (work: Work, role: Role): Shape | undefined => work.shapes.find((shape) => shape.role === role);
export const isFour = (role: Role): boolean => role === "outline" || role === "reference";

/** The shape that waits for its next corner; null when all are whole. */
export const openShape = (work: Work): Shape | null => work.shapes.find((shape) => !shape.closed) ?? null;

/** One corner more for the shape that waits; whole at four, in the order in which a rectangle is seen. */
export function withPlaced(work: Work, corner: Corner): Work {
  const open = openShape(work);
  if (open === null) return work;
  const corners = [...open.corners, corner];
  return replaced(work, corners.length < 4 ? { ...open, corners } : { ...open, corners: inOrder(corners), closed: true });
}

/** All corners that the waiting shape still lacks, at `places` (in order round the picture), to be dragged from there. */
export function withSuggested(work: Work, places: readonly Point[], noise: number): Work {
  const open = openShape(work);
  if (open === null) return work;
  const free = open.corners.reduce((left, corner) => {
    const nearest = left.reduce((best, each) => (distance(each, corner.at) < distance(best, corner.at) ? each : best), left[0] as Point);
    return left.filter((each) => each !== nearest);
  }, places);
  return free.reduce((now, at) => withPlaced(now, { at, noise, suggested: true }), work);
}

export const isSuggested = (shape: Shape): boolean => shape.corners.some((corner) => corner.suggested === true);

export function withCorner(work: Work, id: number, index: number, corner: Corner): Work {
  return changed(work, id, (corners) => corners.map((each, at) => (at === index ? corner : each)));
}

/** One more corner in the middle of the edge that begins at `index`. */
export function withSplit(work: Work, id: number, index: number): Work {
  return changed(work, id, (corners) => {
    const [from, to] = [corners[index] as Corner, corners[(index + 1) % corners.length] as Corner];
    return [...corners.slice(0, index + 1), { at: between(from.at, to.at, 0.5), noise: Math.max(from.noise, to.noise) }, ...corners.slice(index + 1)];
  });
}

/** Without a corner; three are the least that enclose anything. */
export function withoutCorner(work: Work, id: number, index: number): Work {
  return changed(work, id, (corners) => (corners.length <= 3 ? corners : corners.filter((_, at) => at !== index)));
}

export function withShape(work: Work, role: "poster" | "opening"): Work {
  const idle = work.shapes.filter((shape) => shape.closed || isFour(shape.role));
  return { ...work, shapes: [...idle, { id: work.nextId, role, corners: [], closed: false }], nextId: work.nextId + 1 };
}

/** Drawn from the beginning again (board, wall, reference), or gone (poster, opening). */
export function withoutShape(work: Work, id: number): Work {
  const shape = work.shapes.find((each) => each.id === id);
  if (shape === undefined) return work;
  if (isFour(shape.role)) return replaced(work, { ...shape, corners: [], closed: false });
  return { ...work, shapes: work.shapes.filter((each) => each !== shape) };
}

/** Without the posters and openings of which too little is drawn to be one. */
export function withoutBegun(work: Work): Work {
  return { ...work, shapes: work.shapes.filter((shape) => shape.closed || isFour(shape.role)) };
}

export function withReference(work: Work, reference: ReferenceChoice): Work {
  const shapes = work.shapes.filter((shape) => shape.role !== "reference");
  if (reference === "none") return { ...work, reference, shapes };
  const drawn = shapeOf(work, "reference") ?? { id: work.nextId, role: "reference" as const, corners: [], closed: false };
  const [outline, ...rest] = shapes;
  const own = reference === "door" && work.own.width === "" && work.own.height === "" ? { ...DOOR, by: "usual" as const } : work.own;
  return { ...work, reference, own, shapes: [outline as Shape, drawn, ...rest], nextId: work.nextId + 1 };
}

export function withEdge(work: Work, edge: number, change: Partial<TypedEdge>): Work {
  return { ...work, edges: work.edges.map((each, index) => (index === edge ? { ...each, ...change } : each)) };
}

/** What is still wanted before there is a result: the outline, the reference's corners or its size, anything that gives the scale, a drag. */
export type Wanted = "outline" | "reference" | "drag" | "own" | "scale" | "crossed";

export function wantedOf(work: Work): Wanted | null {
  const [outline, reference] = [shapeOf(work, "outline"), shapeOf(work, "reference")];
  if (outline?.closed !== true) return "outline";
  if (work.shapes.some((shape) => shape.closed && isSuggested(shape))) return "drag";
  if (reference !== undefined && !reference.closed) return "reference";
  if (reference !== undefined && sizeOf(work) === null) return "own";
  if (reference === undefined && knownEdges(work).length === 0) return "scale";
  const quads = [outline, reference].filter((each) => each !== undefined);
  return quads.every((each) => isQuad(points(each))) ? null : "crossed";
}

const points = (shape: Shape): Point[] => shape.corners.map((corner) => corner.at);

/** The picture as it is stored; null while something is wanted. */
export function pictureOf(work: Work): WallPicture | null {
  const outline = shapeOf(work, "outline");
  if (outline === undefined || wantedOf(work) !== null) return null;
  const edges = knownEdges(work);
  const picture: Picture = {
    photo: work.photo, width_px: work.width, height_px: work.height, corners: cornersOf(points(outline) as unknown as Quad),
    noise_px: decimalText(noiseOf(work), 2), ...(work.focal === null ? {} : { focal_mm: decimalText(work.focal, 1) }),
    ...(edges.length === 0 ? {} : { edges }),
  };
  const whole = withSheet(picture, work);
  if (!work.wall) return whole;
  const [posters, openings] = (["poster", "opening"] as const).map((role) =>
    work.shapes.filter((shape) => shape.role === role && shape.closed).map((shape) => points(shape).map(spotOf))) as [Spot[][], Spot[][]];
  return { ...whole, ...(posters.length === 0 ? {} : { posters }), ...(openings.length === 0 ? {} : { openings }) };
}

/** A sheet hangs across or upright: whichever fits the picture better. */
function withSheet(picture: Picture, work: Work): Picture {
  const [drawn, size] = [shapeOf(work, "reference"), sizeOf(work)];
  if (drawn === undefined || size === null) return picture;
  const corners = cornersOf(points(drawn) as unknown as Quad);
  const hung = (width_m: Decimal, height_m: Decimal): Reference => ({ corners, width_m, height_m, ...(size.by === "made" ? {} : { by: size.by }) });
  const [across, upright] = [hung(size.width, size.height), hung(size.height, size.width)];
  const misfit = (reference: Reference): number => rectangleOf(sceneOf({ ...picture, edges: [], reference }))?.misfit ?? Number.POSITIVE_INFINITY;
  return { ...picture, reference: size.width !== size.height && misfit(upright) < misfit(across) ? upright : across };
}

function sizeOf({ reference, own }: Work): { width: Decimal; height: Decimal; by: SizeBy } | null {
  if (reference === "none") return null;
  if (!isTyped(reference)) return { ...KNOWN[reference], by: "made" };
  if (!isLength(own.width) || !isLength(own.height)) return null;
  return { width: decimalOf(own.width) ?? "", height: decimalOf(own.height) ?? "", by: reference === "door" && own.by === "usual" ? "usual" : "tape" };
}

function knownEdges({ edges }: Work): KnownEdge[] {
  return edges.flatMap(({ typed, by }, edge) => (isLength(typed) ? [{ edge, length_m: decimalOf(typed) ?? "", by }] : []));
}

/** One figure for all corners: their root mean square. */
function noiseOf({ shapes }: Work): number {
  const squares = shapes.flatMap((shape) => shape.corners.map((corner) => corner.noise ** 2));
  return Math.max(0.1, Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / Math.max(1, squares.length)));
}

/** Clockwise from the top left, however they were placed. */
function inOrder(corners: readonly Corner[]): Corner[] {
  const [x, y] = [0, 1].map((axis) => corners.reduce((sum, corner) => sum + (corner.at[axis] as number), 0) / corners.length) as [number, number];
  const round = [...corners].sort((a, b) => Math.atan2(a.at[1] - y, a.at[0] - x) - Math.atan2(b.at[1] - y, b.at[0] - x));
  const first = round.reduce((best, corner, index) => (corner.at[0] + corner.at[1] < (round[best] as Corner).at[0] + (round[best] as Corner).at[1] ? index : best), 0);
  return [...round.slice(first), ...round.slice(0, first)];
}

function changed(work: Work, id: number, change: (corners: readonly Corner[]) => readonly Corner[]): Work {
  return { ...work, shapes: work.shapes.map((shape) => (shape.id === id ? { ...shape, corners: change(shape.corners) } : shape)) };
}

const replaced = (work: Work, shape: Shape): Work => ({ ...work, shapes: work.shapes.map((each) => (each.id === shape.id ? shape : each)) });
