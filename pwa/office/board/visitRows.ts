/** Which visits the board shows, and in which order. */
import { compare, parseFraction } from "../../core/rational";
import type { BoardVisit } from "../answers/board";

export const STANDINGS = ["conflicts", "provisional", "waiting", "photos", "done"] as const;

/** conflicts: something to rule on; waiting: not everything has arrived; photos: one contradicts; done: final and complete. */
export type Standing = (typeof STANDINGS)[number];

export const COLUMNS = ["conflicts", "unit", "score", "photos", "last"] as const;
export type Column = (typeof COLUMNS)[number];

/** Empty strings filter nothing. */
export interface VisitFilter {
  readonly words: string;
  readonly level: string;
  readonly standing: string;
  readonly inspector: string;
}

export function filterVisits(visits: readonly BoardVisit[], filter: VisitFilter): BoardVisit[] {
  const words = filter.words.trim().toLowerCase();
  return visits.filter((visit) =>
    (words === "" || textOf(visit).includes(words))
    && (filter.level === "" || visit.unit.level === filter.level)
    && (filter.inspector === "" || visit.sheets.some((sheet) => sheet.user === filter.inspector))
    && stands(visit, filter.standing));
}

/** Equal visits stay in the order of the units' names. */
export function sortVisits(visits: readonly BoardVisit[], column: string, descending: boolean): BoardVisit[] {
  const order = ORDERS[COLUMNS.find((each) => each === column) ?? "conflicts"];
  const direction = descending ? -1 : 1;
  return [...visits].sort((a, b) => direction * order(a, b) || byName(a, b));
}

/** Sums over all visits of the campaign. */
export interface BoardFigures {
  readonly visits: number;
  readonly finished: number;
  readonly conflicts: number;
  readonly photosAwaited: number;
  readonly photosContradicting: number;
}

/** finished: every sheet signed. */
export function figuresOf(visits: readonly BoardVisit[]): BoardFigures {
  const sum = (of: (visit: BoardVisit) => number): number => visits.reduce((all, visit) => all + of(visit), 0);
  return {
    visits: visits.length,
    finished: visits.filter(isFinished).length,
    conflicts: sum((visit) => visit.total.conflicts),
    photosAwaited: sum((visit) => visit.photos.declared - visit.photos.verified),
    photosContradicting: sum((visit) => visit.photos.contradicts),
  };
}

export function isFinished(visit: BoardVisit): boolean {
  return visit.sheets.length > 0 && visit.sheets.every((sheet) => sheet.state === "finished");
}

function stands(visit: BoardVisit, standing: string): boolean {
  switch (standing) {
    case "conflicts": return visit.total.conflicts > 0;
    case "provisional": return !visit.total.final;
    case "waiting": return !visit.complete;
    case "photos": return visit.photos.contradicts > 0;
    case "done": return visit.total.final && visit.complete;
    default: return true;
  }
}

function textOf(visit: BoardVisit): string {
  return [visit.unit.name, visit.unit.jurisdiction, ...visit.sheets.map((sheet) => sheet.title)].join("\n").toLowerCase();
}

type Order = (a: BoardVisit, b: BoardVisit) => number;

const byName: Order = (a, b) => a.unit.name.localeCompare(b.unit.name, "zh-CN");

const ORDERS: Record<Column, Order> = {
  conflicts: (a, b) => a.total.conflicts - b.total.conflicts || a.total.settled - b.total.settled,
  unit: byName,
  score: (a, b) => compare(parseFraction(a.total.low.exact), parseFraction(b.total.low.exact)),
  photos: (a, b) => a.photos.contradicts - b.photos.contradicts || a.photos.declared - b.photos.declared,
  last: (a, b) => (a.last_op_at ?? "").localeCompare(b.last_op_at ?? ""),
};
