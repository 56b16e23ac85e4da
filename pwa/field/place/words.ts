import type { CaptureRecord } from "../../core/photo";
import { say } from "../voice";
import type { UnitPoint } from "./distance";
import { metresBetween } from "./distance";

/** 84 → "84 米", 1840 → "1.8 公里". */
export function distanceWords(metres: number): string {
  return metres < 1000 ? say("site.metres", { m: Math.round(metres) }) : say("site.kilometres", { km: (metres / 1000).toFixed(1) });
}

/** Where a photo was taken in, in words; or why nobody knows. */
export function captureWords({ place, no_place }: CaptureRecord, unit: UnitPoint | null): string {
  if (place === null) return say(`site.none.${no_place ?? "unavailable"}`);
  const around = say("site.accuracy", { metres: Math.round(place.accuracy_m) });
  return unit === null ? around : `${say("site.away", { distance: distanceWords(metresBetween(place, unit)) })} · ${around}`;
}
