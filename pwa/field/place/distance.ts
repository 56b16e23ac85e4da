/** How far two points are apart on the ground, in metres, on a ball of the Earth's size. Pure. */
export interface Point { readonly lat: number; readonly lon: number }

/** Mean radius, IUGG. */
const EARTH_M = 6_371_008.8;

export function metresBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const [p, q] = [a.lat * rad, b.lat * rad];
  const h = Math.sin((q - p) / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.sqrt(Math.min(1, h)));
}

export interface UnitPoint extends Point { readonly accuracy_m: number }

/** Metres to the unit, less what neither the fix nor the unit's own point can tell; 0 when the device may be there. */
export function metresAway(fix: Point & { readonly accuracy_m: number }, unit: UnitPoint): number {
  return Math.max(0, metresBetween(fix, unit) - fix.accuracy_m - unit.accuracy_m);
}

/** The server asks about photos from further away than this (GPS_AWAY): say so on the spot. */
export const FAR_M = 500;
