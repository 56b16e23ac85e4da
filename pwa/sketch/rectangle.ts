/**
 * How large a rectangle in a photo is: one joint solve over everything that is known about the scene.
 *
 * Unknown: focal length and bend of the lens, tilt and distance of the plane, place, turn and size of the rectangle, place and
 * turn of the reference in the same plane. Observed: the corners as somebody placed them (independent, `noise` pixels each way),
 * the reference's true size, edges that somebody measured, what Exif says of the lens. The principal point is the middle.
 * Least squares over all of these is the most probable scene; the covariance of its logarithmic size, first order and widened when the
 * corners fit worse than their noise allows, gives the interval.
 *
 * A reference alone, extrapolated by its own homography, is weak where it is small, since its four corners must tell the
 * plane's tilt as well. Here the large rectangle tells the tilt, and the reference only the scale.
 */
import type { SizeBy } from "../core/sketch";
import type { Frame } from "./camera";
import { BEND_SPREAD, directed, focalOf, pictured } from "./camera";
import { columnsOf, cross, homography, norm, UNIT } from "./homography";
import type { Fit } from "./least";
import { leastSquares, varianceOf } from "./least";
import type { Row } from "./matrix";
import { dot } from "./matrix";
import type { Point, Quad } from "./point";
import { areaOf, distance, isQuad } from "./point";

/** Something of known size in the rectangle's plane. */
export interface Reference { readonly corners: Quad; readonly width: number; readonly height: number; readonly by: SizeBy }

/** An edge of the rectangle whose length somebody knows: 0 top, 1 right, 2 bottom, 3 left. */
export interface KnownEdge { readonly edge: number; readonly length: number; readonly paced: boolean }

export interface Scene {
  readonly frame: Frame;
  readonly corners: Quad;
  readonly reference: Reference | null;
  readonly edges: readonly KnownEdge[];
  /** Standard deviation, in pixels each way, with which corners were placed. */
  readonly noise: number;
}

export interface Rectangle {
  /** Metres. */
  readonly width: number;
  readonly height: number;
  /** Standard deviations of the logarithms. */
  readonly widthSpread: number;
  readonly heightSpread: number;
  readonly areaSpread: number;
  /** How many times worse than their noise the corners fit a flat rectangle; at least 1. Above 3 something is misplaced. */
  readonly misfit: number;
}

/** Tape: 0.5 % or 5 mm, whichever is more. Paces: 5 %. Sizes of sheets, cards and tiles: 0.3 %. */
const TAPE = { share: 0.005, metres: 0.005 };
const PACES = 0.05;
const MADE = 0.003;
/** Openings of doors come in steps of 10 cm (GB/T 5824-2021): metres that the usual one is beside the one at hand. */
const USUAL = 0.06;

const taped = (metres: number): number => Math.max(TAPE.share, TAPE.metres / metres);

/** Standard deviation of the logarithm of a reference's edge. */
function spreadOf(by: SizeBy, metres: number): number {
  if (by === "made") return MADE;
  return by === "tape" ? taped(metres) : USUAL / metres;
}

/** Logarithm of the focal length over the usual one, bend, tilt about x and y, logarithm of the distance. */
const SHARED = 5;
/** Place on the photo and turn, then the logarithms of its two edges. */
const BOARD = { place: SHARED, turn: SHARED + 2, width: SHARED + 3, height: SHARED + 4 };
const SHEET = { place: SHARED + 5, turn: SHARED + 7, width: SHARED + 8, height: SHARED + 9 };

type Part = typeof BOARD;

/** Reckons the rectangle; null when nothing gives the scale, or the corners are no rectangle that can be seen. */
export function rectangleOf(scene: Scene): Rectangle | null {
  if (!isMeasurable(scene)) return null;
  const residuals = residualsOf(scene);
  const fits = startsOf(scene).map((start) => leastSquares(residuals, start));
  const best = fits.reduce((least, each) => (each.cost < least.cost ? each : least), fits[0] as Fit);
  return fits.length === 0 ? null : readOut(best, residuals(best.parameters).length);
}

