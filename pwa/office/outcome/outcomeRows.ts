/** Which lines of the campaign's outcomes are shown, and in which order. */
import type { OutcomeLine } from "./answers";

export const STATES = ["correction_due", "ready", "issued", "open"] as const;

export interface Filter { readonly words: string; readonly state: string; readonly overdue: boolean }

/** Escalated first, then overdue, then what waits for the office, then by unit. */
export function outcomeRows(lines: readonly OutcomeLine[], filter: Filter): OutcomeLine[] {
  const words = filter.words.trim().toLowerCase();
  return lines
    .filter((line) => filter.state === "" || line.state === filter.state)
    .filter((line) => !filter.overdue || line.overdue > 0)
    .filter((line) => words === "" || `${line.unit.name} ${line.unit.jurisdiction} ${line.code ?? ""}`.toLowerCase().includes(words))
    .sort((one, other) => rank(one) - rank(other) || one.unit.name.localeCompare(other.unit.name, "zh") || one.visit.localeCompare(other.visit));
}

function rank(line: OutcomeLine): number {
  if (line.escalated > 0) return 0;
  if (line.overdue > 0) return 1;
  if (line.answered > 0) return 2;
  return 3 + STATES.indexOf(line.state);
}

/** A7K2-M9QX, as documents print it. */
export function printed(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
