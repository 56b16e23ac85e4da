/** Which part of a photo is in sight: screen = photo × scale + shift. Pure. */
import type { Point } from "../../sketch/point";

export interface Viewport { readonly scale: number; readonly x: number; readonly y: number }
export interface Box { readonly width: number; readonly height: number }

/** Screen pixels of one photo pixel at most. */
const CLOSEST = 6;
const MARGIN = 12;

/** The whole photo, in the middle. */
export function fitted(photo: Box, screen: Box): Viewport {
  const scale = Math.max(1e-4, Math.min((screen.width - 2 * MARGIN) / photo.width, (screen.height - 2 * MARGIN) / photo.height));
  return { scale, x: (screen.width - photo.width * scale) / 2, y: (screen.height - photo.height * scale) / 2 };
}

export const toScreen = ({ scale, x, y }: Viewport, [px, py]: Point): Point => [px * scale + x, py * scale + y];
export const toPhoto = ({ scale, x, y }: Viewport, [sx, sy]: Point): Point => [(sx - x) / scale, (sy - y) / scale];

export const panned = (view: Viewport, dx: number, dy: number): Viewport => ({ ...view, x: view.x + dx, y: view.y + dy });

/** Closer by `factor` around a point of the screen; never smaller than half of the whole, never closer than pixels are worth. */
export function zoomed(view: Viewport, factor: number, [x, y]: Point, photo: Box, screen: Box): Viewport {
  const scale = Math.min(CLOSEST, Math.max(fitted(photo, screen).scale / 2, view.scale * factor));
  const by = scale / view.scale;
  return { scale, x: x - (x - view.x) * by, y: y - (y - view.y) * by };
}

/** Never so far aside that nothing of the photo is left in sight. */
export function kept(view: Viewport, photo: Box, screen: Box): Viewport {
  const [least, across, down] = [48, photo.width * view.scale, photo.height * view.scale];
  return { ...view, x: Math.min(screen.width - least, Math.max(least - across, view.x)), y: Math.min(screen.height - least, Math.max(least - down, view.y)) };
}
