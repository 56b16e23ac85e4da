/** Regions as a tree. */
import type { Region } from "../regions";

export interface RegionRow { readonly region: Region; readonly depth: number }

/** Every region once, children under their parent in the order of the list; one whose parent is not there stands at the top. */
export function regionRows(regions: readonly Region[]): RegionRow[] {
  const known = new Set(regions.map((each) => each.id));
  const below = (parent: string | null, depth: number, above: ReadonlySet<string>): RegionRow[] => regions
    .filter((each) => (parent === null ? each.parent === null || !known.has(each.parent) : each.parent === parent) && !above.has(each.id))
    .flatMap((region) => [{ region, depth }, ...below(region.id, depth + 1, new Set([...above, region.id]))]);
  return below(null, 0, new Set());
}

/** The region and all that lie in it. */
export function within(regions: readonly Region[], id: string): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const each of regions) if (each.parent !== null && found.has(each.parent)) found.add(each.id);
  }
  return found;
}

/** A free id for a new region. */
export function freshId(regions: readonly Region[]): string {
  let n = regions.length + 1;
  while (regions.some((each) => each.id === `region-${String(n)}`)) n += 1;
  return `region-${String(n)}`;
}
