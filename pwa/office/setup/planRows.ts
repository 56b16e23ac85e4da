/** What can be planned: every visit of every unit, and every unit that has none. */
import type { BoardVisit, Sheet } from "../answers/board";
import type { ListedUnit } from "../answers/unit";

export interface PlanRow {
  /** The visit's id, or the unit's while it has none. */
  readonly key: string;
  readonly unit: ListedUnit;
  readonly visit: BoardVisit | null;
  /** Who goes now. */
  readonly people: readonly Sheet[];
  /** The unit's first row. */
  readonly first: boolean;
}

/** Rows in the order of the units; a unit whose visits the board does not have yet counts as without. */
export function planRows(units: readonly ListedUnit[], board: readonly BoardVisit[]): PlanRow[] {
  const known = new Map(board.map((visit) => [visit.id, visit]));
  return units.flatMap((unit): PlanRow[] => {
    const visits = (unit.visits ?? []).flatMap((id) => known.get(id) ?? []);
    const rows = visits.map((visit, place) => ({ key: visit.id, unit, visit, people: visit.sheets.filter((sheet) => sheet.left !== true), first: place === 0 }));
    return rows.length > 0 ? rows : [{ key: unit.id, unit, visit: null, people: [], first: true }];
  });
}

/** Nobody has to go there any more. */
export const isDone = (row: PlanRow): boolean =>
  row.visit?.state === "issued" || row.visit?.state === "closed" || (row.people.length > 0 && row.people.every((sheet) => sheet.state === "finished"));

/** Empty strings filter nothing. planned: "yes" somebody goes, "no" nobody. */
export interface RowFilter {
  readonly words: string;
  readonly level: string;
  readonly jurisdiction: string;
  readonly planned: string;
  readonly person: string;
}

export function filterRows(rows: readonly PlanRow[], filter: RowFilter): PlanRow[] {
  const words = filter.words.trim().toLowerCase();
  return rows.filter((row) =>
    (words === "" || row.unit.name.toLowerCase().includes(words))
    && (filter.level === "" || row.unit.level === filter.level)
    && (filter.jurisdiction === "" || row.unit.jurisdiction === filter.jurisdiction)
    && (filter.planned === "" || (row.people.length > 0) === (filter.planned === "yes"))
    && (filter.person === "" || row.people.some((sheet) => sheet.user === filter.person)));
}

/** Jurisdictions with their number of units, most first. */
export function jurisdictionsOf(units: readonly ListedUnit[]): { name: string; units: number }[] {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit.jurisdiction, (counts.get(unit.jurisdiction) ?? 0) + 1);
  return [...counts].map(([name, n]) => ({ name, units: n })).sort((a, b) => b.units - a.units || a.name.localeCompare(b.name, "zh-CN"));
}