function isMeasurable({ corners, reference, edges, noise }: Scene): boolean {
  const sized = reference === null || (reference.width > 0 && reference.height > 0 && isQuad(reference.corners));
  return isQuad(corners) && sized && noise > 0 && edges.every((edge) => edge.length > 0) && (reference !== null || edges.length > 0);
}

function readOut({ parameters, cost, covariance }: Fit, residuals: number): Rectangle | null {
  if (covariance === null) return null;
  const freedom = residuals - parameters.length;
  const misfit = Math.sqrt(Math.max(1, cost / Math.max(1, freedom)));
  const spread = (...indices: number[]): number => misfit * Math.sqrt(Math.max(0, varianceOf(covariance, indices)));
  const read = {
    width: Math.exp(parameters[BOARD.width] as number), height: Math.exp(parameters[BOARD.height] as number), misfit,
    widthSpread: spread(BOARD.width), heightSpread: spread(BOARD.height), areaSpread: spread(BOARD.width, BOARD.height),
  };
  return Object.values(read).every(Number.isFinite) ? read : null;
}

function residualsOf({ frame, corners, reference, edges, noise }: Scene): (parameters: Row) => number[] {
  const focal = focalOf(frame);
  const placed = (parameters: Row, part: Part, seen: Quad): number[] =>
    rectangleIn(frame, focal.pixels, parameters, part).flatMap(([x, y], index) => {
      const [u, v] = seen[index] as Point;
      return [(x - u) / noise, (y - v) / noise];
    });
  const sized = (logarithm: number, metres: number, spread: number): number => (logarithm - Math.log(metres)) / spread;
  return (parameters) => {
    const off = [(parameters[0] as number) / focal.spread, (parameters[1] as number) / BEND_SPREAD, ...placed(parameters, BOARD, corners)];
    if (reference !== null) {
      off.push(...placed(parameters, SHEET, reference.corners));
      const { width, height, by } = reference;
      off.push(sized(parameters[SHEET.width] as number, width, spreadOf(by, width)), sized(parameters[SHEET.height] as number, height, spreadOf(by, height)));
    }
    for (const { edge, length, paced } of edges) {
      const spread = paced ? PACES : taped(length);
      off.push(sized(parameters[edge % 2 === 0 ? BOARD.width : BOARD.height] as number, length, spread));
    }
    return off;
  };
}

interface Plane { readonly normal: Row; readonly across: Row; readonly up: Row; readonly distance: number }

/** The plane z = distance, tilted by the rotation vector (about, over, 0). */
function planeOf(about: number, over: number, away: number): Plane {
  const angle = Math.hypot(about, over);
  const [sine, cosine] = [angle < 1e-9 ? 1 : Math.sin(angle) / angle, angle < 1e-9 ? 0.5 : (1 - Math.cos(angle)) / (angle * angle)];
  return {
    across: [1 - cosine * over * over, cosine * about * over, -sine * over],
    up: [cosine * about * over, 1 - cosine * about * about, sine * about],
    normal: [sine * over, -sine * about, Math.cos(angle)],
    distance: away,
  };
}

/** The corners of a rectangle in the scene's plane, as the photo shows them. */
function rectangleIn(frame: Frame, usual: number, parameters: Row, part: Part): Point[] {
  const at = (index: number): number => parameters[index] as number;
  const [pixels, bend] = [usual * Math.exp(at(0)), at(1)];
  const plane = planeOf(at(2), at(3), Math.exp(at(4)));
  const middle = onPlane(plane, directed(frame, pixels, bend, [at(part.place) * usual, at(part.place + 1) * usual]));
  const [right, down] = edgesOf(plane, at(part.turn), Math.exp(at(part.width)) / 2, Math.exp(at(part.height)) / 2);
  return CORNERS.map(([x, y]) => {
    const [a, b, c] = middle.map((each, index) => each + x * (right[index] as number) + y * (down[index] as number)) as [number, number, number];
    return pictured(frame, pixels, bend, [a / c, b / c]);
  });
}

