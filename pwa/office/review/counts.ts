/** What shares of few photos can say at all. Pure. */
import type { PhotoTally } from "../answers/photoQueue";

/** Below this number nothing is said about a share. */
export const LEAST = 20;
/** Of the standard normal distribution, for an interval of 95 %. */
const Z = 1.96;

export interface Range { readonly low: number; readonly high: number }

/** Wilson's score interval for `hits` of `all` (Wilson 1927), 0..1: honest for small numbers and for none. */
export function wilson(hits: number, all: number): Range {
  if (all === 0) return { low: 0, high: 1 };
  const [share, z2] = [hits / all, Z * Z];
  const middle = (share + z2 / (2 * all)) / (1 + z2 / all);
  const half = (Z * Math.sqrt((share * (1 - share)) / all + z2 / (4 * all * all))) / (1 + z2 / all);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export type Reading = "few" | "usual" | "higher" | "lower";

/** How a share stands to the campaign's: only what the interval leaves no doubt about. */
export function readingOf(hits: number, all: number, whole: number): Reading {
  if (all < LEAST) return "few";
  const { low, high } = wilson(hits, all);
  if (low > whole) return "higher";
  return high < whole ? "lower" : "usual";
}

export interface CountRow extends PhotoTally { readonly reading: Reading; readonly range: Range }

export interface Counts { readonly rows: readonly CountRow[]; readonly photos: number; readonly contradicts: number }

/** By name, as the server lists them: nobody is ranked. */
export function countsOf(tallies: readonly PhotoTally[]): Counts {
  const photos = tallies.reduce((sum, each) => sum + each.photos, 0);
  const contradicts = tallies.reduce((sum, each) => sum + each.contradicts, 0);
  const share = photos === 0 ? 0 : contradicts / photos;
  const rows = tallies.map((each) => ({ ...each, reading: readingOf(each.contradicts, each.photos, share), range: wilson(each.contradicts, each.photos) }));
  return { rows, photos, contradicts };
}
