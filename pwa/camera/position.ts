/** Where the device is, as it says itself: WGS-84 with an accuracy radius, and its own time stamp. */
import type { Fix, NoPlace } from "../core/photo";

export type Position = { readonly fix: Fix } | { readonly why: Exclude<NoPlace, "off"> };

/** A fix may be this old when it is told: the receiver stays warm while somebody walks. */
const OLD_MS = 10_000;
const PATIENCE_MS = 30_000;

/** Tells every new position, and why there is none; the returned function ends it. The browser asks the person first. */
export function watchPosition(told: (position: Position) => void): () => void {
  const { geolocation } = navigator;
  if (geolocation === undefined) {
    told({ why: "unavailable" });
    return () => undefined;
  }
  const watch = geolocation.watchPosition(
    ({ coords, timestamp }) => { told({ fix: fixOf(coords, timestamp) }); },
    (trouble) => { told({ why: trouble.code === trouble.PERMISSION_DENIED ? "denied" : "unavailable" }); },
    { enableHighAccuracy: true, maximumAge: OLD_MS, timeout: PATIENCE_MS },
  );
  return () => { geolocation.clearWatch(watch); };
}

function fixOf(coords: GeolocationCoordinates, timestamp: number): Fix {
  return {
    lat: coords.latitude, lon: coords.longitude, accuracy_m: Math.min(1e7, Math.max(0, coords.accuracy)), at_ms: Math.max(0, Math.round(timestamp)),
  };
}
