/** What is due, as the board shows it: the near things first, by day, by person or by region. */
import type { components } from "../../wire/schema";

export type Deadlines = components["schemas"]["Deadlines"];
export type DueLine = components["schemas"]["DueLine"];

export const WINDOWS = ["escalated", "overdue", "week", "later", "all"] as const;
export type Window = (typeof WINDOWS)[number];
export const GROUPINGS = ["day", "person", "region", "department"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface DueGroup { readonly key: string; readonly title: string; readonly lines: readonly DueLine[] }

/** What is escalated is overdue too. */
export const inWindow = (line: DueLine, window: Window): boolean => window === "all" || line.standing === window || (window === "overdue" && line.standing === "escalated");

/** Lines of each window. */
export function counts(lines: readonly DueLine[]): Record<Window, number> {
  const of = (window: Window): number => lines.filter((line) => inWindow(line, window)).length;
  return { escalated: of("escalated"), overdue: of("overdue"), week: of("week"), later: of("later"), all: lines.length };
}

/** What is shown until somebody chooses: what is late (the escalated first, as the server orders them), else what is near, else everything. */
export function firstWindow(lines: readonly DueLine[]): Window {
  const found = counts(lines);
  if (found.overdue > 0) return "overdue";
  return found.week > 0 ? "week" : "all";
}

/** Groups in the order of their first line; a visit of two people stands in both groups. `without`: the words for lines that have no such thing. */
export function groups(lines: readonly DueLine[], by: Grouping, without: string): DueGroup[] {
  const found = new Map<string, DueLine[]>();
  for (const line of lines) for (const key of keysOf(line, by, without)) found.set(key, [...(found.get(key) ?? []), line]);
  const made = [...found].map(([title, some]) => ({ key: title, title, lines: some }));
  return by === "day" ? made : made.sort((a, b) => b.lines.length - a.lines.length || a.title.localeCompare(b.title, "zh-CN"));
}

function keysOf(line: DueLine, by: Grouping, without: string): readonly string[] {
  if (by === "day") return [line.due_on];
  if (by === "department") return [line.department === undefined || line.department === "" ? without : line.department];
  if (by === "region") return [line.kind === "report" || line.region === undefined || line.region === "" ? without : line.region];
  const people = (line.people ?? []).map((each) => each.title);
  return people.length > 0 ? people : [without];
}

/** Whole days from `today` to a day; negative once it has passed. Both YYYY-MM-DD. */
export const daysTo = (day: string, today: string): number => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