const CORNERS: Quad = [[-1, -1], [1, -1], [1, 1], [-1, 1]];

function edgesOf({ across, up }: Plane, angle: number, halfWidth: number, halfHeight: number): [Row, Row] {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const mix = (a: number, b: number): Row => across.map((each, index) => a * each + b * (up[index] as number));
  return [mix(cosine * halfWidth, sine * halfWidth), mix(-sine * halfHeight, cosine * halfHeight)];
}

function onPlane({ normal, distance: away }: Plane, [x, y]: Point): Row {
  const ray = [x, y, 1];
  const depth = away / dot(normal, ray);
  return ray.map((each) => each * depth);
}

/** Where to begin: the tilt that the corners' own homography shows, and its mirror image, which a weak perspective cannot tell apart. */
function startsOf(scene: Scene): Row[] {
  const { pixels } = focalOf(scene.frame);
  const normal = tiltOf(scene.frame, pixels, scene.corners);
  if (normal === null) return [];
  const [x, y, z] = normal;
  const angle = Math.acos(Math.min(1, z));
  const sine = Math.hypot(x, y);
  const [about, over] = sine < 1e-9 ? [0, 0] : [(-y / sine) * angle, (x / sine) * angle];
  return [[about, over], [-about, -over]].map((tilt) => startAt(scene, pixels, tilt as [number, number]));
}

/** The direction in which the rectangle's plane faces away; null when the corners give none. */
function tiltOf(frame: Frame, pixels: number, corners: Quad): [number, number, number] | null {
  const map = homography(UNIT, corners.map((corner) => directed(frame, pixels, 0, corner)) as unknown as Quad);
  if (map === null) return null;
  const [first, second] = columnsOf(map);
  const facing = cross(first, second);
  const size = norm(facing) * Math.sign(facing[2] || 1);
  return facing.map((each) => each / size) as [number, number, number];
}

function startAt({ frame, corners, reference, edges }: Scene, pixels: number, [about, over]: [number, number]): Row {
  const plane = planeOf(about, over, 1);
  const lay = (quad: Quad): Quad => quad.map((corner) => flat(plane, onPlane(plane, directed(frame, pixels, 0, corner)))) as unknown as Quad;
  const board = laid(lay(corners));
  const sheet = reference === null ? null : { quad: lay(reference.corners), known: reference };
  const scale = scaleOf(board, sheet === null ? null : Math.sqrt((sheet.known.width * sheet.known.height) / areaOf(sheet.quad)), edges);
  const middle = (quad: Quad): number[] => [0, 1].map((axis) => quad.reduce((sum, corner) => sum + (corner[axis] as number), 0) / 4 / pixels);
  const start = [0, 0, about, over, Math.log(scale), ...middle(corners), board.turn, Math.log(board.width * scale), Math.log(board.height * scale)];
  if (sheet === null || reference === null) return start;
  return [...start, ...middle(reference.corners), laid(sheet.quad).turn, Math.log(reference.width), Math.log(reference.height)];
}

function flat({ across, up }: Plane, point: Row): Point {
  return [dot(across, point), dot(up, point)];
}

function laid(quad: Quad): { width: number; height: number; turn: number } {
  const [a, b, c, d] = quad;
  const along: Point = [b[0] - a[0] + c[0] - d[0], b[1] - a[1] + c[1] - d[1]];
  return { width: (distance(a, b) + distance(d, c)) / 2, height: (distance(a, d) + distance(b, c)) / 2, turn: Math.atan2(along[1], along[0]) };
}

function scaleOf(board: { width: number; height: number }, byReference: number | null, edges: readonly KnownEdge[]): number {
  const [first] = edges;
  if (first === undefined) return byReference ?? 1;
  return first.length / (first.edge % 2 === 0 ? board.width : board.height);
}
