/** Synthetic scenes with known truth: a camera anywhere before a wall, its lens, and somebody's thumb. */
import type { Frame } from "./camera";
import { focalOf, pictured } from "./camera";
import { normal } from "./chance";
import type { Point, Quad } from "./point";

export interface View {
  readonly frame: Frame;
  /** True focal length in pixels and bend; Exif tells only `frame.focal`. */
  readonly pixels: number;
  readonly bend: number;
  /** Camera's place before the wall (metres; the wall is z = 0), and how far it is turned off the wall's normal, in degrees. */
  readonly at: readonly [number, number, number];
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** Where a point of the wall (metres, x right, y down) falls on the photo. */
export function seen(view: View, [x, y]: Point): Point {
  const [dx, dy, dz] = [x - view.at[0], y - view.at[1], view.at[2]];
  const [yaw, pitch, roll] = [view.yaw, view.pitch, view.roll].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  const [x1, z1] = [dx * Math.cos(yaw) - dz * Math.sin(yaw), dx * Math.sin(yaw) + dz * Math.cos(yaw)];
  const [y2, z2] = [dy * Math.cos(pitch) - z1 * Math.sin(pitch), dy * Math.sin(pitch) + z1 * Math.cos(pitch)];
  const [x3, y3] = [x1 * Math.cos(roll) - y2 * Math.sin(roll), x1 * Math.sin(roll) + y2 * Math.cos(roll)];
  return pictured(view.frame, view.pixels, view.bend, [x3 / z2, y3 / z2]);
}

/** A rectangle of the wall: its top left corner, its size, and how crooked it hangs, in degrees. */
export function hung([x, y]: Point, width: number, height: number, crooked = 0): Quad {
  const [cosine, sine] = [Math.cos((crooked * Math.PI) / 180), Math.sin((crooked * Math.PI) / 180)];
  const corner = (right: number, down: number): Point => [x + right * cosine - down * sine, y + right * sine + down * cosine];
  return [corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)];
}

export const photographed = (view: View, polygon: readonly Point[]): Point[] => polygon.map((point) => seen(view, point));

/** A thumb that misses by `noise` pixels (standard deviation each way). */
export function thumb(seed: number, noise: number): (points: readonly Point[]) => Point[] {
  const chance = normal(seed);
  return (points) => points.map(([x, y]) => [x + noise * chance(), y + noise * chance()]);
}

/** A telephone's main camera before a wall at `away` metres, turned by `yaw`, aimed so that (x, y) stands in the middle. */
export function telephone(options: {
  width?: number; height?: number; exif?: number | null; true35?: number; bend?: number;
  middle?: Point; away: number; yaw?: number; pitch?: number; roll?: number;
}): View {
  const { width = 1600, height = 1200, true35 = 26, exif = true35, bend = 0, middle = [0, 0], away, yaw = 0, pitch = 0, roll = 0 } = options;
  const frame: Frame = { width, height, focal: exif };
  const { pixels } = focalOf({ ...frame, focal: true35 });
  const [turned, tipped] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
  const at = [middle[0] - away * Math.sin(turned) * Math.cos(tipped), middle[1] - away * Math.sin(tipped), away * Math.cos(turned) * Math.cos(tipped)] as const;
  return { frame, pixels, bend, at, yaw, pitch, roll };
}
