/** Coordinates as people type and paste them: decimal degrees, in either order. */

/** Degrees, north and east positive. */
export interface Coordinates { readonly lat: number; readonly lon: number }

/** What is wrong, as the key of its sentence under `place`. */
export type Flaw = "missing" | "notNumber" | "swapped" | "outside";

const NUMBER = /^[+-]?\d{1,3}(?:\.\d+)?$/;

/** China's ranges do not overlap, so a pair tells by itself which number is which. */
const isLat = (degrees: number): boolean => degrees >= 3 && degrees <= 54;
const isLon = (degrees: number): boolean => degrees >= 73 && degrees <= 136;

/** Latitude and longitude from a field each. */
export function readFields(lat: string, lon: string): Coordinates | Flaw {
  if (plain(lat) === "" || plain(lon) === "") return "missing";
  const [north, east] = [degreesOf(lat), degreesOf(lon)];
  if (north === null || east === null) return "notNumber";
  if (isLat(north) && isLon(east)) return { lat: north, lon: east };
  return isLat(east) && isLon(north) ? "swapped" : "outside";
}

/** "112.98,28.19", "28.19, 112.98": two numbers in either order. */
export function readPair(text: string): Coordinates | Flaw {
  const parts = plain(text).split(/[\s,;、]+/).filter((part) => part !== "");
  const [one, other] = parts;
  if (one === undefined) return "missing";
  if (other === undefined || parts.length > 2) return "notNumber";
  const found = readFields(one, other);
  return found === "swapped" ? readFields(other, one) : found;
}

/** Full-width signs of Chinese keyboards become plain ones; brackets and degree signs go. */
const plain = (text: string): string => text.normalize("NFKC").replace(/[()[\]°]/g, "").trim();

function degreesOf(text: string): number | null {
  const number = plain(text);
  return NUMBER.test(number) ? Number(number) : null;
}
