/** The campaign's units as the office chooses among them. */
import type { ListedUnit } from "../answers";

/** Empty strings filter nothing. planned: "yes" with a visit, "no" without. */
export interface UnitFilter {
  readonly words: string;
  readonly level: string;
  readonly jurisdiction: string;
  readonly planned: string;
}

export function filterUnits(units: readonly ListedUnit[], filter: UnitFilter): ListedUnit[] {
  const words = filter.words.trim().toLowerCase();
  return units.filter((unit) =>
    (words === "" || unit.name.toLowerCase().includes(words))
    && (filter.level === "" || unit.level === filter.level)
    && (filter.jurisdiction === "" || unit.jurisdiction === filter.jurisdiction)
    && (filter.planned === "" || isPlanned(unit) === (filter.planned === "yes")));
}

export const isPlanned = (unit: ListedUnit): boolean => (unit.visits?.length ?? 0) > 0;

/** Jurisdictions with their number of units, most first. */
export function jurisdictionsOf(units: readonly ListedUnit[]): { name: string; units: number }[] {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit.jurisdiction, (counts.get(unit.jurisdiction) ?? 0) + 1);
  return [...counts].map(([name, n]) => ({ name, units: n })).sort((a, b) => b.units - a.units || a.name.localeCompare(b.name, "zh-CN"));
}
