/** Who is to go where: pure, shown before it is sent. */
import type { User } from "../../wire/api";
import type { PlanRow } from "./planRows";
import type { PlanLine, PlannedLine } from "./server";

/** Somebody who would review the unit that employs them. */
export interface Clash { readonly row: PlanRow; readonly user: User }

/** add: beside those who go already; set: exactly these. */
export type Mode = "add" | "set";

export interface Proposal { readonly lines: readonly PlanLine[]; readonly clashes: readonly Clash[] }

/** Nobody reviews the unit that employs them, under its old name or its new one. */
export const employs = (row: PlanRow, user: User): boolean => user.unit != null && (user.unit === row.unit.id || user.unit === row.unit.successor);

/** The people for each row; a row with a clash is left out as a whole, one that would not change too. */
export function proposal(rows: readonly PlanRow[], people: readonly User[], mode: Mode): Proposal {
  const lines: PlanLine[] = [];
  const clashes: Clash[] = [];
  for (const row of rows) {
    const now = row.people.map((sheet) => sheet.user);
    const found = people.filter((user) => employs(row, user) && !now.includes(user.id)).map((user) => ({ row, user }));
    clashes.push(...found);
    const wanted = [...new Set([...(mode === "add" ? now : []), ...people.map((user) => user.id)])];
    const same = wanted.length === now.length && wanted.every((user) => now.includes(user));
    if (found.length === 0 && !same) lines.push(lineOf(row, wanted));
  }
  return { lines, clashes };
}

export function lineOf(row: PlanRow, inspectors: readonly string[]): PlanLine {
  return { unit: row.unit.id, inspectors: [...inspectors], ...(row.visit === null ? {} : { visit: row.visit.id }) };
}

/** What takes a plan back. A visit that was new stays, with nobody on it: a tablet may know of it. */
export const undoLines = (done: readonly PlannedLine[]): PlanLine[] =>
  done.map((line) => ({ unit: line.unit, visit: line.visit, inspectors: line.inspectors_before, due_on: line.due_before }));

/** How many visits each person has that are not done. */
export function loads(rows: readonly PlanRow[], done: (row: PlanRow) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) if (!done(row)) for (const sheet of row.people) counts.set(sheet.user, (counts.get(sheet.user) ?? 0) + 1);
  return counts;
}

/** One side of a spread: a person, or a team that goes together. */
export interface Crew { readonly id: string; readonly title: string; readonly members: readonly User[]; readonly region: string | null }

export interface Share { readonly row: PlanRow; readonly crews: readonly Crew[] }

export interface Spread { readonly shares: readonly Share[]; readonly without: readonly PlanRow[]; readonly counts: ReadonlyMap<string, number> }

/**
 * A suggestion: `each` crews to every row, those with least to do first, neighbours in the list to the same ones where
 * that costs nobody more. Nobody gets the unit that employs them. `before`: what each crew has already. Rows for which
 * there are not enough crews come back in `without`.
 */
export function spread(rows: readonly PlanRow[], crews: readonly Crew[], each: number, before: ReadonlyMap<string, number>): Spread {
  const counts = new Map(crews.map((crew) => [crew.id, before.get(crew.id) ?? 0]));
  const shares: Share[] = [];
  const without: PlanRow[] = [];
  for (const row of [...rows].sort((a, b) => a.unit.jurisdiction.localeCompare(b.unit.jurisdiction, "zh-CN"))) {
    const fit = crews.filter((crew) => !crew.members.some((user) => employs(row, user)));
    const least = [...fit].sort((a, b) => (counts.get(a.id) ?? 0) - (counts.get(b.id) ?? 0)).slice(0, each);
    if (least.length < each) { without.push(row); continue; }
    for (const crew of least) counts.set(crew.id, (counts.get(crew.id) ?? 0) + 1);
    shares.push({ row, crews: least });
  }
  return { shares, without, counts };
}

/** The lines of a spread. */
export const spreadLines = (found: Spread): PlanLine[] =>
  found.shares.map(({ row, crews }) => lineOf(row, [...new Set(crews.flatMap((crew) => crew.members.map((user) => user.id)))]));
