/** A camera whose axis goes through the middle of the photo. Pure. */
import type { Point } from "./point";

export interface Frame {
  /** Of the photo as it is shown. */
  readonly width: number;
  readonly height: number;
  /** Focal length as 35 mm film would have it, in mm; null where the photo does not say. */
  readonly focal: number | null;
}

/** Diagonal of 36 × 24 mm film: CIPA DCG-001 defines the 35 mm equivalent by the diagonal. */
const FILM_DIAGONAL = Math.hypot(36, 24);
/** What telephones have when nothing says otherwise (main cameras: 23 to 28 mm; some photos are cut or zoomed). */
const USUAL_FOCAL = 28;

/** Focal length in pixels, and how well it is known (standard deviation of its logarithm). */
export function focalOf(frame: Frame): { readonly pixels: number; readonly spread: number } {
  const pixels = ((frame.focal ?? USUAL_FOCAL) / FILM_DIAGONAL) * Math.hypot(frame.width, frame.height);
  // Exif gives whole millimetres, and some makers mean the long edge: 3 %. Unknown: from wide angle to portrait lens.
  return { pixels, spread: frame.focal === null ? 0.35 : 0.03 };
}

/** What is left of the lens's distortion after the telephone has corrected it: standard deviation of `bend`. */
export const BEND_SPREAD = 0.01;

/** Where a direction (x, y, 1) falls on the photo; `bend` pushes outward by bend · r², r in focal lengths. */
export function pictured(frame: Frame, pixels: number, bend: number, [x, y]: Point): Point {
  const push = pixels * (1 + bend * (x * x + y * y));
  return [frame.width / 2 + x * push, frame.height / 2 + y * push];
}

/** The direction (x, y, 1) that falls on a point of the photo: `pictured` undone. */
export function directed(frame: Frame, pixels: number, bend: number, [u, v]: Point): Point {
  const [far, down] = [(u - frame.width / 2) / pixels, (v - frame.height / 2) / pixels];
  let push = 1;
  for (let round = 0; round < 8; round += 1) push = 1 + bend * ((far / push) ** 2 + (down / push) ** 2);
  return [far / push, down / push];
}
